import Reports
import SourceText

/// A call that the program does not understand, or cannot carry out as it stands.
struct UsageError: Error {
  /// What is wrong.
  let message: LocalizedText
  /// The command whose help tells more.
  private(set) var command: String?

  /// A misuse; of the running command unless `command` names another.
  init(zh: String, en: String, command: String? = nil) {
    message = LocalizedText(zh: zh, en: en)
    self.command = command
  }

  /// The same, of a call of `command` where no other is named.
  func naming(_ command: String) -> UsageError {
    var error = self
    error.command = error.command ?? command
    return error
  }

  /// The lines for standard error.
  func text(_ language: Language) -> String {
    let help = "jixiao help" + (command.map { " " + $0 } ?? "")
    let message = Printable.text(message[language])
    switch language {
    case .chinese: return "jixiao：\(message)\n用法见 \(help)\n"
    case .english: return "jixiao: \(message)\nsee \(help) --lang en\n"
    }
  }
}

extension UsageError {
  static func unknownCommand(_ name: String) -> UsageError {
    let hint = Suggestion(for: name, among: Command.all.map(\.name))
    return UsageError(zh: "没有命令“\(name)”" + hint.chinese, en: "no command “\(name)”" + hint.english)
  }

  static func unknownOption(_ spelling: String, of command: Command?) -> UsageError {
    let known = command?.allOptions ?? [.language, .help, TopLevel.versionOption]
    let hint = Suggestion(for: spelling, among: known.map(\.spelling))
    return UsageError(
      zh: "没有选项 \(spelling)" + hint.chinese, en: "no option \(spelling)" + hint.english, command: command?.name)
  }

  static func unknownAction(_ word: String, of command: Command) -> UsageError {
    let words = command.operands.actions.map(\.name)
    let hint = Suggestion(for: word, among: words)
    let list = words.joined(separator: "、")
    return UsageError(
      zh: "\(command.name) 之后应为 \(list)，不是“\(word)”" + hint.chinese,
      en: "\(command.name) takes \(words.joined(separator: ", ")), not “\(word)”" + hint.english, command: command.name)
  }

  static func unknownChoice(_ text: String, of option: OptionDeclaration) -> UsageError {
    let choices = option.value?.choices ?? []
    let hint = Suggestion(for: text, among: choices)
    return UsageError(
      zh: "\(option.spelling) 可取 \(choices.joined(separator: "、"))，不能取“\(text)”" + hint.chinese,
      en: "\(option.spelling) takes \(choices.joined(separator: ", ")), not “\(text)”" + hint.english)
  }

  static func missingValue(_ option: OptionDeclaration) -> UsageError {
    UsageError(
      zh: "\(option.spelling) 之后缺少\(option.value?.shown(.chinese) ?? "取值")",
      en: "\(option.spelling) needs \(option.value?.shown(.english) ?? "a value")")
  }

  static func unexpectedValue(_ option: OptionDeclaration) -> UsageError {
    UsageError(zh: "\(option.spelling) 不带取值", en: "\(option.spelling) takes no value")
  }

  static func tooManyOperands(_ operand: String) -> UsageError {
    UsageError(zh: "多余的参数“\(operand)”", en: "unexpected argument “\(operand)”")
  }
}
