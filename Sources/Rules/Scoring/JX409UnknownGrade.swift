import Forms
import Linting
import Quantities
import Regulations
import SourceText

let unknownGrade = Rule(
  409, "unknown-grade", .error, .selfEvaluations.union([.evaluationReport]),
  summary: LocalizedText(zh: "等级名称不是规则集规定的", en: "A grade that the rule set does not know"),
  why: LocalizedText(
    zh: "各地等级名称不同，用了别处的名称就无法汇总和应用",
    en: "Places name their grades differently; another place's name cannot be collected or used"),
  advice: LocalizedText(zh: "改用规则集规定的等级名称", en: "Use one of the rule set's grades"),
  fixable: true, parameters: [.grades],
  examples: [
    .bad(
      "文档类型: 项目支出绩效自评表\n规则集: 扶风县\n总分: 70\n等级: ↓中\n", fixed: "文档类型: 项目支出绩效自评表\n规则集: 扶风县\n总分: 70\n等级: 合格\n"),
    .bad("文档类型: 项目支出绩效自评表\n等级: ↓合格\n总分: 72.5\n", fixed: "文档类型: 项目支出绩效自评表\n等级: 中\n总分: 72.5\n"),
    .bad("文档类型: 项目支出绩效自评表\n总分: 95\n等级: ↓通过\n"),
    .good("文档类型: 项目支出绩效自评表\n总分: 70\n等级: 中\n"),
    .good("文档类型: 项目支出绩效自评表\n规则集: 扶风县\n总分: 95\n等级: 优秀（95分）\n"),
    .notApplicable("文档类型: 项目支出绩效自评表\n总分: 95\n等级:\n"),
  ]
) { check in
  let form = check.form
  guard let grade = WrittenGrade(form) else {
    return check.notApplicable(zh: "没有填写等级", en: "the grade is not given")
  }
  let grades = check.parameters.grades
  if grades.isEmpty || grade.place(in: grades) != nil { return }
  let names = grades.map(\.name).joined(separator: "、")
  let rules = check.law.name
  check.report(
    form.valueRange(grade.entry), zh: "“\(form.text(grade.entry))”不是\(rules)规则集的等级，等级为：\(names)",
    en: "“\(form.text(grade.entry))” is no grade of the rule set \(rules); its grades are \(names)",
    fixes: replacement(of: grade, grades, form))
}

/// The grade at the same place of the scale; what the score earns is only a proposal where the two differ.
private func replacement(of grade: WrittenGrade, _ grades: [Grade], _ form: Form) -> [Fix] {
  let counterpart = GradeNames.counterpart(of: grade.name, in: grades)
  let earned = form.points(form[.totalScore]).number.flatMap { GradeNames.grade(of: $0, in: grades) }
  guard let choice = earned ?? counterpart else { return [] }
  let zh = "改为“\(choice.name)”"
  let en = "Replace by “\(choice.name)”"
  let edits = [form.tree.replacing(grade.entry.value, with: choice.name)]
  return [counterpart == choice ? .safe(zh: zh, en: en, edits) : .unsafe(zh: zh, en: en, edits)]
}
