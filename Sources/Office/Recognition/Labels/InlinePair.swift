/// A label and its value in one cell: `填报人：张三`.
struct InlinePair {
  let label: String
  let value: String

  /// The two sides of the first colon; `nil` where there is none, or nothing before it.
  init?(_ text: String) {
    guard let colon = text.unicodeScalars.firstIndex(where: { $0 == "：" || $0 == ":" }) else { return nil }
    label = String(text.unicodeScalars[..<colon]).trimmed
    value = String(text.unicodeScalars[text.unicodeScalars.index(after: colon)...]).trimmed
    if label.isEmpty || label.utf8.count > 60 { return nil }
  }

  /// The pairs that stand side by side in a line above or below a table, parted by lines or wide blanks.
  static func pieces(of text: String) -> [String] {
    var pieces: [String] = []
    var current = String.UnicodeScalarView()
    var blanks = String.UnicodeScalarView()
    func isBreak(_ scalar: Unicode.Scalar) -> Bool { scalar == "\n" || scalar == "\r" || scalar == "\t" }
    for scalar in text.unicodeScalars {
      if isBreak(scalar) || scalar == " " || scalar == "\u{3000}" {
        blanks.append(scalar)
        continue
      }
      let isWide = blanks.count > 1 || blanks.contains { isBreak($0) || $0 == "\u{3000}" }
      // 填报日期：  2025年: the blanks behind the colon part nothing.
      let isBehindColon = current.last == "：" || current.last == ":"
      if isWide, !isBehindColon, !current.isEmpty {
        pieces.append(String(current))
        current = .init()
      } else {
        current.append(contentsOf: blanks)
      }
      blanks = .init()
      current.append(scalar)
    }
    if !current.isEmpty { pieces.append(String(current)) }
    return pieces
  }
}
