import Forms
import Linting
import Quantities
import Regulations
import SourceText

let gradeMismatch = Rule(
  408, "grade-mismatch", .error, .selfEvaluations.union([.evaluationReport]),
  summary: LocalizedText(zh: "等级与总分不符", en: "A grade that is not the one of the total"),
  why: LocalizedText(
    zh: "结果应用、通报和公开都看等级，等级须按规则集的分数段评定", en: "Money and publication follow the grade, which the rule set's bands decide"),
  advice: LocalizedText(zh: "按总分所在的分数段改正等级", en: "Give the grade of the band in which the total lies"),
  fixable: true, parameters: [.grades],
  examples: [
    .bad(
      "文档类型: 项目支出绩效自评表\n规则集: 扶风县\n总分: 85\n等级: ↓优\n", fixed: "文档类型: 项目支出绩效自评表\n规则集: 扶风县\n总分: 85\n等级: 良\n"),
    .bad(
      "文档类型: 项目支出绩效自评表\n总分: 89.9分\n等级: ↓优（自评）\n", fixed: "文档类型: 项目支出绩效自评表\n总分: 89.9分\n等级: 良\n"),
    .bad(
      "文档类型: 项目支出绩效自评表\n规则集: 扶风县\n总分: 59.99\n等级: ↓合格\n",
      fixed: "文档类型: 项目支出绩效自评表\n规则集: 扶风县\n总分: 59.99\n等级: 不合格\n"),
    .good("文档类型: 项目支出绩效自评表\n规则集: 扶风县\n总分: 70\n等级: 合格\n"),
    .good("文档类型: 项目支出绩效自评表\n总分: 90\n等级: “优秀”\n"),
    .good("文档类型: 项目支出绩效自评表\n总分: 79.99\n等级: 中等\n"),
    .notApplicable("文档类型: 项目支出绩效自评表\n等级: 优\n"),
    .notApplicable("文档类型: 项目支出绩效自评表\n规则集: 扶风县\n总分: 70\n等级: 中\n"),
  ]
) { check in
  let form = check.form
  guard let grade = WrittenGrade(form), let total = form.points(form[.totalScore]).number, !total.isNegative else {
    return check.notApplicable(zh: "没有填写总分或等级", en: "the total or the grade is not given")
  }
  let grades = check.parameters.grades
  guard let place = grade.place(in: grades), let earned = GradeNames.grade(of: total, in: grades) else {
    return check.notApplicable(zh: "所填等级不在规则集的等级之列", en: "the grade is none of the rule set's")
  }
  let given = grades[place]
  if given == earned { return }
  let label = form.totalScoreLabel
  check.report(
    form.valueRange(grade.entry),
    zh:
      "\(label) \(total.shown) 应评为“\(earned.name)”（\(GradeNames.band(earned, in: grades))），等级填为“\(given.name)”（\(GradeNames.band(given, in: grades))）",
    en:
      "a total of \(total.shown) earns “\(earned.name)” (\(GradeNames.englishBand(earned, in: grades))), not “\(given.name)” (\(GradeNames.englishBand(given, in: grades)))",
    related: form[.totalScore].map { [RelatedPlace(form.valueRange($0), form.text($0))] } ?? [],
    fixes: [
      .safe(
        zh: "把等级改为“\(earned.name)”", en: "Set the grade to “\(earned.name)”",
        [form.tree.replacing(grade.entry.value, with: earned.name)])
    ])
}
