import Forms
import Quantities

extension Deadline {
  /// Whether the fields that it depends on say what they must.
  public func holds(for form: Form) -> Bool {
    if let month, form.monitoredPeriod?.month != month { return false }
    return Self.hold(conditions, for: form)
  }

  /// Whether every field that a condition names has one of its values.
  static func hold(_ conditions: [Condition], for form: Form) -> Bool {
    conditions.allSatisfy { condition in
      guard let entry = form.entry(atPath: condition.field) else { return false }
      return form.list(entry).contains { ChoiceSpelling.choice($0.text, in: condition.values) != nil }
    }
  }

  /// The first day on which the document's date may lie; `nil` where there is no bound or it cannot be told.
  public func firstDay(for form: Form, _ calendar: HolidayCalendar) -> DueDay? {
    notBefore?.day(for: form, calendar)
  }

  /// The last day, days of grace included; `nil` where there is no bound or it cannot be told.
  public func lastDay(for form: Form, _ calendar: HolidayCalendar) -> DueDay? {
    notAfter?.day(for: form, calendar)?.extended(by: graceDays)
  }

  /// The last day in the latest reading of an ambiguous text; `nil` where it has but one.
  public func latestDay(for form: Form, _ calendar: HolidayCalendar) -> DueDay? {
    atTheLatest?.day(for: form, calendar)?.extended(by: graceDays)
  }

  /// The dates that it looks at; in a list those of the rows that it is about.
  public func dates(in form: Form) -> [Entry] { form.entries(atPath: field, inRows: rows) }
}

/// A day that a deadline comes to for a document.
public struct DueDay: Sendable, Hashable {
  /// The day.
  public let day: Day
  /// The year of whose holidays nothing is known, so that working days were counted by weekends alone; `nil` else.
  public let yearWithoutHolidays: Int?

  init(_ day: Day, yearWithoutHolidays: Int? = nil) {
    self.day = day
    self.yearWithoutHolidays = yearWithoutHolidays
  }

  /// So many days later.
  func extended(by days: Int) -> DueDay? {
    day.adding(days: days).map { DueDay($0, yearWithoutHolidays: yearWithoutHolidays) }
  }
}

extension Deadline.Moment {
  /// The day for a document; `nil` where its year or the date it starts from is not given.
  func day(for form: Form, _ calendar: @autoclosure () -> HolidayCalendar) -> DueDay? {
    switch self {
    case .day(let offset, let month, let day):
      guard let year = form.year, let first = Day(year: year + offset, month: month, day: max(day, 1)) else {
        return nil
      }
      return DueDay(day == 0 ? first.lastOfMonth : first)
    case .date(let day): return DueDay(day)
    case .months(let months, let path):
      // The date may be known to the month only: what is in time for its last day is in time.
      guard let date = form.date(form.entry(atPath: path)) else { return nil }
      return date.last.adding(months: months).map { DueDay($0) }
    case .endOfQuarter:
      guard let end = form.monitoredPeriod?.end else { return nil }
      return Day(year: end.year, month: (end.month + 2) / 3 * 3, day: 1).map { DueDay($0.lastOfMonth) }
    case .workingDay(let count, let month):
      guard let year = form.year else { return nil }
      let calendar = calendar()
      return calendar.workingDay(count, month: month, year: year).map {
        DueDay($0, yearWithoutHolidays: calendar.knows(year) ? nil : year)
      }
    }
  }
}

extension Form {
  /// The fields at a path of labels, in a list those of every row in which the fields of `rows` have one of their words.
  func entries(atPath path: String, inRows rows: [Deadline.Condition] = []) -> [Entry] {
    let labels = path.split(separator: ".").map(String.init)
    var records = [root]
    for (index, label) in labels.enumerated() {
      let isLast = index == labels.count - 1
      if isLast, index > 0 { records = records.filter { record in rows.allSatisfy { holds($0, in: record) } } }
      let found = records.compactMap { record in
        type(of: record).field(for: label).flatMap { entry($0.name, in: record) }
      }
      if isLast { return found }
      records = found.flatMap { Array($0.records) }
    }
    return []
  }

  /// Whether the field that a condition names last has one of its words in `record`.
  private func holds(_ condition: Deadline.Condition, in record: RecordID) -> Bool {
    guard let label = condition.field.split(separator: ".").last,
      let field = type(of: record).field(for: String(label)), let entry = entry(field.name, in: record)
    else { return false }
    let text = text(entry)
    return condition.values.contains { text.contains($0) }
  }
}
