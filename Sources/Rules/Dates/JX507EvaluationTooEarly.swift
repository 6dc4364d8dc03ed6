import Forms
import Linting
import Quantities
import Regulations
import SourceText

let evaluationTooEarly = Rule(
  507, "evaluation-too-early", .error, .selfEvaluations.union([.evaluationReport]),
  summary: LocalizedText(zh: "项目未结束、年度未终了就开展评价", en: "Evaluated before the project or the year was over"),
  why: LocalizedText(zh: "尚未完成的项目没有可评价的最终结果", en: "What is not finished has no result to evaluate"),
  advice: LocalizedText(zh: "项目完成或预算年度结束后再评价；日期填错的改正", en: "Evaluate after the end; correct a wrong date"),
  parameters: [.evaluationStart],
  examples: [
    .bad("文档类型: 项目支出绩效自评表\n年度: 2025\n评价日期: ↓2025-11-20\n"),
    .bad("文档类型: 项目支出绩效自评表\n年度: 2025\n项目: {开始日期: 2025-01-01, 结束日期: 2025-06-30}\n评价日期: ↓2025年5月\n"),
    .good("文档类型: 项目支出绩效自评表\n年度: 2025\n项目: {开始日期: 2025-01-01, 结束日期: 2025-06-30}\n评价日期: 2025-07-15\n"),
    .good("文档类型: 项目支出绩效自评表\n年度: 2025\n项目: {开始日期: 2024-01-01, 结束日期: 2026-12-31}\n评价日期: 2026-03-02\n"),
    .good("文档类型: 项目支出绩效自评表\n年度: 2025\n评价日期: 2025年12月\n"),
    .bad("文档类型: 部门整体支出绩效自评表\n年度: 2025\n评价日期: ↓2025-12-30\n"),
    .good("文档类型: 部门整体支出绩效自评表\n年度: 2025\n评价日期: 2025-12-31\n"),
    .bad("文档类型: 绩效评价报告\n规则集: 北林区\n年度: 2024\n评价内容: 部门整体支出\n部门: {名称: 区水务局}\n评价日期: ↓2024-12-20\n"),
    .bad("文档类型: 绩效评价报告\n年度: 2024\n评价内容: 项目支出\n项目: {结束日期: 2024-10-31}\n评价日期: ↓2024-09-20\n"),
    .good("文档类型: 绩效评价报告\n年度: 2024\n评价内容: 项目支出\n项目: {结束日期: 2024-10-31}\n评价日期: 2024-11-20\n"),
    .notApplicable("文档类型: 项目支出绩效自评表\n年度: 2025\n"),
  ]
) { check in
  let form = check.form
  guard let entry = form[.evaluatedOn], let date = form.date(entry) else {
    return check.notApplicable(zh: "没有填写评价日期", en: "the day of the evaluation is not given")
  }
  let subject = form.isOfWholeDepartment ? "部门整体支出" : "项目支出"
  let moments = check.parameters.evaluationStart[subject] ?? []
  guard let limit = moments.compactMap({ day($0, form) }).min() else {
    return check.notApplicable(zh: "没有填写年度和项目结束日期", en: "neither the year nor the project's end is given")
  }
  if date.last < limit {
    check.report(
      form.valueRange(entry), zh: "评价日期\(date.shown)早于\(limit.shown)，项目或年度尚未结束",
      en: "the evaluation (\(date)) lies before \(limit), when project or year ended")
  }
}

/// A day of the budget year, or the date that a field holds.
private func day(_ start: EvaluationStart, _ form: Form) -> Day? {
  switch start {
  case .field(let path): form.date(form.entry(atPath: path))?.last
  case .day(let month, let day):
    form.year.flatMap { year in
      Day(year: year, month: month, day: day == 0 ? Day.length(ofMonth: month, year: year) : day)
    }
  }
}
