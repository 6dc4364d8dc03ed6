/// The UTF-8 that a decoder writes, with the places at which it had to write U+FFFD.
struct DecodedText {
  /// How many undecodable places are remembered; a file that is no text would have millions.
  static let undecodableLimit = 100

  private(set) var bytes: [UInt8] = []
  private(set) var undecodable: [TextRange] = []

  init(capacity: Int) { bytes.reserveCapacity(capacity) }

  /// Writes bytes of `source` that are known to be valid UTF-8.
  mutating func append(valid range: Range<Int>, of source: Span<UInt8>) {
    guard !range.isEmpty else { return }
    source.extracting(range).withUnsafeBufferPointer { bytes.append(contentsOf: $0) }
  }

  /// Writes a character; a surrogate or a number over 0x10FFFF is written as undecodable.
  mutating func append(scalar value: UInt32) {
    switch value {
    case 0..<0x80:
      bytes.append(UInt8(truncatingIfNeeded: value))
    case 0x80..<0x800:
      bytes.append(UInt8(truncatingIfNeeded: 0xC0 | value >> 6))
      appendContinuation(value)
    case 0x800..<0xD800, 0xE000..<0x1_0000:
      bytes.append(UInt8(truncatingIfNeeded: 0xE0 | value >> 12))
      appendContinuation(value >> 6)
      appendContinuation(value)
    case 0x1_0000..<0x11_0000:
      bytes.append(UInt8(truncatingIfNeeded: 0xF0 | value >> 18))
      appendContinuation(value >> 12)
      appendContinuation(value >> 6)
      appendContinuation(value)
    default:
      appendUndecodable()
    }
  }

  /// Writes U+FFFD and remembers its place.
  mutating func appendUndecodable() {
    let start = bytes.count
    append(scalar: 0xFFFD)
    if undecodable.count < Self.undecodableLimit { undecodable.append(TextRange(start, bytes.count)) }
  }

  private mutating func appendContinuation(_ value: UInt32) {
    bytes.append(UInt8(truncatingIfNeeded: 0x80 | value & 0x3F))
  }
}
