import Forms
import Quantities

/// The period in which a project is carried out, as the document gives it.
struct ProjectPeriod {
  let first: Day
  let last: Day

  /// The period; `nil` unless both ends are given in order.
  init?(_ form: Form) {
    guard let start = form.date(form[.project, .startDate]), let end = form.date(form[.project, .endDate]),
      start.first <= end.last
    else { return nil }
    first = start.first
    last = end.last
  }

  /// Whether it lasts longer than `years` years.
  func isLonger(thanYears years: Int) -> Bool {
    guard let limit = first.adding(months: 12 * years) else { return false }
    return last >= limit
  }

  /// As a message shows it.
  var shown: String { "\(first.shown)至\(last.shown)" }
}
