import SourceText

/// A part of the text with a meaning of its own; within one line.
public struct SemanticToken: Sendable, Hashable {
  /// What it is, in the words of LSP.
  public enum Kind: String, Sendable, CaseIterable {
    /// A declared key.
    case property
    /// The label of a class of indicators.
    case `class`
    /// One of a closed list.
    case enumMember
    /// A number, an amount, a date.
    case number
    /// A comparison.
    case `operator`
    /// A unit.
    case type
    /// A word that decides a value without number.
    case string
    /// The kind of document.
    case keyword
  }

  /// The modifiers, the first of them bit 0: words that nobody can check, keys that must be filled.
  public static let modifiers = ["vague", "required"]

  /// The place.
  public let range: TextRange
  /// What it is.
  public let kind: Kind
  /// The bits of ``modifiers``.
  public let modifierBits: Int
}
