import EmbeddedData

/// Decoding of GB18030, of which GBK (code page 936) and GB2312 are parts.
///
/// The table is embedded, because a fully static program on a bare machine has neither `iconv` nor ICU. Its layout is
/// told in Sources/EmbeddedData/generators/gb18030.py.
struct GB18030Decoder {
  private static let twoByteCount = 126 * 190
  /// Read-only memory of the program itself, valid for the whole run.
  private let table: UnsafeBufferPointer<UInt8>

  init() {
    let file = embedded_file_named("gb18030.bin")
    table = UnsafeBufferPointer(start: file.bytes, count: file.count)
  }

  /// The text of `bytes` from `start` on. Of something undecodable, one byte becomes U+FFFD, so that a bad byte never
  /// takes a line break or an ASCII character with it.
  func decode(_ bytes: Span<UInt8>, from start: Int) -> DecodedText {
    var text = DecodedText(capacity: bytes.count + bytes.count / 2)
    var index = start
    while index < bytes.count {
      var ascii = index
      while ascii < bytes.count, bytes[ascii] < 0x80 { ascii += 1 }
      text.append(valid: index..<ascii, of: bytes)
      index = ascii
      guard index < bytes.count else { break }
      let (value, length) = scalar(at: index, in: bytes)
      if let value { text.append(scalar: value) } else { text.appendUndecodable() }
      index += length
    }
    return text
  }

  /// The character at `index`, which must lie in the bytes, and the length of its code: 1, 2 or 4 bytes; no character
  /// for a byte with which no code of the standard begins here.
  func scalar(at index: Int, in bytes: Span<UInt8>) -> (value: UInt32?, length: Int) {
    let first = bytes[index]
    if first < 0x80 { return (UInt32(first), 1) }
    // Not in the standard, but what Windows' code page 936 writes for the euro.
    if first == 0x80 { return (0x20AC, 1) }
    guard first != 0xFF, index + 1 < bytes.count else { return (nil, 1) }
    let second = bytes[index + 1]
    switch second {
    case 0x40...0x7E, 0x80...0xFE:
      let column = Int(second) - (second < 0x7F ? 0x40 : 0x41)
      guard let point = number(at: (Int(first) - 0x81) * 190 + column), point != 0 else { return (nil, 1) }
      return (point, 2)
    case 0x30...0x39:
      guard index + 3 < bytes.count else { return (nil, 1) }
      let (third, fourth) = (bytes[index + 2], bytes[index + 3])
      guard (0x81...0xFE).contains(third), (0x30...0x39).contains(fourth) else { return (nil, 1) }
      let row = (Int(first) - 0x81) * 10 + Int(second) - 0x30
      guard let point = fourByteScalar((row * 126 + Int(third) - 0x81) * 10 + Int(fourth) - 0x30) else {
        return (nil, 1)
      }
      return (point, 4)
    default:
      return (nil, 1)
    }
  }

  /// The character of the four-byte code with that linear index.
  private func fourByteScalar(_ linear: Int) -> UInt32? {
    // 90 30 81 30 is U+10000; from there the codes run on without a gap to U+10FFFF.
    let astral = 15 * 10 * 126 * 10
    if linear >= astral {
      let point = linear - astral + 0x1_0000
      return point < 0x11_0000 ? UInt32(truncatingIfNeeded: point) : nil
    }
    // The last run that begins at or before the index.
    var low = 0
    var high = (table.count / 2 - Self.twoByteCount) / 2
    while high - low > 1 {
      let middle = (low + high) / 2
      guard let start = number(at: Self.twoByteCount + middle * 2) else { return nil }
      if Int(start) <= linear { low = middle } else { high = middle }
    }
    guard let start = number(at: Self.twoByteCount + low * 2), Int(start) <= linear,
      let point = number(at: Self.twoByteCount + low * 2 + 1), point != 0
    else { return nil }
    return point + UInt32(truncatingIfNeeded: linear - Int(start))
  }

  /// The 16-bit number at `index` of the table.
  private func number(at index: Int) -> UInt32? {
    let offset = index * 2
    guard offset >= 0, offset + 1 < table.count else { return nil }
    return UInt32(table[offset]) | UInt32(table[offset + 1]) << 8
  }
}
