import Forms
import Linting
import Quantities
import Regulations
import SourceText
import Syntax

let deviationWithoutMeasure = Rule(
  608, "deviation-without-measure", .error, [.monitoring],
  summary: LocalizedText(zh: "偏差或问题没有改进、整改措施", en: "A deviation or problem without a measure to mend it"),
  why: LocalizedText(
    zh: "监控是为了及时纠偏；只写偏差不写措施，等于没有监控", en: "Monitoring is there to mend; a deviation without a measure is not monitored"),
  advice: LocalizedText(zh: "在“改进措施”或“整改措施”写明做什么、何时完成", en: "Say in 改进措施 or 整改措施 what is done and by when"),
  fixable: true, parameters: [.forecastQuarters, .forecastMonths, .scheduleFloor],
  examples: [
    .bad(
      """
      文档类型: 绩效运行监控表
      年度: 2025
      监控期间: {止: 2025-06-30}
      绩效指标:
        产出指标:
          数量指标:
            - {名称: 养护里程, 年度指标值: ≥120公里, 完成值: 30公里, 全年预计完成值: 100公里, 原因说明: 标段流标, ↓改进措施: }
            - {名称: ↓培训人数, 年度指标值: ≥300人, 完成值: 100人, 完成目标可能性: 完全不可能, 原因说明: 生源不足}
            - {名称: ↓检测桥梁, 年度指标值: ≥12座, 完成值: 2座, 偏差原因分析: {经费保障: √, 原因说明: 检测费尚未到位}}
      问题:
        - {描述: 标段流标, 严重程度: 一般, 原因: 限价偏低, ↓整改措施: }
        - {描述: ↓档案不全, 严重程度: 一般}
      """),
    // 无偏差, which systems fill in by themselves, beside a value that lags far behind the months gone by.
    .bad(
      """
      文档类型: 绩效运行监控表
      年度: 2025
      季度: 3
      绩效指标:
        - {一级指标: 产出指标, 二级指标: 数量指标, 名称: 养护里程, 年度指标值: ≥120公里, 完成值: 30公里, 原因说明: ↓无偏差}
        - {一级指标: 产出指标, 二级指标: 数量指标, 名称: 巡查次数, 年度指标值: ≥12次, 完成值: 9次, 经费保障: √, 原因说明: ↓无偏差}
      """),
    .good(
      """
      文档类型: 绩效运行监控表
      年度: 2025
      季度: 2
      绩效指标:
        产出指标:
          数量指标:
            - {名称: 养护里程, 年度指标值: ≥120公里, 完成值: 30公里, 全年预计完成值: 120公里, 原因说明: 按计划下半年实施, 完成目标可能性: 确定能}
            - {名称: 培训人数, 年度指标值: ≥300人, 完成值: 100人, 全年预计完成值: 280人, 偏差原因及改进措施: 生源不足；9月加开两期}
            - {名称: 检测桥梁, 年度指标值: ≥12座, 完成值: 2座, 全年预计完成值: 10座, 原因说明: 两座桥梁封闭施工，已协调10月前检测}
            - {名称: 路灯维修, 年度指标值: ≥50盏, 完成值: 24盏, 原因说明: 无偏差}
          时效指标:
            - {名称: 完成时间, 年度指标值: 11月30日前, 完成值: 进行中, 原因说明: 无偏差}
      """),
    .good(
      """
      文档类型: 绩效运行监控表
      季度: 1
      绩效指标:
        - {一级指标: 产出指标, 二级指标: 数量指标, 名称: 栽植苗木, 年度指标值: ≥200株, 完成值: 10株, 全年预计完成值: 200株, 原因说明: 无偏差}
        - {一级指标: 产出指标, 二级指标: 数量指标, 名称: 培训人数, 年度指标值: ≥300人, 完成值: 0人, 全年预计完成值: 200人, 原因说明: 生源不足}
      改进措施: 二季度起与乡镇联合招生，每月通报
      问题: [{描述: 无}]
      """),
    .notApplicable("文档类型: 绩效运行监控表\n绩效指标: [{一级指标: 产出指标, 名称: 栽植苗木, 年度指标值: ≥200株, 完成值: 210株}]\n"),
  ]
) { check in
  let form = check.form
  let period = form.monitoredPeriod
  let terms = check.parameters.monitoring
  let isForecastDue = period.map { terms.demandsForecast($0) } ?? false
  var deviations = 0
  for indicator in form.indicators where form.isCounted(indicator) {
    if reportContradiction(indicator, period, terms, &check) {
      deviations += 1
      continue
    }
    let forecast = YearForecast(indicator, in: form, isYearOver: period?.isWholeYear ?? false)
    // Where the year must be forecast, the measure against a forecast shortfall is part of the forecast (JX609).
    if forecast.shortfall != nil && isForecastDue {
      deviations += 1
      continue
    }
    guard let deviation = deviation(indicator, forecast, form) else { continue }
    deviations += 1
    if form.tellsMeasure(for: indicator) { continue }
    let name = form.title(of: indicator)
    let entry = form.entry(.measures, of: indicator)
    check.report(
      entry.map { form.isFilled($0) ? form.valueRange($0) : form.keyRange($0) } ?? form.nameRange(of: indicator),
      zh: "\(name[.chinese])\(deviation.chinese)，没有改进措施",
      en: "\(name[.english]) \(deviation.english), and no measure is given",
      fixes: form.measureFix(indicator.record, after: entry))
  }
  for problem in form[.problems]?.records.map({ $0 }) ?? [] { deviations += inspect(problem, &check) ? 1 : 0 }
  if deviations == 0 { check.notApplicable(zh: "没有偏差和问题", en: "there is neither a deviation nor a problem") }
}

// MARK: Indicators

/// What deviates in a row; `nil` where nothing says so.
private func deviation(_ indicator: Indicator, _ forecast: YearForecast, _ form: Form) -> LocalizedText? {
  if let shortfall = forecast.shortfall {
    let text = form.text(shortfall.entry)
    let label = form.text(form.tree.resolve(shortfall.entry.key))
    return LocalizedText(
      zh: "预计不能完成（\(label)“\(text)”）", en: "is expected to fail (\(label) “\(text)”)")
  }
  let likelihood = form.entry(.likelihood, of: indicator).flatMap { Likelihood(form.text($0)) }
  // Whoever expects the target to be reached explains the course of the year, not a deviation.
  if forecast.isTold && likelihood != .possible || likelihood == .certain { return nil }
  if form.hasCauseColumn(indicator)
    || form.list(form.entry(.causeKinds, of: indicator)).contains(where: { !$0.text.isEmpty })
  {
    return LocalizedText(zh: "填了偏差原因类别", en: "names the kind of a deviation's cause")
  }
  guard let reason = form.deviationReason(of: indicator), form.tells(reason), form.tree[reason.value].kind == .scalar
  else { return nil }
  let text = form.text(reason)
  if onSchedule.occurs(in: text) || form.isPlaceholder(reason.value) { return nil }
  return LocalizedText(zh: "说明了偏差原因“\(text)”", en: "gives the reason of a deviation, “\(text)”")
}

/// Words of a text that explains the course of the year, not a deviation.
private let onSchedule: WordList = [
  "按计划", "按进度", "按照计划", "按照进度", "符合进度", "符合计划", "正常推进", "正常进行", "进展顺利", "进度正常", "序时", "时序", "未到", "年底", "年末", "年终",
  "第四季度",
  "四季度", "下半年", "跨年", "尚未到", "已完成", "超额", "提前", "超出", "高于", "多于", "增加", "节约", "节省",
]

/// Reports “无偏差” beside what says the contrary: a ticked cause, or a value far behind the months gone by that nothing
/// speaks up for.
private func reportContradiction(
  _ indicator: Indicator, _ period: MonitoredPeriod?, _ terms: MonitoringTerms, _ check: inout DocumentCheck
) -> Bool {
  let form = check.form
  guard let entry = form.deviationReason(of: indicator), form.isFilled(entry), form.tree[entry.value].kind == .scalar,
    denials.begins(form.text(entry))
  else { return false }
  let name = form.title(of: indicator)
  let text = form.text(entry)
  if form.hasCauseColumn(indicator) {
    check.report(
      form.valueRange(entry), level: .warning, zh: "\(name[.chinese])勾选了偏差原因，原因说明却写“\(text)”",
      en: "\(name[.english]) ticks a cause of deviation, but the explanation says “\(text)”")
    return true
  }
  let likelihood = form.entry(.likelihood, of: indicator).flatMap { Likelihood(form.text($0)) }
  guard let period, likelihood == nil, indicator.forecast == nil,
    let lag = ScheduleLag(indicator, in: form, month: period.month, floor: terms.scheduleFloor)
  else { return false }
  let (target, actual) = (form.targetText(of: indicator), form.actualText(of: indicator))
  check.report(
    form.valueRange(entry), level: .warning,
    zh: "\(name[.chinese])完成值 \(actual)，只有时序进度（\(target)×\(period.month)÷12）的 \(lag.percent)%，却写“\(text)”",
    en: "\(name[.english]): \(actual) is only \(lag.percent)% of what \(target) × \(period.month)/12 would let expect, "
      + "but the reason says “\(text)”")
  return true
}

private let denials: WordList = ["无偏差", "无偏离", "没有偏差", "不存在偏差", "未发生偏差"]

// MARK: Problems

/// Reports a problem without a measure; whether there is a problem at all.
private func inspect(_ problem: RecordID, _ check: inout DocumentCheck) -> Bool {
  let form = check.form
  guard let description = form.entry(.description, in: problem), form.tells(description) else { return false }
  if form.tells(form.entry(.measures, in: problem)) || form.tells(form.entry(.disposal, in: problem)) { return true }
  if form.tells(form[.measures]) { return true }
  let entry = form.entry(.measures, in: problem)
  let name = form.text(description)
  check.report(
    entry.map { form.isFilled($0) ? form.valueRange($0) : form.keyRange($0) } ?? form.valueRange(description),
    zh: "问题“\(name)”没有整改措施", en: "the problem “\(name)” has no measure to mend it",
    fixes: form.measureFix(problem, after: entry))
  return true
}

extension Form {
  /// Writes a template for a measure, for a person to complete.
  func measureFix(_ record: RecordID, after entry: Entry?) -> [Fix] {
    guard let field = type(of: record)[.measures] else { return [] }
    let template = "措施：；完成时间："
    if let entry {
      guard tree[entry.value].kind == .scalar else { return [] }
      return [
        .unsafe(zh: "填写\(field.key)", en: "Write \(field.key)", [tree.replacing(entry.value, with: template)])
      ]
    }
    return [
      .unsafe(
        zh: "补充\(field.key)", en: "Add \(field.key)", inserting([NewField(field, .text(template))], into: record))
    ]
  }
}
