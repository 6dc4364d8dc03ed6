import Forms
import Linting
import Regulations
import SourceText
import Syntax

let missingReviewSignature = Rule(
  117, "missing-review-signature", .warning, .selfEvaluations.union([.targetReview, .evaluationReport]),
  summary: LocalizedText(
    zh: "缺少规则集要求的审核环节，或看不出由谁负责",
    en: "A level of review that the rule set asks for is absent, or nobody answers for the document"),
  why: LocalizedText(
    zh: "逐级审核、谁评价谁负责；没有审核记录和责任人，出了问题无从追究",
    en: "Who reviewed and who evaluated must be seen, or nobody can be held to it"),
  advice: LocalizedText(
    zh: "填写审核单位、日期和意见，写明责任人", en: "Fill in who reviewed, when and with what opinion, and who answers"),
  fixable: true, parameters: [.reviewLevels, .responsibilityFields, .reviewStages],
  examples: [
    .bad("↓文档类型: 项目支出绩效自评表\n规则集: 北林区\n总分: 96\n"),
    .bad(
      """
      文档类型: 项目支出绩效自评表
      规则集: 北林区
      ↓审核:
        ↓初审: {单位: , 日期: , 意见: }
      """),
    .bad("↓文档类型: 项目支出绩效自评表\n规则集: 扶风县\n项目: {名称: 农村公路养护}\n填报: {填报日期: 2026-03-02}\n"),
    .good(
      """
      文档类型: 项目支出绩效自评表
      规则集: 北林区
      审核:
        初审: {审核单位: 财政局经建股, 日期: 2026-03-20, 意见: 属实}
        复审: {审核单位: 财政局绩效评价中心, 意见: 同意}
      """),
    .good("文档类型: 项目支出绩效自评表\n规则集: 扶风县\n项目: {名称: 农村公路养护}\n填报: {填表人: 李明}\n"),
    // A project marked as major and without a responsible person is reported by JX109.
    .good("文档类型: 项目支出绩效自评表\n规则集: 扶风县\n项目: {名称: 农村公路养护, 标识: [重点项目]}\n"),
    .bad("↓文档类型: 绩效评价报告\n规则集: 扶风县\n填报: {填报日期: 2025-08-20}\n评价得分: 94\n"),
    .good("文档类型: 绩效评价报告\n规则集: 扶风县\n第三方机构: 县诚信会计师事务所\n评价得分: 94\n"),
    .notApplicable("文档类型: 绩效评价报告\n规则集: 北林区\n评价得分: 94\n"),
    // The finance bureau reviews after the department, and money comes after both.
    .bad("文档类型: 绩效目标审核表\n规则集: 扶风县\n↓审核层级: 财政复核\n审核结论: 合格\n"),
    .bad("文档类型: 绩效目标审核表\n规则集: 扶风县\n↓审核层级: 部门审核\n审核结论: 合格\n安排预算: 300\n"),
    .good("文档类型: 绩效目标审核表\n规则集: 扶风县\n审核层级: 部门审核\n审核结论: 合格\n进入下一步: 是\n"),
    .good("文档类型: 绩效目标审核表\n规则集: 扶风县\n审核层级: 财政复核\n审核: {部门审核: {单位: 县交通运输局, 日期: 2024-11-20, 意见: 合格}}\n"),
    .good("文档类型: 绩效目标审核表\n规则集: 扶风县\n审核层级: 财政复核\n关联文档: [公路养护-部门审核.yaml]\n安排预算: 300\n"),
    .notApplicable("文档类型: 绩效目标审核表\n审核层级: 财政复核\n"),
    .notApplicable("文档类型: 项目支出绩效自评表\n总分: 96\n"),
  ]
) { check in
  if check.form.kind == .targetReview { return reportStages(&check) }
  // The levels are those of self-evaluations; a report is made by the reviewers themselves.
  let levels = check.form.kind == .evaluationReport ? [] : check.parameters.reviewLevels
  let asksForSomebody = !(check.parameters.responsibilityFields[check.form.kind] ?? []).isEmpty
  if levels.isEmpty && !asksForSomebody {
    return check.notApplicable(zh: "规则集不要求审核环节和责任栏", en: "the rule set asks for no review and no signature")
  }
  if !levels.isEmpty { reportLevels(levels, &check) }
  if asksForSomebody { reportResponsibility(&check) }
}

// MARK: Levels

private func reportLevels(_ levels: [String], _ check: inout DocumentCheck) {
  let form = check.form
  guard let declared = form.kind.recordType[.review], let type = declared.type.recordType else { return }
  let wanted = levels.compactMap { type.field(for: $0) }
  guard let entry = form[.review], let record = entry.record else {
    // A text in place of the mapping is reported by JX005.
    if form.isFilled(form[.review]) { return }
    let labels = wanted.map(\.key).joined(separator: "、")
    let entries = wanted.map { ($0.key, blankLevel($0)) }
    return check.report(
      form[.review].map { form.keyRange($0) } ?? form.documentKey, zh: "缺少“审核”：规则集要求\(labels)",
      en: "the review is missing: the rule set asks for \(labels)",
      fixes: form[.review] == nil
        ? [
          .unsafe(
            zh: "补上“审核”", en: "Insert the review",
            form.inserting([NewField(declared, .mapping(entries))], into: form.root))
        ] : [])
  }
  var absent: [Field] = []
  for field in wanted {
    guard let level = form.entry(field.name, in: record) else {
      absent.append(field)
      continue
    }
    let isSigned = level.record.map { form.entries(of: $0).contains { form.isFilled($0) } } ?? form.isFilled(level)
    if !isSigned {
      check.report(
        form.keyRange(level), zh: "“\(field.key)”没有单位、日期和意见", en: "“\(field.key)” has neither unit, date nor opinion")
    }
  }
  if absent.isEmpty { return }
  let labels = absent.map(\.key).joined(separator: "、")
  check.report(
    form.keyRange(entry), zh: "“审核”缺少“\(labels)”", en: "the review lacks “\(labels)”",
    fixes: [
      .unsafe(
        zh: "补上“\(labels)”", en: "Insert “\(labels)”",
        form.inserting(absent.map { NewField($0, blankLevel($0)) }, into: record))
    ])
}

/// A level of review with blanks for unit, date and opinion.
private func blankLevel(_ field: Field) -> NewValue {
  .mapping((field.type.recordType?.fields ?? []).map { ($0.key, .blank) })
}

// MARK: Reviews of targets

/// The levels of review follow each other: a later one needs the earlier ones, and money needs the last one.
private func reportStages(_ check: inout DocumentCheck) {
  let form = check.form
  let stages = check.parameters.targetReview.stages
  guard !stages.isEmpty, let entry = form[.reviewStage], let own = stages.firstIndex(of: form.said(.reviewStage)) else {
    return check.notApplicable(
      zh: "规则集不要求逐级审核，或没有填写审核层级", en: "the rule set asks for no levels of review, or the level is not given")
  }
  // The other levels have documents of their own.
  if form.isFilled(form[.related]) { return }
  let record = form[.review]?.record
  let isRecorded = { (stage: String) -> Bool in
    guard let record, let field = form.type(of: record).field(for: stage) else { return false }
    return form.isFilled(form.entry(field.name, in: record))
  }
  let stage = stages[own]
  if let missing = stages[..<own].first(where: { !isRecorded($0) }) {
    check.report(
      form.keyRange(entry), zh: "“\(stage)”应以“\(missing)”为基础：“审核”中没有“\(missing)”的记录，也没有“关联文档”",
      en: "“\(stage)” rests on “\(missing)”, which is neither recorded under 审核 nor linked")
  }
  let money = form[.arrangedBudget].flatMap { form.amount($0)?.yuan }
  let isArranged = money.map { !$0.isZero && !$0.isNegative } ?? (form.flag(form[.arrangedBudget]) ?? false)
  if isArranged, let missing = stages[(own + 1)...].first(where: { !isRecorded($0) }) {
    check.report(
      form.keyRange(entry), zh: "已经安排预算，却只有“\(stage)”，没有“\(missing)”",
      en: "money is arranged after “\(stage)” alone, without “\(missing)”")
  }
}

// MARK: Responsibility

private func reportResponsibility(_ check: inout DocumentCheck) {
  let form = check.form
  guard let missing = missingResponsibility(check) else { return }
  if missing.includesPerson, let project = form[.project]?.record, majorMark(of: project, in: form) != nil { return }
  let labels = missing.paths.map(\.label).joined(separator: "、")
  check.report(
    form.documentKey, zh: "看不出由谁负责：“\(labels)”至少填写一项",
    en: "nobody answers for the document: fill in one of “\(labels)”",
    fixes: missing.paths.compactMap { path in
      // Only where the record that ought to hold it is there.
      guard path.steps.count == 2, let holder = form[path.steps[0].name]?.record,
        form.entry(path.field.name, in: holder) == nil
      else { return nil }
      return .unsafe(
        zh: "补上“\(path.label)”", en: "Insert “\(path.label)”", form.inserting(path.field.name, into: holder))
    })
}
