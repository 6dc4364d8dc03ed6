import Forms
import Linting
import Quantities
import SourceText

let spendingOverBudget = Rule(
  306, "spending-over-budget", .error, .withExecution,
  summary: LocalizedText(zh: "执行数大于全年预算数（超预算开支）", en: "More was spent than the budget after adjustment allows"),
  why: LocalizedText(zh: "支出须以批准的预算为依据，不得超预算开支", en: "Spending needs an approved budget and must stay within it"),
  advice: LocalizedText(
    zh: "核对执行数和调整后的全年预算数；确有追加的，先按程序调整预算",
    en: "Check both figures; money added during the year belongs in the adjusted budget"),
  examples: [
    .bad(
      """
      文档类型: 项目支出绩效自评表
      资金:
        年度资金总额: {年初预算数: 320, 全年预算数: 320, 全年执行数: ↓335.5, 分值: 10, 执行率: 104.84%, 得分: 10}
        当年财政拨款: {年初预算数: 300, 全年预算数: 300, 全年执行数: 315.5}
        其他资金: {年初预算数: 20, 全年预算数: 20, 全年执行数: 20}
      """),
    // One source overspent, the other saved: the total hides it.
    .bad(
      """
      文档类型: 项目支出绩效自评表
      资金:
        年度资金总额: {年初预算数: 320, 全年预算数: 320, 全年执行数: 320}
        当年财政拨款: {年初预算数: 300, 全年预算数: 300, 全年执行数: ↓305}
        其他资金: {年初预算数: 20, 全年预算数: 20, 全年执行数: 15}
      """),
    .good(
      """
      文档类型: 项目支出绩效自评表
      资金:
        年度资金总额: {年初预算数: 300, 全年预算数: 320, 全年执行数: 320}
        当年财政拨款: {年初预算数: 280, 全年预算数: 300, 全年执行数: 3000000元}
        其他资金: {年初预算数: 20, 全年预算数: 20, 全年执行数: /}
      """),
    // 89.97万元 is the rounded budget.
    .good(
      """
      文档类型: 项目支出绩效自评表
      资金:
        年度资金总额: {年初预算数: 90, 全年预算数: 89.97, 全年执行数: 89.974}
      """),
    .notApplicable("文档类型: 项目支出绩效自评表\n资金: {年度资金总额: {年初预算数: 320, 全年预算数: , 全年执行数: 310}}\n"),
  ]
) { check in
  let form = check.form
  if !form.fundRows.contains(where: { $0.executed != nil && ($0.adjusted?.yuan ?? .zero) > .zero }) {
    return check.notApplicable(zh: "没有大于零的全年预算数和执行数可以比较", en: "there is no budget above zero with a spent amount")
  }
  let over = form.fundRows.filter { excess($0) != nil }
  // The total's row speaks for those of the sources.
  let reported = over.first.map { $0.isTotal ? [$0] : over } ?? []
  for row in reported {
    guard let executed = row.executed, let budget = row.adjusted, let excess = excess(row) else { continue }
    let name = form.text(row.entry.key)
    let (spent, allowed) = (form.describe(executed.yuan), form.describe(budget.yuan))
    let (column, peer) = (form.text(executed.entry.key), form.text(budget.entry.key))
    let others = row.isTotal ? over.dropFirst() : []
    check.report(
      form.valueRange(executed.entry),
      zh: "\(name)的\(column) \(spent)大于\(peer) \(allowed)，超出 \(form.describe(excess))",
      en: "\(column) \(spent) of \(name) is more than \(peer) \(allowed), by \(form.describe(excess))",
      related: [RelatedPlace(form.valueRange(budget.entry), "\(peer) \(allowed)")]
        + others.compactMap { other in
          other.executed.map {
            RelatedPlace(form.valueRange($0.entry), form.text(other.entry.key) + " " + form.describe($0.yuan))
          }
        })
  }
}

/// By how much a row is overspent, in 元; `nil` where it is not, or only as far as rounding for print goes.
private func excess(_ row: FundRow) -> ExactDecimal? {
  guard let executed = row.executed, let budget = row.adjusted, executed.yuan > budget.yuan, budget.yuan > .zero,
    !MisplacedUnit.isIn(row)
  else { return nil }
  let excess = executed.yuan - budget.yuan
  let rounding = (budget.isExact ? .zero : budget.lastDigit.half) + (executed.isExact ? .zero : executed.lastDigit.half)
  return excess > rounding ? excess : nil
}
