import Forms
import Linting
import Quantities
import Regulations
import SourceText

let resultWeightTooLow = Rule(
  410, "result-weight-too-low", .error, [.evaluationReport],
  summary: LocalizedText(
    zh: "评价指标体系中产出、效益的权重合计低于规定的下限", en: "Output and benefit weigh less than the rule set demands of a report"),
  why: LocalizedText(
    zh: "项目支出评价突出结果导向，产出和效益原则上不低于 60%", en: "An evaluation looks at results; they weigh 60% or more as a rule"),
  advice: LocalizedText(
    zh: "调减决策、过程指标的分值，调增产出、效益指标的分值", en: "Move points from decision and process to output and benefit"),
  parameters: [.resultShare],
  examples: [
    .bad(
      """
      文档类型: 绩效评价报告
      评价内容: 项目支出
      ↓指标体系:
        - {一级指标: 决策, 三级指标: 立项依据充分性, 分值: 20, 得分: 20}
        - {一级指标: 过程, 三级指标: 预算执行率, 分值: 25, 得分: 24}
        - {一级指标: 产出, 三级指标: 实际完成率, 分值: 30, 得分: 30}
        - {一级指标: 效益, 三级指标: 实施效益, 分值: 25, 得分: 20}
      """),
    .bad(
      """
      文档类型: 绩效评价报告
      规则集: 扶风县
      ↓评价指标体系:
        决策(21分): {项目立项: [{名称: 立项依据充分性, 得分: 20}]}
        过程(20分): {资金管理: [{名称: 预算执行率, 得分: 19}]}
        产出(30分): {产出数量: [{名称: 实际完成率, 得分: 30}]}
        效益(29分): {项目效益: [{名称: 实施效益, 得分: 25}]}
      """),
    .good(
      """
      文档类型: 绩效评价报告
      指标体系:
        - {一级指标: 决策, 三级指标: 立项依据充分性, 分值: 20, 得分: 20}
        - {一级指标: 过程, 三级指标: 预算执行率, 分值: 20, 得分: 19}
        - {一级指标: 产出, 三级指标: 实际完成率, 分值: 30, 得分: 30}
        - {一级指标: 效益, 三级指标: 实施效益, 分值: 20, 得分: 20}
        - {一级指标: 满意度, 三级指标: 群众满意度, 分值: 10, 得分: 10}
      """),
    // 10号 is about projects; a department's framework is the finance bureau's own.
    .notApplicable(
      """
      文档类型: 绩效评价报告
      评价内容: 部门整体支出
      指标体系:
        - {一级指标: 过程, 三级指标: 预算完成率, 分值: 60, 得分: 60}
        - {一级指标: 产出, 三级指标: 重点工作办结率, 分值: 40, 得分: 40}
      """),
    .notApplicable(
      """
      文档类型: 绩效评价报告
      指标体系:
        - {一级指标: 投入, 三级指标: 资金到位率, 分值: 50, 得分: 50}
        - {一级指标: 绩效, 三级指标: 实际完成率, 分值: 50, 得分: 50}
      """),
    .notApplicable("文档类型: 绩效评价报告\n指标体系:\n  - {一级指标: 决策, 三级指标: 立项依据充分性, 得分: 20}\n"),
  ]
) { check in
  let form = check.form
  if form.isOfWholeDepartment {
    return check.notApplicable(
      zh: "部门整体支出评价的指标框架由财政部门另行制定", en: "the framework for whole departments is the finance bureau's own")
  }
  let tally = WeightTally(form)
  guard let entry = form[.indicators], !tally.isEmpty, !tally.isUnreadable, tally.total > .zero else {
    return check.notApplicable(zh: "没有填写分值，或有的分值不是数", en: "no points are given, or some are no numbers")
  }
  var points: [(name: String, points: ExactDecimal)] = []
  var results = ExactDecimal.zero
  for part in tally.parts where !part.points.isZero {
    guard let name = part.class else {
      // 投入 or 绩效 of a framework of its own: nobody can tell what of it is result.
      return check.notApplicable(
        zh: "有的一级指标不属于决策、过程、产出、效益", en: "a first-level class is none of decision, process, output, benefit")
    }
    switch name {
    case .output, .benefit, .satisfaction, .cost:
      results += part.points
      points.append(
        (part.heading.map { form.text(form.tree.resolve(form.headings[$0].node)) } ?? name.label, part.points))
    case .decision, .process, .execution: break
    case .input:
      // The share is that of 决策－过程－产出－效益; the framework of 2013 has none.
      return check.notApplicable(
        zh: "指标体系按投入、过程、产出、效果设置", en: "the framework is that of input, process, output and effect")
    case .operatingCost, .managementEfficiency, .dutyPerformance, .socialEffect, .sustainability, .clientSatisfaction:
      return check.notApplicable(
        zh: "指标体系按部门整体绩效的方面设置", en: "the framework is by the dimensions of a whole department")
    }
  }
  let bound = check.parameters.evaluation.resultShare
  guard let share = results.multiplied(by: .hundred)?.divided(by: tally.total, scale: 2), share < bound else { return }
  let operands = points.map { "\($0.name) \($0.points.shown)" }.joined(separator: "＋")
  check.report(
    form.keyRange(entry),
    zh:
      "产出、效益合计 \(results.shown) 分\(operands.isEmpty ? "" : "（\(operands)）")，占总分值 \(tally.total.shown) 的 \(share.shown)%，低于 \(bound.shown)%",
    en:
      "output and benefit have \(results.shown) of \(tally.total.shown) points, \(share.shown)%, less than \(bound.shown)%",
    related: tally.parts.compactMap { part in
      part.heading.map { RelatedPlace(form.tree.range(form.headings[$0].node), part.points.shown) }
    })
}
