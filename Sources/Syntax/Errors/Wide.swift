/// Characters of a Chinese keyboard that are mistaken for those of YAML and JSON.
struct Wide {
  /// The ASCII character that is meant.
  let ascii: UInt8
  /// The number of bytes of the wide one.
  let width: Int

  /// The punctuation at `index` that looks like a character of the syntax.
  static func punctuation(_ text: borrowing Span<UInt8>, _ index: Int) -> Wide? {
    guard index + 2 < text.count else { return nil }
    switch (text[index], text[index + 1], text[index + 2]) {
    case (0xEF, 0xBC, 0x9A): return Wide(ascii: UInt8(ascii: ":"), width: 3)  // ：
    case (0xEF, 0xB8, 0x95): return Wide(ascii: UInt8(ascii: ":"), width: 3)  // ︓
    case (0xEF, 0xBC, 0x8C): return Wide(ascii: UInt8(ascii: ","), width: 3)  // ，
    case (0xE3, 0x80, 0x81): return Wide(ascii: UInt8(ascii: ","), width: 3)  // 、
    case (0xEF, 0xBC, 0x8D): return Wide(ascii: UInt8(ascii: "-"), width: 3)  // －
    case (0xEF, 0xBC, 0x83): return Wide(ascii: UInt8(ascii: "#"), width: 3)  // ＃
    case (0xEF, 0xBC, 0xBB): return Wide(ascii: UInt8(ascii: "["), width: 3)  // ［
    case (0xEF, 0xBC, 0xBD): return Wide(ascii: UInt8(ascii: "]"), width: 3)  // ］
    case (0xEF, 0xBD, 0x9B): return Wide(ascii: UInt8(ascii: "{"), width: 3)  // ｛
    case (0xEF, 0xBD, 0x9D): return Wide(ascii: UInt8(ascii: "}"), width: 3)  // ｝
    case (0xE2, 0x80, 0x9C), (0xE2, 0x80, 0x9D), (0xEF, 0xBC, 0x82):  // “ ” ＂
      return Wide(ascii: UInt8(ascii: "\""), width: 3)
    case (0xE2, 0x80, 0x98), (0xE2, 0x80, 0x99), (0xEF, 0xBC, 0x87):  // ‘ ’ ＇
      return Wide(ascii: UInt8(ascii: "'"), width: 3)
    default: return nil
    }
  }

  /// The number of bytes of the blank at `index` that is neither space nor tab: U+3000, U+00A0, U+2002 … U+200B,
  /// U+202F, U+FEFF; zero when there is none.
  static func blankWidth(_ text: borrowing Span<UInt8>, _ index: Int) -> Int {
    guard index + 1 < text.count, text[index] >= 0xC2 else { return 0 }
    if text[index] == 0xC2 { return text[index + 1] == 0xA0 ? 2 : 0 }
    guard index + 2 < text.count else { return 0 }
    switch (text[index], text[index + 1], text[index + 2]) {
    case (0xE3, 0x80, 0x80), (0xE2, 0x80, 0xAF), (0xEF, 0xBB, 0xBF): return 3
    case (0xE2, 0x80, 0x80...0x8B): return 3
    default: return 0
    }
  }

  /// How many columns the blank at `index` takes up, with the same bytes as ``blankWidth(_:_:)``.
  static func columns(_ text: borrowing Span<UInt8>, _ index: Int) -> Int { text[index] == 0xE3 ? 2 : 1 }

  /// The character at `index` as text.
  static func character(_ text: borrowing Span<UInt8>, _ index: Int) -> String {
    self.text(text, index, index + Bytes.width(Bytes.at(text, index)))
  }

  /// The bytes from `start` to `end` as text, for messages and replacements.
  static func text(_ text: borrowing Span<UInt8>, _ start: Int, _ end: Int) -> String {
    var bytes: [UInt8] = []
    var index = start
    while index < min(end, text.count) {
      bytes.append(text[index])
      index += 1
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
