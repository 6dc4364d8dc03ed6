/// Texts and bytes that look random and are the same in every run.
struct RandomText {
  private var state: UInt64

  init(seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 }

  /// A number in `0..<bound` (SplitMix64).
  mutating func number(below bound: Int) -> Int {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    mixed ^= mixed >> 31
    return Int(mixed % UInt64(max(bound, 1)))
  }

  /// One of `choices`.
  mutating func pick<Element>(_ choices: [Element]) -> Element { choices[number(below: choices.count)] }

  private static let pieces = [
    "a", "key: ", "2025", " ", "\t", "-", "年", "度", "绩效目标", "≥95%", "，", "。", "：", "（）", "公里", "é", "e\u{301}", "½",
    "😀", "👨‍👩‍👧", "🇨🇳", "1️⃣", "𠮷", "\u{10FFFF}", "\u{FEFF}", "\u{2028}", "\u{85}", "\u{0}", "\n", "\r\n", "\r", "\n\n",
    "\r\r",
    "\n\r",
  ]

  /// A text of `count` pieces: ASCII, Chinese, emoji, combining marks and all kinds of line breaks.
  mutating func text(pieces count: Int) -> String {
    var text = ""
    for _ in 0..<count { text += pick(Self.pieces) }
    return text
  }

  /// A text of one line with about `count` bytes.
  mutating func line(bytes count: Int) -> String {
    var text = ""
    while text.utf8.count < count {
      let piece = pick(Self.pieces)
      if !piece.utf8.contains(10), !piece.utf8.contains(13) { text += piece }
    }
    return text
  }

  private static let telling: [UInt8] = [
    0x00, 0x0A, 0x0D, 0x30, 0x39, 0x41, 0x7E, 0x7F, 0x80, 0x81, 0x8F, 0x90, 0x9F, 0xA0, 0xA1, 0xBF, 0xC0, 0xC1, 0xC2,
    0xDF, 0xE0, 0xE1, 0xE4, 0xEC, 0xED, 0xEE, 0xEF, 0xF0, 0xF1, 0xF3, 0xF4, 0xF5, 0xFE, 0xFF,
  ]

  /// Bytes at the borders of the encodings' ranges.
  mutating func tellingBytes(_ count: Int) -> [UInt8] {
    var bytes: [UInt8] = []
    for _ in 0..<count { bytes.append(pick(Self.telling)) }
    return bytes
  }
}
