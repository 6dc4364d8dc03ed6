/// What stands in one cell.
public struct Cell: Hashable, Sendable {
  /// What a cell holds.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    /// Text, also such that looks like a number.
    case text
    /// A number in any format but a date's; ``Cell/text`` is formatted, ``Cell/raw`` is not.
    case number
    /// A number in a format of a date or time; ``Cell/text`` is `2025-12-31`, with a time `2025-12-31 08:30:00`.
    case date
    /// TRUE or FALSE.
    case boolean
    /// `#REF!`, `#DIV/0!` …
    case error
    /// Nothing, although a formula stands there.
    case blank
  }

  /// The content as a person sees it: 98.5% under a percent format, an exact decimal under the general one, lines parted by LF.
  public let text: String
  /// The content as the file stores it: of the share 98.5% `0.985`, of a date its number, of a text the text.
  public let raw: String
  /// What the content is.
  public let kind: Kind
  /// Whether a formula computes it; then it is the value that the writing program has left.
  public let isFormula: Bool

  /// A cell; `raw` is `text` where nothing else is said.
  public init(_ text: String, raw: String? = nil, kind: Kind = .text, isFormula: Bool = false) {
    self.text = text
    self.raw = raw ?? text
    self.kind = kind
    self.isFormula = isFormula
  }
}
