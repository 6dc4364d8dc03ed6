/// Why bytes are no JSON text.
public struct JSONError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The kinds of fault.
  public enum Kind: String, Sendable {
    /// The text ends inside a value.
    case unexpectedEnd = "unexpected end"
    /// A byte that cannot stand here.
    case unexpectedByte = "unexpected byte"
    /// Something follows the value.
    case trailingBytes = "bytes behind the value"
    /// A number that JSON does not write so.
    case invalidNumber = "invalid number"
    /// A backslash before a character that needs none, or `\u` without four hexadecimal digits.
    case invalidEscape = "invalid escape"
    /// Half of a surrogate pair.
    case loneSurrogate = "lone surrogate"
    /// A control character that must be escaped.
    case controlCharacter = "control character in a string"
    /// Bytes that are not UTF-8.
    case invalidUTF8 = "invalid UTF-8"
    /// More nested arrays and objects than the reader accepts.
    case tooDeep = "nested too deep"
  }

  /// What is wrong.
  public let kind: Kind
  /// Where, in bytes from the start of the text.
  public let offset: Int

  /// The kind and the place, in English.
  public var description: String { "\(kind.rawValue) at byte \(offset)" }
}
