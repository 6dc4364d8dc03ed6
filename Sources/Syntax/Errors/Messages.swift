import SourceText

extension SyntaxError.Kind {
  func message(_ subject: String) -> LocalizedText { LocalizedText(zh: rawValue, en: rawValue) }
  func advice(_ subject: String) -> LocalizedText { LocalizedText(zh: rawValue, en: rawValue) }
}
