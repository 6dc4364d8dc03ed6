import Forms
import Linting
import Quantities
import SourceText

let unitMismatch = Rule(
  204, "unit-mismatch", .warning, .targetsAndSelfEvaluations,
  summary: LocalizedText(zh: "计量单位与指标名称不符", en: "A unit that cannot measure what the name says"),
  why: LocalizedText(zh: "单位不符的指标值无法统计，也无法与完成值比较", en: "A value in the wrong unit can be neither counted nor compared"),
  advice: LocalizedText(zh: "改正单位，或把名称改为与单位相符的内容", en: "Correct the unit, or the name"),
  parameters: [.nameLexicon],
  examples: [
    .bad(
      """
      文档类型: 项目支出绩效目标申报表
      绩效指标:
        产出指标:
          数量指标:
            - {名称: 受益脱贫户、监测户人口数, 指标值: ≥10↓户}
            - {名称: 培训教师人数, 指标值: ≥30↓个}
            - {名称: 养护道路里程, 指标值: ≥120↓人}
            - {名称: 造林面积, 指标值: ≥300↓户}
          质量指标:
            - {名称: 验收合格率, 指标值: ≥95↓人}
          时效指标:
            - {名称: 资金拨付及时率, 指标值: ≥2↓年}
          成本指标:
            - {名称: 葡萄补助成本, 指标值: ≤28.40↓/株}
      """),
    .bad(
      """
      文档类型: 项目支出绩效目标申报表
      绩效指标:
        产出指标:
          数量指标:
            - {名称: 聘用护林员数量, 指标值: ≥24↓个}
            - {名称: 免费培训学员数, 指标值: ≥200↓户}
            - {名称: 资助残疾人数量, 指标值: ≥85↓个}
        效益指标:
          社会效益指标:
            - {名称: 受益群众, 指标值: ≥3000↓户}
      """),
    .bad(
      """
      文档类型: 项目支出绩效自评表
      绩效指标:
        - {一级指标: 满意度指标, 二级指标: 服务对象满意度指标, 三级指标: 群众满意度, 指标性质: ≥, 指标值: 90, 度量单位: ↓人, 实际完成值: 95}
      """),
    .good(
      """
      文档类型: 项目支出绩效目标申报表
      绩效指标:
        产出指标:
          数量指标:
            - {名称: 学生受资助人数, 指标值: ≥735人次}
            - {名称: 培训人数, 指标值: ≥120名}
            - {名称: 设备购置数量, 指标值: ＝6台（套）}
            - {名称: 变压器功率, 指标值: ≥200千瓦}
            - {名称: 人均住房面积, 指标值: ≥30平方米/人}
            - {名称: 开通公交里程, 指标值: ≥3条}
            - {名称: 服务对象数, 指标值: ≥40家}
            - {名称: 新建护林员管护站, 指标值: ≥3个}
            - {名称: 受益群众, 指标值: ≥3000人}
          质量指标:
            - {名称: 满意度调查得分, 指标值: ≥90分}
            - {名称: 群众满意度, 指标值: ≥90分}
          时效指标:
            - {名称: 平均办结时间, 指标值: ≤5个工作日}
            - {名称: 巡检时间间隔, 指标值: 每月1次}
          成本指标:
            - {名称: 会议费人均标准, 指标值: ≤550元/人·天}
            - {名称: 成本节约率, 指标值: ≥5%}
            - {名称: 成本, 指标值: ≤预算的95%}
        效益指标:
          经济效益指标:
            - {名称: 村集体收入, 指标值: 增长5%}
            - {名称: 农民收入, 指标值: ≥5%}
      """),
    .notApplicable("文档类型: 项目支出绩效目标申报表\n绩效指标:\n  产出指标: {数量指标: [{名称: 里程, 指标值: 120}]}\n"),
  ]
) { check in
  let form = check.form
  var judged = 0
  for indicator in form.indicators {
    guard let reading = indicator.target, let unit = reading.unit else { continue }
    judged += 1
    guard reading.flags.isDisjoint(with: [.malformed, .multipleTargets, .periodic, .change, .reference, .ordinal])
    else { continue }
    let name = form.name(of: indicator)
    guard let problem = mismatch(check.parameters.lexicon.measured(indicator), unit) else { continue }
    let field: FieldName =
      indicator.isSplit && form.isFilled(form.entry(.measureUnit, of: indicator)) ? .measureUnit : .target
    let symbol = unit.symbol
    check.report(
      form.range(field == .target ? reading.parts.unit : nil, in: field, of: indicator),
      zh: "“\(name)”的单位“\(symbol)”\(problem.chinese)", en: "the unit “\(symbol)” of “\(name)” \(problem.english)")
  }
  if judged == 0 { check.notApplicable(zh: "没有带单位的指标值", en: "no value has a unit") }
}

/// Why the unit cannot measure what the name says; `nil` where it can, or where nobody can tell.
private func mismatch(_ thing: MeasuredThing?, _ unit: UnitReading) -> LocalizedText? {
  if unit.dimension == .unknown, unit.symbol.hasPrefix("/") {
    return LocalizedText(
      zh: "缺少斜线前的单位，如 元\(unit.symbol)", en: "lacks what stands before the stroke, such as 元\(unit.symbol)")
  }
  guard let thing else { return nil }
  switch (thing, unit.dimension) {
  case (.share, .count), (.share, .money), (.share, .length), (.share, .area), (.share, .mass):
    return LocalizedText(zh: "不能表示比率，应为 %", en: "cannot express a rate; use %")
  case (.share, .time):
    return LocalizedText(zh: "不能表示比率，应为 %；要写时限的，名称改为“完成时间”等", en: "cannot express a rate; use %, or name a period")
  case (.people, .count):
    switch unit.counted {
    case .households: return LocalizedText(zh: "是户数，人数应以“人”计", en: "counts households; people are counted in 人")
    case .things where unit.canonical == "个":
      return LocalizedText(zh: "不用于计人，应为“人”或“名”", en: "does not count people; use 人 or 名")
    default: return nil
    }
  case (.length, .count), (.area, .count), (.mass, .count):
    return unit.counted == .people || unit.counted == .households
      ? LocalizedText(zh: "与名称所指的量不同", en: "measures another quantity") : nil
  case (.households, .count):
    return unit.counted == .people
      ? LocalizedText(zh: "是人数，户数应以“户”计", en: "counts people; households are counted in 户") : nil
  case (.people, .share), (.households, .share), (.people, .money), (.households, .money), (.occurrences, .money):
    return LocalizedText(zh: "不能表示数量", en: "cannot express a number of these")
  case (.money, .length), (.money, .area), (.money, .mass):
    return LocalizedText(zh: "不能表示金额，应为 元 或 万元", en: "cannot express money; use 元 or 万元")
  case (.time, .money), (.time, .length), (.time, .area), (.time, .mass):
    return LocalizedText(zh: "不能表示时间", en: "cannot express a time")
  case (.length, .area), (.length, .money), (.length, .mass), (.area, .length), (.area, .money), (.area, .mass),
    (.mass, .length),
    (.mass, .area), (.mass, .money):
    return LocalizedText(zh: "与名称所指的量不同", en: "measures another quantity")
  default: return nil
  }
}
