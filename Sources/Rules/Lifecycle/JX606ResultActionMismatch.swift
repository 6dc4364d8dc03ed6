import Forms
import Linting
import Quantities
import Regulations
import SourceText
import Syntax

let resultActionMismatch = Rule(
  606, "result-action-mismatch", .error, [.useOfResults],
  summary: LocalizedText(
    zh: "应用措施与评价结果的类别不符，或没有写明规定的挂钩方式",
    en: "A measure that does not fit the class of the result, or a link that the rule set does not know"),
  why: LocalizedText(
    zh: "好的优先保障，一般的督促改进，低效无效的削减取消，长期沉淀的收回；措施不对应，评价就没有约束力",
    en: "Good results earn priority, poor ones are cut; without that an evaluation binds nobody"),
  advice: LocalizedText(zh: "按结果类别改正措施，写明与什么挂钩", en: "Take the measure of the class and say what it is linked to"),
  parameters: [.resultMeasures, .resultLinkages, .resultLinkageRequired],
  examples: [
    .bad("文档类型: 评价结果应用表\n评价结果: {得分: 95, 类别: 好}\n应用:\n  - {措施: ↓2026年预算压减10%}\n"),
    .bad("文档类型: 评价结果应用表\n规则集: 扶风县\n评价结果: {类别: 低效无效}\n应用: [{挂钩方式: 预算安排, 措施: ↓督促单位改进管理}]\n"),
    .bad(
      """
      文档类型: 评价结果应用表
      评价结果: {类别: 长期沉淀}
      ↓应用:
        - {措施: 督促单位加快支出}
        - {措施: 2026年优先保障}
      """),
    .bad("↓文档类型: 评价结果应用表\n评价结果: {类别: 一般}\n"),
    .bad(
      """
      文档类型: 评价结果应用表
      规则集: 康巴什区
      评价结果: {类别: 一般}
      应用:
        - {挂钩方式: ↓与干部考核挂钩, 措施: 督促项目单位限期改进}
        - {↓措施: 督促主管部门整改}
      """),
    .good(
      """
      文档类型: 评价结果应用表
      规则集: 康巴什区
      评价结果: {类别: 交叉重复}
      应用:
        - {挂钩方式: 与2026年政策调整挂钩, 措施: 与高标准农田项目整合，统筹安排}
        - {措施: 与部门预算安排挂钩，不再单独安排}
      """),
    .good("文档类型: 评价结果应用表\n评价结果: {类别: 低效无效}\n应用: [{措施: 督促整改}, {措施: 2026年不再安排预算}]\n"),
    .good("文档类型: 评价结果应用表\n评价结果: {类别: 好}\n应用: [{措施: 原则上支持, 说明: 2026年预算优先安排}]\n"),
    .good("文档类型: 评价结果应用表\n评价结果: {类别: 好}\n应用: [{挂钩方式: 预算安排, 措施: }]\n"),
    .notApplicable("文档类型: 评价结果应用表\n评价结果: {得分: 95, 等级: 优}\n应用: [{措施: 继续支持}]\n"),
  ]
) { check in
  let terms = check.parameters.useOfResults
  if terms.needsLinkage { checkLinkages(terms, &check) }
  let form = check.form
  guard let record = form[.evaluationResult]?.record,
    let name = form.choice(form.entry(.resultClass, in: record), in: record)
  else {
    return check.notApplicable(zh: "没有填写评价结果的类别", en: "the class of the result is not given")
  }
  guard let wanted = terms.measures.first(where: { $0.resultClass == name })?.measure else {
    return check.notApplicable(zh: "规则集没有规定此类结果的措施", en: "the rule set has no measure for this class")
  }
  checkMeasures(name, wanted, terms.measuresProvision, &check)
}

private func checkMeasures(
  _ name: String, _ wanted: KeywordTerm, _ provision: String?, _ check: inout DocumentCheck
) {
  let form = check.form
  let zh = "评价结果为“\(name)”，应当\(wanted.name)"
  let en = "a result of the class “\(name)” asks for “\(wanted.name)”"
  guard let list = form[.application], form.isFilled(list) else {
    if form.isMisspelt(.application, in: form.root) { return }
    return check.report(
      form[.application].map { form.keyRange($0) } ?? form.documentKey, zh: zh + "，没有填写应用措施",
      en: en + "; no measure is given", provision: provision)
  }
  let rows = list.records.filter { form.isFilled(form.entry(.measures, in: $0)) }
  // A row without its measure is reported as such (JX101).
  if rows.isEmpty { return }
  let words = AffirmedWords(wanted.words)
  let fits = rows.contains { row in
    [FieldName.measures, .remark].contains { name in
      form.list(form.entry(name, in: row)).contains { words.occur(in: $0.text) }
    }
  }
  if fits { return }
  let measures = rows.compactMap { form.entry(.measures, in: $0) }
  let written = measures.map { "“" + form.list($0).map(\.text).joined(separator: "；") + "”" }.joined(separator: "、")
  check.report(
    rows.count == 1 ? form.valueRange(measures[0]) : form.keyRange(list), zh: zh + "，措施\(written)与之不符",
    en: en + "; \(written) is something else", provision: provision,
    related: form[.evaluationResult, .resultClass].map { [RelatedPlace(form.valueRange($0), name)] } ?? [])
}

private func checkLinkages(_ terms: UseTerms, _ check: inout DocumentCheck) {
  let form = check.form
  guard let list = form[.application] else { return }
  let words = WordList(terms.linkages.flatMap { [$0.name] + $0.aliases })
  let names = terms.linkages.map(\.name).joined(separator: "、")
  for row in list.records where form.isFilled(form.entry(.measures, in: row)) {
    let entry = form.entry(.linkage, in: row)
    let isNamed = [FieldName.linkage, .measures, .remark].contains { name in
      form.list(form.entry(name, in: row)).contains { words.occurs(in: $0.text) }
    }
    if isNamed || form.isMisspelt(.linkage, in: row) { continue }
    let isFilled = form.isFilled(entry)
    let place =
      entry.map { isFilled ? form.valueRange($0) : form.keyRange($0) }
      ?? form.entries(of: row).first.map { form.keyRange($0) } ?? form.keyRange(list)
    let text = entry.map { form.text($0) } ?? ""
    check.report(
      place, zh: isFilled ? "“\(text)”不是规定的挂钩方式：\(names)" : "没有写明挂钩方式：\(names)",
      en: isFilled ? "“\(text)” is none of the links: \(names)" : "the link is not named: \(names)",
      provision: terms.linkageProvision)
  }
}
