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
  /// The amounts in the order of the text; prices of one (1600元/亩, 200元每人) and counts (3万人) are left out.
  static func read(_ text: Span<UInt8>) -> [GoalAmount] {
    var amounts: [GoalAmount] = []
    var place = 0
    while place + 2 < text.count {
      switch character(text, place) {
      case "元", "圆", "万", "亿":
        let end = unitEnd(text, from: place)
        if let amount = amount(text, from: numberStart(text, before: place), unit: place, to: end) {
          amounts.append(amount)
        }
        place = end
      default: place += text[place] < 0x80 ? 1 : 3
      }
    }
    return amounts
  }

  /// The character of three bytes at `place`; NUL for any other.
  private static func character(_ text: Span<UInt8>, _ place: Int) -> Unicode.Scalar {
    guard place >= 0, place + 2 < text.count, text[place] & 0xF0 == 0xE0 else { return "\0" }
    let high = UInt32(text[place] & 0x0F) << 12
    return Unicode.Scalar(high | UInt32(text[place + 1] & 0x3F) << 6 | UInt32(text[place + 2] & 0x3F)) ?? "\0"
  }

  /// The offset behind 万, 亿 and 元 that begin at `start`.
  private static func unitEnd(_ text: Span<UInt8>, from start: Int) -> Int {
    var end = start
    while true {
      switch character(text, end) {
      case "元", "圆": return end + 3
      case "万", "亿", "千", "百", "十": end += 3
      default: return end
      }
    }
  }

  /// Where the digits begin that end before `end`, blanks apart.
  private static func numberStart(_ text: Span<UInt8>, before end: Int) -> Int {
    var start = end
    while start > 0, text[start - 1] == 0x20 { start -= 1 }
    while start > 0 {
      let byte = text[start - 1]
      if byte >= 0x30 && byte <= 0x39 || byte == 0x2E || byte == 0x2C {
        start -= 1
      } else if isNumeral(character(text, start - 3)) {
        start -= 3
      } else {
        break
      }
    }
    while start < end, text[start] == 0x2E || text[start] == 0x2C { start += 1 }
    return start
  }

  private static func isNumeral(_ character: Unicode.Scalar) -> Bool {
    switch character {
    case "零", "〇", "一", "二", "三", "四", "五", "六", "七", "八", "九", "两", "十", "百", "千", "壹", "贰", "叁", "肆", "伍", "陆", "柒",
      "捌", "玖", "拾", "佰", "仟", "．", "０"..."９":
      true
    default: false
    }
  }

  private static func amount(_ text: Span<UInt8>, from start: Int, unit: Int, to end: Int) -> GoalAmount? {
    guard start < unit else { return nil }
    if end < text.count {
      if text[end] == 0x2F || character(text, end) == "每" || character(text, end) == "／" { return nil }
      // 万 without 元 is money only where nothing is counted: 投资320万，not 3万人.
      let isYuan = character(text, end - 3) == "元" || character(text, end - 3) == "圆"
      if !isYuan, !isBoundary(text, end) { return nil }
    }
    let reading = AmountReading.read(text.extracting(start..<end))
    guard case .money(let value, _, _) = reading, let digit = reading.lastDigit(in: .yuan) else { return nil }
    return GoalAmount(
      yuan: value, lastDigit: digit, range: TextRange(start, end), before: clause(text, before: start),
      after: clause(text, after: end))
  }

  // MARK: Clauses

  /// How many bytes of a clause are looked at: what is farther away says nothing of the amount.
  private static let longestClause = 150

  private static func clause(_ text: Span<UInt8>, before end: Int) -> TextRange {
    var limit = end
    // A colon between label and amount parts nothing: 项目资金：320万元.
    if character(text, limit - 3) == "：" { limit -= 3 }
    if limit >= 1, text[limit - 1] == 0x3A { limit -= 1 }
    var start = limit
    while start > 0, limit - start < longestClause {
      let length = text[start - 1] < 0x80 ? 1 : 3
      if start < length || isBoundary(text, start - length) { break }
      start -= length
    }
    return TextRange(start, limit)
  }

  private static func clause(_ text: Span<UInt8>, after start: Int) -> TextRange {
    var end = start
    while end < text.count, end - start < longestClause, !isBoundary(text, end) { end += 1 }
    return TextRange(start, end)
  }

  /// Whether a mark that parts clauses begins at `place`.
  private static func isBoundary(_ text: Span<UInt8>, _ place: Int) -> Bool {
    let byte = text[place]
    if byte < 0x80 { return ",;:!?()\n".utf8.contains(byte) }
    switch character(text, place) {
    case "，", "。", "；", "、", "：", "！", "？", "（", "）", "“", "”", "《", "》": return true
    default: return false
    }
  }
}
