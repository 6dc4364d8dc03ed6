import Quantities
import SourceText

/// An amount of money in running text, with the clause that it stands in.
struct GoalAmount {
  /// The amount in 元.
  let yuan: ExactDecimal
  /// What the last digit shown is worth in 元.
  let lastDigit: ExactDecimal
  /// Where it stands in the text: number and unit.
  let range: TextRange
  /// The clause before it.
  let before: TextRange
  /// The clause behind it.
  let after: TextRange
}

/// Finds the amounts of money in a narrative: 申请财政资金320万元，三百二十万元.
enum GoalAmounts {
  /// The amounts in the order of the text; prices of one (元/亩, 每人200元) are left out.
  static func read(_ text: Span<UInt8>) -> [GoalAmount] {
    var amounts: [GoalAmount] = []
    var place = 0
    while place < text.count {
      guard isDigit(text, place) != nil else {
        place += 1
        continue
      }
      let end = numberEnd(text, from: place)
      if let amount = amount(text, place, end) { amounts.append(amount) }
      place = end.scanned
    }
    return amounts
  }

  /// Whether money is spoken of at all: most goals have none and need no further look.
  static func mayHoldAny(_ text: Span<UInt8>) -> Bool {
    for place in text.indices where place + 2 < text.count {
      switch (text[place], text[place + 1], text[place + 2]) {
      case (0xE5, 0x85, 0x83), (0xE4, 0xB8, 0x87), (0xE4, 0xBA, 0xBF): return true  // 元 万 亿
      default: continue
      }
    }
    return false
  }

  // MARK: Numbers

  /// The offset behind a digit at `place`, ASCII, fullwidth or Chinese; nil where none stands.
  private static func isDigit(_ text: Span<UInt8>, _ place: Int) -> Int? {
    let byte = text[place]
    if byte >= 0x30 && byte <= 0x39 { return place + 1 }
    guard byte >= 0xE3, place + 2 < text.count else { return nil }
    if byte == 0xEF, text[place + 1] == 0xBC, text[place + 2] >= 0x90, text[place + 2] <= 0x99 { return place + 3 }
    return numerals.begins(text.extracting(place..<place + 3)) ? place + 3 : nil
  }

  /// The end of the digits, and how far the text was read: marks and powers of ten between them included.
  private static func numberEnd(_ text: Span<UInt8>, from start: Int) -> (number: Int, scanned: Int) {
    var end = start
    var place = start
    while place < text.count {
      if let next = isDigit(text, place) {
        place = next
        end = next
      } else if text[place] == 0x2E || text[place] == 0x2C || text[place] == 0x20 {
        place += 1
      } else if place + 2 < text.count, powers.begins(text.extracting(place..<place + 3)) {
        place += 3
        end = place
      } else {
        break
      }
    }
    return (end, max(end, start + 1))
  }

  private static func amount(_ text: Span<UInt8>, _ start: Int, _ end: (number: Int, scanned: Int)) -> GoalAmount? {
    var place = end.number
    while place < text.count, text[place] == 0x20 { place += 1 }
    var last = end.number
    if place + 2 < text.count, yuan.begins(text.extracting(place..<place + 3)) {
      last = place + 3
      while last < text.count, text[last] == 0x20 { last += 1 }
      if last < text.count, rates.begins(text.extracting(last..<text.count)) || text[last] == 0x2F { return nil }
      last = place + 3
    } else if place < text.count, !isBoundary(text, place) {
      return nil
    }
    let reading = AmountReading.read(text.extracting(start..<last))
    guard case .money(let value, _, _) = reading, let digit = reading.lastDigit(in: .yuan) else { return nil }
    return GoalAmount(
      yuan: value, lastDigit: digit, range: TextRange(start, last), before: clause(text, before: start),
      after: clause(text, after: last))
  }

  // MARK: Clauses

  private static func clause(_ text: Span<UInt8>, before end: Int) -> TextRange {
    var limit = end
    // A colon between label and amount parts nothing: 项目资金：320万元.
    if limit >= 3, text[limit - 3] == 0xEF, text[limit - 2] == 0xBC, text[limit - 1] == 0x9A { limit -= 3 }
    if limit >= 1, text[limit - 1] == 0x3A { limit -= 1 }
    var start = limit
    while start > 0, !endsBoundary(text, start) { start -= 1 }
    return TextRange(start, limit)
  }

  private static func clause(_ text: Span<UInt8>, after start: Int) -> TextRange {
    var end = start
    while end < text.count, !isBoundary(text, end) { end += 1 }
    return TextRange(start, end)
  }

  /// Whether a mark that parts clauses begins at `place`.
  private static func isBoundary(_ text: Span<UInt8>, _ place: Int) -> Bool {
    let byte = text[place]
    if byte < 0x80 { return ",;:!?()\n".utf8.contains(byte) }
    return place + 2 < text.count && marks.begins(text.extracting(place..<place + 3))
  }

  /// Whether a mark that parts clauses ends before `place`.
  private static func endsBoundary(_ text: Span<UInt8>, _ place: Int) -> Bool {
    let byte = text[place - 1]
    if byte < 0x80 { return ",;:!?()\n".utf8.contains(byte) }
    return place >= 3 && marks.begins(text.extracting(place - 3..<place))
  }

  private static let numerals = FundWords([
    "零", "〇", "一", "二", "三", "四", "五", "六", "七", "八", "九", "两", "壹", "贰", "叁", "肆", "伍", "陆", "柒", "捌", "玖",
  ])
  private static let powers = FundWords(["十", "百", "千", "万", "亿", "拾", "佰", "仟", "．"])
  private static let yuan = FundWords(["元", "圆", "块"])
  private static let rates = FundWords(["每", "／", "以上／", "左右／"])
  private static let marks = FundWords(["，", "。", "；", "、", "：", "！", "？", "（", "）", "“", "”", "《", "》"])
}
