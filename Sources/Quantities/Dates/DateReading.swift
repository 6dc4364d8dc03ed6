/// The time that a written date means: a day, a month, a quarter, a year, or a span between two of them.
public struct DateReading: Hashable, Sendable {
  /// How fine the date was written.
  public enum Precision: String, Sendable {
    /// One day: 2025年12月31日, 12月底.
    case day
    /// A third of a month: 上旬, 中旬, 下旬.
    case tenDays
    /// A month: 2025年12月.
    case month
    /// A quarter: 第三季度.
    case quarter
    /// Half a year: 上半年.
    case halfYear
    /// A year: 2025年.
    case year
    /// From one date to another: 2025年1-10月.
    case span
  }

  /// The first day meant.
  public let first: Day
  /// The last day meant, never before ``first``.
  public let last: Day
  /// How fine the date was written.
  public let precision: Precision

  /// The time from `first` to `last`; nil when reversed.
  public init?(first: Day, last: Day, precision: Precision) {
    guard first <= last else { return nil }
    self.first = first
    self.last = last
    self.precision = precision
  }

  /// One day.
  public init(_ day: Day) {
    first = day
    last = day
    precision = .day
  }
}

extension DateReading: CustomStringConvertible {
  /// "2025-12-31", "2025-12", "2025", or "2025-01..2025-10" and "2025-10-01..2025-10-10" for longer times.
  public var description: String {
    switch precision {
    case .day: return first.description
    case .month: return Self.month(first)
    case .year: return "\(first.year)"
    case .quarter, .halfYear, .tenDays, .span:
      if first == first.firstOfMonth, last == last.lastOfMonth {
        if first == first.firstOfYear, last == last.lastOfYear, first.year != last.year {
          return "\(first.year)..\(last.year)"
        }
        return Self.month(first) + ".." + Self.month(last)
      }
      return first.description + ".." + last.description
    }
  }

  private static func month(_ day: Day) -> String { "\(day.year)-\(Day.padded(day.month))" }
}
