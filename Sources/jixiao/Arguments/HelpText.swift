import Reports
import SourceText

/// The help, derived from the declarations of the commands.
enum HelpText {
  /// Whether arguments behind a command's name ask for help.
  static func isAsked(in arguments: [String]) -> Bool {
    arguments.prefix { $0 != "--" }.contains { $0 == OptionDeclaration.help.spelling || $0 == "-h" }
  }

  /// What `jixiao help` prints.
  static func program(_ language: Language) -> String {
    var table = TextTable([.left, .left])
    for command in Command.all { table.add([call(of: command, language), command.summary[language]]) }
    let options = self.options([.language, .help, TopLevel.versionOption], language)
    switch language {
    case .chinese:
      return """
        jixiao \(Program.version)：预算绩效管理文档的检查工具和语言服务器

        用法：jixiao 命令 [选项…] [参数…]

        命令：
        \(table.text(indent: 2))
        选项：
        \(options)
        各命令的选项和示例见 jixiao help 命令；规则见 jixiao rules。

        """
    case .english:
      return """
        jixiao \(Program.version): linter and language server for China's budget performance documents

        usage: jixiao COMMAND [OPTION…] [ARGUMENT…]

        commands:
        \(table.text(indent: 2))
        options:
        \(options)
        For a command's options and examples see jixiao help COMMAND; for the rules jixiao rules.

        """
    }
  }

  /// What `jixiao help COMMAND` prints.
  static func command(_ command: Command, _ language: Language) -> String {
    let isChinese = language == .chinese
    var text = "\(command.summary[language])\n\n"
    text += (isChinese ? "用法：jixiao " : "usage: jixiao ") + call(of: command, language) + "\n"
    if !command.operands.actions.isEmpty {
      var table = TextTable([.left, .left])
      for action in command.operands.actions {
        table.add([join(action.name, action.syntax[language]), action.help[language]])
      }
      text += "\n" + table.text(indent: 2)
    }
    text += (isChinese ? "\n选项：\n" : "\noptions:\n") + options(command.allOptions, language)
    text += isChinese ? "\n示例：\n" : "\nexamples:\n"
    var table = TextTable([.left, .left])
    for example in command.examples { table.add([example.call, example.help[language]]) }
    text += table.text(indent: 2)
    if let notes = command.notes { text += "\n" + notes[language] + "\n" }
    return text
  }

  private static func call(of command: Command, _ language: Language) -> String {
    join(command.name, command.operands.syntax[language])
  }

  private static func join(_ name: String, _ syntax: String) -> String { syntax.isEmpty ? name : name + " " + syntax }

  private static func options(_ options: [OptionDeclaration], _ language: Language) -> String {
    var table = TextTable([.left, .left])
    for option in options {
      let letter = option.letter.map { "-\($0), " } ?? ""
      table.add([join(letter + option.spelling, option.value?.shown(language) ?? ""), option.help[language]])
    }
    return table.text(indent: 2)
  }
}
