/// Classes of bytes and small looks into a text, shared by the scanners.
enum Bytes {
  /// The byte at `index`; zero behind the end. `index` is never negative.
  @inline(__always)
  static func at(_ text: borrowing Span<UInt8>, _ index: Int) -> UInt8 {
    index < text.count ? text[index] : 0
  }

  /// A space or a tab.
  @inline(__always)
  static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }

  /// A line feed or a carriage return.
  @inline(__always)
  static func isBreak(_ byte: UInt8) -> Bool { byte == 0x0A || byte == 0x0D }

  /// Whether a blank, a line break or the end of the text stands at `index`.
  @inline(__always)
  static func isBlankOrEnd(_ text: borrowing Span<UInt8>, _ index: Int) -> Bool {
    guard index < text.count else { return true }
    let byte = text[index]
    return isBlank(byte) || isBreak(byte)
  }

  /// `,` `[` `]` `{` or `}`.
  @inline(__always)
  static func isFlowIndicator(_ byte: UInt8) -> Bool {
    byte == 0x2C || byte == 0x5B || byte == 0x5D || byte == 0x7B || byte == 0x7D
  }

  /// `0`…`9`.
  @inline(__always)
  static func isDigit(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 }

  /// The value of a hexadecimal digit.
  static func hexValue(_ byte: UInt8) -> UInt32? {
    switch byte {
    case 0x30...0x39: UInt32(byte - 0x30)
    case 0x41...0x46: UInt32(byte - 0x41 + 10)
    case 0x61...0x66: UInt32(byte - 0x61 + 10)
    default: nil
    }
  }

  /// The offset of the line break at or behind `index`, or the end.
  static func lineEnd(_ text: borrowing Span<UInt8>, from index: Int) -> Int {
    var index = index
    while index < text.count, !isBreak(text[index]) { index += 1 }
    return index
  }

  /// The offset behind the line break at `index`.
  @inline(__always)
  static func afterBreak(_ text: borrowing Span<UInt8>, _ index: Int) -> Int {
    guard index < text.count else { return index }
    return text[index] == 0x0D && at(text, index + 1) == 0x0A ? index + 2 : index + 1
  }

  /// The offset of the first byte at or behind `index` that is no blank.
  @inline(__always)
  static func afterBlanks(_ text: borrowing Span<UInt8>, _ index: Int) -> Int {
    var index = index
    while index < text.count, isBlank(text[index]) { index += 1 }
    return index
  }

  /// `end` moved back over blanks, not beyond `start`.
  @inline(__always)
  static func trimmed(_ text: borrowing Span<UInt8>, _ start: Int, _ end: Int) -> Int {
    var end = end
    while end > start, isBlank(text[end - 1]) { end -= 1 }
    return end
  }

  /// The number of bytes of the character that begins with `byte`.
  @inline(__always)
  static func width(_ byte: UInt8) -> Int { byte < 0x80 ? 1 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4 }
}
