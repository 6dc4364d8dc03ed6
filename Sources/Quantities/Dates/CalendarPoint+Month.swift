extension CalendarPoint {
  /// A date at `index` that begins below the year: 12月31日, 12月底, 十月上旬, 1-12月, 上半年, 第三季度, 3季度.
  ///
  /// - Parameter year: the year already read, 0 for none.
  static func withoutYear(_ bytes: Span<UInt8>, at index: Int, year: Int) -> CalendarPoint? {
    let first = Scalar(bytes, at: index)
    switch first.value {
    case 0x4E0A, 0x4E0B: return half(bytes, at: index, year: year)  // 上 下
    case 0x7B2C: return quarter(bytes, at: first.next, year: year)  // 第
    default: break
    }
    guard let number = SmallNumber.any(bytes, at: index), number.digits <= 2 else {
      return first.value | 0x20 == 0x71 ? western(bytes, at: first.next, year: year) : nil
    }
    let next = Blanks.skip(bytes, from: number.end)
    let word = Scalar(bytes, at: next)
    switch word.value {
    case 0x6708: return month(bytes, behind: word.next, number.value, year)  // 月
    case 0x5B63: return quarter(bytes, at: index, year: year)  // 季
    case _ where word.isRangeSign: return monthRange(bytes, number.value, at: word.next, year: year)
    default: return nil
    }
  }

  /// What may follow 12月: a day, 上旬, 底.
  private static func month(_ bytes: Span<UInt8>, behind index: Int, _ month: Int, _ year: Int) -> CalendarPoint {
    var point = CalendarPoint(year: year, end: index)
    point.set(month: month)
    var word = Scalar(bytes, at: index)
    if word.value == 0x4EFD {  // 月份
      point.end = word.next
      word = Scalar(bytes, at: point.end)
    }
    switch word.value {
    case _ where word.isEndWord:
      point.firstDay = 31
      point.precision = .day
      point.end = word.next
    case 0x521D:  // 初
      point.set(day: 1)
      point.end = word.next
    case 0x4E0A, 0x4E2D, 0x4E0B:  // 上旬 中旬 下旬
      let third = Scalar(bytes, at: word.next)
      guard third.value == 0x65EC else { return point }
      point.firstDay = word.value == 0x4E0A ? 1 : word.value == 0x4E2D ? 11 : 21
      point.lastDay = word.value == 0x4E0A ? 10 : word.value == 0x4E2D ? 20 : 31
      point.precision = .tenDays
      point.end = third.next
    default: day(bytes, of: &point)
    }
    return point
  }

  /// The day behind a month: 31日, 31号, 三十一日, or 31 at the end or before 前.
  private static func day(_ bytes: Span<UInt8>, of point: inout CalendarPoint) {
    let start = Blanks.skip(bytes, from: point.end)
    guard let number = SmallNumber.any(bytes, at: start), number.digits <= 2 else { return }
    let next = Blanks.skip(bytes, from: number.end)
    let word = Scalar(bytes, at: next)
    if word.isDayWord {
      point.set(day: number.value)
      point.end = word.next
    } else if word.value == 0 || word.value == 0x524D || word.value == 0x4E4B {  // the end, 前, 之前
      point.set(day: number.value)
      point.end = number.end
    }
  }

  private static func half(_ bytes: Span<UInt8>, at index: Int, year: Int) -> CalendarPoint? {
    let first = Scalar(bytes, at: index)
    let half = Scalar(bytes, at: first.next)
    let word = Scalar(bytes, at: half.next)
    guard half.value == 0x534A, word.value == 0x5E74 else { return nil }  // 半年
    var point = CalendarPoint(year: year, end: word.next)
    if first.value == 0x4E0A { point.set(months: 1, 6, .halfYear) } else { point.set(months: 7, 12, .halfYear) }
    return withEnd(bytes, point)
  }

  /// 三季度, 3季度, 三季 at `index`, behind 第 where that is written.
  private static func quarter(_ bytes: Span<UInt8>, at index: Int, year: Int) -> CalendarPoint? {
    guard let number = SmallNumber.any(bytes, at: index), number.value >= 1, number.value <= 4 else { return nil }
    let word = Scalar(bytes, at: Blanks.skip(bytes, from: number.end))
    guard word.value == 0x5B63 else { return nil }  // 季
    let degree = Scalar(bytes, at: word.next)
    var point = CalendarPoint(year: year, end: degree.value == 0x5EA6 ? degree.next : word.next)  // 季度
    point.set(months: number.value * 3 - 2, number.value * 3, .quarter)
    return withEnd(bytes, point)
  }

  /// Q3, behind the letter.
  private static func western(_ bytes: Span<UInt8>, at index: Int, year: Int) -> CalendarPoint? {
    guard let number = SmallNumber.digits(bytes, at: index), number.value >= 1, number.value <= 4 else { return nil }
    var point = CalendarPoint(year: year, end: number.end)
    point.set(months: number.value * 3 - 2, number.value * 3, .quarter)
    return point
  }

  /// 末 or 底 behind a quarter or half year makes it its last day.
  private static func withEnd(_ bytes: Span<UInt8>, _ point: CalendarPoint) -> CalendarPoint {
    let word = Scalar(bytes, at: point.end)
    guard word.isEndWord else { return point }
    var point = point
    point.firstMonth = point.lastMonth
    point.firstDay = 31
    point.precision = .day
    point.end = word.next
    return point
  }

  /// The second month of 1-12月, behind the sign. 1月-12月 are two dates and are joined by ``CalendarSpan``.
  private static func monthRange(_ bytes: Span<UInt8>, _ first: Int, at index: Int, year: Int) -> CalendarPoint? {
    guard let number = SmallNumber.any(bytes, at: index), number.digits <= 2 else { return nil }
    let word = Scalar(bytes, at: Blanks.skip(bytes, from: number.end))
    guard word.value == 0x6708 else { return nil }  // 月
    let third = Scalar(bytes, at: word.next)
    var point = CalendarPoint(year: year, end: third.value == 0x4EFD ? third.next : word.next)  // 月份
    if first < 1 || first > number.value || number.value > 12 { point.isImpossible = true }
    point.set(months: first, number.value, .span)
    return point
  }
}

extension Scalar {
  /// Whether the character stands between the two ends of a range: - ~ ～ — 至 到.
  @inline(__always)
  var isRangeSign: Bool { Self.isRangeSign(value) }

  /// See ``isRangeSign-property``.
  static func isRangeSign(_ value: UInt32) -> Bool {
    switch value {
    case 0x2D, 0x7E, 0x2010...0x2015, 0x2212, 0x223C, 0x301C, 0x81F3, 0x5230: true
    default: false
    }
  }
}
