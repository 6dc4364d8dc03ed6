import Forms
import Linting
import Quantities
import Regulations
import SourceText
import Syntax

let missingStep = Rule(
  602, "missing-step", .warning, [.exAnteAssessment, .evaluationReport],
  summary: LocalizedText(
    zh: "缺少规定程序的步骤，或步骤的日期先后颠倒", en: "A step of the prescribed procedure is absent, or the dates are out of order"),
  why: LocalizedText(
    zh: "程序不全或倒置的评估、评价，结论可以被推翻", en: "A conclusion reached without the procedure can be set aside"),
  advice: LocalizedText(zh: "补充所缺步骤；核对各步骤的日期", en: "Add the missing steps; check the dates"),
  fixable: true, parameters: [.assessmentSteps, .evaluationProcedure, .evaluationProcedureRequired],
  examples: [
    .bad("↓文档类型: 事前绩效评估报告\n规则集: 扶风县\n评估材料: [项目申报书]\n评估结论: 予以支持\n报告日期: 2025-09-20\n"),
    .bad("文档类型: 事前绩效评估报告\n规则集: 扶风县\n↓工作组: []\n报告日期: 2025-09-20\n"),
    .bad(
      """
      文档类型: 绩效评价报告
      规则集: 扶风县
      ↓评价程序:
        - {步骤: 确定绩效评价对象, 日期: 2025-03-01}
        - {步骤: 确定评价机构和工作人员, 日期: 2025-03-05}
        - {步骤: 下达绩效评价通知, 日期: 2025-03-06}
        - {步骤: 制定绩效评价工作方案, 日期: 2025-03-10}
        - {步骤: 收集资料、现场调研, 日期: 2025-03-20}
        - {步骤: 综合分析并形成最终结论, 日期: ↓2025-03-15}
        - {步骤: 提交绩效评价报告, 日期: 2025-04-01}
        - {步骤: 整改存在问题、建立评价档案, 日期: 2025-04-20}
      """),
    .bad("↓文档类型: 绩效评价报告\n规则集: 扶风县\n评价日期: 2025-04-01\n"),
    .good(
      """
      文档类型: 事前绩效评估报告
      规则集: 扶风县
      工作组: [县财政局绩效股, 县交通运输局规划股]
      报告日期: 2025-09-20
      """),
    .good(
      """
      文档类型: 绩效评价报告
      规则集: 扶风县
      评价程序:
        - {步骤: 确定评价对象、组建评价工作组, 日期: 2025-03-01}
        - {步骤: 下达评价通知, 日期: 2025-03-06}
        - {步骤: 制定评价方案, 日期: 2025-03-06}
        - {步骤: 收集资料、现场核实并形成初步结论, 日期: 2025年3月}
        - {步骤: 与县交通运输局交换意见, 日期: 2025-03-25}
        - {步骤: 综合分析、形成最终结论, 日期: 2025-03-28}
        - {步骤: 提交评价报告, 日期: 2025-04-01}
        - {步骤: 督促整改、资料归档, 日期: 2025-04-20}
      """),
    .notApplicable("文档类型: 事前绩效评估报告\n评估结论: 予以支持\n"),
    .notApplicable("文档类型: 绩效评价报告\n评价日期: 2025-04-01\n"),
  ]
) { check in
  if check.form.kind == .exAnteAssessment { return inspectAssessment(&check) }
  inspectEvaluation(&check)
}

// MARK: Ex-ante assessment

/// Fields of steps whose absence another rule reports: the material (JX118), the dimensions (JX112), the conclusion (JX101).
private let reportedElsewhere: Set<FieldName> = [.materials, .dimensions, .conclusion]

private func inspectAssessment(_ check: inout DocumentCheck) {
  let form = check.form
  let steps = check.parameters.exAnte.steps
  if steps.isEmpty {
    return check.notApplicable(zh: "规则集没有规定评估程序", en: "the rule set prescribes no procedure")
  }
  for step in steps {
    guard let path = FieldPath(step.field, in: form.kind.recordType), !reportedElsewhere.contains(path.field.name),
      !path.isFilled(in: form)
    else { continue }
    let entry = form.entry(atPath: step.field)
    check.report(
      entry.map { form.keyRange($0) } ?? form.documentKey, zh: "看不出“\(step.name)”这一步：“\(path.label)”没有填写",
      en: "the step “\(step.name)” is not shown: “\(path.label)” is not filled in",
      fixes: entry == nil && path.steps.count == 1
        ? [
          .unsafe(
            zh: "补上“\(path.label)”", en: "Insert “\(path.label)”", form.inserting(path.field.name, into: form.root))
        ]
        : [])
  }
}

// MARK: Evaluation

private func inspectEvaluation(_ check: inout DocumentCheck) {
  let form = check.form
  let terms = check.parameters.evaluation
  let steps = terms.procedure
  let entry = form[.procedure]
  if steps.isEmpty || !terms.procedureRequired && !form.isFilled(entry) {
    return check.notApplicable(
      zh: "没有列明评价程序，规则集也不要求", en: "the procedure is not told, and the rule set does not ask for it")
  }
  guard let entry, form.isFilled(entry) else {
    return check.report(
      entry.map { form.keyRange($0) } ?? form.documentKey, zh: "没有列明“评价程序”：规定有 \(steps.count) 步",
      en: "the procedure is not told: \(steps.count) steps are prescribed")
  }
  // Texts in place of rows are reported by JX005.
  if entry.records.isEmpty { return }
  let rows = entry.records.map { ProcedureRow($0, steps, form) }
  let missing = steps.indices.filter { index in !rows.contains { $0.touched.contains(index) } }
  if !missing.isEmpty {
    let labels = missing.map { steps[$0].name }.joined(separator: "、")
    check.report(
      form.keyRange(entry), zh: "评价程序缺少“\(labels)”", en: "the procedure lacks “\(labels)”")
  }
  reportOrder(of: rows, &check)
}

/// A row of 评价程序.
private struct ProcedureRow {
  /// The prescribed steps that it names, else those that it speaks of.
  let steps: [Int]
  /// All the prescribed steps that it speaks of: 收集资料、现场调研，形成初步结论 in one row.
  let touched: [Int]
  let name: String
  let date: (entry: Entry, reading: DateReading)?

  init(_ record: RecordID, _ prescribed: [KeywordTerm], _ form: Form) {
    let name = form.entry(.step, in: record).map { form.text($0) } ?? ""
    self.name = name
    let exact = prescribed.indices.filter { name.holds(prescribed[$0].name) }
    touched = prescribed.indices.filter { index in
      name.holds(prescribed[index].name) || prescribed[index].words.contains { name.holds($0) }
    }
    steps = exact.isEmpty ? touched : exact
    date = form.entry(.date, in: record).flatMap { entry in form.date(entry).map { (entry, $0) } }
  }
}

/// Reports rows that are dated before a row that comes earlier both in the table and in the prescribed order.
private func reportOrder(of rows: [ProcedureRow], _ check: inout DocumentCheck) {
  let form = check.form
  var latest: ProcedureRow?
  for row in rows {
    guard let date = row.date else { continue }
    if let earlier = latest, let before = earlier.date, date.reading.last < before.reading.first {
      // A row that speaks of a step before the other's only stands in the wrong place.
      if let first = row.steps.min(), let last = earlier.steps.max(), first < last { continue }
      check.report(
        form.valueRange(date.entry),
        zh: "“\(row.name)”的日期\(date.reading.shown)早于前一步“\(earlier.name)”的\(before.reading.shown)",
        en: "“\(row.name)” is dated \(date.reading), before “\(earlier.name)” (\(before.reading))",
        related: [RelatedPlace(form.valueRange(before.entry), before.reading.shown)])
      continue
    }
    latest = row
  }
}
