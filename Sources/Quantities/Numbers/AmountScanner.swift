import SourceText

extension AmountReading {
  /// The amount that is all of `text`; see ``read(_:)-(Span<UInt8>)``.
  public static func read(_ text: String) -> AmountReading { read(text.utf8.span) }

  /// The amount that is all of `bytes` but blanks: `320`, `320万元`, `3,200,000.00元`, `￥320万`, `三百二十万元`,
  /// `壹佰贰拾万元整`, `3元5角`, `１２０万元`, `-12.5`. A remark in brackets behind the amount is passed over.
  public static func read(_ bytes: Span<UInt8>) -> AmountReading {
    let start = Blanks.skip(bytes, from: 0)
    let end = Blanks.trimmedEnd(bytes, from: start)
    guard start < end else { return .empty }
    let (sign, first) = prefix(bytes, from: start, to: end)
    guard first < end else { return isDash(bytes, start, end) ? .notApplicable : .unreadable }
    guard let number = WrittenNumber.scan(bytes, at: first) else { return word(bytes, start, end) }
    guard number.end <= end else { return .unreadable }
    guard !number.style.contains(.malformed) else { return .malformed(TextRange(first, number.end)) }
    guard let value = number.value, number.upper == nil else { return .unreadable }
    var index = Blanks.skip(bytes, from: number.end)
    if index >= end { return .number(sign ? -value : value) }
    guard let unit = MoneyUnit.scan(bytes, at: index) else {
      return remark(bytes, from: index, to: end) ? .number(sign ? -value : value) : tail(bytes, first, index, end)
    }
    guard var yuan = value.multiplied(by: unit.unit.factor) else { return .unreadable }
    var digits = value.scale
    index = unit.end
    // 3元5角2分, 三亿二千万元: smaller units follow.
    var smallest = unit.unit
    while let part = WrittenNumber.scan(bytes, at: index), part.end <= end, !part.style.contains(.malformed),
      let value = part.value, let next = MoneyUnit.scan(bytes, at: part.end),
      next.unit.exponentOfTen < smallest.exponentOfTen, let more = value.multiplied(by: next.unit.factor)
    {
      yuan += more
      digits = max(0, unit.unit.exponentOfTen - next.unit.exponentOfTen) + value.scale
      smallest = next.unit
      index = next.end
    }
    index = closing(bytes, at: index)
    guard index >= end || remark(bytes, from: index, to: end) else { return tail(bytes, first, index, end) }
    return .money(yuan: sign ? -yuan : yuan, unit: unit.unit, digits: digits)
  }

  /// A sign and a currency before the number, in any order.
  private static func prefix(_ bytes: Span<UInt8>, from start: Int, to end: Int) -> (negative: Bool, Int) {
    var index = start
    var negative = false
    for _ in 0..<4 {
      index = Blanks.skip(bytes, from: index)
      let scalar = Scalar(bytes, at: index)
      switch scalar.value {
      case 0x2D, 0x2212:
        guard index < end else { return (negative, end) }
        negative = true
        index = scalar.next
      case 0x2B, 0xA5: index = scalar.next  // + ¥
      case 0x4EBA, 0x52, 0x72: index = currency(bytes, at: index)  // 人民币 RMB
      default: return (negative, min(index, end))
      }
    }
    return (negative, min(index, end))
  }

  private static func currency(_ bytes: Span<UInt8>, at index: Int) -> Int {
    let first = Scalar(bytes, at: index)
    let second = Scalar(bytes, at: first.next)
    let third = Scalar(bytes, at: second.next)
    switch (first.value, second.value, third.value) {
    case (0x4EBA, 0x6C11, 0x5E01), (0x52, 0x4D, 0x42), (0x72, 0x6D, 0x62): return third.next
    default: return index
    }
  }

  /// 整 or 正 behind a formal amount.
  private static func closing(_ bytes: Span<UInt8>, at index: Int) -> Int {
    let next = Blanks.skip(bytes, from: index)
    let scalar = Scalar(bytes, at: next)
    return scalar.value == 0x6574 || scalar.value == 0x6B63 ? Blanks.skip(bytes, from: scalar.next) : next
  }

  /// Whether nothing but one remark in brackets is left.
  private static func remark(_ bytes: Span<UInt8>, from index: Int, to end: Int) -> Bool {
    guard Scalar(bytes, at: index).value == 0x28, end > index else { return false }
    let last = bytes[end - 1]
    return last == 0x29 || (end >= 3 && bytes[end - 3] == 0xEF && bytes[end - 2] == 0xBC && last == 0x89)
  }

  /// What the rest behind an amount makes of the cell: a second number is a fault, other text no amount.
  private static func tail(_ bytes: Span<UInt8>, _ first: Int, _ index: Int, _ end: Int) -> AmountReading {
    if let second = WrittenNumber.scan(bytes, at: index), !second.style.contains(.chinese) {
      return .malformed(TextRange(first, end))
    }
    return Scalar(bytes, at: index).value == 0x25 ? .unreadable : word(bytes, first, end)
  }

  private static func isDash(_ bytes: Span<UInt8>, _ start: Int, _ end: Int) -> Bool {
    var index = start
    while index < end {
      let scalar = Scalar(bytes, at: index)
      switch scalar.value {
      case 0x2D, 0x2F, 0x2010...0x2015, 0x2212, 0x5C: index = scalar.next
      default: return false
      }
    }
    return true
  }

  private static func word(_ bytes: Span<UInt8>, _ start: Int, _ end: Int) -> AmountReading {
    if isDash(bytes, start, end) { return .notApplicable }
    if end - start == 3, Scalar(bytes, at: start).value == 0x65E0 { return .notApplicable }  // 无
    return Reading.read(bytes).kind == .placeholder ? .placeholder : .unreadable
  }
}

extension MoneyUnit {
  /// The unit of money at `index`: 万元, 万, 亿元, 元, 圆, 角.
  static func scan(_ bytes: Span<UInt8>, at index: Int) -> (unit: MoneyUnit, end: Int)? {
    var exponent = 0
    var isScaled = false
    var scalar = Scalar(bytes, at: Blanks.skip(bytes, from: index))
    var end = index
    while true {
      switch scalar.value {
      case 0x5341, 0x62FE: exponent += 1  // 十
      case 0x767E, 0x4F70: exponent += 2  // 百
      case 0x5343, 0x4EDF: exponent += 3  // 千
      case 0x4E07, 0x842C: exponent += 4  // 万
      case 0x4EBF, 0x5104: exponent += 8  // 亿
      case 0x5143, 0x5706, 0x5713, 0x5757:  // 元 圆 圓 块
        return with(exponent: exponent).map { ($0, scalar.next) }
      case 0x89D2 where !isScaled: return (.jiao, scalar.next)  // 角
      case 0x5206 where !isScaled: return (.fen, scalar.next)  // 分
      default: return isScaled ? with(exponent: exponent).map { ($0, end) } : nil
      }
      guard exponent <= 12 else { return nil }
      isScaled = true
      end = scalar.next
      scalar = Scalar(bytes, at: Blanks.skip(bytes, from: end))
    }
  }

  /// The unit of 10^`exponent` 元.
  static func with(exponent: Int) -> MoneyUnit? {
    switch exponent {
    case 0: .yuan
    case 2: .hundredYuan
    case 3: .thousandYuan
    case 4: .tenThousandYuan
    case 5: .hundredThousandYuan
    case 6: .millionYuan
    case 7: .tenMillionYuan
    case 8: .hundredMillionYuan
    case 12: .trillionYuan
    default: nil
    }
  }
}
