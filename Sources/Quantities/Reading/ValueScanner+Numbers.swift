import SourceText

extension ValueScanner {
  /// The number that begins here, with unit, upper end, tolerance and the words around it.
  ///
  /// - Parameter sign: where its minus stands.
  mutating func readNumber(_ bytes: Span<UInt8>, minusAt sign: Int? = nil) {
    if sign == nil, readDate(bytes) { return }
    guard var number = WrittenNumber.scan(bytes, at: index), number.end <= end else {
      pass(to: Scalar(bytes, at: index).next)
      return
    }
    let isChinese = number.style.contains(.chinese)
    if !isChinese, readFactor(bytes, number) || readTemplateYear(bytes, number) || readLettered(bytes, number) {
      return
    }
    let value = sign == nil ? number.value : number.value.map { -$0 }
    var quantity = Quantity(value, TextRange(sign ?? index, number.end))
    if number.style.contains(.malformed) { quantity.parts.malformed = TextRange(index, number.end) }
    if let upper = number.upper {
      quantity.upper = upper
      quantity.comparison = .range
      quantity.parts.approximation = quantity.numberRange
      quantity.flags.insert(.approximate)
    }
    if readPercentFault(bytes, &number, &quantity) {
      quantity.parts.malformed = TextRange(index, number.end)
      quantity.number = nil
    } else {
      readRemainder(bytes, &quantity)
      if !readParts(bytes, &quantity, isChinese: isChinese) { readUnit(bytes, &quantity) }
      readUpper(bytes, &quantity)
      readTolerance(bytes, &quantity)
    }
    if isChinese || number.style.contains(.fullwidth) || number.style.contains(.separated) {
      quantity.flags.insert(.nonstandard)
    }
    guard isAcceptable(bytes, quantity, isChinese: isChinese) else {
      reject(bytes, quantity, isChinese: isChinese)
      return
    }
    finish(bytes, &quantity)
  }

  // MARK: What makes it something else

  /// 7×24小时: the first factor is passed over.
  private mutating func readFactor(_ bytes: Span<UInt8>, _ number: WrittenNumber) -> Bool {
    let sign = Scalar(bytes, at: number.end)
    guard sign.value == 0xD7 || sign.value == 0x2A || sign.value | 0x20 == 0x78,
      Scalar(bytes, at: sign.next).digit != nil
    else { return false }
    index = sign.next
    return true
  }

  /// 20XX年.
  private mutating func readTemplateYear(_ bytes: Span<UInt8>, _ number: WrittenNumber) -> Bool {
    guard let run = TemplateRun.scan(bytes, at: number.end, isNumberPlace: true), run.length >= 2 || run.isBeforeUnit
    else {
      return false
    }
    findings.placeholder = TextRange(index, run.end)
    takePlaceholderComparison()
    index = run.end
    return true
  }

  /// 4A级 is a grade, 5G a name.
  private mutating func readLettered(_ bytes: Span<UInt8>, _ number: WrittenNumber) -> Bool {
    guard number.end < end, ASCII.isLetter(bytes[number.end]) else { return false }
    var last = number.end
    while last < end, ASCII.isLetter(bytes[last]) { last += 1 }
    if Scalar(bytes, at: last).isGradeWord, last - number.end <= 3 {
      readGrade(bytes, from: index, digitsEnd: last)
      return true
    }
    guard UnitScanner.scan(bytes, at: number.end) == nil else { return false }
    pass(to: last)
    return true
  }

  /// 9%0.
  private func readPercentFault(_ bytes: Span<UInt8>, _ number: inout WrittenNumber, _ quantity: inout Quantity) -> Bool
  {
    guard number.end + 1 < end, bytes[number.end] == 0x25, ASCII.digit(bytes[number.end + 1]) != nil else {
      return false
    }
    var last = number.end + 1
    while last < end, ASCII.digit(bytes[last]) != nil || bytes[last] == 0x2E { last += 1 }
    // 95%95% is a repetition, 80%100人 two numbers.
    guard last - number.end <= 2, UnitScanner.scan(bytes, at: last) == nil else { return false }
    number.end = last
    quantity.numberRange = TextRange(index, last)
    quantity.end = last
    quantity.coreEnd = last
    return true
  }

  /// 余, 多 directly behind the digits.
  private func readRemainder(_ bytes: Span<UInt8>, _ quantity: inout Quantity) {
    let scalar = Scalar(bytes, at: quantity.coreEnd)
    guard scalar.isRemainder, UnitScanner.scan(bytes, at: scalar.next) != nil else { return }
    quantity.parts.approximation = TextRange(quantity.coreEnd, scalar.next)
    quantity.coreEnd = scalar.next
  }

  /// Takes the unit behind the number.
  private func readUnit(_ bytes: Span<UInt8>, _ quantity: inout Quantity) {
    let next = Blanks.skip(bytes, from: quantity.coreEnd)
    if let match = UnitScanner.scan(bytes, at: next), match.end <= end {
      quantity.unit = match.unit
      quantity.parts.unit = TextRange(next, match.end)
      quantity.coreEnd = match.end
      if match.isSupplied { quantity.flags.insert(.unitSupplied) }
      quantity.parts.approximation = quantity.parts.approximation ?? match.remainder
      let width = match.end - next
      if match.unit.dimension == .share, width != 1, width != 3 || bytes[next] != 0xE2 {
        if match.unit.symbol == "%" { quantity.flags.insert(.nonstandard) }
      }
      readHalf(bytes, &quantity)
      return
    }
    // 95（%）
    let open = Scalar(bytes, at: next)
    guard open.value == 0x28, let match = UnitScanner.scan(bytes, at: open.next),
      Scalar(bytes, at: match.end).value == 0x29
    else { return }
    quantity.unit = match.unit
    quantity.parts.unit = TextRange(open.next, match.end)
    quantity.coreEnd = Scalar(bytes, at: match.end).next
    quantity.flags.insert(.nonstandard)
  }

  /// 一年半.
  private func readHalf(_ bytes: Span<UInt8>, _ quantity: inout Quantity) {
    let half = Scalar(bytes, at: quantity.coreEnd)
    guard half.value == 0x534A, let number = quantity.number, quantity.isDuration,
      Scalar(bytes, at: half.next).value != 0x5E74
    else { return }
    quantity.number = number + ExactDecimal(uncheckedUnits: 5, scale: 1)
    quantity.coreEnd = half.next
  }

  /// Whether the number may stand as a quantity.
  private func isAcceptable(_ bytes: Span<UInt8>, _ quantity: Quantity, isChinese: Bool) -> Bool {
    if quantity.parts.malformed != nil { return true }
    let next = Blanks.skip(bytes, from: quantity.coreEnd)
    let isWhole = quantity.numberRange.start == start && next >= end
    if quantity.unit == nil, isLabel(bytes, quantity, next: next) { return false }
    if isChinese {
      guard quantity.unit != nil else {
        let isBehindComparison = pending.comparison != nil && !pending.hasGap
        return isWhole || (isBehindComparison && isBoundary(bytes, at: next))
      }
      // 零事故 is a word; 三级 and 第三方 were taken before.
      if quantity.number?.isZero ?? false { return next >= end && pending.comparison != nil }
      return !isGradeUnit(bytes, quantity)
    }
    if quantity.unit != nil { return true }
    if quantity.upper != nil || pending.currency != .none || pending.comparison != nil && !pending.hasGap {
      return true
    }
    return isWhole || isBoundary(bytes, at: next)
  }

  /// 1.完成规划, （2）建立制度, 目标1：…, 2+1模式: numbers that name and do not count.
  private func isLabel(_ bytes: Span<UInt8>, _ quantity: Quantity, next: Int) -> Bool {
    let sign = Scalar(bytes, at: next)
    let behind = Scalar(bytes, at: sign.next)
    let start = quantity.numberRange.start
    switch sign.value {
    case 0x3A: return next < end  // :
    case 0x2B: return behind.digit != nil  // +
    case 0x2E, 0x3001: return start == clauseStart && sign.next < end && behind.digit == nil  // . 、
    case 0x29: return start == bracketEnd && depth > 0 && sign.next < end  // )
    default: return false
    }
  }

  /// Whether no further text follows, or a word such as 以上.
  private func isBoundary(_ bytes: Span<UInt8>, at index: Int) -> Bool {
    if index >= end { return true }
    if let word = ComparisonWords.behind.match(bytes, at: index) { return word.code < ComparisonWords.passedOver }
    let scalar = Scalar(bytes, at: index)
    return scalar.value < 0x4E00 && !(scalar.value < 0x80 && ASCII.isLetter(UInt8(scalar.value)))
  }

  /// 三级 and 二类 are grades, not counts.
  private func isGradeUnit(_ bytes: Span<UInt8>, _ quantity: Quantity) -> Bool {
    guard let range = quantity.parts.unit else { return false }
    return range.count == 3 && Scalar(bytes, at: range.start).isGradeWord
  }

  /// Passes over a number that is none of the value: part of a name, a grade, or a number with a word for its unit.
  private mutating func reject(_ bytes: Span<UInt8>, _ quantity: Quantity, isChinese: Bool) {
    let word = Scalar(bytes, at: quantity.numberRange.end)
    if isChinese, word.isGradeWord {
      readGrade(bytes, from: index, digitsEnd: quantity.numberRange.end)
      return
    }
    if let name = Signal.scan(bytes, at: index), name.kind == .other {
      pass(to: name.end)
      return
    }
    if !isChinese, quantity.numberRange.start == start || !pending.hasGap,
      let (name, last) = UnitEdge.unknownWord(bytes, at: quantity.numberRange.end, limit: 3), last >= end,
      Signal.scan(bytes, at: quantity.numberRange.end) == nil
    {
      var named = quantity
      var unit = UnitReading(code: 0)
      unit.text = name
      unit.textRole = .unit
      named.unit = unit
      named.parts.unit = TextRange(quantity.numberRange.end, last)
      named.coreEnd = last
      finish(bytes, &named)
      return
    }
    // Most Chinese numerals that are none are one character; long ones are passed as a whole, so that work stays linear.
    let isShort = isChinese && quantity.numberRange.count <= 24
    pass(to: max(isShort ? Scalar(bytes, at: index).next : quantity.numberRange.end, index + 1))
  }
}

extension Scalar {
  /// Whether the character makes a grade of the letter or numeral before it: 级 类 等 甲.
  var isGradeWord: Bool { value == 0x7EA7 || value == 0x7C7B || value == 0x7B49 || value == 0x7532 }
}
