import Forms
import Syntax

/// What the column 偏差原因及改进措施 of a row says.
enum DeviationReason {
  /// A reason, or something that another rule reports (a remainder of the template: JX108).
  case given
  /// Nothing; the field, where it stands there blank.
  case blank(Entry?)
  /// Words that explain nothing: 无, 0, 无偏差.
  case idle(Entry)

  init(_ indicator: Indicator, in form: Form) {
    if Self.isTold(form.entry(.remark, of: indicator), form) {
      self = .given
      return
    }
    guard let entry = form.entry(.deviationReason, of: indicator), form.isFilled(entry) else {
      self = .blank(form.entry(.deviationReason, of: indicator))
      return
    }
    self = Self.isTold(entry, form) ? .given : .idle(entry)
  }

  /// Whether a field tells anything.
  private static func isTold(_ entry: Entry?, _ form: Form) -> Bool {
    guard let entry, form.isFilled(entry) else { return false }
    guard form.tree[entry.value].kind == .scalar else { return true }
    return !IdleReasons.contain(form.text(entry))
  }
}
