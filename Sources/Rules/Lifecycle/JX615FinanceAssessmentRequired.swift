import Forms
import Linting
import Quantities
import Regulations
import SourceText

let financeAssessmentRequired = Rule(
  615, "finance-assessment-required", .error, [.exAnteAssessment],
  summary: LocalizedText(
    zh: "应由财政部门评估的重大政策、重点项目只由部门评估", en: "A major policy or key project was assessed by the department alone"),
  why: LocalizedText(
    zh: "新增重点项目和重大政策须由财政部门评估，部门的评估不能代替", en: "The finance bureau itself assesses new key projects and major policies"),
  advice: LocalizedText(
    zh: "报送财政部门评估；已由财政部门评估的，在“关联文档”中列出其报告",
    en: "Hand it to the finance bureau; list its report under 关联文档 if there is one"),
  parameters: [.financeAssessed, .policyFloor, .keyDomains, .assessmentProvisions],
  examples: [
    .bad(
      """
      文档类型: 事前绩效评估报告
      规则集: 扶风县
      项目: {名称: 高龄老人营养补贴政策, 属性: 新增}
      评估对象类型: 政策
      评估主体: ↓预算部门和单位
      资金: {年度资金总额: 25, 财政拨款: 25, 中期资金总额: 50}
      """),
    .bad("文档类型: 事前绩效评估报告\n规则集: 扶风县\n项目: {标识: [重点项目]}\n评估对象类型: 项目\n评估主体: ↓预算部门和单位\n"),
    // The domain alone makes no key project, but it may be one.
    .bad("文档类型: 事前绩效评估报告\n规则集: 扶风县\n项目: {属性: 新增, ↓领域: [教育]}\n评估对象类型: 项目\n评估主体: 预算部门和单位\n"),
    .good(
      """
      文档类型: 事前绩效评估报告
      规则集: 扶风县
      项目: {名称: 高龄老人营养补贴政策, 属性: 新增}
      评估对象类型: 政策
      评估主体: 预算部门和单位
      资金: {年度资金总额: 49.99, 财政拨款: 49.99}
      """),
    .good(
      """
      文档类型: 事前绩效评估报告
      规则集: 扶风县
      评估对象类型: 政策
      评估主体: 财政部门
      资金: {年度资金总额: 800}
      """),
    // Of 60万元 only 20 come from the budget.
    .good("文档类型: 事前绩效评估报告\n规则集: 扶风县\n评估对象类型: 政策\n评估主体: 预算部门和单位\n资金: {年度资金总额: 60, 财政拨款: 20, 其他资金: 40}\n"),
    .good("文档类型: 事前绩效评估报告\n规则集: 扶风县\n项目: {属性: 延续, 标识: [重点项目]}\n评估对象类型: 项目\n评估主体: 预算部门和单位\n"),
    .good(
      "文档类型: 事前绩效评估报告\n规则集: 扶风县\n评估对象类型: 政策\n评估主体: 预算部门和单位\n资金: {年度资金总额: 800}\n关联文档: [财政事前绩效评估报告.yaml]\n"),
    // The department assesses first, then the finance bureau.
    .good(
      """
      文档类型: 事前绩效评估报告
      规则集: 扶风县
      项目: {名称: 农村供水工程, 标识: [重点项目]}
      评估对象类型: 项目
      评估主体: 预算部门和单位
      ---
      文档类型: 事前绩效评估报告
      规则集: 扶风县
      项目: {名称: 农村供水工程, 标识: [重点项目]}
      评估对象类型: 项目
      评估主体: 财政部门
      """),
    .notApplicable("文档类型: 事前绩效评估报告\n评估对象类型: 政策\n评估主体: 预算部门和单位\n资金: {年度资金总额: 800}\n"),
    .notApplicable("文档类型: 事前绩效评估报告\n规则集: 扶风县\n评估对象类型: 政策\n资金: {年度资金总额: 800}\n"),
  ]
) { check in
  let form = check.form
  let terms = check.parameters.exAnte
  if terms.financeAssessed.isEmpty {
    return check.notApplicable(zh: "规则集没有规定须由财政部门评估的对象", en: "the rule set leaves all assessments to the departments")
  }
  guard let object = form.assessedObject, let assessor = form[.assessor], form.isFilled(assessor) else {
    return check.notApplicable(zh: "没有写明评估对象类型或评估主体", en: "it is not said what is assessed, or by whom")
  }
  if form.said(.assessor).contains("财政") || namesFinanceReport(form) { return }
  // Only what is new is assessed by the finance bureau.
  if let attribute = form[.project, .attribute], form.text(attribute).contains("延续") { return }
  if object == "政策" {
    if terms.financeAssessed.contains("重大政策") { inspectPolicy(assessor, terms, &check) }
  } else if terms.financeAssessed.contains("重点项目") {
    inspectProject(assessor, terms, &check)
  }
}

private func inspectPolicy(_ assessor: Entry, _ terms: ExAnteTerms, _ check: inout DocumentCheck) {
  let form = check.form
  let who = form.text(assessor)
  if let amount = fiscalMoney(form), let floor = terms.policyFloor, amount.yuan >= floor {
    let sum = form.describe(amount.yuan)
    let bound = form.describe(floor)
    if hasFinanceReportBeside(form) { return }
    check.report(
      form.valueRange(assessor), zh: "财政资金 \(sum) 达到重大政策的起点 \(bound)，须由财政部门评估，评估主体却是“\(who)”",
      en:
        "\(sum) of public money reach the \(bound) of a major policy: the finance bureau must assess it, not “\(who)”",
      provision: terms.provisions["重大政策"], related: [RelatedPlace(form.valueRange(amount.entry), sum)])
  } else if let mark = markNode("重大政策", form), !hasFinanceReportBeside(form) {
    check.report(
      form.valueRange(assessor), zh: "标识为“重大政策”，须由财政部门评估，评估主体却是“\(who)”",
      en: "it is marked as a major policy: the finance bureau must assess it, not “\(who)”",
      provision: terms.provisions["重大政策"], related: [RelatedPlace(mark, "重大政策")])
  }
}

private func inspectProject(_ assessor: Entry, _ terms: ExAnteTerms, _ check: inout DocumentCheck) {
  let form = check.form
  let who = form.text(assessor)
  if let mark = markNode("重点项目", form) {
    if hasFinanceReportBeside(form) { return }
    check.report(
      form.valueRange(assessor), zh: "标识为“重点项目”，须由财政部门评估，评估主体却是“\(who)”",
      en: "it is marked as a key project: the finance bureau must assess it, not “\(who)”",
      provision: terms.provisions["重点项目"], related: [RelatedPlace(mark, "重点项目")])
    return
  }
  guard let attribute = form[.project, .attribute], form.text(attribute).contains("新增"),
    let entry = form[.project, .domains]
  else { return }
  for (text, _) in form.list(entry) {
    guard let domain = terms.keyDomains.first(where: { text.contains($0) }) else { continue }
    check.report(
      form.keyRange(entry), level: .hint, zh: "新增项目属于“\(domain)”领域：如为县（区）政府的重点项目，应加标识并由财政部门评估",
      en: "a new project in the field “\(domain)”: a key project is marked as such and assessed by the finance bureau",
      provision: terms.provisions["重点项目"])
    return
  }
}

/// The public money of the whole time, as far as it is sure: all years' total where no other source is named.
private func fiscalMoney(_ form: Form) -> Amount? {
  let fiscal = form[.funds, .fiscalFunds].flatMap { form.amount($0) }
  let annual = fiscal ?? (hasOtherSources(form) ? nil : form[.funds, .totalFunds].flatMap { form.amount($0) })
  guard let midterm = form.amount(form[.funds, .midtermFunds]), !hasOtherSources(form) else { return annual }
  guard let annual else { return midterm }
  return midterm.yuan > annual.yuan ? midterm : annual
}

private func hasOtherSources(_ form: Form) -> Bool {
  [FieldName.otherFunds, .ownFunds, .unitFunds, .specialAccountFunds].contains { name in
    form.amount(form[.funds, name]).map { !$0.yuan.isZero } ?? false
  }
}

/// Where the project carries a mark.
private func markNode(_ mark: String, _ form: Form) -> TextRange? {
  form.list(form[.project, .marks]).first { $0.text == mark }.map { form.tree.range($0.node) }
}

/// Whether a linked document is the finance bureau's own report.
private func namesFinanceReport(_ form: Form) -> Bool {
  form.list(form[.related]).contains { $0.text.contains("财政") && $0.text.contains("评估") }
}

/// Whether the same file holds the finance bureau's own report on the same project; asked only before a report.
private func hasFinanceReportBeside(_ form: Form) -> Bool {
  guard form.tree.documents.count > 1 else { return false }
  return Form.read(form.tree).contains { other in
    guard other.kind == .exAnteAssessment, other.index != form.index, other.said(.assessor).contains("财政") else {
      return false
    }
    return [FieldName.code, .name].contains { field in
      guard let own = form[.project, field], let its = other[.project, field], form.isFilled(own) else { return false }
      return form.text(own) == other.text(its)
    }
  }
}
