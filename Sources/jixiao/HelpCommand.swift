/// `jixiao help [COMMAND]`.
enum HelpCommand {
  static var declaration: Command {
    Command(
      "help", zh: "显示帮助", en: "show help", operands: .any(zh: "[命令]", en: "[COMMAND]", maximum: 1, kind: .commands),
      options: [man],
      examples: [
        Command.Example("jixiao help lint", zh: "lint 的选项和示例", en: "the options of lint, with examples"),
        Command.Example("jixiao help --man | man -l -", zh: "全部命令的手册页", en: "the manual page, with all commands"),
        Command.Example(
          "jixiao help --man > ~/.local/share/man/man1/jixiao.1", zh: "安装手册页", en: "install the manual page"),
      ],
      body: .parsed { call throws(UsageError) in try run(call) })
  }

  private static let man = OptionDeclaration(
    "man", zh: "输出手册页（roff 格式）", en: "print the manual page, in roff")

  private static func run(_ call: Invocation) throws(UsageError) -> CInt {
    if call.arguments.has(man) { return call.print(ManualPage.text(call.language)) }
    guard let name = call.arguments.operands.first else {
      return call.print(HelpText.program(call.language))
    }
    guard let command = Command.named(name) else { throw .unknownCommand(name) }
    return call.print(HelpText.command(command, call.language))
  }
}
