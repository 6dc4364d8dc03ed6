import Forms
import Quantities

extension Deadline {
  /// Whether the fields that it depends on say what they must.
  public func holds(for form: Form) -> Bool {
    conditions.allSatisfy { condition in
      guard let entry = form.entry(atPath: condition.field) else { return false }
      return form.list(entry).contains { condition.values.contains($0.text) }
    }
  }

  /// The first day on which the document's date may lie; `nil` where there is no bound or it cannot be told.
  public func firstDay(for form: Form) -> Day? { notBefore?.day(for: form, last: false) }

  /// The last day, days of grace included; `nil` where there is no bound or it cannot be told.
  public func lastDay(for form: Form) -> Day? { notAfter?.day(for: form, last: true)?.adding(days: graceDays) }
}

extension Deadline.Moment {
  /// The day for a document; `nil` where its year or the date it starts from is not given.
  func day(for form: Form, last: Bool) -> Day? {
    switch self {
    case .day(let offset, let month, let day):
      guard let year = form.year, let first = Day(year: year + offset, month: month, day: max(day, 1)) else {
        return nil
      }
      return day == 0 ? first.lastOfMonth : first
    case .date(let day): return day
    case .months(let months, let path):
      guard let date = form.date(form.entry(atPath: path)) else { return nil }
      return date.last.adding(months: months)
    case .endOfQuarter, .workingDay:
      // Quarters and working days belong to monitoring tables, whose fields are not declared yet.
      return nil
    }
  }
}
