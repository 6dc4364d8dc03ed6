import Forms
import Linting
import Quantities
import SourceText

let spendingWithoutBudget = Rule(
  307, "spending-without-budget", .error, .withExecution,
  summary: LocalizedText(zh: "有执行数而预算数为零或空白（无预算开支）", en: "Money was spent though the budget is zero or blank"),
  why: LocalizedText(zh: "未列入预算的不得支出", en: "What is not in the budget must not be spent"),
  advice: LocalizedText(
    zh: "核对该项资金的预算数；当年追加、上年结转的填入全年预算数",
    en: "Check the budget; money added or carried over belongs in the adjusted budget"),
  examples: [
    .bad(
      """
      文档类型: 项目支出绩效自评表
      资金:
        年度资金总额: {年初预算数: 0, 全年预算数: 0, 全年执行数: ↓89.974, 执行率: 0}
      """),
    .bad(
      """
      文档类型: 项目支出绩效自评表
      资金:
        年度资金总额: {年初预算数: 300, 全年预算数: 300, 全年执行数: 305}
        当年财政拨款: {年初预算数: 300, 全年预算数: 300, 全年执行数: 293}
        其他资金: {年初预算数: , 全年预算数: , 全年执行数: ↓12}
      """),
    .good(
      """
      文档类型: 项目支出绩效自评表
      资金:
        年度资金总额: {年初预算数: 0, 全年预算数: 90, 全年执行数: 89.974}
        当年财政拨款: {年初预算数: 0, 全年预算数: 90, 全年执行数: 89.974}
        上年结转资金: {年初预算数: 0, 全年预算数: 0, 全年执行数: 0}
        其他资金: {年初预算数: /, 全年预算数: /, 全年执行数: /}
      """),
    // The adjusted budget is left out (JX101 tells), but there is a budget.
    .good(
      """
      文档类型: 项目支出绩效自评表
      资金:
        年度资金总额: {年初预算数: 320, 全年预算数: , 全年执行数: 310}
        当年财政拨款: {年初预算数: 320, 全年预算数: 320, 全年执行数: 310}
      """),
    .good(
      """
      文档类型: 项目支出绩效自评表
      资金:
        年度资金总额: {年初预算数: , 全年预算数: , 全年执行数: 310}
        当年财政拨款: {年初预算数: 320, 全年预算数: 320, 全年执行数: 310}
      """),
    .notApplicable("文档类型: 项目支出绩效自评表\n资金: {年度资金总额: {年初预算数: 320, 全年预算数: 320, 全年执行数: 0}}\n"),
  ]
) { check in
  let form = check.form
  let spending = form.fundRows.filter { ($0.executed?.yuan ?? .zero) > .zero }
  if spending.isEmpty { check.notApplicable(zh: "没有执行数", en: "nothing was spent") }
  let rows = spending.filter { hasNoBudget($0, form) }
  let reported = rows.first.map { $0.isTotal ? [$0] : rows } ?? []
  for row in reported {
    guard let executed = row.executed else { continue }
    let (name, column) = (form.text(row.entry.key), form.text(executed.entry.key))
    let spent = form.describe(executed.yuan)
    let zero = row.adjusted.map { form.text($0.entry.key) + "为 0" } ?? "未填预算数"
    let none = row.adjusted.map { form.text($0.entry.key) + " is 0" } ?? "no budget is given"
    check.report(
      form.valueRange(executed.entry), zh: "\(name)的\(column)为 \(spent)，而\(zero)：没有预算的开支",
      en: "\(column) of \(name) is \(spent), but \(none): spending without a budget",
      related: row.adjusted.map { [RelatedPlace(form.valueRange($0.entry), form.text($0.entry.key) + " 0")] } ?? [])
  }
}

/// Whether money was spent on a row that has no budget; a total whose sources have one is only left open.
private func hasNoBudget(_ row: FundRow, _ form: Form) -> Bool {
  guard let record = row.record else { return false }
  if let adjusted = row.adjusted { return adjusted.yuan.isZero }
  if let initial = row.initial, !initial.yuan.isZero { return false }
  for column in [FieldName.adjustedBudget, .initialBudget] {
    if let cell = form.entry(column, in: record), !form.isSettled(cell) { return false }
  }
  return !row.isTotal || !form.fundRows.contains { !$0.isTotal && ($0.budget?.yuan ?? .zero) > .zero }
}
