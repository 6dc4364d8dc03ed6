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
  parameters: [.windows],
  examples: [
    .bad("文档类型: 项目支出绩效目标申报表\n规则集: 岳阳市区级2025\n年度: 2025\n批复: {目标批复日期: ↓2025-07-01}\n"),
    .bad("文档类型: 绩效运行监控表\n规则集: 岳阳市区级2025\n年度: 2025\n监控方式: 重点\n填报: {报送日期: ↓2025-08-30}\n"),
    .bad("文档类型: 绩效运行监控表\n规则集: 岳阳市区级2025\n年度: 2025\n监控方式: 日常\n填报: {报送日期: ↓2025年12月}\n"),
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
  if judged == 0 {
    check.notApplicable(
      zh: "规则集没有规定此类文档的办理时段，或日期没有填写", en: "the rule set has no months for this kind, or the dates are not filled in")
  }
}

extension DateReading {
  /// Whether one of the days that it stands for lies in one of the months, in whatever year.
  func touches(_ months: ClosedRange<Int>) -> Bool {
    if last.year - first.year > 1 { return true }
    if last.year > first.year { return first.month <= months.upperBound || last.month >= months.lowerBound }
    return first.month <= months.upperBound && last.month >= months.lowerBound
  }
}
