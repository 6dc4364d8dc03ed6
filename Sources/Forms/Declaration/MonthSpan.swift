import SourceText

/// The months that a heading of a monitoring table names before its column: the 1-7月 of `1-7月执行数`.
///
/// The national form is printed for January to July; places print it for every other span, for quarters and half-years.
struct MonthSpan: Hashable {
  /// The last month, 1…12.
  let last: Int
  /// How many bytes the span takes, with 份, 底, 末 and 累计 behind it.
  let count: Int

  /// Reads the span at the start of a heading; `nil` where it begins with none.
  static func read(_ label: Span<UInt8>) -> MonthSpan? {
    var place = label.behind(["截至", "截止", "截止到", "截至到"], from: 0)
    guard let last = months(label, &place) ?? quarters(label, &place) else { return nil }
    for words in suffixes { place = label.behind(words, from: place) }
    return MonthSpan(last: last, count: place)
  }

  /// What may stand between a span and its column, in order.
  private static let suffixes: [[StaticString]] = [["份"], ["底", "末"], ["累计", "的", "止"]]

  /// `1-7月`, `1月-7月`, `1月至7月`, `7月`.
  private static func months(_ label: Span<UInt8>, _ place: inout Int) -> Int? {
    var cursor = place
    guard let first = label.month(&cursor) else { return nil }
    let behindFirst = label.behind(["月份", "月"], from: cursor)
    let behindDash = label.behind(dashes, from: behindFirst)
    if behindDash > behindFirst {
      cursor = behindDash
      guard let last = label.month(&cursor), last >= first else { return nil }
      let end = label.behind(["月"], from: cursor)
      guard end > cursor else { return nil }
      place = end
      return last
    }
    guard behindFirst > cursor else { return nil }
    place = label.behind(["月"], from: cursor)
    return first
  }

  /// `第三季度`, `三季度`, `1-3季度`, `上半年`, `前三季度`.
  private static func quarters(_ label: Span<UInt8>, _ place: inout Int) -> Int? {
    for (word, last) in quarterWords where label.hasWord(word, at: place) {
      place += word.utf8CodeUnitCount
      return last
    }
    return nil
  }

  private static let dashes: [StaticString] = ["-", "~", "—", "–", "－", "−", "～", "至", "到"]

  private static let quarterWords: [(StaticString, Int)] = [
    ("第一季度", 3), ("第二季度", 6), ("第三季度", 9), ("第四季度", 12), ("一季度", 3), ("二季度", 6), ("三季度", 9), ("四季度", 12),
    ("1季度", 3), ("2季度", 6), ("3季度", 9), ("4季度", 12), ("1-2季度", 6), ("1-3季度", 9), ("1-4季度", 12), ("前二季度", 6),
    ("前两季度", 6), ("前三季度", 9), ("上半年", 6), ("下半年", 12),
  ]
}

extension Span<UInt8> {
  /// The place behind the first of `words` that stands at `place`; `place` where none does.
  fileprivate func behind(_ words: [StaticString], from place: Int) -> Int {
    for word in words where hasWord(word, at: place) { return place + word.utf8CodeUnitCount }
    return place
  }

  /// The month that one or two digits at `place` name.
  fileprivate func month(_ place: inout Int) -> Int? {
    var value = 0
    var cursor = place
    while cursor < count, cursor - place < 2, self[cursor] >= UInt8(ascii: "0"), self[cursor] <= UInt8(ascii: "9") {
      value = value * 10 + Int(self[cursor] - UInt8(ascii: "0"))
      cursor += 1
    }
    guard (1...12).contains(value) else { return nil }
    place = cursor
    return value
  }
}
