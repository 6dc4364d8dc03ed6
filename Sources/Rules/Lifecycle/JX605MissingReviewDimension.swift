import Forms
import Linting
import Quantities
import Regulations
import SourceText
import Syntax

let missingReviewDimension = Rule(
  605, "missing-review-dimension", .error, [.targetReview],
  summary: LocalizedText(
    zh: "绩效目标审核缺少规定的方面，没有审核意见，或得分超过分值",
    en: "A review lacks one of the prescribed dimensions or its opinion, or gives more than its points"),
  why: LocalizedText(
    zh: "审核须逐项作出；缺项的审核不能作为进入预算编审的依据", en: "A target goes on to the budget only when every dimension was reviewed"),
  advice: LocalizedText(zh: "按审核层级补齐各项的审核意见", en: "Add the opinion on each dimension"),
  fixable: true, parameters: [.reviewDimensions, .reviewPoints, .reviewProvisions],
  examples: [
    .bad(
      """
      文档类型: 绩效目标审核表
      规则集: 扶风县
      审核层级: 财政复核
      ↓审核内容:
        完整性: {等级: 优, 意见: 填报内容完整}
        相关性: {等级: 优, 意见: 目标与职能相关}
        ↓可行性: {等级: 良, 意见: }
      """),
    .bad(
      """
      文档类型: 绩效目标审核表
      规则集: 康巴什区
      审核层级: 部门审核
      ↓审核内容:
        相关性: {等级: 优, 意见: 目标与职能相关}
        合理性: {等级: 优, 意见: 指标值合理}
      """),
    .bad("↓文档类型: 绩效目标审核表\n审核结论: 合格\n"),
    .bad(
      """
      文档类型: 绩效目标审核表
      审核内容:
        完整性: {得分: ↓24, 意见: 填报完整}
        相关性: {得分: 26, 意见: 目标与职能相关}
        适当性: {得分: 27, 意见: 资金与目标匹配}
        可行性: {得分: 18, 意见: 经过测算}
      """),
    .good(
      """
      文档类型: 绩效目标审核表
      规则集: 康巴什区
      审核层级: 部门审核
      审核内容:
        相关性: {意见: 目标与职能相关}
        科学性: {意见: 指标可衡量}
        合理性: {意见: 指标值合理}
      """),
    .good(
      """
      文档类型: 绩效目标审核表
      审核层级: 财政复核
      审核内容:
        一、完整性审核（25分）: {得分: 24, 意见: 填报完整}
        二、相关性审核（25分）: {得分: 23, 意见: 目标与职能相关}
        三、适当性审核（25分）: {得分: 22, 意见: 资金与目标匹配}
        四、可行性审核（25分）: {得分: 20, 意见: 经过测算}
      """),
    .good(
      """
      文档类型: 绩效目标审核表
      审核内容: {完整性: 齐全, 相关性: 相关, 适当性: 匹配, 可行性: 可行}
      """),
  ]
) { check in
  let form = check.form
  let terms = check.parameters.targetReview
  let stage = form.said(.reviewStage)
  // A review that does not name its level is one of the department's.
  guard let wanted = terms.dimensions[stage] ?? terms.dimensions["部门审核"], !wanted.isEmpty else {
    return check.notApplicable(zh: "规则集没有规定审核内容", en: "the rule set asks for no dimensions")
  }
  let entry = form[.dimensions]
  let found = form.assessedDimensions
  // A text or list in place of the mapping is reported by JX005.
  if found.isEmpty && form.isFilled(entry) { return }
  reportMissing(wanted.filter { name in !found.contains { dimensionCore($0.name) == name } }, entry, &check)
  for dimension in found {
    let name = dimensionCore(dimension.name)
    let isReadable = dimension.row.record != nil || !form.isFilled(dimension.row.value)
    if !dimension.hasOpinion, isReadable, wanted.contains(name) {
      check.report(
        form.keyRange(dimension), zh: "“\(dimension.name)”没有审核意见", en: "“\(dimension.name)” has no opinion",
        provision: terms.provisions[name])
    }
    reportExcess(of: dimension, name, &check)
  }
}

/// Missing dimensions: each under its own provision, those without one together.
private func reportMissing(_ missing: [String], _ entry: Entry?, _ check: inout DocumentCheck) {
  let form = check.form
  let provisions = check.parameters.targetReview.provisions
  let place = entry.map { form.keyRange($0) } ?? form.documentKey
  let general = missing.filter { provisions[$0] == nil }
  var groups = missing.filter { provisions[$0] != nil }.map { [$0] }
  // Without the whole block there is one fault, not four.
  if entry == nil || !form.isFilled(entry) {
    groups = missing.isEmpty ? [] : [missing]
  } else if !general.isEmpty {
    groups.append(general)
  }
  for group in groups {
    let labels = group.joined(separator: "、")
    check.report(
      place, zh: "目标审核缺少“\(labels)”", en: "the review lacks “\(labels)”",
      provision: group.count == 1 ? provisions[group[0]] : nil,
      fixes: [.unsafe(zh: "补上“\(labels)”", en: "Insert “\(labels)”", insertion(of: group, into: entry, form))])
  }
}

/// More points than the form gives: its own 分值, else those of the rule set.
private func reportExcess(of dimension: AssessedDimension, _ name: String, _ check: inout DocumentCheck) {
  let form = check.form
  guard let score = dimension.score.number, let record = dimension.row.record,
    let entry = form.entry(.score, in: record)
  else { return }
  let own = dimension.weight.number
  let points = own ?? check.parameters.targetReview.points[name]
  guard let points else { return }
  if score.isNegative || score > points {
    check.report(
      form.valueRange(entry), zh: "“\(dimension.name)”的得分 \(score.shown) 不在 0 至 \(points.shown) 分之间",
      en: "the score of “\(dimension.name)”, \(score.shown), is not between 0 and \(points.shown)")
  }
}

private func insertion(of names: [String], into entry: Entry?, _ form: Form) -> [TextEdit] {
  let blank = NewValue.mapping([("等级", .blank), ("意见", .blank)])
  let entries = names.map { ($0, blank) }
  if let entry { return [form.tree.inserting(entries, into: entry.value)] }
  guard let field = form.kind.recordType[.dimensions] else { return [] }
  return form.inserting([NewField(field, .mapping(entries))], into: form.root)
}
