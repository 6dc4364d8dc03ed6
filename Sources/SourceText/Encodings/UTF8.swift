/// Validation and repair of UTF-8.
enum UTF8Decoder {
  /// Whether `bytes` are well-formed UTF-8.
  static func isValid(_ bytes: [UInt8]) -> Bool {
    (try? UTF8Span(validating: bytes.span)) != nil
  }

  /// The bytes with U+FFFD for every maximal part of a sequence that cannot be completed (Unicode 3.9, W3C).
  static func repair(_ bytes: Span<UInt8>) -> DecodedText {
    var text = DecodedText(capacity: bytes.count)
    var index = 0
    var start = 0
    while index < bytes.count {
      let (length, isValid) = sequence(at: index, in: bytes)
      if !isValid {
        text.append(valid: start..<index, of: bytes)
        text.appendUndecodable()
        start = index + length
      }
      index += length
    }
    text.append(valid: start..<index, of: bytes)
    return text
  }

  /// The sequence at `index`: its length, and whether it is complete; the length of an incomplete one is that of its
  /// longest part with which a scalar could have begun, at least 1.
  static func sequence(at index: Int, in bytes: Span<UInt8>) -> (length: Int, isValid: Bool) {
    let lead = bytes[index]
    let needed: Int
    var second: ClosedRange<UInt8> = 0x80...0xBF
    switch lead {
    case 0..<0x80: return (1, true)
    case 0xC2...0xDF: needed = 2
    case 0xE0: (needed, second) = (3, 0xA0...0xBF)
    case 0xED: (needed, second) = (3, 0x80...0x9F)
    case 0xE1...0xEF: needed = 3
    case 0xF0: (needed, second) = (4, 0x90...0xBF)
    case 0xF1...0xF3: needed = 4
    case 0xF4: (needed, second) = (4, 0x80...0x8F)
    default: return (1, false)
    }
    var length = 1
    while length < needed {
      guard index + length < bytes.count else { return (length, false) }
      let byte = bytes[index + length]
      guard length == 1 ? second.contains(byte) : byte & 0xC0 == 0x80 else { return (length, false) }
      length += 1
    }
    return (needed, true)
  }
}
