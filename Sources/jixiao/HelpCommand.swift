/// `jixiao help [COMMAND]`.
enum HelpCommand {
  static var declaration: Command {
    Command(
      "help", zh: "显示帮助", en: "show help", operands: .any(zh: "[命令]", en: "[COMMAND]", maximum: 1, kind: .commands),
      options: [],
      examples: [Command.Example("jixiao help lint", zh: "lint 的选项和示例", en: "the options of lint, with examples")],
      body: .parsed { call throws(UsageError) in try run(call) })
  }

  private static func run(_ call: Invocation) throws(UsageError) -> CInt {
    guard let name = call.arguments.operands.first else {
      return call.print(HelpText.program(call.language))
    }
    guard let command = Command.named(name) else { throw .unknownCommand(name) }
    return call.print(HelpText.command(command, call.language))
  }
}
