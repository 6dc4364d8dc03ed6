import SourceText

/// The manual page in roff, derived from the declarations of the commands as the help is: `jixiao help --man | man -l -`.
enum ManualPage {
  /// The page `jixiao(1)`.
  static func text(_ language: Language) -> String {
    let isChinese = language == .chinese
    var lines = [
      ".\\\" written by “jixiao help --man”", ".TH JIXIAO 1 - \"jixiao \(Program.version)\"",
      ".SH \(isChinese ? "名称" : "NAME")",
      "jixiao \\- "
        + escaped(
          isChinese ? "预算绩效管理文档的检查工具和语言服务器" : "linter and language server for China's budget performance documents"),
      ".SH \(isChinese ? "用法" : "SYNOPSIS")", ".B jixiao",
      isChinese ? "\\fI命令\\fR [\\fI选项\\fR…] [\\fI参数\\fR…]" : "\\fICOMMAND\\fR [\\fIOPTION\\fR…] [\\fIARGUMENT\\fR…]",
      ".SH \(isChinese ? "命令" : "COMMANDS")",
    ]
    for command in Command.all { lines += section(command, language) }
    lines += [".SH \(isChinese ? "退出码" : "EXIT STATUS")"]
    for (code, help) in [
      ("0", isChinese ? "没有达到 --fail-on 级别的问题，或已完成" : "nothing at or above --fail-on, or done"),
      ("1", isChinese ? "有问题，或有可改动的" : "findings, or something to change"),
      ("2", isChinese ? "用法有误，或有文件无法读写" : "misuse, or a file that could not be read or written"),
    ] { lines += [".TP", ".B \(code)", escaped(help)] }
    lines += [
      ".SH \(isChinese ? "文件" : "FILES")", ".TP", ".I jixiao.yaml",
      escaped(
        isChinese
          ? "配置，取自各文件所在文件夹或最近的上级文件夹" : "the configuration, of the folder of each file or the nearest one above it"),
      ".SH \(isChinese ? "环境变量" : "ENVIRONMENT")", ".TP", ".B NO_COLOR",
      escaped(isChinese ? "设置后不着色" : "no colours where it is set"), ".TP", ".B JIXIAO_RULE_PAGES",
      escaped(isChinese ? "规则说明网页的地址，终端上的规则代码链接到那里" : "where pages about rules are; codes on a terminal lead there"),
    ]
    return lines.joined(separator: "\n") + "\n"
  }

  private static func section(_ command: Command, _ language: Language) -> [String] {
    let isChinese = language == .chinese
    let syntax = command.operands.syntax[language]
    var lines = [".SS jixiao \(command.name) \(escaped(syntax))", escaped(command.summary[language])]
    for action in command.operands.actions {
      lines += item("\(bold(action.name)) \(escaped(action.syntax[language]))", action.help[language])
    }
    for option in command.allOptions {
      let letter = option.letter.map { bold("-\($0)") + ", " } ?? ""
      let value = option.value.map { " \\fI" + escaped($0.shown(language)) + "\\fR" } ?? ""
      lines += item(letter + bold(option.spelling) + value, option.help[language])
    }
    lines += [".PP", isChinese ? "示例：" : "Examples:"]
    for example in command.examples {
      lines += [".PP", ".RS", escaped(example.help[language]), ".br", bold(example.call), ".RE"]
    }
    if let notes = command.notes { lines += [".PP", escaped(notes[language])] }
    return lines
  }

  private static func item(_ head: String, _ help: String) -> [String] { [".TP", head, escaped(help)] }

  private static func bold(_ text: String) -> String { "\\fB" + escaped(text) + "\\fR" }

  /// `text` so that roff takes no sign in it for its own.
  private static func escaped(_ text: String) -> String {
    var result = ""
    for (number, character) in text.enumerated() {
      switch character {
      case "\\": result += "\\e"
      case "-": result += "\\-"
      case "\n": result += "\n"
      case ".", "'": result += (number == 0 || result.hasSuffix("\n") ? "\\&" : "") + String(character)
      default: result.append(character)
      }
    }
    return result
  }
}
