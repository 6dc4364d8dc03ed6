import SourceText

/// One entry of a document's outline.
public struct Symbol: Sendable {
  /// What it is; the raw values are those of LSP.
  public enum Kind: Int, Sendable {
    /// A document of the file.
    case document = 2
    /// A part of the form with parts of its own.
    case group = 3
    /// A class of indicators.
    case indicatorClass = 5
    /// An indicator.
    case indicator = 14
    /// A field.
    case field = 8
    /// A row of a table.
    case row = 23
  }

  /// What it is called.
  public var name: String
  /// What it says, in short.
  public var detail: String
  /// What it is.
  public var kind: Kind
  /// All that belongs to it.
  public var range: TextRange
  /// The place to go to; inside of ``range``.
  public var selection: TextRange
  /// What stands below it.
  public var children: [Symbol] = []
}
