import Forms
import Linting
import Quantities
import SourceText

let unexplainedAdjustment = Rule(
  308, "unexplained-adjustment", .warning, .withExecution,
  summary: LocalizedText(zh: "全年预算数与年初预算数不同而未说明调整原因", en: "The budget changed during the year and no reason is given"),
  why: LocalizedText(
    zh: "预算年中调整须按程序办理并说明原因，目标也应随之调整",
    en: "A budget is changed by a procedure and for a reason; the targets change with it"),
  advice: LocalizedText(
    zh: "在“资金”下填写“调整原因”，写明依据的文件和金额", en: "Give the reason under 资金: 调整原因, with the document and the amount"),
  fixable: true,
  examples: [
    .bad(
      """
      文档类型: 项目支出绩效自评表
      资金:
        年度资金总额: {年初预算数: 400, 全年预算数: ↓320, 全年执行数: 310.4}
        当年财政拨款: {年初预算数: 400, 全年预算数: 320, 全年执行数: 310.4}
      """),
    // The total stands, but money moved between the sources.
    .bad(
      """
      文档类型: 项目支出绩效自评表
      资金:
        年度资金总额: {年初预算数: 320, 全年预算数: 320, 全年执行数: 310}
        当年财政拨款: {年初预算数: 300, 全年预算数: ↓280, 全年执行数: 270}
        其他资金: {年初预算数: 20, 全年预算数: ↓40, 全年执行数: 40}
        调整原因: 无
      """),
    .good(
      """
      文档类型: 项目支出绩效自评表
      资金:
        年度资金总额: {年初预算数: 400, 全年预算数: 320, 全年执行数: 310.4}
        调整原因: 县财政局9月统一压减一般性项目支出80万元
      """),
    // What was carried over explains the difference to the last 元; 320 and 320.00 are the same.
    .good(
      """
      文档类型: 项目支出绩效自评表
      资金:
        年度资金总额: {年初预算数: 320, 全年预算数: 345.5, 全年执行数: 310}
        当年财政拨款: {年初预算数: 300, 全年预算数: 300.00, 全年执行数: 270}
        上年结转资金: {年初预算数: 0, 全年预算数: 25.5, 全年执行数: 20}
        其他资金: {年初预算数: 20, 全年预算数: 20万元, 全年执行数: 20}
      """),
    .good(
      """
      文档类型: 项目支出绩效自评表
      资金:
        年度资金总额: {年初预算数: 90, 全年预算数: 75, 全年执行数: 60}
        执行偏差原因: 年中调减预算15万元；另有质保金未到支付期
      """),
    // 90万元 was the rounded budget; a zero beside spending is another rule's.
    .good(
      """
      文档类型: 项目支出绩效自评表
      资金:
        年度资金总额: {年初预算数: 90, 全年预算数: 89.974, 全年执行数: 89.974}
        当年财政拨款: {年初预算数: 89.974, 全年预算数: 0, 全年执行数: 89.974}
      """),
    .bad(
      """
      文档类型: 绩效运行监控表
      资金:
        年度资金总额: {年初预算数: 400, 全年预算数: ↓320, 执行数: 110.4, 全年预计执行数: 320}
      """),
    // A monitoring table has the reason beside its funds.
    .good(
      """
      文档类型: 绩效运行监控表
      资金:
        年度资金总额: {年初预算数: 400, 全年预算数: 320, 执行数: 110.4, 全年预计执行数: 320}
      调整原因: 县财政局6月统一压减一般性项目支出80万元
      """),
    .notApplicable("文档类型: 项目支出绩效自评表\n资金: {年度资金总额: {年初预算数: , 全年预算数: 38.7, 全年执行数: 38.7}}\n"),
  ]
) { check in
  let form = check.form
  if !form.fundRows.contains(where: { $0.initial != nil && $0.adjusted != nil }) {
    return check.notApplicable(zh: "没有可以比较的年初预算数和全年预算数", en: "there is no initial budget beside an adjusted one")
  }
  let changed = form.fundRows.filter { change($0) != nil }
  guard let first = changed.first, !isExplained(form), !isCarriedOver(changed) else { return }
  // Last year's money is carried over by law, not by an adjustment.
  let reported = first.isTotal ? [first] : changed.filter { $0.entry.field != .priorFunds }
  for row in reported {
    guard let initial = row.initial, let adjusted = row.adjusted, let change = change(row) else { continue }
    let name = form.text(row.entry.key)
    let (before, after) = (form.describe(initial.yuan), form.describe(adjusted.yuan))
    let (column, peer) = (form.text(adjusted.entry.key), form.text(initial.entry.key))
    let (verb, english) = change.isNegative ? ("减少", "less") : ("增加", "more")
    let amount = form.describe(change.magnitude)
    check.report(
      form.valueRange(adjusted.entry),
      zh: "\(name)的\(column) \(after)比\(peer) \(before)\(verb) \(amount)，未说明调整原因",
      en: "\(column) \(after) of \(name) is \(amount) \(english) than \(peer) \(before), and no reason is given",
      related: [RelatedPlace(form.valueRange(initial.entry), "\(peer) \(before)")],
      fixes: form.fundReasonFix(
        .adjustmentReason, "调整原因", template: "年中\(change.isNegative ? "调减" : "调增")\(amount)，依据和原因："))
  }
}

/// By how much a row's budget changed, in 元; `nil` where it did not, or by less than the figures show.
private func change(_ row: FundRow) -> ExactDecimal? {
  guard let initial = row.initial, let adjusted = row.adjusted, initial.yuan != adjusted.yuan,
    !initial.yuan.isNegative, !adjusted.yuan.isNegative,
    !MisplacedUnit.isIn(row)
  else { return nil }
  // Zero beside what was spent is a figure left out (JX307), not a budget taken back.
  if adjusted.yuan.isZero, let executed = row.executed, !executed.yuan.isZero { return nil }
  let change = adjusted.yuan - initial.yuan
  return change.magnitude > max(initial.lastDigit, adjusted.lastDigit).half ? change : nil
}

/// Whether the total grew by nothing but what was carried over.
private func isCarriedOver(_ rows: [FundRow]) -> Bool {
  guard let total = rows.first, total.isTotal, let growth = change(total),
    let prior = rows.first(where: { $0.entry.field == .priorFunds }), let carried = change(prior)
  else { return false }
  return growth == carried
}

/// Whether the reason stands in its field, or among the reasons for the execution, as many write both in one cell.
private func isExplained(_ form: Form) -> Bool {
  if form.givesReason(form.fundReason(.adjustmentReason)) { return true }
  guard let other = form.fundReason(.executionReason), form.isFilled(other) else { return false }
  return form.withBytes(of: other.value) { adjusting.isIn($0) }
}

private let adjusting = FundWords([
  "调整", "调减", "调增", "追加", "追减", "核减", "压减", "压缩", "收回", "统筹", "增加预算", "减少预算", "下达", "结转", "变更", "划转", "调剂",
])
