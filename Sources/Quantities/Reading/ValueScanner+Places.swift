import SourceText

extension ValueScanner {
  /// 前三, 前10名, 前1%; 前三季度.
  mutating func readFirstPlaces(_ bytes: Span<UInt8>, _ signal: Signal) -> Bool {
    let behind = Blanks.skip(bytes, from: signal.end)
    if let quarters = quarters(bytes, at: behind) {
      index = quarters.range.end
      var found = quarters
      finishDate(bytes, &found)
      return true
    }
    guard let number = WrittenNumber.scan(bytes, at: behind), number.end <= end, number.value?.isZero == false else {
      return false
    }
    return readPlace(bytes, number, from: behind, comparison: .atMost, sign: TextRange(index, signal.end))
  }

  /// 第一名, 排名第三, 第三季度; 第2批 is passed over.
  mutating func readOrdinal(_ bytes: Span<UInt8>, _ signal: Signal) -> Bool {
    if readDate(bytes) { return true }
    guard let number = WrittenNumber.scan(bytes, at: signal.end), number.end <= end else { return false }
    if !readPlace(bytes, number, from: signal.end, comparison: .equal, sign: TextRange(index, signal.end)) {
      index = number.end
    }
    return true
  }

  /// A place in an order: the number, and behind it 名, 位, %, or nothing.
  private mutating func readPlace(
    _ bytes: Span<UInt8>, _ number: WrittenNumber, from start: Int, comparison: Comparison, sign: TextRange
  ) -> Bool {
    var quantity = Quantity(number.value, TextRange(start, number.end))
    let next = Blanks.skip(bytes, from: number.end)
    if let match = UnitScanner.scan(bytes, at: next), match.end <= end {
      guard match.unit.dimension == .share || match.unit.counted == .people else { return false }
      quantity.unit = match.unit
      quantity.parts.unit = TextRange(next, match.end)
      quantity.coreEnd = match.end
    } else if next < end, Scalar(bytes, at: next).value >= 0x4E00, !isPlaceEnd(bytes, at: next) {
      return false
    }
    quantity.comparison = !pending.hasGap && pending.isWeak == false ? pending.comparison ?? comparison : comparison
    quantity.parts.comparison = sign
    quantity.isPlace = true
    quantity.flags.insert(.ordinal)
    quantity.start = sign.start
    quantity.end = quantity.coreEnd
    index = quantity.coreEnd
    pending = Pending()
    findings.take(quantity, isListed: false, inRemark: false)
    return true
  }

  private func isPlaceEnd(_ bytes: Span<UInt8>, at index: Int) -> Bool {
    let scalar = Scalar(bytes, at: index)
    return scalar.value == 0x4EE5 || scalar.value == 0x4E4B || scalar.value == 0x5217  // 以 之 列
  }

  /// 前三季度: January to September.
  private func quarters(_ bytes: Span<UInt8>, at index: Int) -> Findings.Date? {
    guard let point = CalendarPoint.withoutYear(bytes, at: index, year: 0), point.precision == .quarter else {
      return nil
    }
    var found = Findings.Date(range: TextRange(self.index, point.end))
    found.partial = PartialDate(
      firstMonth: 1, firstDay: 1, lastMonth: point.lastMonth, lastDay: 31, precision: .span)
    return found
  }

  /// Ⅲ类及以上, 二级, 4A级: the grade from `start`, whose numeral or letters end at `digitsEnd`.
  mutating func readGrade(_ bytes: Span<UInt8>, from start: Int, digitsEnd: Int) {
    var word = Scalar(bytes, at: digitsEnd)
    var last = digitsEnd
    while word.isGradeWord, word.next <= end {
      last = word.next
      word = Scalar(bytes, at: last)
    }
    guard last > digitsEnd || last >= end else {
      pass(to: digitsEnd)
      return
    }
    var comparison = !pending.hasGap ? pending.comparison : nil
    var range = pending.comparisonPlace.range
    if let suffix = ComparisonWords.behind.match(bytes, at: last), suffix.code < ComparisonWords.approximation {
      comparison = Comparison(code: UInt8(truncatingIfNeeded: suffix.code))
      range = TextRange(last, suffix.end)
      index = suffix.end
    } else {
      index = last
    }
    if findings.grade == nil {
      findings.grade = TextRange(start, last)
      if let comparison {
        findings.symbolic = comparison
        findings.symbolicRange = range
        findings.isSymbolicWeak = false
      }
    }
    pending = Pending()
  }

  /// `**`, `XX`, `____` where a figure belongs.
  mutating func readPlaceholder(_ bytes: Span<UInt8>) -> Bool {
    let isNumberPlace = index == start || (pending.comparison != nil && !pending.hasGap)
    guard let run = TemplateRun.scan(bytes, at: index, isNumberPlace: isNumberPlace), run.end <= end,
      run.length >= 2 || (isNumberPlace && run.isBeforeUnit)
    else { return false }
    if findings.placeholder == nil { findings.placeholder = TextRange(index, run.end) }
    takePlaceholderComparison()
    index = run.end
    return true
  }

  mutating func takePlaceholderComparison() {
    if findings.placeholderComparison == nil, !pending.hasGap {
      findings.placeholderComparison = pending.comparison
      findings.placeholderComparisonRange = pending.comparisonPlace.range
    }
    pending = Pending()
  }
}
