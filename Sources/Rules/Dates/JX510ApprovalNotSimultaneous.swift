import Forms
import Linting
import Quantities
import SourceText

let approvalNotSimultaneous = Rule(
  510, "approval-not-simultaneous", .error, .targets,
  summary: LocalizedText(
    zh: "目标与预算没有同步批复，或调整未随预算、未备案",
    en: "Target and budget approved on other days, or adjusted without the budget or filing"),
  why: LocalizedText(
    zh: "谁批复预算，谁批复目标；目标须随预算一并批复和调整", en: "Who approves the budget approves the target, together with it"),
  advice: LocalizedText(zh: "核对批复和调整日期，补办手续", en: "Check the dates; make up what is missing"),
  parameters: [.approval],
  examples: [
    .bad("文档类型: 项目支出绩效目标申报表\n批复: {目标批复日期: ↓2025-03-01, 预算批复日期: 2025-02-10}\n"),
    .bad("文档类型: 项目支出绩效目标申报表\n规则集: 扶风县\n调整:\n  - {↓日期: 2025-08-01, 原因: 政策变化, 预算调整日期: 2025-08-01}\n"),
    .bad("文档类型: 项目支出绩效目标申报表\n调整:\n  - {日期: ↓2025-09-15, 原因: 政策变化, 预算调整日期: 2025-08-01}\n"),
    .good(
      "文档类型: 项目支出绩效目标申报表\n规则集: 扶风县\n批复: {目标批复日期: 2025-02-10, 预算批复日期: 2025年2月10日}\n"
        + "调整:\n  - {日期: 2025-08-01, 原因: 政策变化, 预算调整日期: 2025-08-01, 备案日期: 2025-08-05}\n"),
    .good("文档类型: 项目支出绩效目标申报表\n批复: {目标批复日期: 2025-02-10, 预算批复日期: 2025年2月}\n"),
    .notApplicable("文档类型: 项目支出绩效目标申报表\n批复: {目标批复日期: 2025-02-10}\n"),
  ]
) { check in
  let form = check.form
  let terms = check.parameters.approval
  var judged = 0
  if terms.isSimultaneous, let target = form[.approval, .targetApprovedOn],
    let budget = form[.approval, .budgetApprovedOn]
  {
    judged += compare(target, budget, what: ("批复", "approved"), tolerance: terms.toleranceDays, &check) ? 1 : 0
  }
  for row in form[.adjustments]?.records.map({ $0 }) ?? [] {
    guard let changed = form.entry(.date, in: row), form.isFilled(changed) else { continue }
    judged += 1
    if terms.adjustsWithBudget {
      if let budget = form.entry(.budgetAdjustedOn, in: row), form.isFilled(budget) {
        _ = compare(changed, budget, what: ("调整", "adjusted"), tolerance: terms.toleranceDays, &check)
      } else {
        check.report(
          form.keyRange(changed), zh: "调整目标没有随同调整预算（缺“预算调整日期”）",
          en: "the target was adjusted without the budget (预算调整日期 is missing)")
      }
    }
    if terms.filesAdjustments, !form.isFilled(form.entry(.reportedOn, in: row)) {
      check.report(
        form.keyRange(changed), zh: "调整目标没有报财政部门备案（缺“备案日期”）",
        en: "the adjustment was not filed with the finance bureau (备案日期 is missing)")
    }
  }
  if judged == 0 { check.notApplicable(zh: "没有填写目标和预算的批复日期，也没有调整", en: "no approvals and no adjustments are given") }
}

/// Reports two dates that must be one; false where one cannot be read.
private func compare(
  _ target: Entry, _ budget: Entry, what: (zh: String, en: String), tolerance: Int, _ check: inout DocumentCheck
) -> Bool {
  let form = check.form
  guard let first = form.date(target), let second = form.date(budget) else { return false }
  let apart = max(first.first.dayNumber - second.last.dayNumber, second.first.dayNumber - first.last.dayNumber)
  if apart > tolerance {
    check.report(
      form.valueRange(target), zh: "目标\(what.zh)日期\(first.shown)与预算\(what.zh)日期\(second.shown)不一致",
      en: "the target was \(what.en) on \(first), the budget on \(second)",
      related: [RelatedPlace(form.valueRange(budget), second.shown)])
  }
  return true
}
