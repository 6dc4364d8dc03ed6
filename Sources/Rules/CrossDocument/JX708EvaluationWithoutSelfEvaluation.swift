import Forms
import Linting
import Quantities
import SourceText

let evaluationWithoutSelfEvaluation = Rule(
  708, "evaluation-without-self-evaluation", .error, [.evaluationReport], by: .project,
  summary: LocalizedText(zh: "部门评价或财政评价之前没有单位自评", en: "An evaluation without the unit's self-evaluation before it"),
  why: LocalizedText(
    zh: "谁支出、谁自评：部门和财政评价在单位自评的基础上开展", en: "Evaluations by department and finance bureau rest on the unit's own"),
  advice: LocalizedText(
    zh: "先由单位自评，并把自评表放入工作区或在“自评表”中写明", en: "Have the unit evaluate itself first, and link its table in 自评表"),
  parameters: [.selfEvaluationFirst],
  examples: [
    .bad("↓文档类型: 绩效评价报告\n年度: 2025\n项目: {名称: 农村公路养护, 编码: \"6103240001\"}\n评价类型: 财政评价\n"),
    .bad(
      """
      文档类型: 项目支出绩效自评表
      年度: 2025
      项目: {名称: 农村公路养护, 编码: "6103240001"}
      评价日期: 2026-05-20
      ---
      文档类型: 绩效评价报告
      年度: 2025
      项目: {名称: 农村公路养护, 编码: "6103240001"}
      评价类型: 部门评价
      评价日期: ↓2026-04-30
      """),
    .good(
      """
      文档类型: 项目支出绩效自评表
      年度: 2025
      项目: {名称: 农村公路养护, 编码: "6103240001"}
      评价日期: 2026-03-20
      ---
      文档类型: 绩效评价报告
      年度: 2025
      项目: {名称: 农村公路养护, 编码: "6103240001"}
      评价类型: 部门评价
      评价日期: 2026-04-30
      """),
    .good(
      """
      文档类型: 部门整体支出绩效自评表
      年度: 2025
      部门: {名称: 县交通运输局}
      ---
      文档类型: 绩效评价报告
      年度: 2026
      部门: {名称: 县交通运输局}
      评价类型: 财政评价
      评价内容: 部门整体支出
      """),
    .notApplicable("文档类型: 绩效评价报告\n年度: 2025\n项目: {名称: 农村公路养护}\n评价类型: 财政评价\n评价内容: 政策\n"),
  ]
) { check in
  for dossier in check.dossiers {
    for report in dossier.all([.evaluationReport]) where report.law.parameters.evaluation.needsSelfEvaluation {
      guard let year = report.year else {
        check.notApplicable(in: report, zh: "没有填写年度", en: "the year is not given")
        continue
      }
      if report.stage.evaluationContent?.text == "政策" {
        check.notApplicable(in: report, zh: "政策评价涉及多个项目的自评", en: "a policy is evaluated by many projects")
        continue
      }
      // A report may bear the year in which it was made.
      let own = dossier.all(.selfEvaluations).filter { ($0.year ?? year) == year || $0.year == year - 1 }
      if own.isEmpty {
        let hasLink = report.stage.links.contains { $0.field == .selfEvaluation || $0.link.text.contains("自评") }
        if hasLink || !check.isComplete {
          check.notApplicable(in: report, zh: "自评表不在所检查的文档中", en: "the self-evaluation is not among the documents")
          continue
        }
        let type = report.stage.evaluationType?.text ?? "评价"
        check.report(
          in: report, report.anchor, zh: "\(year) 年度的\(type)没有相应的单位自评表",
          en: "there is no self-evaluation of the unit behind this evaluation of \(year)")
      } else if let made = report.stage.evaluatedOn,
        let first = own.first(where: { $0.stage.evaluatedOn.map { made.date.last < $0.date.first } ?? false }),
        !own.contains(where: { $0.stage.evaluatedOn.map { $0.date.first <= made.date.last } ?? true }),
        let later = first.stage.evaluatedOn
      {
        check.report(
          in: report, made.range, level: .warning, zh: "评价日期 \(made.date) 早于单位自评的 \(later.date)",
          en: "the evaluation of \(made.date) lies before the self-evaluation of \(later.date)",
          related: [.init(first, later.range, zh: "单位自评的日期", en: "When the unit evaluated itself")])
      }
    }
  }
}
