import Forms
import Linting
import Quantities
import Regulations
import SourceText

let assessmentOverrun = Rule(
  506, "assessment-overrun", .warning, [.exAnteAssessment],
  summary: LocalizedText(
    zh: "自申请至报告超过规定的评估期限", en: "From application to report it took longer than the rule set allows"),
  why: LocalizedText(
    zh: "评估结果是申请预算的必备要件，逾期就赶不上预算编审", en: "Without the result no money can be asked for; a late one misses the budget"),
  advice: LocalizedText(
    zh: "核对申请日期和报告日期；确属逾期的说明原因", en: "Check both dates; say why where it did take longer"),
  parameters: [.usualDays, .mostDays, .timedAssessors],
  examples: [
    .bad("文档类型: 事前绩效评估报告\n规则集: 扶风县\n评估主体: 财政部门\n申请日期: 2025-08-01\n报告日期: ↓2025-09-02\n"),
    .bad("文档类型: 事前绩效评估报告\n规则集: 扶风县\n评估主体: 财政部门\n申请日期: 2025-08-01\n报告日期: ↓2025-09-16\n"),
    .bad("文档类型: 事前绩效评估报告\n规则集: 扶风县\n评估主体: 财政部门\n申请日期: 2025-08-01\n报告日期: ↓2025年10月\n"),
    // One month runs to the same day of the next one, be it of 31 days; thirty days are never too long.
    .good("文档类型: 事前绩效评估报告\n规则集: 扶风县\n评估主体: 财政部门\n申请日期: 2025-08-01\n报告日期: 2025-09-01\n"),
    .good("文档类型: 事前绩效评估报告\n规则集: 扶风县\n评估主体: 财政部门\n申请日期: 2025-02-10\n报告日期: 2025-03-12\n"),
    .good("文档类型: 事前绩效评估报告\n规则集: 扶风县\n评估主体: 财政部门\n申请日期: 2025年8月\n报告日期: 2025-09-30\n"),
    .notApplicable("文档类型: 事前绩效评估报告\n规则集: 扶风县\n评估主体: 其他部门\n申请日期: 2025-08-01\n报告日期: 2025-12-01\n"),
    .notApplicable("文档类型: 事前绩效评估报告\n规则集: 扶风县\n评估主体: 财政部门\n报告日期: 2025-12-01\n"),
    .notApplicable("文档类型: 事前绩效评估报告\n评估主体: 财政部门\n申请日期: 2025-08-01\n报告日期: 2025-12-01\n"),
  ]
) { check in
  let form = check.form
  let terms = check.parameters.exAnte
  guard terms.usualDays != nil || terms.mostDays != nil else {
    return check.notApplicable(zh: "规则集没有规定评估期限", en: "the rule set has no time limit")
  }
  // Where it is not said who assesses, JX101 asks for that.
  if !terms.timedAssessors.isEmpty {
    guard terms.timedAssessors.contains(form.said(.assessor)) else {
      return check.notApplicable(zh: "评估主体不受评估期限约束，或没有填写", en: "the time limit does not bind who assesses")
    }
  }
  guard let request = form[.requestedOn], let report = form[.reportDate], let start = form.date(request),
    let end = form.date(report)
  else {
    return check.notApplicable(zh: "没有填写申请日期或报告日期", en: "the application or the report is not dated")
  }
  // Months stand for all their days: only what surely took too long counts. The day of the application does not count.
  let days = end.first.dayNumber - start.last.dayNumber
  let related = [RelatedPlace(form.valueRange(request), start.shown)]
  if let most = terms.mostDays, days > most {
    check.report(
      form.valueRange(report), level: .error,
      zh: "自\(start.shown)申请至\(end.shown)报告用了 \(days) 天，超过最长 \(most) 天",
      en: "from the application (\(start)) to the report (\(end)) it took \(days) days, over the utmost \(most)",
      related: related)
  } else if let usual = terms.usualDays, days > usual, end.first > sameDay(start.last, after: usual) {
    check.report(
      form.valueRange(report),
      zh: "自\(start.shown)申请至\(end.shown)报告用了 \(days) 天，超过原则上的\(shown(usual))",
      en: "from the application (\(start)) to the report (\(end)) it took \(days) days, over the usual \(usual)",
      related: related)
  }
}

/// The last day of a limit that is a number of months in days of thirty: the same day of the month; else the day itself.
private func sameDay(_ day: Day, after days: Int) -> Day {
  (days % 30 == 0 ? day.adding(months: days / 30) : nil) ?? day
}

private func shown(_ days: Int) -> String { days % 30 == 0 ? " \(days / 30) 个月" : " \(days) 天" }
