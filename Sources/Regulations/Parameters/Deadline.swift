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
  /// How many days later it is still taken.
  public let graceDays: Int
  /// What other fields must say for it to hold: path and legal values.
  public let conditions: [Condition]
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
    /// One day of the calendar, whatever the document's year.
    case date(Day)
    /// So many months after the date in another field.
    case months(Int, after: String)
    /// The last day of the document's quarter.
    case endOfQuarter
    /// The n-th working day of a month of the budget year.
    case workingDay(Int, month: Int)
  }

  /// Reads `{文档, 日期, 当, 不早于, 不迟于, 宽限天数, 条款}`; `nil` for a deadline that does not say what it means.
  init?(_ value: ParameterValue) {
    guard let kind = value["文档"]?.text.flatMap({ DocumentKind(name: $0) }), let field = value["日期"]?.text else { return nil }
    self.kind = kind
    self.field = field
    notBefore = value["不早于"]?.text.flatMap(Moment.init)
    notAfter = value["不迟于"]?.text.flatMap(Moment.init)
    graceDays = min(max(value["宽限天数"]?.number?.integer ?? 0, 0), 366)
    conditions = (value["当"]?.entries ?? []).map { Condition(field: $0, values: $1.items?.compactMap(\.text) ?? []) }
    provision = value["条款"]?.text
    let bounds = [("不早于", notBefore), ("不迟于", notAfter)].filter { value[$0.0] != nil }
    if bounds.isEmpty || bounds.contains(where: { $0.1 == nil }) { return nil }
  }
}

extension Deadline.Moment {
  /// Reads `上年12月1日`, `5月底`, `10月第5个工作日`, `每季度末`, `决算完成日期后1个月`.
  init?(_ text: String) {
    if text.hasPrefix("20"), let day = DateReading.read(text)?.last {
      self = .date(day)
      return
    }
    if text == "每季度末" || text == "季度末" {
      self = .endOfQuarter
      return
    }
    if let mark = text.split(separator: "后", maxSplits: 1).last, text.contains("后"), mark.hasSuffix("个月"),
      let months = Int(mark.dropLast(2)), let field = text.split(separator: "后", maxSplits: 1).first
    {
      self = .months(months, after: String(field))
      return
    }
    var rest = Substring(text)
    var offset = 0
    for (prefix, years) in [("上年", -1), ("当年", 0), ("次年", 1)] where rest.hasPrefix(prefix) {
      rest = rest.dropFirst(prefix.count)
      offset = years
    }
    let parts = rest.split(separator: "月", maxSplits: 1)
    guard let first = parts.first, let month = Int(first), (1...12).contains(month), rest.contains("月") else { return nil }
    let tail = parts.count > 1 ? parts[1] : ""
    if tail == "底" || tail == "末" || tail.isEmpty {
      self = .day(yearOffset: offset, month: month, day: 0)
    } else if tail.hasSuffix("日"), let day = Int(tail.dropLast()), (1...31).contains(day) {
      self = .day(yearOffset: offset, month: month, day: day)
    } else if tail.hasPrefix("第"), tail.hasSuffix("个工作日"), let count = Int(tail.dropFirst().dropLast(4)), (1...31).contains(count) {
      self = .workingDay(count, month: month)
    } else {
      return nil
    }
  }
}
