import Forms
import Quantities

/// A day before or after which something of a document must be done.
public struct Deadline: Sendable, Hashable {
  /// The kind of document.
  public let kind: DocumentKind
  /// The path of the date that is looked at: `填报.报送日期`.
  public let field: String
  /// The first day on which it may be done.
  public let notBefore: Moment?
  /// The last day on which it may be done.
  public let notAfter: Moment?
  /// The last day in the latest reading of an ambiguous text; between ``notAfter`` and this one there is only a hint.
  public let atTheLatest: Moment?
  /// How many days later it is still taken.
  public let graceDays: Int
  /// What other fields must say for it to hold: path and legal values.
  public let conditions: [Condition]
  /// Words of which one must stand in a field of a list's row for the row to be looked at; empty for all rows.
  public let rows: [Condition]
  /// The month up to which a monitoring table must reach for it to hold; `nil` for any.
  public let month: Int?
  /// The provision's identity: `P138`.
  public let provision: String?

  /// A field that must have one of some values.
  public struct Condition: Sendable, Hashable {
    /// The field's path.
    public let field: String
    /// The values that fulfil it.
    public let values: [String]
  }

  /// A day as a regulation gives it.
  public enum Moment: Sendable, Hashable {
    /// A day of the budget year or of a neighbouring one; day 0 stands for the month's last.
    case day(yearOffset: Int, month: Int, day: Int)
    /// A day of a certain year, in a rule set that holds for one year alone.
    case date(Day)
    /// So many months after the date in another field.
    case months(Int, after: String)
    /// The last day of the document's quarter.
    case endOfQuarter
    /// The n-th working day of a month of the budget year.
    case workingDay(Int, month: Int)
  }

  /// Reads `{文档, 日期, 当, 行, 截止月, 不早于, 不迟于, 从宽不迟于, 宽限天数, 条款}`; `nil` for a deadline that does not say
  /// what it means, or says it in a key or word that is none of these.
  init?(_ value: ParameterValue) {
    guard value.hasOnly(Self.keys), let kind = value["文档"]?.kind, let field = value["日期"]?.text else { return nil }
    var moments: [Moment?] = []
    for key in ["不早于", "不迟于", "从宽不迟于"] {
      guard let text = value[key]?.text else {
        moments.append(nil)
        continue
      }
      guard let moment = Moment(text) else { return nil }
      moments.append(moment)
    }
    self.kind = kind
    self.field = field
    notBefore = moments[0]
    notAfter = moments[1]
    atTheLatest = moments[2]
    graceDays = min(max(value["宽限天数"]?.number?.integer ?? 0, 0), 366)
    conditions = Self.conditions(value["当"])
    rows = Self.conditions(value["行"])
    month = value["截止月"]?.number?.integer
    provision = value["条款"]?.text
    if notBefore == nil && notAfter == nil || month.map({ !(1...12).contains($0) }) ?? false { return nil }
  }

  private static let keys: Set<String> = [
    "文档", "日期", "当", "行", "截止月", "不早于", "不迟于", "从宽不迟于", "宽限天数", "条款",
  ]

  static func conditions(_ value: ParameterValue?) -> [Condition] {
    (value?.entries ?? []).map { Condition(field: $0, values: $1.items?.compactMap(\.text) ?? []) }
  }
}
