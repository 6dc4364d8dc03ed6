import Quantities
import SourceText
import Syntax

/// Up to when a monitoring table reaches: by 监控期间, else by 季度, else by the months that its columns are printed for.
public struct MonitoredPeriod: Sendable, Hashable {
  /// The last month, 1…12.
  public let month: Int
  /// The last day; `nil` where no year is known.
  public let end: Day?
  /// Where the table says so: the end of 监控期间, the quarter, or the heading of a column.
  public let place: TextRange

  /// Whether it is the end of a quarter.
  public var isQuarterEnd: Bool { month % 3 == 0 }

  /// The quarter that it falls into, 1…4.
  public var quarter: Int { (month + 2) / 3 }

  /// Whether the year is over, so that what was reached is what will have been reached.
  public var isWholeYear: Bool { month == 12 }
}

extension Form {
  /// Up to when the table reaches; `nil` in another kind of document and where it does not say.
  public var monitoredPeriod: MonitoredPeriod? {
    guard kind == .monitoring else { return nil }
    return periodByDate ?? periodByQuarter ?? periodByHeadings
  }

  /// The number that a quarter's name gives: `3`, 第三季度, 三季度, Q3.
  public func quarter(_ entry: Entry?) -> Int? {
    guard let entry, tree[entry.value].kind == .scalar, isFilled(entry) else { return nil }
    var name = Substring(text(entry))
    if let year = name.firstIndex(of: "年") { name = name[name.index(after: year)...] }
    for prefix in ["第", "Q", "q"] where name.hasPrefix(prefix) { name = name.dropFirst() }
    for suffix in ["季度", "季"] where name.hasSuffix(suffix) { name = name.dropLast(suffix.count) }
    return Self.quarterNumbers[String(name)]
  }

  private static let quarterNumbers = ["1": 1, "2": 2, "3": 3, "4": 4, "一": 1, "二": 2, "三": 3, "四": 4]

  private var periodByDate: MonitoredPeriod? {
    guard let entry = self[.period, .endDate], let reading = date(entry), reading.precision != .year else { return nil }
    return MonitoredPeriod(month: reading.last.month, end: reading.last, place: valueRange(entry))
  }

  private var periodByQuarter: MonitoredPeriod? {
    guard let entry = self[.quarter], let quarter = quarter(entry) else { return nil }
    return period(endingIn: quarter * 3, at: valueRange(entry))
  }

  /// The months of the headings 1-7月执行数 and 1-7月完成情况: those of the total's line, else of the first row of an
  /// indicator that has such a heading.
  private var periodByHeadings: MonitoredPeriod? {
    if let record = totalRow?.record, let period = periodOfHeadings([.executed, .executionRate], in: record) {
      return period
    }
    for indicator in indicators {
      if let period = periodOfHeadings([.actual], in: indicator.record) { return period }
    }
    return nil
  }

  private func periodOfHeadings(_ columns: [FieldName], in record: RecordID) -> MonitoredPeriod? {
    for column in columns {
      guard let entry = entry(column, in: record) else { continue }
      let label = tree.resolve(entry.key)
      let span = withBytes(of: label) { bytes in
        let inner = bytes.trimmedOfBlanks
        return MonthSpan.read(bytes.extracting(inner.start..<inner.end))
      }
      if let span { return period(endingIn: span.last, at: keyRange(entry)) }
    }
    return nil
  }

  private func period(endingIn month: Int, at place: TextRange) -> MonitoredPeriod {
    let end = year.flatMap { DateReading.read("\($0)年\(month)月".utf8.span)?.last }
    return MonitoredPeriod(month: month, end: end, place: place)
  }
}
