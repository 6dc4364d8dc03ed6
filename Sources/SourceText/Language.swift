/// The language in which messages are written.
public enum Language: String, Sendable, CaseIterable {
  /// Chinese with the official terms; the default.
  case chinese = "zh"
  /// English, by `--lang en`.
  case english = "en"
}

/// One text in both languages of the program.
public struct LocalizedText: Hashable, Sendable {
  /// The Chinese text, with the official terms.
  public let chinese: String
  /// The English text.
  public let english: String

  /// The two texts side by side.
  public init(zh chinese: String, en english: String) {
    self.chinese = chinese
    self.english = english
  }

  /// The text in `language`.
  public subscript(language: Language) -> String {
    switch language {
    case .chinese: chinese
    case .english: english
    }
  }
}
