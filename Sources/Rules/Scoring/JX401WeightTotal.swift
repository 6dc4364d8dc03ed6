import Forms
import Linting
import Quantities
import Regulations
import SourceText

let weightTotal = Rule(
  401, "weight-total", .error, .targetsAndSelfEvaluations.union([.evaluationReport]),
  summary: LocalizedText(zh: "指标权重（分值）合计不符合规定", en: "The weights do not add up to the total of the rule set"),
  why: LocalizedText(
    zh: "权重合计不对，总分就不是百分制，等级也无从评定",
    en: "With a wrong sum of weights the total is not out of 100 and no grade follows from it"),
  advice: LocalizedText(
    zh: "调整各指标的权重（分值），使合计等于规定的数", en: "Change the weights so that they add up to the total of the rule set"),
  parameters: [.targetWeightTotals, .evaluationWeightTotal, .weightSchemes],
  examples: [
    .bad(
      """
      文档类型: 项目支出绩效目标申报表
      ↓绩效指标:
        产出指标:
          数量指标:
            - {名称: 养护农村公路里程, 指标值: ≥120公里, 权重: 25}
          质量指标:
            - {名称: 养护路段验收合格率, 指标值: ＝100%, 权重: 25}
        效益指标:
          社会效益指标:
            - {名称: 交通事故下降率, 指标值: ≥10%, 权重: 25}
        满意度指标:
          服务对象满意度指标:
            - {名称: 沿线群众满意度, 指标值: ≥90%, 权重: 10}
      """),
    .bad(
      """
      文档类型: 项目支出绩效自评表
      资金:
        年度资金总额: {全年预算数: 320, 全年执行数: 320, 分值: 10, 执行率: 100%, 得分: 10}
      ↓绩效指标:
        - {一级指标: 产出指标, 二级指标: 数量指标, 三级指标: 养护农村公路里程, 年度指标值: ≥120公里, 实际完成值: 121公里, 分值: 50, 得分: 50}
        - {一级指标: 效益指标, 二级指标: 社会效益指标, 三级指标: 交通事故下降率, 年度指标值: ≥10%, 实际完成值: 12%, 分值: 40, 得分: 40}
        - {一级指标: 满意度指标, 二级指标: 服务对象满意度指标, 三级指标: 沿线群众满意度, 年度指标值: ≥90%, 实际完成值: 93%, 分值: 10, 得分: 10}
      """),
    .good(
      """
      文档类型: 项目支出绩效目标申报表
      绩效指标:
        产出指标:
          数量指标:
            - {名称: 养护农村公路里程, 指标值: ≥120公里, 权重: 50分}
        效益指标:
          社会效益指标:
            - {名称: 交通事故下降率, 指标值: ≥10%, 权重: 30.0}
          生态效益指标:
            - {名称: /, 指标值: /, 权重: /}
        满意度指标:
          服务对象满意度指标:
            - {名称: 沿线群众满意度, 指标值: ≥90%, 权重: 10}
      """),
    .good(
      """
      文档类型: 项目支出绩效自评表
      资金:
        年度资金总额: {全年预算数: 320, 全年执行数: 320, 分值: 10, 执行率: 100%, 得分: 10}
        当年财政拨款: {全年预算数: 320, 全年执行数: 320, 分值: —, 执行率: 100%, 得分: —}
      绩效指标:
        产出指标(50分):
          数量指标:
            - {三级指标: 养护农村公路里程, 年度指标值: ≥120公里, 实际完成值: 121公里}
        效益指标（30分）:
          社会效益指标:
            - {三级指标: 交通事故下降率, 年度指标值: ≥10%, 实际完成值: 12%}
        满意度指标(10分):
          服务对象满意度指标:
            - {三级指标: 沿线群众满意度, 年度指标值: ≥90%, 实际完成值: 93%}
      """),
    .good(
      """
      文档类型: 项目支出绩效自评表
      绩效指标:
        产出指标:
          数量指标:
            - {三级指标: 培训教师人数, 年度指标值: ≥300人, 实际完成值: 320人, 分值: 16.67}
            - {三级指标: 培训期数, 年度指标值: ≥6期, 实际完成值: 6期, 分值: 16.67}
            - {三级指标: 参训率, 年度指标值: ≥95%, 实际完成值: 97%, 分值: 16.67}
        效益指标:
          社会效益指标:
            - {三级指标: 新课标应用率, 年度指标值: ≥80%, 实际完成值: 85%, 分值: 30}
        满意度指标:
          服务对象满意度指标:
            - {三级指标: 参训教师满意度, 年度指标值: ≥90%, 实际完成值: 96%, 分值: 10}
      """),
    .good(
      """
      文档类型: 绩效评价报告
      指标体系:
        - {一级指标: 决策, 三级指标: 立项依据充分性, 分值: 20, 得分: 20}
        - {一级指标: 过程, 三级指标: 制度执行有效性, 分值: 20, 得分: 18}
        - {一级指标: 产出, 三级指标: 实际完成率, 分值: 30, 得分: 30}
        - {一级指标: 效益, 三级指标: 实施效益, 分值: 30, 得分: 25}
      """),
    .bad(
      """
      文档类型: 绩效评价报告
      ↓评价指标体系:
        - {一级指标: 决策, 三级指标: 立项依据充分性, 分值: 20, 得分: 20}
        - {一级指标: 产出, 三级指标: 实际完成率, 分值: 30, 得分: 30}
        - {一级指标: 效益, 三级指标: 实施效益, 分值: 40, 得分: 25}
      """),
    .notApplicable("文档类型: 项目支出绩效目标申报表\n绩效指标:\n  产出指标:\n    数量指标:\n      - {名称: 养护里程, 指标值: ≥120公里}\n"),
    .notApplicable("文档类型: 项目支出绩效目标申报表\n绩效指标:\n  产出指标:\n    数量指标:\n      - {名称: 养护里程, 指标值: ≥120公里, 权重: 高}\n"),
  ]
) { check in
  let form = check.form
  if form.isBroken(.indicators) {
    return check.notApplicable(zh: "绩效指标中有无法解析之处，权重不全", en: "the indicators do not parse, so that weights are missing")
  }
  let tally = WeightTally(form)
  guard let verdict = WeightTotal(form, tally, check.parameters) else {
    if tally.isEmpty { return check.notApplicable(zh: "没有填写权重（分值）", en: "no weights are given") }
    return check.notApplicable(zh: "有的权重（分值）不是分数，无法合计", en: "some weights are no points, so that no sum can be formed")
  }
  guard !verdict.isLegal, let entry = form[.indicators] else { return }
  let legal = verdict.legal.map(\.shown)
  let operands =
    tally.parts.filter { !$0.points.isZero }.map(\.points.shown) + (verdict.execution.map { [$0.shown] } ?? [])
  let sum = operands.count > 1 ? operands.joined(separator: "＋") + "＝" : ""
  let withExecution = verdict.execution.map { "（含预算执行率 \($0.shown) 分）" } ?? ""
  check.report(
    form.keyRange(entry),
    zh: "权重（分值）合计\(withExecution)为 \(sum)\(verdict.total.shown)，应为 \(legal.joined(separator: " 或 "))",
    en:
      "the weights\(verdict.execution == nil ? "" : " with the execution rate") add up to \(sum)\(verdict.total.shown), not \(legal.joined(separator: " or "))",
    related: tally.parts.compactMap { part in
      part.heading.map { RelatedPlace(form.tree.range(form.headings[$0].node), part.points.shown) }
    })
}
