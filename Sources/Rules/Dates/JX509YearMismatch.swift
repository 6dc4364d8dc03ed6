import Forms
import Linting
import Quantities
import SourceText

let yearMismatch = Rule(
  509, "year-mismatch", .error, .all,
  summary: LocalizedText(zh: "年度与项目起止时间或项目名称不一致", en: "The year contradicts the project period or the project's name"),
  why: LocalizedText(zh: "年度填错，预算、监控和评价就对不上", en: "With a wrong year budget, monitoring and evaluation do not meet"),
  advice: LocalizedText(zh: "核对年度与项目起止日期", en: "Check the year against the project's dates"),
  examples: [
    .bad("文档类型: 项目支出绩效目标申报表\n年度: ↓2024\n项目: {名称: 公路养护, 开始日期: 2025-01-01, 结束日期: 2025-12-31}\n"),
    .bad("文档类型: 项目支出绩效自评表\n年度: ↓2024\n项目: {名称: 2025年农村公路养护}\n"),
    .good("文档类型: 项目支出绩效目标申报表\n年度: 2025\n项目: {名称: 2023年高标准农田建设, 开始日期: 2023-06-01, 结束日期: 2025-05-31}\n"),
    .good("文档类型: 项目支出绩效自评表\n年度: 2025\n项目: {名称: 2024年度水毁公路修复}\n"),
    .bad("文档类型: 绩效运行监控表\n年度: 2025\n监控期间: {起: 2025-01-01, 止: ↓2024-09-30}\n"),
    .good("文档类型: 绩效运行监控表\n年度: 2025\n监控期间: {起: 2025年1月, 止: 2025年9月}\n"),
    .notApplicable("文档类型: 项目支出绩效自评表\n年度: 2025\n项目: {名称: 公路养护}\n"),
  ]
) { check in
  let form = check.form
  guard let year = form.year, let entry = form[.year] else {
    return check.notApplicable(zh: "没有填写年度", en: "the year is not given")
  }
  let isMonitored = checkMonitoredPeriod(year, entry, &check)
  if let period = ProjectPeriod(form) {
    if year < period.first.year || year > period.last.year {
      check.report(
        form.valueRange(entry), zh: "年度 \(year) 不在项目期限\(period.shown)之内",
        en: "the year \(year) lies outside the project period \(period.first)…\(period.last)")
    }
    return
  }
  guard let name = form[.project, .name], let named = leadingYear(form.text(name)) else {
    if isMonitored { return }
    return check.notApplicable(zh: "没有填写项目起止日期", en: "the project's first and last day are not given")
  }
  // A project named after an earlier year may go on; one named after a later year cannot have begun.
  if named > year {
    check.report(
      form.valueRange(entry), zh: "年度 \(year) 早于项目名称中的 \(named) 年",
      en: "the year \(year) lies before the \(named) of the project's name",
      related: [RelatedPlace(form.valueRange(name), form.text(name))])
  }
}

/// Reports the days of 监控期间 that lie in another year; whether there are any days to look at.
private func checkMonitoredPeriod(_ year: Int, _ entry: Entry, _ check: inout DocumentCheck) -> Bool {
  let form = check.form
  guard let record = form[.period]?.record else { return false }
  var dated = 0
  for name in [FieldName.startDate, .endDate] {
    guard let cell = form.entry(name, in: record), let date = form.date(cell) else { continue }
    dated += 1
    if date.first.year <= year && date.last.year >= year { continue }
    check.report(
      form.valueRange(cell), zh: "监控期间\(date.shown)不在年度 \(year) 之内",
      en: "the period monitored (\(date)) lies outside the year \(year)",
      related: [RelatedPlace(form.valueRange(entry), form.text(entry))])
  }
  return dated > 0
}

/// The year with which a name begins: 2025年农村公路养护, 2025年度….
private func leadingYear(_ name: String) -> Int? {
  let digits = name.prefix { $0.isASCII && $0.isNumber }
  guard digits.count == 4, name.dropFirst(4).hasPrefix("年"), let year = Int(digits), Day.years.contains(year) else {
    return nil
  }
  return year
}
