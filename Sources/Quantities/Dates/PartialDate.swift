/// A date without its year (12月底前, 第三季度): the document's year completes it.
public struct PartialDate: Hashable, Sendable {
  // In bytes: such a date is part of every reading.
  private let storedFirstMonth: Int8
  private let storedFirstDay: Int8
  private let storedLastMonth: Int8
  private let storedLastDay: Int8
  /// How fine the date was written.
  public let precision: DateReading.Precision

  /// The first month, 1…12.
  public var firstMonth: Int { Int(storedFirstMonth) }
  /// The first day of the month, 1…31.
  public var firstDay: Int { Int(storedFirstDay) }
  /// The last month, 1…12.
  public var lastMonth: Int { Int(storedLastMonth) }
  /// The last day, 1…31; 31 stands for the last day of a shorter month.
  public var lastDay: Int { Int(storedLastDay) }

  init(firstMonth: Int, firstDay: Int, lastMonth: Int, lastDay: Int, precision: DateReading.Precision) {
    storedFirstMonth = Int8(clamping: firstMonth)
    storedFirstDay = Int8(clamping: firstDay)
    storedLastMonth = Int8(clamping: lastMonth)
    storedLastDay = Int8(clamping: lastDay)
    self.precision = precision
  }

  /// The date in `year`; nil when the year is outside 1900…2199 or the day is not in that month (31 April).
  public func inYear(_ year: Int) -> DateReading? {
    let end = precision == .day && lastDay != 31 ? lastDay : min(lastDay, Day.length(ofMonth: lastMonth, year: year))
    guard let first = Day(year: year, month: firstMonth, day: min(firstDay, end)),
      let last = Day(year: year, month: lastMonth, day: end)
    else { return nil }
    return DateReading(first: precision == .day ? last : first, last: last, precision: precision)
  }
}

extension PartialDate: CustomStringConvertible {
  /// "12-31", "12", or "07..09" for longer times.
  public var description: String {
    switch precision {
    case .day: "\(Day.padded(lastMonth))-\(Day.padded(min(lastDay, Day.length(ofMonth: lastMonth, year: 2000))))"
    case .month: Day.padded(lastMonth)
    case .tenDays: "\(Day.padded(firstMonth))-\(Day.padded(firstDay))..\(Day.padded(lastMonth))-\(Day.padded(lastDay))"
    case .quarter, .halfYear, .year, .span: "\(Day.padded(firstMonth))..\(Day.padded(lastMonth))"
    }
  }
}
