import SourceText

/// A place in some file.
public struct Location: Sendable {
  /// The path of the file.
  public let path: String
  /// The text in which the place lies; nil where it is the beginning of a file that need not be text.
  public let text: SourceText?
  /// What belongs to it.
  public let range: TextRange
  /// The place to go to, inside of ``range``.
  public let selection: TextRange

  /// The place `selection` of `text`, with what belongs to it.
  init(_ path: String, _ text: SourceText, _ range: TextRange, _ selection: TextRange? = nil) {
    self.path = path
    self.text = text
    self.range = range
    self.selection = selection.flatMap { range.contains($0) ? $0 : nil } ?? range
  }

  /// The beginning of a file.
  init(beginningOf path: String) {
    self.path = path
    text = nil
    range = TextRange(0, 0)
    selection = range
  }
}

/// Changes of one file.
public struct FileEdit: Sendable {
  /// The path of the file.
  public let path: String
  /// The text that is changed: that of the open document, else that of the file.
  public let text: SourceText
  /// The changes, by place, none overlapping.
  public let edits: [TextEdit]
}
