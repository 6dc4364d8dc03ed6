/// A day of the Gregorian calendar in the years 1900…2199.
public struct Day: Hashable, Sendable {
  private let storedYear: Int16
  private let storedMonth: Int8
  private let storedDay: Int8

  /// The year, 1900…2199.
  public var year: Int { Int(storedYear) }
  /// The month, 1…12.
  public var month: Int { Int(storedMonth) }
  /// The day of the month, 1…31.
  public var day: Int { Int(storedDay) }

  /// The years that a document can mean.
  public static let years = 1900...2199

  /// A real calendar day; nil for 31 February and for years outside 1900…2199.
  public init?(year: Int, month: Int, day: Int) {
    guard Self.years.contains(year), month >= 1, month <= 12, day >= 1, day <= Self.length(ofMonth: month, year: year)
    else { return nil }
    storedYear = Int16(year)
    storedMonth = Int8(month)
    storedDay = Int8(day)
  }

  /// The number of days of a month; 0 when the month is not 1…12.
  public static func length(ofMonth month: Int, year: Int) -> Int {
    switch month {
    case 1, 3, 5, 7, 8, 10, 12: 31
    case 4, 6, 9, 11: 30
    case 2: isLeap(year) ? 29 : 28
    default: 0
    }
  }

  /// Whether `year` has 366 days.
  public static func isLeap(_ year: Int) -> Bool { year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) }

  /// The last day of the same month.
  public var lastOfMonth: Day { self.with(month: month, day: Self.length(ofMonth: month, year: year)) }

  /// The first day of the same month.
  public var firstOfMonth: Day { with(month: month, day: 1) }

  /// 31 December of the same year.
  public var lastOfYear: Day { with(month: 12, day: 31) }

  /// 1 January of the same year.
  public var firstOfYear: Day { with(month: 1, day: 1) }

  private func with(month: Int, day: Int) -> Day { Day(year: year, month: month, day: day) ?? self }
}

extension Day {
  /// The number of days since 1 January 1970; negative before.
  public var dayNumber: Int {
    // Counts from 1 March, so that the leap day is the last of its year.
    let shifted = month <= 2 ? year - 1 : year
    let era = shifted / 400
    let yearOfEra = shifted - era * 400
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
  }

  /// The day with ``dayNumber`` `number`; nil outside the years 1900…2199.
  public init?(dayNumber number: Int) {
    guard number >= -25_567, number <= 84_005 else { return nil }
    let days = number + 719_468
    let era = days / 146_097
    let dayOfEra = days - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    self.init(
      year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month: month,
      day: dayOfYear - (153 * shiftedMonth + 2) / 5 + 1)
  }

  /// The day that lies `days` later (earlier when negative); nil outside the years 1900…2199.
  public func adding(days: Int) -> Day? {
    let (number, overflow) = dayNumber.addingReportingOverflow(days)
    return overflow ? nil : Day(dayNumber: number)
  }

  /// The day that lies `months` later, at the end of a shorter month; nil outside the years 1900…2199.
  public func adding(months: Int) -> Day? {
    guard months > -4_000, months < 4_000 else { return nil }
    let total = year * 12 + month - 1 + months
    let (year, month) = (total / 12, total % 12 + 1)
    return Day(year: year, month: month, day: min(day, Self.length(ofMonth: month, year: year)))
  }

  /// The day of the week, Monday 1 … Sunday 7.
  public var weekday: Int { (dayNumber % 7 + 10) % 7 + 1 }
}

extension Day: Comparable, CustomStringConvertible {
  /// Order in time.
  public static func < (left: Day, right: Day) -> Bool {
    (left.year, left.month, left.day) < (right.year, right.month, right.day)
  }

  /// "2025-12-31".
  public var description: String { "\(year)-\(Self.padded(month))-\(Self.padded(day))" }

  /// A month or day with two digits.
  static func padded(_ value: Int) -> String { value < 10 ? "0\(value)" : "\(value)" }
}
