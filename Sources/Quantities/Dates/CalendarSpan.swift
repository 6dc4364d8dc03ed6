/// A date, or two of them joined by `至`, `-` or `~`, before it becomes a ``DateReading`` or ``PartialDate``.
struct CalendarSpan {
  var first: CalendarPoint
  /// The second date of a span.
  var last: CalendarPoint?

  /// The offset behind the date.
  var end: Int { last?.end ?? first.end }
  /// Whether a year is written.
  var hasYear: Bool { first.year != 0 }
  /// Whether the calendar has no such day.
  var isImpossible: Bool {
    if let last { return first.isImpossible || last.isImpossible || (hasYear && date == nil) }
    return first.isImpossible || (hasYear && date == nil)
  }

  /// The date or span at `index`; a date without a year only when `allowingNoYear`.
  static func scan(_ bytes: Span<UInt8>, at index: Int, allowingNoYear: Bool) -> CalendarSpan? {
    var first: CalendarPoint
    if let point = CalendarPoint.withYear(bytes, at: index) {
      first = point
    } else if let years = yearRange(bytes, at: index) {
      return years
    } else if allowingNoYear, let point = CalendarPoint.withoutYear(bytes, at: index, year: 0) {
      first = point
    } else {
      return nil
    }
    var sign = Scalar(bytes, at: Blanks.skip(bytes, from: first.end))
    guard sign.isRangeSign else { return CalendarSpan(first: first) }
    while Scalar(bytes, at: sign.next).isRangeSign { sign = Scalar(bytes, at: sign.next) }  // ——
    let next = Blanks.skip(bytes, from: sign.next)
    if let last = CalendarPoint.withYear(bytes, at: next) {
      if first.year == 0 { first.year = last.year }
      return CalendarSpan(first: first, last: last)
    }
    if let last = CalendarPoint.withoutYear(bytes, at: next, year: first.year) {
      return CalendarSpan(first: first, last: last)
    }
    return lastDay(bytes, at: next, of: first) ?? CalendarSpan(first: first)
  }

  /// The second day of 3月1日至15日.
  private static func lastDay(_ bytes: Span<UInt8>, at index: Int, of first: CalendarPoint) -> CalendarSpan? {
    guard first.precision == .day, let number = SmallNumber.any(bytes, at: index), number.digits <= 2 else {
      return nil
    }
    let word = Scalar(bytes, at: number.end)
    guard word.isDayWord else { return nil }
    var last = first
    last.set(day: number.value)
    last.end = word.next
    return CalendarSpan(first: first, last: last)
  }

  /// 2023-2025年.
  private static func yearRange(_ bytes: Span<UInt8>, at index: Int) -> CalendarSpan? {
    guard let number = SmallNumber.digits(bytes, at: index), number.digits == 4, Day.years.contains(number.value) else {
      return nil
    }
    let sign = Scalar(bytes, at: Blanks.skip(bytes, from: number.end))
    guard sign.isRangeSign, let last = CalendarPoint.withYear(bytes, at: Blanks.skip(bytes, from: sign.next)) else {
      return nil
    }
    return CalendarSpan(first: CalendarPoint(year: number.value, end: number.end), last: last)
  }

  /// The checked date; nil without a year, when reversed, or where the calendar has no such day.
  var date: DateReading? {
    guard let last else { return first.date }
    guard let from = first.date, let to = last.date else { return nil }
    return DateReading(first: from.first, last: to.last, precision: .span)
  }

  /// The date for a document that supplies the year; nil when a year is written or the span runs over a new year.
  var partial: PartialDate? {
    guard !hasYear, !first.isImpossible else { return nil }
    guard let last else { return first.partial }
    guard !last.isImpossible, (first.firstMonth, first.firstDay) <= (last.lastMonth, last.lastDay) else { return nil }
    return PartialDate(
      firstMonth: first.firstMonth, firstDay: first.firstDay, lastMonth: last.lastMonth, lastDay: last.lastDay,
      precision: .span)
  }
}
