import Forms
import Linting
import Quantities
import Regulations
import SourceText

let classWeight = Rule(
  402, "class-weight", .warning, .targetsAndSelfEvaluations,
  summary: LocalizedText(
    zh: "一级指标权重（分值）不符合规则集的规定", en: "The weight of a first-level class is not the one of the rule set"),
  why: LocalizedText(
    zh: "一级指标权重统一设置，各单位的得分才能比较；有特殊情况可以适当调整",
    en: "Totals can be compared only where the classes weigh alike; special cases may differ"),
  advice: LocalizedText(
    zh: "按规定调整该类指标的权重；确有特殊情况的，可注明理由后保留", en: "Change the weights of this class, or keep them and give the reason"),
  parameters: [.weightSchemes, .targetWeightTotals, .evaluationWeightTotal],
  examples: [
    .bad(
      """
      文档类型: 项目支出绩效自评表
      资金:
        年度资金总额: {全年预算数: 320, 全年执行数: 320, 分值: 10, 执行率: 100%, 得分: 10}
      绩效指标:
        - {一级指标: ↓产出指标, 二级指标: 数量指标, 三级指标: 学生受资助人数, 年度指标值: ≥735人, 实际完成值: 735人, 分值: 40, 得分: 40}
        - {一级指标: 效益指标, 二级指标: 社会效益指标, 三级指标: 政策知晓率, 年度指标值: ≥95%, 实际完成值: 98%, 分值: 30, 得分: 30}
        - {一级指标: ↓满意度指标, 二级指标: 服务对象满意度指标, 三级指标: 学生满意度, 年度指标值: ≥95%, 实际完成值: 97%, 分值: 20, 得分: 20}
      """),
    .bad(
      """
      文档类型: 项目支出绩效目标申报表
      绩效指标:
        ↓成本指标:
          经济成本指标:
            - {名称: 养护单位成本, 指标值: ≤2.5万元/公里, 权重: 10}
        ↓产出指标:
          数量指标:
            - {名称: 养护农村公路里程, 指标值: ≥120公里, 权重: 50}
        效益指标:
          社会效益指标:
            - {名称: 交通事故下降率, 指标值: ≥10%, 权重: 20}
        满意度指标:
          服务对象满意度指标:
            - {名称: 沿线群众满意度, 指标值: ≥90%, 权重: 10}
      """),
    .bad(
      """
      文档类型: 项目支出绩效自评表
      资金:
        年度资金总额: {全年预算数: 320, 全年执行数: 320, 分值: ↓20, 执行率: 100%, 得分: 20}
      绩效指标:
        ↓产出指标(40分):
          数量指标:
            - {三级指标: 养护农村公路里程, 年度指标值: ≥120公里, 实际完成值: 121公里}
        效益指标(30分):
          社会效益指标:
            - {三级指标: 交通事故下降率, 年度指标值: ≥10%, 实际完成值: 12%}
        满意度指标(10分):
          服务对象满意度指标:
            - {三级指标: 沿线群众满意度, 年度指标值: ≥90%, 实际完成值: 93%}
      """),
    // Cost under 产出指标, as 财预〔2020〕10号 has it: 50 in all.
    .good(
      """
      文档类型: 项目支出绩效自评表
      资金:
        年度资金总额: {全年预算数: 320, 全年执行数: 320, 分值: 10, 执行率: 100%, 得分: 10}
      绩效指标:
        产出指标:
          数量指标:
            - {三级指标: 养护农村公路里程, 年度指标值: ≥120公里, 实际完成值: 121公里, 分值: 30, 得分: 30}
          成本指标:
            - {三级指标: 养护总成本, 年度指标值: ≤320万元, 实际完成值: 320万元, 分值: 20, 得分: 20}
        效益指标:
          社会效益指标:
            - {三级指标: 交通事故下降率, 年度指标值: ≥10%, 实际完成值: 12%, 分值: 30, 得分: 30}
        满意度指标:
          服务对象满意度指标:
            - {三级指标: 沿线群众满意度, 年度指标值: ≥90%, 实际完成值: 93%, 分值: 10, 得分: 10}
      """),
    .good(
      """
      文档类型: 项目支出绩效目标申报表
      绩效指标:
        成本指标:
          经济成本指标:
            - {名称: 养护单位成本, 指标值: ≤2.5万元/公里, 权重: 20}
        产出指标:
          数量指标:
            - {名称: 养护农村公路里程, 指标值: ≥120公里, 权重: 40}
        效益指标:
          社会效益指标:
            - {名称: 交通事故下降率, 指标值: ≥10%, 权重: 30}
      """),
    // No row for the execution rate and 100 in all: the rule set says nothing about the classes of such a form.
    .notApplicable(
      """
      文档类型: 项目支出绩效目标申报表
      绩效指标:
        产出指标:
          数量指标:
            - {名称: 养护农村公路里程, 指标值: ≥120公里, 权重: 60}
        效益指标:
          社会效益指标:
            - {名称: 交通事故下降率, 指标值: ≥10%, 权重: 30}
        满意度指标:
          服务对象满意度指标:
            - {名称: 沿线群众满意度, 指标值: ≥90%, 权重: 10}
      """),
    .notApplicable("文档类型: 项目支出绩效目标申报表\n绩效指标:\n  产出指标:\n    数量指标:\n      - {名称: 养护里程, 指标值: ≥120公里, 权重: 20}\n"),
  ]
) { check in
  let form = check.form
  let parameters = check.parameters
  let tally = WeightTally(form)
  guard let total = WeightTotal(form, tally, parameters), total.isLegal else {
    return check.notApplicable(zh: "没有填写权重，或权重合计有误", en: "there are no weights, or they do not add up")
  }
  guard let found = ClassWeights(tally, execution: total.execution),
    let scheme = found.nearest(in: parameters.weightSchemes)
  else {
    return check.notApplicable(
      zh: "规则集没有适用于这些一级指标的权重方案", en: "the rule set has no weights for these classes")
  }
  for (name, points) in found.points {
    guard let legal = scheme.points[name], points < legal.lowerBound || points > legal.upperBound else { continue }
    guard let range = range(of: name, tally, form) else { continue }
    let bounds =
      legal.lowerBound == legal.upperBound
      ? legal.lowerBound.shown : "\(legal.lowerBound.shown)-\(legal.upperBound.shown)"
    check.report(
      range, zh: "\(name.label)的权重（分值）为 \(points.shown)，规定为 \(bounds)",
      en: "\(name.label) weighs \(points.shown); the rule set says \(bounds)")
  }
}

/// Where the class is named; for the execution rate, its points in the funds.
private func range(of name: IndicatorClass, _ tally: WeightTally, _ form: Form) -> TextRange? {
  if let heading = tally.parts.first(where: { $0.class == name })?.heading {
    return form.tree.range(form.headings[heading].node)
  }
  return name == .execution ? form.executionWeight.map { form.valueRange($0.entry) } : nil
}
