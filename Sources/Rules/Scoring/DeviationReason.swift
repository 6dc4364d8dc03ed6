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
    if form.kind == .monitoring, Self.hasCause(indicator, form) {
      self = .given
      return
    }
    guard let entry = form.deviationReason(of: indicator), form.isFilled(entry) else {
      self = .blank(form.deviationReason(of: indicator))
      return
    }
    self = Self.isTold(entry, form) ? .given : .idle(entry)
  }

  /// Whether a monitoring table names the kind of cause: in a list, or in a column that is ticked or written into.
  private static func hasCause(_ indicator: Indicator, _ form: Form) -> Bool {
    form.hasCauseColumn(indicator) || form.list(form.entry(.causeKinds, of: indicator)).contains { !$0.text.isEmpty }
  }

  /// Whether a field tells anything.
  private static func isTold(_ entry: Entry?, _ form: Form) -> Bool {
    guard let entry, form.isFilled(entry) else { return false }
    guard form.tree[entry.value].kind == .scalar else { return true }
    return !IdleReasons.contain(form.text(entry))
  }
}

extension Form {
  /// The field of a row that explains a deviation: 原因说明, in monitoring also 偏差原因及改进措施, or what stands below or in
  /// place of 偏差原因分析.
  func deviationReason(of indicator: Indicator) -> Entry? {
    let own = entry(.deviationReason, of: indicator)
    if kind != .monitoring || isFilled(own) { return own }
    if let combined = entry(.reasonAndMeasure, of: indicator), isFilled(combined) || own == nil { return combined }
    guard let analysis = entry(.causeAnalysis, of: indicator) else { return own }
    return analysis.record.flatMap { entry(.deviationReason, in: $0) } ?? (analysis.record == nil ? analysis : own)
  }

  /// Whether one of the columns 经费保障 … 其他 of a row, or below its 偏差原因分析, is ticked or written into.
  func hasCauseColumn(_ indicator: Indicator) -> Bool {
    let records = [indicator.record] + [entry(.causeAnalysis, of: indicator)?.record].compactMap { $0 }
    return records.contains { record in
      causeColumns.contains { column in
        guard let entry = entry(column, in: record), isFilled(entry), tree[entry.value].kind == .scalar else {
          return false
        }
        return flag(entry) != false && !IdleReasons.contain(text(entry)) || text(entry) == "√"
      }
    }
  }
}

/// The columns for the kinds of causes, in the order of the form.
private let causeColumns: [FieldName] = [.fundingCause, .systemCause, .staffCause, .equipmentCause, .otherCause]
