import Forms
import Linting
import Quantities
import SourceText

let unexplainedShortfall = Rule(
  411, "unexplained-shortfall", .error, .selfEvaluations.union([.monitoring]),
  summary: LocalizedText(zh: "指标未完成而没有说明原因", en: "A target that is missed without a reason"),
  why: LocalizedText(
    zh: "未完成的指标须分析偏离原因、提出改进措施，否则自评结果不予认可",
    en: "A missed target needs its causes and remedies, or the self-evaluation is not accepted"),
  advice: LocalizedText(
    zh: "在“偏差原因及改进措施”写明差多少、为什么、怎么改", en: "Say in 偏差原因及改进措施 by how much, why, and what is done about it"),
  fixable: true,
  examples: [
    .bad(
      """
      文档类型: 项目支出绩效自评表
      年度: 2025
      绩效指标:
        - {一级指标: 产出指标, 二级指标: 时效指标, 三级指标: 完成时间, 年度指标值: 11月底前, 实际完成值: 2025年12月15日, 分值: 10, 得分: 6, ↓偏差原因及改进措施: }
        - {一级指标: 效益指标, 二级指标: 社会效益指标, 三级指标: ↓政策知晓率, 指标性质: ═, 指标值: 100, 度量单位: "%", 实际完成值: 98%, 分值: 10, 得分: 9.8}
        - {一级指标: 效益指标, 二级指标: 社会效益指标, 三级指标: 事故下降率, 年度指标值: ≥10%, 实际完成值: 8%, 分值: 10, 得分: 8, 偏差原因及改进措施: ↓无偏差}
        - {一级指标: 效益指标, 二级指标: 社会效益指标, 三级指标: 服务能力, 年度指标值: 提升, 实际完成值: 部分达成年度指标并具有一定效果, 分值: 10, 得分: 7, 偏差原因及改进措施: ↓"0"}
      """),
    .bad(
      """
      文档类型: 项目支出绩效自评表
      绩效指标:
        成本指标:
          经济成本指标:
            - {三级指标: 养护总成本, 年度指标值: ≤320万元, 实际完成值: 3250000元, 分值: 20, 得分: 19, 未完成原因: ↓无。}
        产出指标:
          数量指标:
            - {三级指标: ↓养护里程, 年度指标值: 120公里, 实际完成值: 110公里, 分值: 20, 得分: 18.33}
          质量指标:
            - {三级指标: ↓安全事故, 年度指标值: 零事故, 实际完成值: 1起, 分值: 20, 得分: 0}
      """),
    .good(
      """
      文档类型: 项目支出绩效自评表
      年度: 2025
      绩效指标:
        产出指标:
          数量指标:
            - {三级指标: 养护里程, 年度指标值: ≥120公里, 实际完成值: 110公里, 分值: 15, 得分: 13.75, 偏差原因: 一段道路并入国道改建，不再养护}
            - {三级指标: 桥梁检测, 年度指标值: ≥12座, 实际完成值: 10座, 分值: 5, 得分: 4.17, 备注: 两座桥梁拆除重建}
            - {三级指标: 培训人数, 年度指标值: ≥300人, 实际完成值: 280人次, 分值: 5, 得分: 5}
            - {三级指标: 受益人口, 年度指标值: ≥2000人, 实际完成值: 约1900人, 分值: 5, 得分: 5}
          质量指标:
            - {三级指标: 合格率, 年度指标值: ≥95%, 实际完成值: "96", 分值: 10, 得分: 10, 偏差原因: 无}
            - {三级指标: 误差率, 年度指标值: ±3%以内, 实际完成值: -2%, 分值: 5, 得分: 5}
          时效指标:
            - {三级指标: 完成时间, 年度指标值: 2025年12月前, 实际完成值: 2025年12月, 分值: 5, 得分: 5}
            - {三级指标: 响应时间, 年度指标值: 30分钟, 实际完成值: 20分钟, 分值: 5, 得分: 5}
          成本指标:
            - {三级指标: 总成本, 年度指标值: ＝320万元, 实际完成值: 310万元, 分值: 5, 得分: 5}
        效益指标:
          社会效益指标:
            - {三级指标: 制度健全, 年度指标值: 健全, 实际完成值: 达成预期指标, 分值: 10, 得分: 10, 偏差原因: /}
      """),
    // In monitoring only what is expected by the year's end counts.
    .bad(
      """
      文档类型: 绩效运行监控表
      年度: 2025
      绩效指标:
        产出指标:
          数量指标:
            - {名称: 养护里程, 年度指标值: ≥120公里, 1-7月执行情况: 70公里, 全年预计完成情况: 100公里, ↓原因说明: }
            - {名称: ↓培训人数, 年度指标值: ≥300人, 1-7月执行情况: 100人, 完成目标可能性: 完全不可能}
            - {名称: 检测桥梁, 年度指标值: ≥12座, 1-7月执行情况: 2座, 全年预计完成情况: 10座, 偏差原因分析: {原因说明: ↓无偏差}}
          时效指标:
            - {名称: ↓完成时间, 年度指标值: 11月底前, 1-7月执行情况: 进行中, 全年预计完成情况: 无法按期完成}
      """),
    .good(
      """
      文档类型: 绩效运行监控表
      年度: 2025
      绩效指标:
        产出指标:
          数量指标:
            - {名称: 养护里程, 年度指标值: ≥120公里, 1-7月执行情况: 70公里}
            - {名称: 培训人数, 年度指标值: ≥300人, 1-7月执行情况: 100人, 全年预计完成情况: 预计完成300人, 完成目标可能性: 1}
            - {名称: 检测桥梁, 年度指标值: ≥12座, 1-7月执行情况: 2座, 全年预计完成情况: 10座, 偏差原因分析: 两座桥梁封闭施工}
            - {名称: 路灯维修, 年度指标值: ≥50盏, 1-7月执行情况: 0盏, 全年预计完成情况: 30盏, 经费保障: √}
          时效指标:
            - {名称: 完成时间, 年度指标值: 11月底前, 1-7月执行情况: 未到期, 全年预计完成情况: 11月20日}
      """),
    .notApplicable("文档类型: 项目支出绩效自评表\n绩效指标:\n  产出指标:\n    数量指标:\n      - {三级指标: 养护里程, 年度指标值: ≥120公里, 实际完成值: 全部完成}\n"),
  ]
) { check in
  let form = check.form
  if form.kind == .monitoring { return checkForecasts(&check) }
  var comparable = 0
  for indicator in form.indicators {
    guard let attainment = Attainment(indicator, in: form) else { continue }
    comparable += 1
    if attainment.isReached { continue }
    let reason = DeviationReason(indicator, in: form)
    if case .given = reason { continue }
    let name = form.title(of: indicator)
    let (target, actual) = (form.targetText(of: indicator), form.actualText(of: indicator))
    var written: String?
    if case .idle(let entry) = reason { written = form.text(entry) }
    let missing = written.map { "“\($0)”没有说明原因" } ?? "没有说明原因"
    let englishMissing = written.map { "“\($0)” is no reason" } ?? "no reason is given"
    check.report(
      form.place(of: reason, indicator), zh: "\(name[.chinese])完成值 \(actual) 未达到指标值 \(target)，\(missing)",
      en: "\(name[.english]): \(actual) misses the target \(target); \(englishMissing)",
      related: form.valuePlaces(of: indicator),
      fixes: form.deviationFix(reason, indicator, template: "未达到\(target)，原因：；改进措施："))
  }
  if comparable == 0 { check.notApplicable(zh: "没有能与指标值比较的完成值", en: "no actual value can be compared with its target") }
}

/// What a monitoring table has reached before the year's end is no shortfall; what it expects by then may be one.
private func checkForecasts(_ check: inout DocumentCheck) {
  let form = check.form
  let isYearOver = form.monitoredPeriod?.isWholeYear ?? false
  var told = 0
  for indicator in form.indicators {
    let forecast = YearForecast(indicator, in: form, isYearOver: isYearOver)
    if forecast.isTold { told += 1 }
    guard let shortfall = forecast.shortfall else { continue }
    let reason = DeviationReason(indicator, in: form)
    if case .given = reason { continue }
    let name = form.title(of: indicator)
    let label = form.text(form.tree.resolve(shortfall.entry.key))
    let (text, target) = (form.text(shortfall.entry), form.targetText(of: indicator))
    var written: String?
    if case .idle(let entry) = reason { written = form.text(entry) }
    let missing = written.map { "“\($0)”没有说明原因" } ?? "没有说明原因"
    let englishMissing = written.map { "“\($0)” is no reason" } ?? "no reason is given"
    check.report(
      form.place(of: reason, indicator),
      zh: "\(name[.chinese])\(label)“\(text)”，达不到指标值 \(target)，\(missing)",
      en: "\(name[.english]): \(label) “\(text)” falls short of the target \(target); \(englishMissing)",
      related: [RelatedPlace(form.valueRange(shortfall.entry), text)],
      fixes: form.deviationFix(reason, indicator, template: "预计达不到\(target)，原因："))
  }
  if told == 0 {
    check.notApplicable(zh: "没有能与指标值比较的全年预计", en: "no forecast for the year can be compared with its target")
  }
}
