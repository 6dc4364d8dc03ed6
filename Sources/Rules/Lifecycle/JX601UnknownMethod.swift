import Forms
import Linting
import Regulations
import SourceText

let unknownMethod = Rule(
  601, "unknown-method", .error, [.exAnteAssessment, .evaluationReport],
  summary: LocalizedText(
    zh: "评估、评价的方式方法不在规则集所列之内，或没有填写", en: "A way or method outside the rule set's list, or none at all"),
  why: LocalizedText(
    zh: "结论靠方法得出；没有方法或方法不在规定之列，结论不被认可", en: "A conclusion stands on its method; without a listed one it is not accepted"
  ),
  advice: LocalizedText(
    zh: "写规定的方式方法；确用其他方法的，写作“其他方法（名称）”", en: "Name listed ones; write another one as 其他方法（its name）"),
  parameters: [.assessmentWays, .assessmentMethods, .evaluationMethods, .assessmentProvisions],
  examples: [
    .bad(
      """
      文档类型: 事前绩效评估报告
      规则集: 扶风县
      评估方式: [专家咨询, 现场调研, ↓电话抽查]
      评估方法: [成本效益分析法, ↓层次分析法]
      """),
    .bad("↓文档类型: 事前绩效评估报告\n评估方式: 专家咨询、座谈会\n"),
    .bad("文档类型: 事前绩效评估报告\n评估方式: 专家咨询、↓网上投票等方式\n↓评估方法:\n"),
    .bad("文档类型: 绩效评价报告\n规则集: 扶风县\n评价方法: [比较法, ↓平衡计分卡法]\n"),
    .bad("文档类型: 绩效评价报告\n评价方法: ↓本次评价采用科学合理的方法，客观公正地得出结论。\n"),
    .good(
      """
      文档类型: 事前绩效评估报告
      规则集: 扶风县
      评估方式: [专家论证会, 实地调研, 问卷调查法, 座谈]
      评估方法: [成本—效益分析, 比较法, 其他方法（德尔菲法）]
      """),
    .good("文档类型: 绩效评价报告\n评价方法: 成本效益分析法、因素分析法、公众评判法等\n"),
    .good("文档类型: 绩效评价报告\n评价方法: 本次评价采用比较法和标杆管理法，结合现场核查、问卷调查的结果综合评定。\n"),
  ]
) { check in
  let parameters = check.parameters
  switch check.form.kind {
  case .exAnteAssessment:
    let terms = parameters.exAnte
    inspect(.ways, LocalizedText(zh: "评估方式", en: "ways"), terms.ways, terms.provisions["方式"], &check)
    inspect(.methods, LocalizedText(zh: "评估方法", en: "methods"), terms.methods, terms.provisions["方法"], &check)
  default:
    inspect(.methods, LocalizedText(zh: "评价方法", en: "methods"), parameters.evaluation.methods, nil, &check)
  }
}

private func inspect(
  _ name: FieldName, _ label: LocalizedText, _ terms: [NamedTerm], _ provision: String?, _ check: inout DocumentCheck
) {
  if terms.isEmpty { return }
  let form = check.form
  let entry = form[name]
  let legal = terms.map(\.name).joined(separator: "、")
  guard form.isFilled(entry) else {
    check.report(
      entry.map { form.keyRange($0) } ?? form.documentKey, zh: "没有填写“\(label.chinese)”：可用\(legal)",
      en: "no \(label.english) are given: \(legal)", provision: provision)
    return
  }
  let (methods, isNarrative) = form.namedMethods(entry)
  if isNarrative {
    // Sentences say more than names; at least one of the listed ones must be among them.
    if methods.contains(where: { isListed($0.text, terms) }) { return }
    guard let entry else { return }
    check.report(
      form.valueRange(entry), zh: "“\(label.chinese)”没有写明规定的任何一种：\(legal)",
      en: "none of the listed \(label.english) is named: \(legal)", provision: provision)
    return
  }
  for method in methods where !isListed(method.text, terms) {
    check.report(
      method.range, zh: "“\(method.text)”不在规定的\(label.chinese)之内：\(legal)",
      en: "“\(method.text)” is none of the \(label.english): \(legal)", provision: provision)
  }
}

private func isListed(_ text: String, _ terms: [NamedTerm]) -> Bool {
  terms.contains { term in
    term.matches(text) || MethodText.names(text, term.name) || term.aliases.contains { MethodText.names(text, $0) }
  }
}
