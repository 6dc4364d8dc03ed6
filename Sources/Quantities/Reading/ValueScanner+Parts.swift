import SourceText

extension ValueScanner {
  // MARK: Shares in other words

  /// 百分之九十, 半数.
  mutating func readShare(_ bytes: Span<UInt8>, _ signal: Signal) -> Bool {
    guard let word = ShareWord(rawValue: signal.value) else { return false }
    let start = index
    var quantity: Quantity
    switch word {
    case .hundred: quantity = Quantity(.hundred, TextRange(start, signal.end))
    case .half: quantity = Quantity(ExactDecimal(50), TextRange(start, signal.end))
    case .moreThanHalf:
      quantity = Quantity(ExactDecimal(50), TextRange(start, signal.end))
      quantity.comparison = .greater
      quantity.parts.comparison = TextRange(start, signal.end)
      quantity.isExplicit = true
    case .percent, .perMille, .perTenThousand:
      guard let number = WrittenNumber.scan(bytes, at: Blanks.skip(bytes, from: signal.end)), number.end <= end else {
        return false
      }
      quantity = Quantity(number.value, TextRange(start, number.end))
      if number.style.contains(.malformed) { quantity.parts.malformed = quantity.numberRange }
    }
    quantity.unit = UnitReading(code: UnitTable.shared.code(of: word.unitSpelling))
    quantity.parts.unit = TextRange(start, signal.end)
    quantity.flags.insert(.nonstandard)
    readUpper(bytes, &quantity)
    finish(bytes, &quantity)
    return true
  }

  /// 三分之二, 九成五, 1:18, 1/3: numbers with a second part instead of a unit.
  func readParts(_ bytes: Span<UInt8>, _ quantity: inout Quantity, isChinese: Bool) -> Bool {
    let sign = Scalar(bytes, at: quantity.coreEnd)
    switch sign.value {
    case 0x6210: return readTenths(bytes, &quantity)  // 成
    case 0x5206: return readPortion(bytes, &quantity)  // 分之
    case 0x2F: return readFraction(bytes, &quantity, behind: sign.next)
    case 0x3A, 0x2236: return readRatio(bytes, &quantity, behind: sign.next)  // : ∶
    default: return false
    }
  }

  /// 九成, 九成五.
  private func readTenths(_ bytes: Span<UInt8>, _ quantity: inout Quantity) -> Bool {
    guard let next = Tenths.end(bytes, at: quantity.coreEnd), let number = quantity.number,
      var value = number.multiplied(by: ExactDecimal(10))
    else { return false }
    quantity.parts.unit = TextRange(quantity.coreEnd, next)
    quantity.coreEnd = next
    let fives = Scalar(bytes, at: next)
    if let digit = SmallNumber.chineseDigit(fives.value), digit > 0 {
      value += ExactDecimal(digit)
      quantity.coreEnd = fives.next
    }
    quantity.numberRange = TextRange(quantity.numberRange.start, quantity.coreEnd)
    quantity.number = value
    quantity.upper = quantity.upper?.multiplied(by: ExactDecimal(10))
    quantity.unit = UnitReading(code: UnitTable.shared.percent)
    quantity.flags.insert(.nonstandard)
    return true
  }

  /// 三分之二: the number read is the denominator.
  private func readPortion(_ bytes: Span<UInt8>, _ quantity: inout Quantity) -> Bool {
    let second = Scalar(bytes, at: Scalar(bytes, at: quantity.coreEnd).next)
    guard second.value == 0x4E4B, let part = WrittenNumber.scan(bytes, at: second.next), part.end <= end else {
      return false
    }
    return setShare(of: part.value, in: quantity.number, end: part.end, &quantity)
  }

  /// 1/3.
  private func readFraction(_ bytes: Span<UInt8>, _ quantity: inout Quantity, behind index: Int) -> Bool {
    guard let part = SmallNumber.digits(bytes, at: index), part.value >= 2, part.value <= 10, part.end <= end,
      let whole = quantity.number?.integer, whole > 0, whole < part.value,
      UnitScanner.scan(bytes, at: part.end) == nil, Scalar(bytes, at: part.end).value != 0x2F
    else { return false }
    return setShare(of: quantity.number, in: ExactDecimal(part.value), end: part.end, &quantity)
  }

  private func setShare(of part: ExactDecimal?, in whole: ExactDecimal?, end: Int, _ quantity: inout Quantity) -> Bool {
    guard let part, let whole, let percent = part.multiplied(by: .hundred),
      let share = percent.divided(by: whole, scale: 2)
    else { return false }
    if share.multiplied(by: whole) != percent { quantity.flags.insert(.rounded) }
    quantity.number = share.canonical
    quantity.numberRange = TextRange(quantity.numberRange.start, end)
    quantity.coreEnd = end
    quantity.unit = UnitReading(code: UnitTable.shared.percent)
    quantity.parts.unit = quantity.numberRange
    quantity.flags.insert(.nonstandard)
    return true
  }

  /// 1:18.
  private func readRatio(_ bytes: Span<UInt8>, _ quantity: inout Quantity, behind index: Int) -> Bool {
    guard let part = WrittenNumber.scan(bytes, at: index), part.end <= end, !part.style.contains(.malformed),
      let second = part.value, !second.isZero, let text = ShortText(bytes, from: index, to: part.end)
    else { return false }
    var unit = UnitReading(code: 0)
    unit.text = text
    unit.textRole = .ratio
    quantity.unit = unit
    quantity.parts.unit = TextRange(quantity.coreEnd, part.end)
    quantity.coreEnd = part.end
    return true
  }

  // MARK: Ranges

  /// The upper end of 3-5次, 90%～100%, 三至五天.
  mutating func readUpper(_ bytes: Span<UInt8>, _ quantity: inout Quantity) {
    var sign = Scalar(bytes, at: Blanks.skip(bytes, from: quantity.coreEnd))
    guard quantity.upper == nil, sign.isRangeSign, sign.next <= end else { return }
    while sign.next < end, Scalar(bytes, at: sign.next).isRangeSign { sign = Scalar(bytes, at: sign.next) }
    var next = Blanks.skip(bytes, from: sign.next)
    if let signal = Signal.scan(bytes, at: next), signal.kind == .share { next = signal.end }
    guard let number = WrittenNumber.scan(bytes, at: next), number.end <= end, let value = number.value,
      !number.style.contains(.malformed)
    else { return }
    var unit = quantity.unit
    var last = number.end
    var upper = value
    if let tenths = Tenths.end(bytes, at: number.end) {
      guard let low = quantity.number?.multiplied(by: ExactDecimal(10)),
        let high = value.multiplied(by: ExactDecimal(10))
      else { return }
      if quantity.unit == nil { quantity.number = low }
      upper = high
      unit = UnitReading(code: UnitTable.shared.percent)
      quantity.flags.insert(.nonstandard)
      last = tenths
    } else if let match = UnitScanner.scan(bytes, at: Blanks.skip(bytes, from: number.end)), match.end <= end {
      if let own = unit, own.base != match.unit.base { return }
      if unit == nil { quantity.parts.unit = TextRange(Blanks.skip(bytes, from: number.end), match.end) }
      unit = match.unit
      last = match.end
    } else if quantity.unit == nil, number.style.contains(.chinese) {
      return
    }
    quantity.unit = unit
    quantity.coreEnd = last
    if pending.isBase {
      quantity.number = upper
      quantity.numberRange = TextRange(next, number.end)
      quantity.comparison = .equal
      return
    }
    quantity.upper = upper
    quantity.parts.upper = TextRange(next, number.end)
    quantity.comparison = .range
    if let low = quantity.number, upper < low {
      quantity.number = upper
      quantity.upper = low
    }
  }

  /// 30±2天, 10%±2%.
  func readTolerance(_ bytes: Span<UInt8>, _ quantity: inout Quantity) {
    let sign = Scalar(bytes, at: Blanks.skip(bytes, from: quantity.coreEnd))
    guard sign.value == 0xB1, quantity.upper == nil, let centre = quantity.number,
      let number = WrittenNumber.scan(bytes, at: Blanks.skip(bytes, from: sign.next)), number.end <= end,
      let width = number.value
    else { return }
    var last = number.end
    let next = Blanks.skip(bytes, from: last)
    if let match = UnitScanner.scan(bytes, at: next), match.end <= end {
      if let own = quantity.unit, own.base != match.unit.base { return }
      if quantity.unit == nil { quantity.parts.unit = TextRange(next, match.end) }
      quantity.unit = match.unit
      last = match.end
    }
    quantity.number = centre - width
    quantity.upper = centre + width
    quantity.parts.upper = TextRange(Blanks.skip(bytes, from: sign.next), number.end)
    quantity.comparison = .range
    quantity.coreEnd = last
    quantity.flags.insert(.tolerance)
  }
}

/// 成 as a tenth.
enum Tenths {
  /// The offset behind 成 where it means tenths, not 成果 or 成效.
  static func end(_ bytes: Span<UInt8>, at index: Int) -> Int? {
    let sign = Scalar(bytes, at: index)
    guard sign.value == 0x6210 else { return nil }
    let next = Scalar(bytes, at: sign.next)
    // Behind a share stand a digit, 以上, 左右, 的, punctuation or nothing.
    if next.value < 0x4E00 || SmallNumber.chineseDigit(next.value) != nil { return sign.next }
    switch next.value {
    case 0x4EE5, 0x53CA, 0x5DE6, 0x4E0A, 0x4E0B, 0x7684, 0x5185, 0x4E4B, 0x591A, 0x81F3, 0x5230, 0x6216:
      return sign.next
    default: return nil
    }
  }
}
