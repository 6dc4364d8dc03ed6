import Quantities

/// Which days of a year are worked: weekends and the holidays and swapped days that the State Council announces.
///
/// A year that nobody has entered is one of weekends alone; ``knows(_:)`` tells, so that a finding can say so.
public struct HolidayCalendar: Sendable, Equatable {
  /// One year's announcement.
  struct Year: Sendable, Equatable {
    let number: Int
    /// Days off, both ends included; the first may lie in December of the year before.
    let holidays: [ClosedRange<Day>]
    /// Saturdays and Sundays on which there is work all the same.
    let workedWeekends: [Day]
  }

  private(set) var years: [Year] = []

  /// A calendar of weekends alone.
  public init() {}

  /// Whether the announcement for `year` is known.
  public func knows(_ year: Int) -> Bool { years.contains { $0.number == year } }

  /// The years whose announcement is known, in order.
  public var knownYears: [Int] { years.map(\.number).sorted() }

  /// Whether `day` is worked.
  public func isWorkingDay(_ day: Day) -> Bool {
    for year in years {
      if year.workedWeekends.contains(day) { return true }
      if year.holidays.contains(where: { $0.contains(day) }) { return false }
    }
    return day.weekday <= 5
  }

  /// The `count`-th working day of a month, from 1; `nil` where the month has no more.
  public func workingDay(_ count: Int, month: Int, year: Int) -> Day? {
    guard count > 0, let first = Day(year: year, month: month, day: 1) else { return nil }
    var left = count
    for offset in 0..<Day.length(ofMonth: month, year: year) {
      guard let day = first.adding(days: offset), isWorkingDay(day) else { continue }
      left -= 1
      if left == 0 { return day }
    }
    return nil
  }

  /// Takes a year's announcement in, in place of an earlier one for the same year.
  mutating func add(_ year: Year) {
    years.removeAll { $0.number == year.number }
    years.append(year)
  }
}
