import Glibc  // libm, which `Int(exactly:)` calls

/// A JSON number, kept as its text: no digit is lost on the way from a message to its answer.
public struct JSONNumber: Hashable, Sendable {
  /// The number as written, always in the grammar of RFC 8259.
  public let text: String

  /// A whole number.
  public init(_ value: Int) { text = String(value) }

  /// The number that `text` spells, or nil when JSON does not write numbers so (`+1`, `01`, `.5`, `1.`, `NaN`).
  public init?(_ text: String) {
    let bytes = Array(text.utf8)
    var cursor = 0
    guard Self.scan(bytes.span, &cursor), cursor == bytes.count else { return nil }
    self.text = text
  }

  init(checked text: String) { self.text = text }

  /// The value if it is whole and fits into an `Int`, also when written `2.0` or `2e3`; nil otherwise.
  public var integer: Int? { Int(text) ?? Double(text).flatMap(Int.init(exactly:)) }

  /// The nearest double, infinite for a number beyond its range.
  public var double: Double { Double(text) ?? .nan }

  /// Moves `index` behind the number that begins there; false when none does.
  static func scan(_ bytes: Span<UInt8>, _ index: inout Int) -> Bool {
    skip(0x2D, bytes, &index)
    let whole = digits(bytes, &index)
    guard whole.count == 1 || (whole.count > 1 && bytes[whole.lowerBound] != 0x30) else { return false }
    if skip(0x2E, bytes, &index) {
      guard !digits(bytes, &index).isEmpty else { return false }
    }
    if skip(0x65, bytes, &index) || skip(0x45, bytes, &index) {
      if !skip(0x2B, bytes, &index) { skip(0x2D, bytes, &index) }
      guard !digits(bytes, &index).isEmpty else { return false }
    }
    return true
  }

  private static func digits(_ bytes: Span<UInt8>, _ index: inout Int) -> Range<Int> {
    let start = index
    while index < bytes.count, bytes[index] &- 0x30 < 10 { index += 1 }
    return start..<index
  }

  @discardableResult
  private static func skip(_ byte: UInt8, _ bytes: Span<UInt8>, _ index: inout Int) -> Bool {
    guard index < bytes.count, bytes[index] == byte else { return false }
    index += 1
    return true
  }
}
