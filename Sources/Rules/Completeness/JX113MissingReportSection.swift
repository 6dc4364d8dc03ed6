import Forms
import Linting
import Quantities
import Regulations
import SourceText
import Syntax

let missingReportSection = Rule(
  113, "missing-report-section", .error, .selfEvaluations.union([.evaluationReport]),
  summary: LocalizedText(
    zh: "评价报告缺少规定的章节、分析或评价方案，自评缺少自评报告",
    en: "A section, an analysis or the plan is missing in an evaluation report, or the report in a self-evaluation"),
  why: LocalizedText(
    zh: "报告按参考提纲编写，缺章少节的无法作为安排预算、公开和整改的依据",
    en: "Budget, publication and rectification rest on a report that follows the outline"),
  advice: LocalizedText(
    zh: "按提纲补写所缺部分；确无内容的写明“无”", en: "Write what is missing; where there is nothing to say, say 无"),
  fixable: true, parameters: [.reportSections, .reportAnalysis, .plannedEvaluations, .selfReport],
  examples: [
    .bad(
      """
      文档类型: 绩效评价报告
      ↓章节:
        基本情况: 2024年养护农村公路121公里，预算320万元
        绩效评价工作开展情况: 采用比较法和公众评判法，指标体系见附表
        综合评价情况及评价结论: 综合得分94分，评价等级为优
        绩效评价指标分析: 决策、过程、产出、效益各项指标完成较好
        ↓主要经验及做法、存在的问题及原因分析:
        其他需要说明的问题: 无
      ↓分析:
        经济性: 单位成本低于定额
        ↓效率性: ""
      """),
    .bad("↓↓文档类型: 绩效评价报告\n评价类型: 部门评价\n评价得分: 94\n"),
    .bad(
      """
      ↓文档类型: 绩效评价报告
      规则集: 北林区
      评价类型: 财政再评价
      章节:
        项目概况: 2024年养护农村公路121公里，预算320万元
        绩效评价工作情况: 采用比较法和公众评判法，指标体系见附表
        评价结论和绩效分析: 综合得分94分，评价等级为优；成本低于定额，按期完成
        主要经验及做法、存在的问题和建议: 做法：县道县管。问题：验收资料不全。建议：建立台账
        其他: 无
      分析: {经济性: 单位成本低于定额, 效率性: 提前8天完成, 效益性: 出行时间缩短11%}
      """),
    .bad("↓文档类型: 项目支出绩效自评表\n规则集: 岳阳市区级2025\n总分: 96\n"),
    .bad(
      """
      文档类型: 项目支出绩效自评表
      规则集: 康巴什区
      ↓自评报告:
        薄弱环节: 验收资料归档不及时
        ↓原因分析:
      """),
    .good(
      """
      文档类型: 绩效评价报告
      规则集: 北林区
      评价类型: 财政评价
      评价方案: 区财政局2024年度重点项目财政评价方案
      章节:
        一、项目基本情况: 2024年养护农村公路121公里，预算320万元
        二、绩效评价工作开展情况: 采用比较法和公众评判法，指标体系见附表
        三、综合评价情况及评价结论: 综合得分94分，评价等级为优
        四、绩效评价指标分析: 经济性方面成本低于定额；效率性方面提前8天完成；效益性方面出行时间缩短11%
        五、存在的问题及原因分析: 验收资料归档不全
        六、建议: 按标段建立验收台账
        七、其他需要说明的问题: 无
      """),
    .good("文档类型: 项目支出绩效自评表\n规则集: 康巴什区\n存在问题: 归档不及时\n自评报告: {原因分析: 人手不足, 改进措施: 增加专人}\n"),
    .good("文档类型: 项目支出绩效自评表\n规则集: 岳阳市区级2025\n自评报告: {公开日期: 2025-06-20}\n"),
    .notApplicable("文档类型: 项目支出绩效自评表\n总分: 96\n"),
  ]
) { check in
  if check.form.kind == .evaluationReport {
    reportSections(&check)
    reportAnalysis(&check)
    reportPlan(&check)
  } else {
    reportSelfReport(&check)
  }
}

// MARK: The report of an evaluation

private func reportSections(_ check: inout DocumentCheck) {
  let form = check.form
  let terms = check.parameters.evaluation
  guard let field = form.kind.recordType[.sections], let type = field.type.recordType else { return }
  guard let entry = form[.sections], form.isFilled(entry) else {
    if terms.sections.isEmpty { return }
    let labels = terms.sections.map(\.name)
    return check.report(
      form[.sections].map { form.keyRange($0) } ?? form.documentKey,
      zh: "缺少“\(field.key)”：报告须有\(labels.joined(separator: "、"))",
      en: "the sections are missing: \(labels.joined(separator: ", "))", provision: terms.sectionsProvision,
      fixes: form[.sections] == nil
        ? [
          .unsafe(
            zh: "补上“\(field.key)”", en: "Insert the sections",
            form.inserting([NewField(field, .mapping(labels.map { ($0, .blank) }))], into: form.root))
        ] : [])
  }
  // A text in place of the mapping is reported by JX005.
  guard let record = entry.record else { return }
  for term in terms.sections {
    let names = ([term.name] + term.aliases).compactMap { type.field(for: $0)?.name }
    let entries = names.compactMap { form.entry($0, in: record) }
    if names.isEmpty || entries.contains(where: { form.isFilled($0) }) { continue }
    if names.contains(where: { form.isMisspelt($0, in: record) }) { continue }
    reportMissing(term.name, names[0], entries.first, in: record, behind: entry, terms.sectionsProvision, &check)
  }
}

private func reportAnalysis(_ check: inout DocumentCheck) {
  let form = check.form
  let terms = check.parameters.evaluation
  guard let field = form.kind.recordType[.analysis], let type = field.type.recordType else { return }
  guard let entry = form[.analysis], form.isFilled(entry) else {
    let missing = terms.analysis.filter { !isAnalysed($0, form) }
    if missing.isEmpty { return }
    return check.report(
      form[.analysis].map { form.keyRange($0) } ?? form.documentKey,
      zh: "缺少“\(field.key)”：没有\(missing.joined(separator: "、"))的分析",
      en: "the analysis is missing: \(missing.joined(separator: ", "))", provision: terms.analysisProvision,
      fixes: form[.analysis] == nil
        ? [
          .unsafe(
            zh: "补上“\(field.key)”", en: "Insert the analysis",
            form.inserting([NewField(field, .mapping(missing.map { ($0, .blank) }))], into: form.root))
        ] : [])
  }
  guard let record = entry.record else { return }
  for aspect in terms.analysis {
    guard let name = type.field(for: aspect)?.name else { continue }
    let written = form.entry(name, in: record)
    if form.isFilled(written) || form.isMisspelt(name, in: record) { continue }
    reportMissing(aspect, name, written, in: record, behind: entry, terms.analysisProvision, &check)
  }
}

/// Whether the report speaks of an aspect in the section on the indicators, or has indicators for it.
private func isAnalysed(_ aspect: String, _ form: Form) -> Bool {
  let word = WordList([aspect])
  for name in [FieldName.analysisSection, .conclusionAndAnalysisSection, .conclusionSection] {
    if let entry = form[.sections, name], form.list(entry).contains(where: { word.occurs(in: $0.text) }) { return true }
  }
  return form.indicators.contains { word.occurs(in: $0.name) }
    || form.headings.contains { word.occurs(in: form.text(form.tree.resolve($0.node))) }
}

private func reportPlan(_ check: inout DocumentCheck) {
  let form = check.form
  let terms = check.parameters.evaluation
  guard let field = form.kind.recordType[.evaluationPlan],
    let kind = form.choice(form[.evaluationType], in: form.root), terms.plannedKinds.contains(kind),
    !form.isFilled(form[.evaluationPlan]), !form.isMisspelt(.evaluationPlan, in: form.root),
    !form.list(form[.attachments]).contains(where: { planWord.occurs(in: $0.text) })
  else { return }
  check.report(
    form[.evaluationPlan].map { form.keyRange($0) } ?? form.documentKey, zh: "\(kind)须制定评价方案，报告没有“\(field.key)”",
    en: "the report of an evaluation of this kind needs a plan (“\(field.key)”)", provision: terms.planProvision,
    fixes: form[.evaluationPlan] == nil
      ? [.unsafe(zh: "补上“\(field.key)”", en: "Insert “\(field.key)”", form.inserting(.evaluationPlan, into: form.root))]
      : [])
}

private let planWord: WordList = ["方案"]

// MARK: The report of a self-evaluation

private func reportSelfReport(_ check: inout DocumentCheck) {
  let form = check.form
  let terms = check.parameters.evaluation
  guard terms.needsSelfReport, let field = form.kind.recordType[.selfReport], let type = field.type.recordType else {
    return check.notApplicable(zh: "规则集不要求附自评报告", en: "the rule set asks for no report with a self-evaluation")
  }
  guard let entry = form[.selfReport], form.isFilled(entry) else {
    let parts = terms.selfReportParts
    let tail = parts.isEmpty ? "" : "，写明\(parts.joined(separator: "、"))"
    return check.report(
      form[.selfReport].map { form.keyRange($0) } ?? form.documentKey, zh: "缺少“\(field.key)”：自评须附自评报告\(tail)",
      en: "the self-evaluation needs a report" + (parts.isEmpty ? "" : " with " + parts.joined(separator: ", ")),
      provision: terms.selfReportProvision,
      fixes: form[.selfReport] == nil && !parts.isEmpty
        ? [
          .unsafe(
            zh: "补上“\(field.key)”", en: "Insert the report",
            form.inserting([NewField(field, .mapping(parts.map { ($0, .blank) }))], into: form.root))
        ] : [])
  }
  guard let record = entry.record else { return }
  for part in terms.selfReportParts {
    guard let name = type.field(for: part)?.name else { continue }
    let written = form.entry(name, in: record)
    if form.isFilled(written) || form.isMisspelt(name, in: record) { continue }
    // The table itself may tell it.
    if let other = elsewhere[name], form.isFilled(form[other]) { continue }
    reportMissing(part, name, written, in: record, behind: entry, terms.selfReportProvision, &check)
  }
}

/// Fields of the table that say what a part of the report does.
private let elsewhere: [FieldName: FieldName] = [.weaknesses: .problems, .measures: .measures]

// MARK: Both

/// Reports a part that is blank at its key, one that is absent at the key of what should hold it.
private func reportMissing(
  _ label: String, _ name: FieldName, _ written: Entry?, in record: RecordID, behind holder: Entry,
  _ provision: String?, _ check: inout DocumentCheck
) {
  let form = check.form
  if let written {
    let key = form.text(form.tree.resolve(written.key))
    return check.report(
      form.keyRange(written), zh: "“\(key)”没有内容", en: "“\(key)” is blank", provision: provision)
  }
  let place = form.text(form.tree.resolve(holder.key))
  check.report(
    form.keyRange(holder), zh: "“\(place)”缺少“\(label)”", en: "“\(place)” lacks “\(label)”", provision: provision,
    fixes: [.unsafe(zh: "补上“\(label)”", en: "Insert “\(label)”", form.inserting(name, into: record))])
}
