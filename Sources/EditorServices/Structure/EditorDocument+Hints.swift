import Forms
import Linting
import Quantities
import Regulations
import SourceText
import Syntax

/// A computed figure that is shown behind a place of the text.
public struct InlayHint: Sendable, Hashable {
  /// The place.
  public let offset: Int
  /// The figure with the word for it.
  public let label: String
  /// How it was computed.
  public let tooltip: String
}

extension EditorDocument {
  /// Figures that the form does not print but follow from what it says: execution rates, sums of the parts of a total,
  /// the points given away and left; those behind places of `range`.
  public func hints(in range: TextRange) -> [InlayHint] {
    var hints: [InlayHint] = []
    for document in documents where tree.range(document.form.document).overlaps(range) {
      let figures = Figures(form: document.form, law: document.law, isChinese: language == .chinese)
      hints += figures.rates + figures.sums + figures.points
    }
    return hints.filter { range.touches($0.offset) }.sorted { ($0.offset, $0.label) < ($1.offset, $1.label) }
  }
}

private struct Figures {
  let form: Form
  let law: Law
  let isChinese: Bool

  /// The execution rate behind the spending of a row that does not print it.
  var rates: [InlayHint] {
    form.fundRows.compactMap { row in
      guard let record = row.record, !form.isFilled(form.entry(.executionRate, in: record)),
        let executed = row.executed,
        let budget = row.adjusted ?? row.initial, budget.yuan > .zero, !executed.yuan.isNegative,
        let rate = executed.yuan.multiplied(by: .hundred)?.divided(by: budget.yuan, scale: 2)
      else { return nil }
      let formula = "\(form.inFundUnit(executed.yuan)) ÷ \(form.inFundUnit(budget.yuan)) ＝ \(rate.canonical)%"
      return InlayHint(
        offset: form.valueRange(executed.entry).end,
        label: (isChinese ? "执行率 " : "rate ") + "\(rate.canonical)%",
        tooltip: "\(form.text(executed.entry.key)) ÷ \(form.text(budget.entry.key))：\(formula)")
    }
  }

  /// The sum of the sources behind a total, where they are plain amounts or rows with the same column.
  var sums: [InlayHint] {
    guard let total = form.totalRow else { return [] }
    let sources = form.fundRows.filter { row in row.isSource && !row.isTotal }
    guard !sources.isEmpty else { return [] }
    if let amount = total.plain { return [sum(of: sources.compactMap(\.plain), behind: amount)].compactMap(\.self) }
    return [FieldName.initialBudget, .adjustedBudget, .executed].compactMap { column in
      guard let amount = total.figure(column) else { return nil }
      return sum(of: sources.compactMap { $0.figure(column) }, behind: amount)
    }
  }

  private func sum(of parts: [Amount], behind total: Amount) -> InlayHint? {
    guard !parts.isEmpty else { return nil }
    let sum = AmountSum(total: total, parts: parts)
    let terms = parts.map { form.inFundUnit($0.yuan) }.joined(separator: " ＋ ")
    return InlayHint(
      offset: form.valueRange(total.entry).end,
      label: (isChinese ? "来源合计 " : "sources ") + form.describe(sum.sum),
      tooltip: terms + " ＝ " + form.describe(sum.sum))
  }

  /// The points given behind 绩效指标 with what is left of the whole, and the points of each class.
  var points: [InlayHint] {
    guard let entry = form[.indicators] else { return [] }
    let weights = form.indicators.compactMap(\.weight.number)
    guard !weights.isEmpty else { return [] }
    let execution = [form[.funds, .totalFunds, .weight], form[.funds, .executionTarget, .weight]]
      .compactMap { form.points($0).number }
    let sum = (weights + execution).reduce(.zero, +)
    let whole = wholes.filter { $0 >= sum }.min() ?? wholes.max()
    var label = (isChinese ? "分值合计 " : "points ") + "\(sum.canonical)"
    if let whole, !wholes.contains(sum) {
      let left = (whole - sum).canonical
      label += isChinese ? (left.isNegative ? "，超出 \(left.magnitude)" : "，尚余 \(left)") : ", left \(left)"
    }
    var hints = [hint(behind: form.keyRange(entry), label, tooltip(execution))]
    var points: [Int: [ExactDecimal]] = [:]
    for indicator in form.indicators {
      if let index = indicator.classHeading, let weight = indicator.weight.number {
        points[index, default: []].append(weight)
      }
    }
    for (index, heading) in form.headings.enumerated() where heading.level == 1 && heading.value != nil {
      guard let rows = points[index] else { continue }
      let sum = rows.reduce(.zero, +).canonical
      hints.append(
        hint(
          behind: form.tree.range(heading.node), isChinese ? "\(sum) 分" : "\(sum) points",
          rows.map { "\($0.canonical)" }.joined(separator: " ＋ ")))
    }
    return hints
  }

  /// What all points may come to.
  private var wholes: [ExactDecimal] {
    switch form.kind {
    case .projectTarget, .departmentTarget:
      law.parameters.targetWeightTotals.isEmpty ? [.hundred] : law.parameters.targetWeightTotals
    default: [law.parameters.evaluationWeightTotal.isZero ? .hundred : law.parameters.evaluationWeightTotal]
    }
  }

  private func tooltip(_ execution: [ExactDecimal]) -> String {
    guard let points = execution.first else { return isChinese ? "各项指标分值之和" : "The points of all indicators" }
    return isChinese
      ? "各项指标分值之和，含预算执行率 \(points.canonical) 分" : "All indicators and the execution rate (\(points.canonical))"
  }

  /// Behind a key and its colon.
  private func hint(behind key: TextRange, _ label: String, _ tooltip: String) -> InlayHint {
    let bytes = form.tree.source.bytes
    let isColon = key.end < bytes.count && bytes[key.end] == UInt8(ascii: ":")
    return InlayHint(offset: key.end + (isColon ? 1 : 0), label: label, tooltip: tooltip)
  }
}
