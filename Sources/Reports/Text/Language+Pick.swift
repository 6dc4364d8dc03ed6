import SourceText

extension Language {
  /// The one of the two texts that is in this language; the other one is not made.
  public func pick(_ chinese: @autoclosure () -> String, _ english: @autoclosure () -> String) -> String {
    switch self {
    case .chinese: chinese()
    case .english: english()
    }
  }
}
