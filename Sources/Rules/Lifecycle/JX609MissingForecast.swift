import Forms
import Linting
import Regulations
import SourceText
import Syntax

let missingForecast = Rule(
  609, "missing-forecast", .error, [.monitoring],
  summary: LocalizedText(
    zh: "须预计全年的时点没有全年预计完成值，或预计不能完成而没有措施",
    en: "No forecast for the year where one is due, or one that falls short without a measure"),
  why: LocalizedText(
    zh: "三季度末预计全年，才来得及在年底前纠偏或调整目标", en: "Only a forecast leaves time to mend or adjust before the year is over"),
  advice: LocalizedText(
    zh: "填写“全年预计完成值”；预计不能完成的，写明原因和拟采取的措施",
    en: "Fill in 全年预计完成值; where it falls short, give the reason and the measure"),
  fixable: true, parameters: [.forecastQuarters, .forecastMonths],
  examples: [
    .bad(
      """
      文档类型: 绩效运行监控表
      规则集: 扶风县
      年度: 2025
      季度: 3
      绩效指标:
        产出指标:
          数量指标:
            - {名称: ↓养护里程, 年度指标值: ≥120公里, 完成值: 90公里}
            - {名称: 巡查次数, 年度指标值: ≥12次, 完成值: 9次, ↓全年预计完成值: }
            - {名称: 培训人数, 年度指标值: ≥300人, 完成值: 180人, 全年预计完成值: 240人, 原因说明: 生源不足, ↓改进措施: }
            - {名称: ↓检测桥梁, 年度指标值: ≥12座, 完成值: 8座, 全年预计完成值: 10座, 原因说明: 两座桥梁封闭施工}
      """),
    .bad(
      """
      文档类型: 绩效运行监控表
      年度: 2025
      绩效指标:
        - {一级指标: 产出指标, 二级指标: 数量指标, 名称: ↓养护里程, 年度指标值: ≥120公里, 1-7月执行情况: 70公里}
      """),
    .good(
      """
      文档类型: 绩效运行监控表
      规则集: 扶风县
      年度: 2025
      季度: 3
      绩效指标:
        产出指标:
          数量指标:
            - {名称: 养护里程, 年度指标值: ≥120公里, 完成值: 90公里, 全年预计完成值: 120公里}
            - {名称: 培训人数, 年度指标值: ≥300人, 完成值: 180人, 全年预计完成值: 240人, 原因说明: 生源不足, 改进措施: 与乡镇联合招生}
            - {名称: 检测桥梁, 年度指标值: ≥12座, 完成值: 12座}
            - {名称: 管护设备, 年度指标值: ≥3台, 完成值: 3台, 分值: /}
      """),
    .good(
      """
      文档类型: 绩效运行监控表
      规则集: 扶风县
      年度: 2025
      绩效指标:
        产出指标:
          数量指标:
            - {名称: 养护里程, 年度指标值: ≥120公里, 三季度完成值: 90公里, 全年预计: 按计划完成}
      """),
    .notApplicable("文档类型: 绩效运行监控表\n季度: 2\n绩效指标: [{一级指标: 产出指标, 名称: 里程, 年度指标值: ≥120公里, 完成值: 60公里}]\n"),
    .notApplicable("文档类型: 绩效运行监控表\n绩效指标: [{一级指标: 产出指标, 名称: 里程, 年度指标值: ≥120公里, 完成值: 60公里}]\n"),
  ]
) { check in
  let form = check.form
  guard let period = form.monitoredPeriod else {
    return check.notApplicable(zh: "没有填写监控期间或季度", en: "neither the period nor the quarter is given")
  }
  guard check.parameters.monitoring.demandsForecast(period) else {
    return check.notApplicable(
      zh: "截至\(period.month)月的监控不要求预计全年", en: "no forecast is due at the end of month \(period.month)")
  }
  for indicator in form.indicators where form.isCounted(indicator) {
    let entry = form.entry(.expectedActual, of: indicator)
    if form.isFilled(entry) {
      reportWithoutMeasure(indicator, &check)
    } else if !period.isWholeYear, !isReached(indicator, form), !form.isMisspelt(.expectedActual, in: indicator.record)
    {
      reportMissing(indicator, entry, period, &check)
    }
  }
}

/// What is reached already needs no forecast.
private func isReached(_ indicator: Indicator, _ form: Form) -> Bool {
  guard let target = indicator.target, target.comparison?.isCeiling != true, target.kind != .date,
    target.unit?.dimension != .share
  else { return false }
  return Attainment(indicator, in: form)?.isReached ?? false
}

private func reportMissing(
  _ indicator: Indicator, _ entry: Entry?, _ period: MonitoredPeriod, _ check: inout DocumentCheck
) {
  let form = check.form
  let name = form.title(of: indicator)
  let label = entry.map { form.text(form.tree.resolve($0.key)) } ?? "全年预计完成值"
  // Who says how likely it is has forecast the year, if without a figure.
  let isTold = form.entry(.likelihood, of: indicator).map { Likelihood(form.text($0)) != nil } ?? false
  check.report(
    entry.map { form.keyRange($0) } ?? form.nameRange(of: indicator), level: isTold ? .warning : nil,
    zh: "截至\(period.month)月的监控表须预计全年：\(name[.chinese])没有填写“\(label)”",
    en: "a table up to month \(period.month) must forecast the year: \(name[.english]) has no “\(label)”",
    fixes: entry == nil
      ? [.unsafe(zh: "补上“\(label)”一栏", en: "Insert “\(label)”", form.inserting(.expectedActual, into: indicator))] : [])
}

/// A forecast that falls short needs what is done about it; that it needs a reason is JX411's.
private func reportWithoutMeasure(_ indicator: Indicator, _ check: inout DocumentCheck) {
  let form = check.form
  guard let shortfall = YearForecast(indicator, in: form, isYearOver: false).shortfall,
    !form.tellsMeasure(for: indicator)
  else { return }
  let name = form.title(of: indicator)
  let entry = form.entry(.measures, of: indicator)
  let label = form.text(form.tree.resolve(shortfall.entry.key))
  let (text, target) = (form.text(shortfall.entry), form.targetText(of: indicator))
  check.report(
    entry.map { form.isFilled($0) ? form.valueRange($0) : form.keyRange($0) } ?? form.nameRange(of: indicator),
    zh: "\(name[.chinese])\(label)“\(text)”达不到年度指标值 \(target)，没有说明拟采取的措施",
    en: "\(name[.english]): \(label) “\(text)” falls short of the target \(target), and no measure is given",
    fixes: form.measureFix(indicator.record, after: entry))
}

extension MonitoringTerms {
  /// Whether a table up to `period` must forecast the year.
  func demandsForecast(_ period: MonitoredPeriod) -> Bool {
    forecastMonths.contains(period.month) || period.isQuarterEnd && forecastQuarters.contains(period.quarter)
  }
}
