import Forms
import Linting
import Regulations
import SourceText

let missingIndicatorClass = Rule(
  102, "missing-indicator-class", .error, .targetsAndSelfEvaluations.union([.monitoring]),
  summary: LocalizedText(zh: "缺少必须设置的一级指标", en: "A first-level class of indicators that must be there is absent"),
  why: LocalizedText(
    zh: "绩效指标要从产出、效益等方面完整反映项目，缺一类即不能说明钱花出了什么、带来什么",
    en: "Indicators must show what the money yields and what good it does; without a class a part of that is untold"),
  advice: LocalizedText(zh: "补设所缺的一级指标，至少各有一项三级指标", en: "Add the class with at least one indicator"),
  fixable: true, parameters: [.requiredClasses, .requiredSubclasses],
  examples: [
    .bad(
      """
      文档类型: 项目支出绩效目标申报表
      ↓绩效指标:
        产出指标:
          数量指标:
            - {名称: 养护农村公路里程, 指标值: ≥120公里, 权重: 50}
        满意度指标:
          服务对象满意度指标:
            - {名称: 沿线群众满意度, 指标值: ≥90%, 权重: 10}
      """),
    .bad(
      """
      文档类型: 项目支出绩效自评表
      规则集: 扶风县
      ↓年度绩效指标:
        - {一级指标: 产出, 二级指标: 数量指标, 三级指标: 养护里程, 年度指标值: ≥120公里, 实际完成值: 121公里, 分值: 90, 得分: 90}
        - {一级指标: , 二级指标: 质量指标, 三级指标: 验收合格率, 年度指标值: ＝100%, 实际完成值: 100%, 分值: , 得分: }
      """),
    .good(
      """
      文档类型: 项目支出绩效目标申报表
      规则集: 扶风县
      绩效指标:
        预期产出指标(50分): {数量指标: [{名称: 养护里程, 指标值: ≥120公里}]}
        效果指标（30分）:
          社会效益指标: [{名称: 交通事故下降率, 指标值: ≥10%}]
          社会公众或服务对象满意度指标: [{名称: 沿线群众满意度, 指标值: ≥90%}]
      """),
    .good(
      """
      文档类型: 项目支出绩效自评表
      绩效指标:
        产出指标: []
        效益指标:
          社会效益指标: [{名称: 交通事故下降率, 年度指标值: ≥10%, 实际完成值: 12%}]
      """),
    .good(
      """
      文档类型: 项目支出绩效目标申报表
      规则集: 扶风县
      绩效指标:
        - {二级指标: 数量指标, 三级指标: 养护里程, 指标值: ≥120公里}
        - {二级指标: 社会效益指标, 三级指标: 交通事故下降率, 指标值: ≥10%}
        - {一级指标: 服务对象满意度, 二级指标: , 三级指标: 沿线群众满意度, 指标值: ≥90%}
      """),
    .bad(
      """
      文档类型: 部门整体支出绩效目标申报表
      规则集: 扶风县
      ↓年度绩效指标:
        产出: {数量: [{名称: 养护里程, 指标值: ≥120公里}]}
        效果: {社会效益: [{名称: 交通事故下降率, 指标值: ≥5%}]}
      """),
    .good(
      """
      文档类型: 部门整体支出绩效自评表
      规则集: 扶风县
      绩效指标:
        投入: {预算配置: [{名称: 在职人员控制率, 年度指标值: ≤100%, 实际完成值: 98%}]}
        过程: {预算执行: [{名称: 预算完成率, 年度指标值: ≥95%, 实际完成值: 97%}]}
        产出: {数量: [{名称: 养护里程, 年度指标值: ≥120公里, 实际完成值: 121公里}]}
        效果: {社会效益: [{名称: 事故下降率, 年度指标值: ≥5%, 实际完成值: 6%}], 满意度: [{名称: 群众满意度, 年度指标值: ≥90%, 实际完成值: 92%}]}
      """),
    .notApplicable(
      """
      文档类型: 部门整体支出绩效目标申报表
      规则集: 扶风县
      绩效指标:
        管理效率: {预算管理: [{名称: 预算执行率, 指标值: ≥95%}]}
        履职效能: [{名称: 养护里程, 指标值: ≥120公里}]
      """),
    .notApplicable("文档类型: 项目支出绩效目标申报表\n年度: 2025\n"),
    .notApplicable("文档类型: 项目支出绩效自评表\n绩效指标: 见附表\n"),
  ]
) { check in
  guard let coverage = IndicatorCoverage(check.form) else {
    return check.notApplicable(zh: "没有绩效指标", en: "there are no indicators")
  }
  if coverage.isByDimensions {
    return check.notApplicable(
      zh: "指标按部门整体绩效的六个维度设置", en: "the indicators are set by the six dimensions of a department")
  }
  if check.form.kind.isDepartment, !check.parameters.departments.dimensions.isEmpty {
    return check.notApplicable(
      zh: "规则集另行规定了部门整体绩效的方面", en: "the rule set names the dimensions of a department's performance instead")
  }
  let missing = check.parameters.requiredClasses.filter {
    !coverage.has($0) && !coverage.isMisspelt($0.label, level: 1)
  }
  if missing.isEmpty { return }
  let labels = missing.map(\.label).joined(separator: "、")
  let strangers = check.form.headings.indices.filter { index in
    let heading = check.form.headings[index]
    return heading.level == 1 && heading.label.first == nil && check.form.isFilled(heading.node)
  }
  let parameters = check.parameters
  let language = check.language
  check.report(
    coverage.form.keyRange(coverage.list), zh: "缺少一级指标“\(labels)”", en: "the first-level class “\(labels)” is missing",
    related: strangers.map {
      RelatedPlace(
        coverage.form.tree.range(coverage.form.headings[$0].node),
        language == .chinese ? "“\(coverage.label($0))”不是规定的一级指标" : "“\(coverage.label($0))” is no official class")
    },
    fixes: [
      .unsafe(
        zh: "补上“\(labels)”", en: "Insert “\(labels)”", IndicatorTemplate(coverage, parameters).inserting(missing))
    ])
}
