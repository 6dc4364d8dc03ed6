/// Decoding of UTF-16.
enum UTF16Decoder {
  /// The text of `bytes` from `start` on; lone surrogates and a last odd byte become U+FFFD.
  static func decode(_ bytes: Span<UInt8>, from start: Int, littleEndian: Bool) -> DecodedText {
    var text = DecodedText(capacity: bytes.count + bytes.count / 2)
    var index = start
    while index < bytes.count {
      let (value, length) = scalar(at: index, in: bytes, littleEndian: littleEndian)
      if let value { text.append(scalar: value) } else { text.appendUndecodable() }
      index += length
    }
    return text
  }

  /// The character at `index`, which must lie in the bytes, and its length in bytes; no character for a lone surrogate
  /// or half a unit.
  static func scalar(at index: Int, in bytes: Span<UInt8>, littleEndian: Bool) -> (value: UInt32?, length: Int) {
    func unit(_ index: Int) -> UInt32? {
      guard index + 1 < bytes.count else { return nil }
      let (first, second) = (UInt32(bytes[index]), UInt32(bytes[index + 1]))
      return littleEndian ? second << 8 | first : first << 8 | second
    }
    guard let first = unit(index) else { return (nil, 1) }
    guard first & 0xF800 == 0xD800 else { return (first, 2) }
    guard first < 0xDC00, let second = unit(index + 2), second & 0xFC00 == 0xDC00 else { return (nil, 2) }
    return (0x1_0000 + (first & 0x3FF) << 10 + second & 0x3FF, 4)
  }
}
