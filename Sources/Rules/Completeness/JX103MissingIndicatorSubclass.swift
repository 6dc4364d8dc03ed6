import Forms
import Linting
import Regulations
import SourceText

let missingIndicatorSubclass = Rule(
  103, "missing-indicator-subclass", .warning, .targetsAndSelfEvaluations.union([.monitoring]),
  summary: LocalizedText(zh: "缺少应当设置的二级指标", en: "A second-level class of indicators that ought to be there is absent"),
  why: LocalizedText(
    zh: "数量和质量原则上都要设置，效益至少从一个方面说明，否则产出和效果反映不全",
    en: "Quantity and quality go together and benefit needs at least one side; else output and effect are told in part"),
  advice: LocalizedText(zh: "补设所缺的二级指标，至少各有一项三级指标", en: "Add the class with at least one indicator"),
  fixable: true, parameters: [.requiredSubclasses, .alternativeSubclasses],
  examples: [
    .bad(
      """
      文档类型: 项目支出绩效目标申报表
      绩效指标:
        ↓产出指标(50分):
          数量指标:
            - {名称: 种植作物面积, 指标值: ≥200亩}
          时效指标:
            - {名称: 完成时间, 指标值: 2025年10月底前}
        ↓效益指标:
          可持续影响指标:
            - {名称: 设施使用年限, 指标值: ≥10年}
      """),
    .bad(
      """
      文档类型: 项目支出绩效自评表
      绩效指标:
        - {一级指标: ↓产出指标, 二级指标: 质量指标, 三级指标: 验收合格率, 年度指标值: ＝100%, 实际完成值: 100%}
        - {一级指标: , 二级指标: 质量指标, 三级指标: 优良率, 年度指标值: ≥90%, 实际完成值: 95%}
        - {一级指标: 效益指标, 二级指标: 社会效益指标, 三级指标: 受益群众, 年度指标值: ≥500人, 实际完成值: 560人}
      """),
    .bad(
      """
      文档类型: 项目支出绩效目标申报表
      绩效指标:
        产出指标: {数量: [{名称: 培训人数, 指标值: ≥200人}], 质量: [{名称: 考核合格率, 指标值: ≥95%}]}
        ↓效益指标:
          经济效益指标: []
          社会效益指标: [{名称: /, 指标值: /}]
          可持续影响指标: [{名称: 师资稳定年限, 指标值: ≥3年}]
      """),
    .good(
      """
      文档类型: 项目支出绩效目标申报表
      绩效指标:
        成本指标: {经济成本指标: [{名称: 培训人均成本, 指标值: ≤550元/人·天}]}
        预期产出指标:
          产出数量指标: [{名称: 培训人数, 指标值: ≥200人}]
          质量类指标: [{名称: 考核合格率, 指标值: ≥95%}]
        效果指标:
          社会、经济、生态效益指标: [{名称: 学员成果转化率, 指标值: ≥60%}]
      """),
    .good(
      """
      文档类型: 项目支出绩效自评表
      绩效指标:
        产出指标: []
        社会效益指标: [{名称: 受益群众, 年度指标值: ≥500人, 实际完成值: 560人}]
      """),
    .notApplicable("文档类型: 项目支出绩效目标申报表\n绩效指标: \n"),
    .notApplicable(
      "文档类型: 项目支出绩效目标申报表\n绩效指标: {满意度指标: {服务对象满意度指标: [{名称: 群众满意度, 指标值: ≥90%}]}}\n"),
  ]
) { check in
  guard let coverage = IndicatorCoverage(check.form) else {
    return check.notApplicable(zh: "没有绩效指标", en: "there are no indicators")
  }
  let needed = check.parameters.requiredSubclasses
  let groups = check.parameters.alternativeSubclasses
  var looked: [IndicatorClass] = []
  for second in needed + groups.compactMap({ $0.first }) {
    // A class that is absent or empty is reported by JX102 and JX104.
    guard let first = second.parents.first, !looked.contains(first), coverage.hasRows(first) else { continue }
    looked.append(first)
    reportMissing(needed.filter { $0.parents.first == first }, in: first, coverage, &check)
    for group in groups where group.first?.parents.first == first && !coverage.fulfils(group, in: first) {
      report(group, in: first, coverage, &check)
    }
  }
  if looked.isEmpty {
    check.notApplicable(zh: "没有须设二级指标的一级指标", en: "there is no class that needs second-level classes")
  }
}

private func reportMissing(
  _ required: [IndicatorSubclass], in first: IndicatorClass, _ coverage: IndicatorCoverage, _ check: inout DocumentCheck
) {
  let missing = required.filter { !coverage.has($0, in: first) && !coverage.isMisspelt($0.label, level: 2) }
  if missing.isEmpty { return }
  let labels = missing.map(\.label).joined(separator: "、")
  let name = coverage.heading(first).map { coverage.label($0) } ?? first.label
  let edits = IndicatorTemplate(coverage, check.parameters).inserting(missing, below: first)
  check.report(
    coverage.place(of: first), zh: "“\(name)”下缺少“\(labels)”", en: "“\(name)” lacks “\(labels)”",
    fixes: edits.isEmpty ? [] : [.unsafe(zh: "补上“\(labels)”", en: "Insert “\(labels)”", edits)])
}

private func report(
  _ group: [IndicatorSubclass], in first: IndicatorClass, _ coverage: IndicatorCoverage, _ check: inout DocumentCheck
) {
  let labels = group.map(\.label).joined(separator: "、")
  let name = coverage.heading(first).map { coverage.label($0) } ?? first.label
  let template = IndicatorTemplate(coverage, check.parameters)
  check.report(
    coverage.place(of: first), zh: "“\(name)”下没有“\(labels)”中的任何一项，至少应设一项",
    en: "“\(name)” has none of “\(labels)”; at least one is needed",
    fixes: group.compactMap { second in
      // Where one of them is printed empty, its own heading is the place to write.
      let printed = coverage.subheadings(of: first).first { coverage.form.headings[$0].label.second == second }
      let edits =
        printed.map { template.filling(coverage.form.headings[$0]).map { [$0] } ?? [] }
        ?? template.inserting([second], below: first)
      return edits.isEmpty ? nil : .unsafe(zh: "补上“\(second.label)”", en: "Insert “\(second.label)”", edits)
    })
}

extension IndicatorCoverage {
  /// Whether a second-level class is printed below its first-level class, be it by a local label or, for cost, as a
  /// class of its own.
  fileprivate func has(_ second: IndicatorSubclass, in first: IndicatorClass) -> Bool {
    if second == .outputCost, has(.cost) { return true }
    return subheadings(of: first).contains { index in
      let label = form.headings[index].label
      return label.second == second || label.second == nil && self.label(index).contains(second.stem)
    }
  }

  /// Whether one of a group of second-level classes has a row, or a local class that stands for all of them.
  fileprivate func fulfils(_ group: [IndicatorSubclass], in first: IndicatorClass) -> Bool {
    subheadings(of: first).contains { index in
      if rowCounts[index] == 0 { return false }
      let label = form.headings[index].label
      guard let second = label.second else {
        if group.contains(where: { isOneSlip(self.label(index), $0.label) }) { return true }
        return label.first == first || group.contains { self.label(index).contains($0.stem) }
      }
      return group.contains(second) || second == .combinedBenefit && first == .benefit
    }
  }
}
