import Forms
import Linting
import Quantities
import Regulations
import SourceText

let outsideWindow = Rule(
  505, "outside-window", .warning,
  Set<DocumentKind>.targets.union([.monitoring, .evaluationReport, .useOfResults, .workPlan]),
  summary: LocalizedText(zh: "不在规则集规定的月份内办理", en: "Done outside the rule set's months"),
  why: LocalizedText(
    zh: "各环节按规定的时段衔接，错过时段的批复、监控和整改赶不上预算安排",
    en: "The stages follow each other in set months; what comes at another time misses the budget"),
  advice: LocalizedText(zh: "在规定的月份内办理；日期填错的改正", en: "Do it in the set months; correct a wrong date"),
  parameters: [.windows, .planCalendar],
  examples: [
    .bad("文档类型: 项目支出绩效目标申报表\n规则集: 岳阳市区级2025\n年度: 2025\n批复: {目标批复日期: ↓2025-07-01}\n"),
    .bad("文档类型: 绩效运行监控表\n规则集: 岳阳市区级2025\n年度: 2025\n监控方式: 重点\n填报: {报送日期: ↓2025-08-30}\n"),
    .bad("文档类型: 绩效运行监控表\n规则集: 岳阳市区级2025\n年度: 2025\n监控方式: 日常\n填报: {报送日期: ↓2025年12月}\n"),
    .bad(
      """
      文档类型: 绩效管理工作方案
      规则集: 岳阳市区级2025
      年度: 2025
      任务:
        - {名称: 组织参加上级培训, 开始: ↓2025年2月, 结束: 2025年5月}
        - {名称: 完善区级绩效管理制度, 开始: 2025-06-01, 结束: ↓2026-01-20}
      """),
    .good(
      """
      文档类型: 绩效管理工作方案
      规则集: 岳阳市区级2025
      年度: 2025
      任务:
        - {名称: 绩效主题培训, 开始: 2025年1月, 结束: 2025年10月}
        - {名称: 完善绩效管理制度, 开始: 2025年6月, 结束: 2025年12月31日}
        - {名称: 绩效目标申报审核, 开始: 2024-12-01, 结束: 2024-12-31}
      """),
    .good("文档类型: 项目支出绩效目标申报表\n规则集: 岳阳市区级2025\n年度: 2025\n批复: {目标批复日期: 2025-06-30}\n"),
    .good("文档类型: 绩效运行监控表\n规则集: 岳阳市区级2025\n年度: 2025\n监控方式: 重点\n填报: {报送日期: 2025年9月}\n"),
    .good("文档类型: 绩效运行监控表\n规则集: 岳阳市区级2025\n年度: 2025\n监控方式: 日常\n填报: {报送日期: 2025年}\n"),
    .notApplicable("文档类型: 项目支出绩效目标申报表\n年度: 2025\n批复: {目标批复日期: 2025-07-01}\n"),
    .notApplicable("文档类型: 绩效运行监控表\n规则集: 岳阳市区级2025\n年度: 2025\n监控方式: 日常\n"),
  ]
) { check in
  let form = check.form
  var judged = 0
  for window in check.parameters.windows where window.kind == form.kind && window.holds(for: form) {
    for entry in window.dates(in: form) {
      guard let date = form.date(entry) else { continue }
      judged += 1
      if date.touches(window.months) { continue }
      let (first, last) = (window.months.lowerBound, window.months.upperBound)
      check.report(
        form.valueRange(entry), zh: "“\(window.field)”\(date.shown)，不在规定的 \(first)—\(last) 月之内",
        en: "“\(window.field)” is \(date), outside the months \(first)…\(last)", provision: window.provision)
    }
  }
  judged += inspectTasks(&check)
  if judged == 0 {
    check.notApplicable(
      zh: "规则集没有规定此类文档的办理时段，或日期没有填写", en: "the rule set has no months for this kind, or the dates are not filled in")
  }
}

// MARK: Work plans

/// Holds the tasks of a work plan against the rule set's calendar; how many dates there were to look at.
private func inspectTasks(_ check: inout DocumentCheck) -> Int {
  let form = check.form
  let calendar = check.parameters.workPlan.calendar
  guard !calendar.isEmpty, let tasks = form[.planTasks] else { return 0 }
  var judged = 0
  for record in tasks.records {
    guard let name = form.entry(.name, in: record).map({ form.text($0) }),
      let term = calendar.first(where: { $0.isNamed(in: name) })
    else { continue }
    for field in [FieldName.startDate, .endDate] {
      guard let entry = form.entry(field, in: record), let date = form.date(entry) else { continue }
      judged += 1
      let isInYear = form.year.map { date.first.year <= $0 && date.last.year >= $0 } ?? true
      if isInYear && date.touches(term.months) { continue }
      let (first, last) = (term.months.lowerBound, term.months.upperBound)
      check.report(
        form.valueRange(entry), zh: "“\(name)”安排在\(date.shown)，“\(term.name)”规定在 \(first)—\(last) 月",
        en: "“\(name)” is planned for \(date); “\(term.name)” belongs into the months \(first)…\(last)",
        provision: term.provision)
    }
  }
  return judged
}

extension DateReading {
  /// Whether one of the days that it stands for lies in one of the months, in whatever year.
  func touches(_ months: ClosedRange<Int>) -> Bool {
    if last.year - first.year > 1 { return true }
    if last.year > first.year { return first.month <= months.upperBound || last.month >= months.lowerBound }
    return first.month <= months.upperBound && last.month >= months.lowerBound
  }
}
