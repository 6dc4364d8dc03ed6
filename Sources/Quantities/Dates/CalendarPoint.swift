/// One written date before it is checked against the calendar: what stands between two `至`.
struct CalendarPoint {
  /// The year; 0 when none is written.
  var year = 0
  var firstMonth = 1
  var firstDay = 1
  var lastMonth = 12
  /// 31 stands for the end of a month.
  var lastDay = 31
  var precision = DateReading.Precision.year
  /// Set for 13月 and 32日, and for days that no year has (30 February).
  var isImpossible = false
  /// The offset behind the date.
  var end: Int

  /// A whole year.
  init(year: Int, end: Int) {
    self.year = year
    self.end = end
  }

  /// The same date as an answer for a document that may supply the year.
  var partial: PartialDate {
    PartialDate(
      firstMonth: firstMonth, firstDay: firstDay, lastMonth: lastMonth, lastDay: lastDay, precision: precision)
  }

  /// The checked date; nil without a year or where the calendar has no such day.
  var date: DateReading? { year == 0 || isImpossible ? nil : partial.inYear(year) }

  mutating func set(month: Int) {
    if month < 1 || month > 12 { isImpossible = true }
    firstMonth = month
    lastMonth = month
    precision = .month
  }

  mutating func set(day: Int) {
    // A leap year, so that 29 February passes where the year is not known yet.
    if day < 1 || day > Day.length(ofMonth: lastMonth, year: year == 0 ? 2000 : year) { isImpossible = true }
    firstDay = day
    lastDay = day
    precision = .day
  }

  mutating func set(months first: Int, _ last: Int, _ precision: DateReading.Precision) {
    firstMonth = first
    lastMonth = last
    self.precision = precision
  }
}

extension CalendarPoint {
  /// A date at `index` that begins with a year: 2025年12月31日, 2025.12.31, 20251231, 二〇二五年十二月, 2025年第三季度, 2025年底.
  static func withYear(_ bytes: Span<UInt8>, at index: Int) -> CalendarPoint? {
    if let number = SmallNumber.digits(bytes, at: index) {
      let next = Blanks.skip(bytes, from: number.end)
      switch number.digits {
      case 4 where Day.years.contains(number.value):
        if let year = yearWord(bytes, at: next, year: number.value) { return year }
        return separated(bytes, after: number)
      case 2 where number.value >= 10:
        // 24年12月 is a date, 24年 alone a duration.
        guard let point = yearWord(bytes, at: next, year: 2000 + number.value), point.precision != .year else {
          return nil
        }
        return point
      case 8: return compact(number)
      default: return nil
      }
    }
    guard let number = SmallNumber.chineseYear(bytes, at: index), Day.years.contains(number.value) else { return nil }
    return yearWord(bytes, at: number.end, year: number.value)
  }

  /// 20251231.
  private static func compact(_ number: SmallNumber) -> CalendarPoint? {
    guard Day.years.contains(number.value / 10_000), number.value / 100 % 100 >= 1, number.value / 100 % 100 <= 12
    else {
      return nil
    }
    var point = CalendarPoint(year: number.value / 10_000, end: number.end)
    point.set(month: number.value / 100 % 100)
    point.set(day: number.value % 100)
    return point
  }

  /// What follows the year in 2025.12.31, 2025/12/31, 2025-12-31, 2025-12.
  private static func separated(_ bytes: Span<UInt8>, after year: SmallNumber) -> CalendarPoint? {
    let separator = Scalar(bytes, at: year.end)
    guard separator.isDateSeparator, let month = SmallNumber.digits(bytes, at: separator.next), month.digits <= 2 else {
      return nil
    }
    var point = CalendarPoint(year: year.value, end: month.end)
    point.set(month: month.value)
    let second = Scalar(bytes, at: month.end)
    if second.value == separator.value, let day = SmallNumber.digits(bytes, at: second.next), day.digits <= 2 {
      point.set(day: day.value)
      point.end = day.end
      let word = Scalar(bytes, at: point.end)
      if word.isDayWord { point.end = word.next }
    }
    return point
  }

  /// What follows the digits of a year in 2025年…, from 年 on.
  private static func yearWord(_ bytes: Span<UInt8>, at index: Int, year: Int) -> CalendarPoint? {
    var word = Scalar(bytes, at: index)
    guard word.value == 0x5E74 else { return nil }  // 年
    var point = CalendarPoint(year: year, end: word.next)
    word = Scalar(bytes, at: point.end)
    if word.value == 0x5EA6 { point.end = word.next }  // 年度
    if word.value == 0x5E74 { point.end = word.next }  // 2025年年底
    let next = Blanks.skip(bytes, from: point.end)
    if let inner = withoutYear(bytes, at: next, year: year) { return inner }
    word = Scalar(bytes, at: next)
    if word.isEndWord {
      point.set(month: 12)
      point.set(day: 31)
      point.end = word.next
    } else if word.value == 0x521D {  // 年初
      point.set(month: 1)
      point.set(day: 1)
      point.end = word.next
    }
    return point
  }
}

extension Scalar {
  /// Whether the character separates year, month and day.
  var isDateSeparator: Bool {
    switch value {
    case 0x2D, 0x2E, 0x2F, 0x2010...0x2015, 0x2212, 0x3002: true  // - . / ‐ … ― − 。
    default: false
    }
  }

  /// Whether the character is 日 or 号.
  var isDayWord: Bool { value == 0x65E5 || value == 0x53F7 }

  /// Whether the character is 底 or 末.
  var isEndWord: Bool { value == 0x5E95 || value == 0x672B }
}
