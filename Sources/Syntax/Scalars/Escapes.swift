/// The escapes of double quoted scalars.
enum Escapes {
  /// How many hexadecimal digits follow the escape's letter.
  static func digits(_ letter: UInt8) -> Int? {
    switch letter {
    case UInt8(ascii: "x"): 2
    case UInt8(ascii: "u"): 4
    case UInt8(ascii: "U"): 8
    default: nil
    }
  }

  /// What a one-letter escape stands for.
  static func scalar(_ letter: UInt8) -> UInt32? {
    switch letter {
    case UInt8(ascii: "0"): 0x00
    case UInt8(ascii: "a"): 0x07
    case UInt8(ascii: "b"): 0x08
    case UInt8(ascii: "t"), 0x09: 0x09
    case UInt8(ascii: "n"): 0x0A
    case UInt8(ascii: "v"): 0x0B
    case UInt8(ascii: "f"): 0x0C
    case UInt8(ascii: "r"): 0x0D
    case UInt8(ascii: "e"): 0x1B
    case 0x20: 0x20
    case UInt8(ascii: "\""): 0x22
    case UInt8(ascii: "/"): 0x2F
    case UInt8(ascii: "\\"): 0x5C
    case UInt8(ascii: "N"): 0x85
    case UInt8(ascii: "_"): 0xA0
    case UInt8(ascii: "L"): 0x2028
    case UInt8(ascii: "P"): 0x2029
    default: nil
    }
  }

  /// The number written by the `count` digits from `start`; nil when one is missing.
  static func value(_ text: borrowing Span<UInt8>, _ start: Int, _ count: Int, _ end: Int) -> UInt32? {
    guard start + count <= end else { return nil }
    var value: UInt32 = 0
    for index in start..<start + count {
      guard let digit = Bytes.hexValue(text[index]) else { return nil }
      value = value << 4 | digit
    }
    return value
  }

  /// Writes what the escape at `index` stands for, itself when it is none, and gives the offset behind it.
  static func decode(
    _ text: borrowing Span<UInt8>, _ index: Int, _ end: Int, into sink: inout some ScalarSink
  ) -> Int {
    let letter = text[index + 1]
    if let scalar = scalar(letter) {
      put(scalar, from: index, into: &sink)
      return index + 2
    }
    guard let count = digits(letter), let value = value(text, index + 2, count, end) else {
      sink.put(UInt8(ascii: "\\"), from: index)
      return index + 1
    }
    var scalar = value
    var next = index + 2 + count
    // Two \u escapes may form one character, as JSON writes those beyond the basic plane.
    if count == 4, value & 0xFC00 == 0xD800, next + 1 < end, text[next] == UInt8(ascii: "\\"),
      text[next + 1] == UInt8(ascii: "u"), let low = Self.value(text, next + 2, 4, end), low & 0xFC00 == 0xDC00
    {
      scalar = 0x10000 + (value & 0x3FF) << 10 + (low & 0x3FF)
      next += 6
    }
    put(Unicode.Scalar(scalar) == nil ? 0xFFFD : scalar, from: index, into: &sink)
    return next
  }

  private static func put(_ scalar: UInt32, from place: Int, into sink: inout some ScalarSink) {
    guard let scalar = Unicode.Scalar(scalar) else { return }
    for byte in UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter { sink.put(byte, from: place) }
  }
}
