import Forms
import Linting
import Regulations
import SourceText

let tooFewIndicators = Rule(
  115, "too-few-indicators", .hint, .targets,
  summary: LocalizedText(zh: "三级指标的个数少于规则集的下限", en: "Fewer indicators than the rule set asks for"),
  why: LocalizedText(zh: "指标太少，不能反映项目的主要产出和效果", en: "Too few indicators cannot show what a project yields"),
  advice: LocalizedText(zh: "按项目的主要内容补充三级指标", en: "Add indicators for the main parts of the project"),
  parameters: [.minimumIndicators],
  examples: [
    .bad(
      """
      文档类型: 项目支出绩效目标申报表
      ↓绩效指标:
        产出指标:
          数量指标: [{名称: 养护里程, 指标值: ≥120公里}]
          质量指标: [{名称: , 指标值: }]
        效益指标:
          社会效益指标: [{名称: 交通事故下降率, 指标值: ≥10%}]
      """),
    .bad(
      """
      文档类型: 项目支出绩效目标申报表
      ↓绩效指标:
        - {一级指标: 预算执行率, 二级指标: , 三级指标: 预算执行率, 指标值: ≥95%, 权重: 10}
        - {一级指标: 产出指标, 二级指标: 数量指标, 三级指标: 养护里程, 指标值: ≥120公里, 权重: 50}
        - {一级指标: 效益指标, 二级指标: 社会效益指标, 三级指标: 交通事故下降率, 指标值: ≥10%, 权重: 40}
      """),
    .good(
      """
      文档类型: 项目支出绩效目标申报表
      绩效指标:
        产出指标:
          数量指标: [{名称: 养护里程, 指标值: ≥120公里}]
          质量指标: [{名称: 验收合格率, 指标值: ＝100%}]
        效益指标: [{名称: 交通事故下降率, 指标值: ≥10%}]
      """),
    .good(
      """
      文档类型: 项目支出绩效目标申报表
      绩效指标:
        - {三级指标: 养护里程, 指标值: ≥120公里}
        - {三级指标: 验收合格率, 指标值: ＝100%}
        - {三级指标: 交通事故下降率, 指标值: ≥10%}
      """),
    .notApplicable("文档类型: 项目支出绩效目标申报表\n年度: 2025\n"),
    .notApplicable("文档类型: 项目支出绩效目标申报表\n绩效指标: {产出指标: {数量指标: }}\n"),
  ]
) { check in
  let minimum = check.parameters.minimumIndicators
  if minimum <= 0 { return check.notApplicable(zh: "规则集不要求指标个数", en: "the rule set sets no number") }
  let form = check.form
  let count = form.indicators.count { $0.class != .execution && !form.isEmptyRow($0) }
  guard let list = form[.indicators], count > 0 else {
    return check.notApplicable(zh: "没有三级指标", en: "there are no indicators")
  }
  if count >= minimum { return }
  check.report(
    form.keyRange(list), zh: "只有 \(count) 个三级指标，少于 \(minimum) 个",
    en: "only \(count) indicator\(count == 1 ? "" : "s"); at least \(minimum) are asked for")
}
