import Forms

/// The months of the year in which something is to be done (`窗口`).
public struct Window: Hashable, Sendable {
  /// The kind of document.
  public let kind: DocumentKind
  /// The path of the date that is looked at; in a list it is that of every row.
  public let field: String
  /// The months, both included: 1…12.
  public let months: ClosedRange<Int>
  /// What other fields must say for it to hold.
  public let conditions: [Deadline.Condition]
  /// Words of which one must stand in a field of a list's row for the row to be looked at; empty for all rows.
  public let rows: [Deadline.Condition]
  /// The provision's identity.
  public let provision: String?

  /// Reads `{文档, 日期, 当, 行, 起, 止, 条款}`; `nil` for one that does not say what it means.
  init?(_ value: ParameterValue) {
    guard let kind = value["文档"]?.kind, let field = value["日期"]?.text,
      value.hasOnly(["文档", "日期", "当", "行", "起", "止", "条款"]),
      let first = Self.month(value["起"]), let last = Self.month(value["止"]), first <= last
    else { return nil }
    self.kind = kind
    self.field = field
    months = first...last
    conditions = Deadline.conditions(value["当"])
    rows = Deadline.conditions(value["行"])
    provision = value["条款"]?.text
  }

  /// `5月`, `5`
  static func month(_ value: ParameterValue?) -> Int? {
    guard let text = value?.text else { return nil }
    guard let month = Int(text.hasSuffix("月") ? String(text.dropLast()) : text), (1...12).contains(month) else {
      return nil
    }
    return month
  }
}

extension ParameterDeclaration {
  /// Months of the year.
  public static let windows = list(
    "窗口", \.windows, zh: "办理时段（起止月份，含本月）", en: "The months in which something is to be done"
  ) { Window($0) }
}

extension Window {
  /// Whether the fields that it depends on say what they must.
  public func holds(for form: Form) -> Bool { Deadline.hold(conditions, for: form) }

  /// The dates that it looks at; in a list those of the rows that it is about.
  public func dates(in form: Form) -> [Entry] { form.entries(atPath: field, inRows: rows) }
}
