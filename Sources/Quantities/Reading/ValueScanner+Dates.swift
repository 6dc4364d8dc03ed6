import SourceText

extension ValueScanner {
  /// A date at the number that begins here; false where there is none.
  mutating func readDate(_ bytes: Span<UInt8>) -> Bool {
    guard mayBeDate(bytes) else { return false }
    if readDayOfMonth(bytes) { return true }
    guard let span = CalendarSpan.scan(bytes, at: index, allowingNoYear: true), span.end <= end else {
      return false
    }
    if isFigures(bytes, from: index, to: span.end), !isPlausible(bytes, span) { return false }
    let behind = Scalar(bytes, at: span.end)
    if behind.value == 0x9F84 { return false }  // 6月龄
    // 一季度一次 is once a quarter.
    if !span.hasYear, span.first.precision == .quarter,
      behind.digit != nil || SmallNumber.chineseDigit(behind.value) != nil
    {
      return false
    }
    var found = Findings.Date(range: TextRange(index, span.end))
    found.date = span.isImpossible ? nil : span.date
    found.partial = span.isImpossible ? nil : span.partial
    found.isImpossible = span.isImpossible
    index = span.end
    finishDate(bytes, &found)
    return true
  }

  /// 15日前, 10号之前: a day of every month. 15日内 is a length of time.
  private mutating func readDayOfMonth(_ bytes: Span<UInt8>) -> Bool {
    guard let day = SmallNumber.any(bytes, at: index), day.digits <= 2, day.value >= 1, day.value <= 31 else {
      return false
    }
    let word = Scalar(bytes, at: day.end)
    guard word.isDayWord, let suffix = DateSuffix.lexicon.match(bytes, at: word.next), suffix.end <= end,
      suffix.code == UInt16(Comparison.atMost.code), !DateSuffix.isWithin(bytes, at: word.next)
    else { return false }
    var found = Findings.Date(range: TextRange(index, word.next), hasDay: true)
    index = word.next
    finishDate(bytes, &found)
    return true
  }

  /// Adds the comparison before or behind a date that ends here, and keeps it.
  mutating func finishDate(_ bytes: Span<UInt8>, _ found: inout Findings.Date) {
    if !pending.hasGap, let comparison = pending.comparison, !pending.isWeak || comparison != .equal {
      found.comparison = comparison
      found.comparisonRange = pending.comparisonPlace.range
    }
    let next = Blanks.skip(bytes, from: index)
    if let word = DateSuffix.lexicon.match(bytes, at: next), word.end <= end {
      if word.code != DateSuffix.other {
        found.comparison = Comparison(code: UInt8(truncatingIfNeeded: word.code))
        found.comparisonRange = TextRange(next, word.end)
        index = word.end
      }
    }
    pending = Pending()
    findings.take(found)
  }

  /// A quick look at what follows the first digits, so that most numbers are not tried as dates.
  private func mayBeDate(_ bytes: Span<UInt8>) -> Bool {
    guard ASCII.digit(bytes[index]) != nil else { return true }
    var next = index
    while next < end, ASCII.digit(bytes[next]) != nil { next += 1 }
    let digits = next - index
    if next >= end { return digits == 8 }
    let byte = bytes[next]
    if byte < 0x80 {
      switch byte {
      case 0x2D, 0x2E, 0x2F: return digits == 4 || digits <= 2
      case 0x20, 0x7E: return digits <= 4
      default: return false
      }
    }
    switch Scalar(bytes, at: next).value {
    case 0x5E74, 0x524D: return true  // 年 前
    case 0x6708, 0x5B63, 0x65E5, 0x53F7: return digits <= 2  // 月 季 日 号
    case 0x30...0x39: return true  // fullwidth
    case let sign: return digits == 8 || (digits <= 4 && Scalar.isRangeSign(sign))
    }
  }

  /// Whether the date is written in figures and separators only.
  private func isFigures(_ bytes: Span<UInt8>, from start: Int, to end: Int) -> Bool {
    for position in start..<end where bytes[position] >= 0x80 { return false }
    return true
  }

  /// Whether 2024.5 or 20241231 is rather a date than a number: the year is near, and no unit follows.
  private func isPlausible(_ bytes: Span<UInt8>, _ span: CalendarSpan) -> Bool {
    guard span.first.year >= 1980, span.first.year <= 2099, UnitScanner.scan(bytes, at: span.end) == nil else {
      return false
    }
    let next = Scalar(bytes, at: span.end)
    if next.digit != nil { return false }
    if next.value == 0x2E, Scalar(bytes, at: next.next).digit != nil { return false }
    // ≥2024.5 is a number, ≤2024.12.31 a date.
    let isMonth = span.first.precision == .month && span.last == nil
    return !isMonth || pending.comparison == nil || DateSuffix.lexicon.match(bytes, at: span.end) != nil
  }
}

/// Words behind a date.
enum DateSuffix {
  /// The code of a word that only begins like one of the others.
  static let other: UInt16 = 100

  /// Whether 内, 之内 or 以内 stands at `index`.
  static func isWithin(_ bytes: Span<UInt8>, at index: Int) -> Bool {
    let first = Scalar(bytes, at: index)
    return first.value == 0x5185 || Scalar(bytes, at: first.next).value == 0x5185
  }

  /// Finds the word; the codes are those of ``Comparison``.
  static let lexicon: Lexicon = {
    let lists: [(code: UInt16, words: String)] = [
      (UInt16(Comparison.atMost.code), "前 之前 以前 及以前 或以前 内 之内 以内 止 为止 截止 前完成 底前 末前 中旬前 初前"),
      (UInt16(Comparison.atLeast.code), "后 之后 以后 起 开始 及以后 起始"),
      (other, "前后 前期 前三 前置 前沿 前述 后期 后续 起至 起到 内容 内部 内外 起点 后评价 止损"),
    ]
    return Lexicon(lists)
  }()
}
