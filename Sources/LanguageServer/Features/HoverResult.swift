import SourceText

/// What is shown for a place of a document.
public struct HoverResult: Hashable, Sendable {
  /// The bytes it is about.
  public var range: TextRange
  /// The text for clients that render Markdown.
  public var markdown: String
  /// The text for the others.
  public var plainText: String

  /// The two forms of a text about `range`.
  public init(range: TextRange, markdown: String, plainText: String) {
    self.range = range
    self.markdown = markdown
    self.plainText = plainText
  }
}
