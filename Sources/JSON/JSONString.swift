/// The inside of a JSON string: checked first, decoded afterwards, so that decoding cannot fail.
enum JSONString {
  /// What lies between the quotes.
  struct Scanned {
    let content: Range<Int>
    let hasEscapes: Bool
  }

  /// Checks the string whose first byte behind the quote is at `start`.
  static func scan(_ bytes: Span<UInt8>, from start: Int) throws(JSONError) -> Scanned {
    var index = start
    var hasEscapes = false
    while index < bytes.count {
      let byte = bytes[index]
      if byte == 0x22 { return Scanned(content: start..<index, hasEscapes: hasEscapes) }
      guard byte >= 0x20 else { throw JSONError(kind: .controlCharacter, offset: index) }
      if byte == 0x5C {
        hasEscapes = true
        index += try escapeLength(bytes, at: index)
      } else {
        index += 1
      }
    }
    throw JSONError(kind: .unexpectedEnd, offset: index)
  }

  /// The number of bytes of the escape whose backslash is at `index`: 2, 6, or 12 for a surrogate pair.
  private static func escapeLength(_ bytes: Span<UInt8>, at index: Int) throws(JSONError) -> Int {
    guard index + 1 < bytes.count else { throw JSONError(kind: .unexpectedEnd, offset: bytes.count) }
    let letter = bytes[index + 1]
    if simple(letter) != nil { return 2 }
    guard letter == 0x75, let unit = unit(bytes, at: index) else {
      throw JSONError(kind: .invalidEscape, offset: index)
    }
    guard unit & 0xF800 == 0xD800 else { return 6 }
    guard unit < 0xDC00, let low = self.unit(bytes, at: index + 6), low & 0xFC00 == 0xDC00 else {
      throw JSONError(kind: .loneSurrogate, offset: index)
    }
    return 12
  }

  /// The text of `content`, checked by ``scan(_:from:)``, with its escapes decoded.
  static func unescaped(_ content: Span<UInt8>) -> String {
    // No escape is shorter than what it stands for.
    String(unsafeUninitializedCapacity: content.count) { output in
      var written = 0
      func put(_ byte: UInt8) {
        output[written] = byte
        written += 1
      }
      var index = 0
      while index < content.count {
        let byte = content[index]
        guard byte == 0x5C else {
          put(byte)
          index += 1
          continue
        }
        if let simple = simple(content[index + 1]) {
          put(simple)
          index += 2
        } else {
          let (scalar, length) = scalar(content, at: index)
          UTF8.encode(scalar)?.forEach(put)
          index += length
        }
      }
      return written
    }
  }

  /// The text of `content`, known to be valid UTF-8.
  static func text(_ content: Span<UInt8>) -> String {
    content.withUnsafeBufferPointer { String(decoding: $0, as: UTF8.self) }
  }

  /// The scalar that the `\u` escape or pair of them at `index` stands for, and its length.
  private static func scalar(_ content: Span<UInt8>, at index: Int) -> (Unicode.Scalar, length: Int) {
    let replacement: Unicode.Scalar = "\u{FFFD}"
    guard let unit = unit(content, at: index) else { return (replacement, 2) }
    if let scalar = Unicode.Scalar(unit) { return (scalar, 6) }
    guard let low = self.unit(content, at: index + 6) else { return (replacement, 6) }
    let value = 0x10000 + (UInt32(unit) & 0x3FF) << 10 + UInt32(low) & 0x3FF
    return (Unicode.Scalar(value) ?? replacement, 12)
  }

  /// The code unit of the escape `\uXXXX` at `index`, or nil when none stands there.
  private static func unit(_ bytes: Span<UInt8>, at index: Int) -> UInt16? {
    guard index + 6 <= bytes.count, bytes[index] == 0x5C, bytes[index + 1] == 0x75 else { return nil }
    var unit: UInt16 = 0
    for position in index + 2..<index + 6 {
      let digit: UInt8
      switch bytes[position] {
      case let byte where byte &- 0x30 < 10: digit = byte - 0x30
      case let byte where (byte | 0x20) &- 0x61 < 6: digit = (byte | 0x20) - 0x61 + 10
      default: return nil
      }
      unit = unit << 4 | UInt16(digit)
    }
    return unit
  }

  /// What the escape with `letter` stands for, for all but `\u`.
  private static func simple(_ letter: UInt8) -> UInt8? {
    switch letter {
    case 0x22, 0x5C, 0x2F: letter
    case 0x62: 0x08
    case 0x66: 0x0C
    case 0x6E: 0x0A
    case 0x72: 0x0D
    case 0x74: 0x09
    default: nil
    }
  }
}
