import Forms
import Linting
import Quantities
import Regulations
import SourceText

let rejectedButFunded = Rule(
  604, "rejected-but-funded", .error, [.exAnteAssessment, .targetReview],
  summary: LocalizedText(
    zh: "评估不予支持、审核不合格，却仍入库、申请或安排预算",
    en: "Rejected or failed, and yet taken into the library, moved on or given money"),
  why: LocalizedText(
    zh: "不予支持的不得入库、申请预算；目标审核合格后方能进入预算编审",
    en: "What is rejected may not ask for money; only a passed target goes on to the budget"),
  advice: LocalizedText(
    zh: "核对结论；结论不变的，退出项目库，不安排预算", en: "Check the conclusion; if it stands, take the project out and give it no money"),
  parameters: [.assessmentConsequences, .assessmentConclusions, .reviewConsequences, .reviewConclusions],
  examples: [
    .bad("文档类型: 事前绩效评估报告\n规则集: 扶风县\n评估主体: 预算部门和单位\n评估结论: 不予支持\n入库: ↓是\n申请预算: ↓是\n"),
    .bad("文档类型: 事前绩效评估报告\n规则集: 扶风县\n评估主体: 财政部门\n评估结论: ↓不予支持\n入库: 否\n"),
    .bad("文档类型: 事前绩效评估报告\n评估结论: 不予支持\n入库: ↓true\n"),
    .bad("文档类型: 绩效目标审核表\n规则集: 北林区\n审核结论: 调整后重报\n进入下一步: ↓是\n安排预算: ↓300\n"),
    .bad("文档类型: 绩效目标审核表\n审核等级: 差\n进入下一步: ↓是\n"),
    .good("文档类型: 事前绩效评估报告\n规则集: 扶风县\n评估主体: 预算部门和单位\n评估结论: 不予支持\n入库: 否\n申请预算: 否\n"),
    .good("文档类型: 事前绩效评估报告\n规则集: 扶风县\n评估主体: 财政部门\n评估结论: 不予支持\n核减金额: 30\n"),
    .good("文档类型: 事前绩效评估报告\n评估结论: 部分支持\n入库: 是\n申请预算: 是\n"),
    .good("文档类型: 绩效目标审核表\n审核结论: 不合格\n进入下一步: 否\n安排预算: 0\n"),
    .good("文档类型: 绩效目标审核表\n审核结论: 调整后重报\n进入下一步: 否\n安排预算: 未安排\n"),
    .notApplicable("文档类型: 事前绩效评估报告\n入库: 是\n"),
  ]
) { check in
  let form = check.form
  let isAssessment = form.kind == .exAnteAssessment
  let parameters = check.parameters
  guard
    let verdict = isAssessment
      ? assessmentVerdict(form, parameters.exAnte) : reviewVerdict(form, parameters.targetReview)
  else {
    return check.notApplicable(zh: "没有可识别的结论", en: "there is no conclusion that can be read")
  }
  let author = form.said(.assessor)
  let consequences = isAssessment ? parameters.exAnte.consequences : parameters.targetReview.consequences
  for consequence in consequences where consequence.conclusion == verdict.name {
    if let wanted = consequence.author, wanted != author { continue }
    for label in consequence.forbidden {
      guard let entry = form.entry(atPath: label), says(entry, form) else { continue }
      check.report(
        form.valueRange(entry), zh: "结论为“\(verdict.name)”，“\(label)”却是“\(form.text(entry))”",
        en: "the conclusion is “\(verdict.name)”, and yet “\(label)” says “\(form.text(entry))”",
        provision: consequence.provision,
        related: [RelatedPlace(form.valueRange(verdict.entry), form.text(verdict.entry))])
    }
    for label in consequence.demanded where !form.isFilled(form.entry(atPath: label)) {
      check.report(
        form.valueRange(verdict.entry), level: .warning, zh: "结论为“\(verdict.name)”，但没有填写“\(label)”",
        en: "the conclusion is “\(verdict.name)”, but “\(label)” is not filled in", provision: consequence.provision)
    }
  }
}

/// The conclusion under the name that the rule set gives it, and where it stands.
private typealias Verdict = (name: String, entry: Entry)

private func assessmentVerdict(_ form: Form, _ terms: ExAnteTerms) -> Verdict? {
  guard let entry = form[.conclusion], let rank = form.conclusionRank(terms.conclusions) else { return nil }
  return (terms.conclusions[rank].name, entry)
}

/// The conclusion; where none is written, the only one that the grade allows.
private func reviewVerdict(_ form: Form, _ terms: ReviewTerms) -> Verdict? {
  if let entry = form[.conclusion], form.isFilled(entry) { return (form.said(.conclusion), entry) }
  guard let entry = form[.grade], let allowed = terms.conclusions[form.said(.grade)], allowed.count == 1 else {
    return nil
  }
  return (allowed[0], entry)
}

/// Whether a field says yes, or names money.
private func says(_ entry: Entry, _ form: Form) -> Bool {
  if let flag = form.flag(entry) { return flag }
  if let amount = form.amount(entry) { return !amount.yuan.isZero && !amount.yuan.isNegative }
  return form.text(entry).hasPrefix("已")
}
