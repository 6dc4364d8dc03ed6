import Forms
import Linting
import Regulations
import SourceText

let missingDepartmentDimension = Rule(
  111, "missing-department-dimension", .warning, [.departmentTarget, .departmentSelfEvaluation],
  summary: LocalizedText(
    zh: "部门整体绩效缺少规则集规定的方面", en: "A dimension of the department's performance that the rule set names is absent"),
  why: LocalizedText(
    zh: "部门整体绩效要从运行成本、管理效率、履职效能等各方面衡量，缺一方面就看不出部门整体绩效",
    en: "A department is measured by cost, management, duty, effect and more; without one the whole is not seen"),
  advice: LocalizedText(zh: "补设所缺方面，至少各有一项三级指标", en: "Add the dimension with at least one indicator"),
  fixable: true, parameters: [.departmentDimensions],
  examples: [
    .bad(
      """
      文档类型: 部门整体支出绩效目标申报表
      规则集: 康巴什区
      ↓绩效指标:
        运行成本: [{名称: 公用经费控制率, 指标值: ≤100%}]
        管理效率: [{名称: 预算执行率, 指标值: ≥95%}]
        履职效能:
          数量指标: [{名称: 养护农村公路里程, 指标值: ≥120公里}]
        服务对象满意度: [{名称: 沿线群众满意度, 指标值: ≥90%}]
      """),
    .bad(
      """
      文档类型: 部门整体支出绩效自评表
      规则集: 康巴什区
      ↓绩效指标:
        - {一级指标: 产出指标, 二级指标: 数量指标, 三级指标: 养护里程, 年度指标值: ≥120公里, 实际完成值: 121公里}
        - {一级指标: 效益指标, 二级指标: 社会效益指标, 三级指标: 事故下降率, 年度指标值: ≥5%, 实际完成值: 6%}
        - {一级指标: 满意度指标, 二级指标: 服务对象满意度指标, 三级指标: 群众满意度, 年度指标值: ≥90%, 实际完成值: 92%}
      """),
    .good(
      """
      文档类型: 部门整体支出绩效目标申报表
      规则集: 康巴什区
      绩效指标:
        行政运行成本(10分): [{名称: 公用经费控制率, 指标值: ≤100%}]
        管理效率指标: {预算管理: [{名称: 预算执行率, 指标值: ≥95%}]}
        履职效能: [{名称: 养护农村公路里程, 指标值: ≥120公里}]
        社会效益: [{名称: 交通事故下降率, 指标值: ≥5%}]
        可持续发展: [{名称: 持证上岗率, 指标值: ≥95%}]
        满意度指标: {服务对象满意度指标: [{名称: 沿线群众满意度, 指标值: ≥90%}]}
      """),
    .good(
      """
      文档类型: 部门整体支出绩效自评表
      规则集: 康巴什区
      绩效指标:
        - {一级指标: 运行成本, 三级指标: 公用经费控制率, 年度指标值: ≤100%, 实际完成值: 98%}
        - {一级指标: 管理效率, 三级指标: 预算执行率, 年度指标值: ≥95%, 实际完成值: 97%}
        - {一级指标: 履职效能, 三级指标: 养护里程, 年度指标值: ≥120公里, 实际完成值: 121公里}
        - {一级指标: 社会效应, 三级指标: 事故下降率, 年度指标值: ≥5%, 实际完成值: 6%}
        - {一级指标: 可持续发展能力, 三级指标: 持证上岗率, 年度指标值: ≥95%, 实际完成值: 96%}
        - {一级指标: 服务对象满意度, 三级指标: 沿线群众满意度, 年度指标值: ≥90%, 实际完成值: 92%}
      """),
    .notApplicable(
      """
      文档类型: 部门整体支出绩效目标申报表
      绩效指标:
        产出指标: {数量指标: [{名称: 养护农村公路里程, 指标值: ≥120公里}]}
      """),
    .notApplicable("文档类型: 部门整体支出绩效目标申报表\n规则集: 康巴什区\n绩效指标:\n"),
  ]
) { check in
  let wanted = check.parameters.departments.dimensions
  if wanted.isEmpty {
    return check.notApplicable(zh: "规则集没有规定部门整体绩效的方面", en: "the rule set names no dimensions")
  }
  guard let coverage = IndicatorCoverage(check.form) else {
    return check.notApplicable(zh: "没有绩效指标", en: "there are no indicators")
  }
  let missing = wanted.filter { !coverage.covers($0) && !coverage.isMisspelt($0.label, level: 1) }
  if missing.isEmpty { return }
  let labels = missing.map(\.label).joined(separator: "、")
  let all = wanted.map(\.label).joined(separator: "、")
  let edits = coverage.isByDimensions ? IndicatorTemplate(coverage, check.parameters).inserting(missing) : []
  check.report(
    coverage.form.keyRange(coverage.list), zh: "部门整体绩效应包括\(all)，缺少“\(labels)”",
    en: "a department's performance covers \(all); “\(labels)” is missing",
    fixes: edits.isEmpty ? [] : [.unsafe(zh: "补上“\(labels)”", en: "Insert “\(labels)”", edits)])
}

extension IndicatorCoverage {
  /// Whether rows stand under a dimension, be it by one of the names that forms give it.
  fileprivate func covers(_ dimension: IndicatorClass) -> Bool {
    let kin = kindred[dimension]
    return form.headings.indices.contains { index in
      if rowCounts[index] == 0 { return false }
      let label = form.headings[index].label
      if label.first == dimension { return true }
      guard let kin else { return false }
      if let first = label.first, kin.classes.contains(first) {
        return isByDimensions || dimension == .clientSatisfaction
      }
      guard let second = label.second, kin.subclasses.contains(second) else { return false }
      return form.headings[index].parent == nil && isByDimensions || dimension == .clientSatisfaction
    }
  }
}

/// Classes that say the same as a dimension where they stand beside the others.
private let kindred: [IndicatorClass: (classes: [IndicatorClass], subclasses: [IndicatorSubclass])] = [
  .operatingCost: ([.cost], [.outputCost]),
  .dutyPerformance: ([.output], []),
  .socialEffect: ([.benefit], [.socialBenefit]),
  .sustainability: ([], [.sustainableImpact]),
  .clientSatisfaction: ([.satisfaction, .clientSatisfaction], [.satisfaction]),
]
