import SourceText

/// One call of a command.
struct Invocation: Sendable {
  /// What was given.
  let arguments: ParsedArguments
  /// The language of the output.
  let language: Language

  init(_ arguments: ParsedArguments, language: Language) {
    self.arguments = arguments
    self.language = language
  }

  /// `zh` or `en` by the language of the output.
  func text(zh: @autoclosure () -> String, en: @autoclosure () -> String) -> String {
    language == .chinese ? zh() : en()
  }

  /// Says on standard error that something went wrong.
  func complain(zh: @autoclosure () -> String, en: @autoclosure () -> String) {
    Program.write(text(zh: "jixiao：\(zh())\n", en: "jixiao: \(en())\n"), to: 2)
  }
}
