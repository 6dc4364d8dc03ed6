import Forms
import Linting
import Regulations
import SourceText
import Syntax

let missingAssessmentDimension = Rule(
  112, "missing-assessment-dimension", .error, [.exAnteAssessment],
  summary: LocalizedText(
    zh: "项目或政策事前评估的内容不全", en: "One of the dimensions in which a project or policy must be assessed is absent"),
  why: LocalizedText(
    zh: "缺一个方面，评估结论就没有依据，评估结果不能作为申请预算的要件",
    en: "Without every dimension the conclusion has no ground, and no money can be asked for"),
  advice: LocalizedText(
    zh: "按评估对象类型补齐评估内容，写明分值、得分和意见", en: "Add what is missing, with points, score and opinion"),
  fixable: true, parameters: [.assessmentDimensions, .assessmentProvisions],
  examples: [
    .bad(
      """
      文档类型: 事前绩效评估报告
      规则集: 扶风县
      评估对象类型: 项目
      ↓评估内容:
        立项必要性: {分值: 20, 得分: 18, 意见: 符合县乡村振兴规划，需求迫切}
        投入经济性: {分值: 20, 得分: 17, 意见: 单位造价低于定额}
        绩效目标合理性: {分值: 20, 得分: 16, 意见: 目标明确，指标可考核}
        实施方案可行性: {分值: 20, 得分: 18, 意见: 方案经过专家论证}
      """),
    .bad(
      """
      文档类型: 事前绩效评估报告
      评估对象类型: 政策
      评估内容:
        政策设立的必要性: {分值: 20, 得分: 18, 意见: 符合法规}
        政策目标的合理性: {分值: 20, 得分: 17, 意见: 受益范围明确}
        政策资金的合规性: {分值: 20, 得分: 16, 意见: 属于财政支持范围}
        ↓政策保障的充分性: {分值: 20, 得分: , 意见: }
        政策的可持续性: {分值: 20, 得分: 18, 意见: 资金有保障}
      """),
    .bad("↓文档类型: 事前绩效评估报告\n评估对象类型: 项目\n评估结论: 予以支持\n"),
    .good(
      """
      文档类型: 事前绩效评估报告
      评估对象类型: 项目
      评估内容:
        （一）立项必要性（20分）: {得分: 18, 意见: 符合县乡村振兴规划}
        （二）投入经济性（20分）: {得分: 17, 意见: 单位造价低于定额}
        （三）目标合理性（20分）: {得分: 16, 意见: 目标明确}
        （四）项目实施方案可行性（20分）: {得分: 18, 意见: 经过论证}
        （五）筹资的合规性（20分）: {得分: 18, 意见: 来源合规}
      """),
    .good(
      """
      文档类型: 事前绩效评估报告
      评估对象类型: 政策
      评估内容:
        必要性: {意见: 符合法规}
        目标合理性: {意见: 受益范围明确}
        资金合规性: {意见: 属于财政支持范围}
        保障充分性: {意见: 组织机构健全}
        可持续性: {得分: 18}
      """),
    .notApplicable("文档类型: 事前绩效评估报告\n评估内容:\n  立项必要性: {意见: 充分}\n"),
  ]
) { check in
  let form = check.form
  let terms = check.parameters.exAnte
  guard let object = form.assessedObject, let wanted = terms.dimensions[object], !wanted.isEmpty else {
    return check.notApplicable(
      zh: "没有写明评估对象是项目还是政策，或规则集没有规定评估内容",
      en: "it is not said what is assessed, or the rule set asks for no dimensions")
  }
  let entry = form[.dimensions]
  let found = form.assessedDimensions
  // A text or list in place of the mapping is reported by JX005.
  if found.isEmpty && form.isFilled(entry) { return }
  let provision = terms.provisions["内容." + object]
  let missing = wanted.filter { term in !found.contains { names($0.name, term) } }
  if !missing.isEmpty {
    let labels = missing.map(\.name).joined(separator: "、")
    let strangers = found.filter { dimension in !wanted.contains { names(dimension.name, $0) } }
    check.report(
      entry.map { form.keyRange($0) } ?? form.documentKey, zh: "\(object)事前评估缺少“\(labels)”",
      en: "the assessment of the \(object == "政策" ? "policy" : "project") lacks “\(labels)”", provision: provision,
      related: strangers.map { RelatedPlace(form.keyRange($0), $0.name) },
      fixes: [
        .unsafe(
          zh: "补上“\(labels)”", en: "Insert “\(labels)”", insertion(of: missing.map(\.name), into: entry, form))
      ])
  }
  for dimension in found where !dimension.isJudged {
    // A list in place of the mapping is reported by JX005.
    if dimension.row.record == nil && form.isFilled(dimension.row.value) { continue }
    check.report(
      form.keyRange(dimension), zh: "“\(dimension.name)”没有得分和意见",
      en: "“\(dimension.name)” has neither a score nor an opinion", provision: provision)
  }
}

/// Whether a printed name is that of a dimension.
private func names(_ name: String, _ term: NamedTerm) -> Bool {
  if term.matches(name) { return true }
  let core = dimensionCore(name)
  return dimensionCore(term.name) == core || term.aliases.contains { dimensionCore($0) == core }
}

/// Edits that write dimensions with their blanks.
private func insertion(of names: [String], into entry: Entry?, _ form: Form) -> [TextEdit] {
  let blank = NewValue.mapping([("分值", .blank), ("得分", .blank), ("意见", .blank)])
  let entries = names.map { ($0, blank) }
  if let entry { return [form.tree.inserting(entries, into: entry.value)] }
  guard let field = form.kind.recordType[.dimensions] else { return [] }
  return form.inserting([NewField(field, .mapping(entries))], into: form.root)
}
