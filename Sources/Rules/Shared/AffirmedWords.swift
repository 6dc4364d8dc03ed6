import Quantities

/// Words searched for in prose, leaving out where the clause says the contrary: 未造成损失浪费, 不再优先安排.
struct AffirmedWords: Sendable {
  private let words: [[UInt8]]

  /// Searches for `words`.
  init(_ words: [String]) { self.words = words.filter { !$0.isEmpty }.map { Array($0.utf8) } }

  /// The first of the words that the text affirms.
  func first(in text: String) -> String? {
    let bytes = Array(text.utf8)
    for word in words {
      var place = 0
      while place + word.count <= bytes.count {
        if bytes[place] == word[0], bytes[place..<place + word.count].elementsEqual(word), !isDenied(bytes, place) {
          return String(decoding: word, as: UTF8.self)
        }
        place += 1
      }
    }
    return nil
  }

  /// Whether one of the words stands in the text and is affirmed.
  func occur(in text: String) -> Bool { first(in: text) != nil }

  /// Whether the clause before `place` denies what follows.
  private func isDenied(_ bytes: [UInt8], _ place: Int) -> Bool {
    var start = place
    // 24 bytes: eight characters back, no further than the clause.
    while start > 0, place - start < 24 {
      if start >= 3, Self.stops.contains(where: { bytes[start - 3..<start].elementsEqual($0) }) { break }
      if [0x2c, 0x3b, 0x2e, 0x0a].contains(bytes[start - 1]) { break }
      start -= 1
    }
    let clause = String(decoding: bytes[start..<place], as: UTF8.self)
    return Self.denials.occurs(in: clause)
  }

  private static let stops: [[UInt8]] = ["，", "。", "；", "、", "：", "！"].map { Array($0.utf8) }

  private static let denials: WordList = [
    "未", "没有", "无", "不存在", "不得", "不再", "不予", "不", "避免", "防止", "防范", "杜绝", "严禁", "禁止", "减少", "降低", "挽回", "遏制", "暂缓",
    "停止", "取消",
  ]
}
