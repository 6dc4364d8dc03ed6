/// A place in a text as an editor names it: a line and a column, both counted from zero.
///
/// Both numbers come from outside and may be anything; ``SourceText/offset(at:_:)`` clamps them.
public struct Position: Hashable, Comparable, Sendable {
  /// The line, counted from zero. LF, CRLF and a lone CR end a line, as in LSP and YAML.
  public var line: Int
  /// The column, counted from zero in the units of a ``PositionEncoding``.
  public var character: Int

  /// The place at `line` and `character`, both from zero; any number is accepted.
  @inlinable
  public init(line: Int, character: Int) {
    self.line = line
    self.character = character
  }

  /// Whether `left` stands before `right` in the text.
  @inlinable
  public static func < (left: Position, right: Position) -> Bool {
    (left.line, left.character) < (right.line, right.character)
  }
}

/// The unit in which ``Position/character`` counts; the raw values are those of LSP.
public enum PositionEncoding: String, Sendable, CaseIterable {
  /// Bytes of UTF-8.
  case utf8 = "utf-8"
  /// Code units of UTF-16: two for a character outside the basic plane. The default of LSP.
  case utf16 = "utf-16"
  /// Unicode scalar values.
  case utf32 = "utf-32"
}
