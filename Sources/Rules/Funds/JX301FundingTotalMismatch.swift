import Forms
import Linting
import Quantities
import SourceText

let fundingTotalMismatch = Rule(
  301, "funding-total-mismatch", .error, .targetsAndSelfEvaluations.union([.monitoring, .exAnteAssessment, .evaluationReport]),
  summary: LocalizedText(zh: "资金合计与各项之和不一致", en: "A total of money is not the sum of its parts"),
  why: LocalizedText(
    zh: "资金与绩效目标须相应匹配；合计不符，审核和公开都无从核对", en: "Funds must match the targets; a wrong total cannot be reviewed or published"),
  advice: LocalizedText(zh: "核对各项金额，改正合计或分项", en: "Check the figures and correct the total or a part"),
  fixable: true,
  examples: [
    .bad(
      """
      文档类型: 项目支出绩效目标申报表
      资金:
        单位: 万元
        年度资金总额: ↓330
        财政拨款: 300
        其他资金: 20
      """),
    .bad(
      """
      文档类型: 项目支出绩效自评表
      资金:
        年度资金总额: {年初预算数: ↓0, 全年预算数: ↓0, 全年执行数: ↓0}
        当年财政拨款: {年初预算数: 90, 全年预算数: 89.974, 全年执行数: 89.974}
      """),
    .good(
      """
      文档类型: 项目支出绩效目标申报表
      资金:
        年度资金总额: 3200000元
        财政拨款: 300
        其他资金: "20.00万元"
        财政拨款构成: {一般公共预算: 300, 政府性基金预算: 0}
      """),
    .notApplicable("文档类型: 项目支出绩效目标申报表\n资金: {年度资金总额: 320}\n"),
  ]
) { check in
  var compared = 0
  for sum in fundSums(of: check.form) where !sum.parts.isEmpty {
    compared += 1
    if sum.isBalanced { continue }
    let form = check.form
    let operands = sum.parts.map { form.inFundUnit($0.yuan) }.joined(separator: "＋")
    let difference = form.describe(sum.difference.magnitude)
    check.report(
      form.valueRange(sum.total.entry),
      zh: "合计 \(form.describe(sum.total.yuan)) ≠ \(operands)＝\(form.describe(sum.sum))，相差 \(difference)",
      en: "the total \(form.describe(sum.total.yuan)) is not \(operands) = \(form.describe(sum.sum)); difference \(difference)",
      related: sum.parts.map { RelatedPlace(form.valueRange($0.entry), form.describe($0.yuan)) },
      fixes: [
        .unsafe(
          zh: "把合计改为 \(form.inFundUnit(sum.sum))", en: "Set the total to \(form.inFundUnit(sum.sum))",
          [form.tree.replacing(sum.total.entry.value, with: form.inFundUnit(sum.sum))])
      ])
  }
  if compared == 0 { check.notApplicable(zh: "没有可与合计核对的分项资金", en: "there are no parts to hold the total against") }
}

/// The totals of a document's funds, each with the parts that it must equal.
private func fundSums(of form: Form) -> [AmountSum] {
  guard let funds = form[.funds]?.record else { return [] }
  var sums: [AmountSum] = []
  // Flat lines of a target declaration.
  add(form.entry(.totalFunds, in: funds), sources.map { form.entry($0, in: funds) }, form, &sums)
  let fiscal = form.entry(.fiscalFunds, in: funds)
  for breakdown in [FieldName.budgetKinds, .fundLevels] {
    guard let record = form.entry(breakdown, in: funds)?.record else { continue }
    add(fiscal ?? form.entry(.totalFunds, in: funds), form.entries(of: record).map { $0 }, form, &sums)
  }
  // Rows of figures: every column adds up by itself.
  guard let total = form.entry(.totalFunds, in: funds)?.record else { return sums }
  for column in [FieldName.initialBudget, .adjustedBudget, .executed] {
    let parts = sources.map { form.entry($0, in: funds)?.record.flatMap { form.entry(column, in: $0) } }
    add(form.entry(column, in: total), parts, form, &sums)
  }
  return sums
}

private let sources: [FieldName] = [.fiscalFunds, .priorFunds, .specialAccountFunds, .unitFunds, .ownFunds, .otherFunds]

private func add(_ total: Entry?, _ parts: [Entry?], _ form: Form, _ sums: inout [AmountSum]) {
  guard let total = form.amount(total) else { return }
  // An unreadable part is reported by JX303; a sum over the others would be a false alarm.
  if parts.contains(where: { $0.map { form.isFilled($0) && form.tree[$0.value].kind == .scalar && isUnreadable($0, form) } ?? false }) { return }
  sums.append(AmountSum(total: total, parts: parts.compactMap { form.amount($0) }))
}

private func isUnreadable(_ entry: Entry, _ form: Form) -> Bool {
  switch form.amountReading(entry) {
  case .malformed, .unreadable, .placeholder: true
  case .empty, .notApplicable, .number, .money: false
  }
}
