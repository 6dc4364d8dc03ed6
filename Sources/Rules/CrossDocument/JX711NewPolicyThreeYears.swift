import Forms
import Linting
import Quantities
import SourceText

let newPolicyThreeYears = Rule(
  711, "new-policy-three-years", .warning, Set.selfEvaluations.union([.evaluationReport]), by: .project,
  summary: LocalizedText(zh: "新出台政策没有按规定的年数连续评价", en: "A new policy was not evaluated in each of the years prescribed"),
  why: LocalizedText(
    zh: "新政策的效果要看几年，中断一年就无法判断是否延续", en: "Whether a new policy should go on shows over years only"),
  advice: LocalizedText(zh: "补做缺少年度的评价", en: "Evaluate the years that are missing"),
  parameters: [.newPolicyYears],
  examples: [
    .bad(
      """
      文档类型: 项目支出绩效目标申报表
      规则集: 扶风县
      年度: 2023
      项目: {名称: 人才引进补贴, 编码: "6103240007", 属性: 新增, 标识: [重大政策]}
      ---
      ↓文档类型: 绩效评价报告
      规则集: 扶风县
      年度: 2025
      项目: {名称: 人才引进补贴, 编码: "6103240007", 标识: [重大政策]}
      评价类型: 部门评价
      """),
    .bad(
      """
      文档类型: 事前绩效评估报告
      规则集: 扶风县
      年度: 2023
      项目: {名称: 人才引进补贴, 编码: "6103240007"}
      评估对象类型: 政策
      ---
      ↓文档类型: 项目支出绩效自评表
      规则集: 扶风县
      年度: 2025
      项目: {名称: 人才引进补贴, 编码: "6103240007"}
      ---
      文档类型: 项目支出绩效自评表
      规则集: 扶风县
      年度: 2023
      项目: {名称: 人才引进补贴, 编码: "6103240007"}
      """),
    .good(
      """
      文档类型: 项目支出绩效目标申报表
      规则集: 扶风县
      年度: 2023
      项目: {名称: 人才引进补贴, 编码: "6103240007", 属性: 新增, 标识: [重大政策]}
      ---
      文档类型: 绩效评价报告
      规则集: 扶风县
      年度: 2023
      项目: {名称: 人才引进补贴, 编码: "6103240007"}
      ---
      文档类型: 项目支出绩效自评表
      规则集: 扶风县
      年度: 2024
      项目: {名称: 人才引进补贴, 编码: "6103240007"}
      """),
    .notApplicable("文档类型: 绩效评价报告\n规则集: 扶风县\n年度: 2025\n项目: {名称: 农村公路养护, 属性: 新增}\n"),
  ]
) { check in
  for dossier in check.dossiers {
    let evaluations = dossier.all(Set.selfEvaluations.union([.evaluationReport])).filter { $0.year != nil }
    guard let latest = evaluations.max(by: { ($0.year ?? 0) < ($1.year ?? 0) }), let last = latest.year else {
      continue
    }
    let years = latest.law.parameters.evaluation.newPolicyYears
    guard years > 0, check.isComplete, let first = dossier.firstYearOfPolicy else {
      for document in evaluations {
        check.notApplicable(
          in: document, zh: "不是规则集要求连续评价的新出台政策", en: "it is no new policy that must be evaluated for years")
      }
      continue
    }
    let done = Set(evaluations.compactMap(\.year))
    let missing = (first..<min(first + years, max(last, first))).filter { !done.contains($0) }
    guard !missing.isEmpty else { continue }
    let names = missing.map(String.init)
    check.report(
      in: latest, latest.anchor,
      zh: "\(first) 年新出台的政策应连续评价 \(years) 年，缺少 \(names.joined(separator: "、")) 年度的评价",
      en:
        "a policy that was new in \(first) is evaluated for \(years) years; \(names.joined(separator: ", ")) is missing"
    )
  }
}

extension Dossier {
  /// The year in which a policy was new; `nil` for a project, and where no document says that it was.
  fileprivate var firstYearOfPolicy: Int? {
    let isPolicy = documents.contains { document in
      document.project.marks.contains("重大政策") || document.stage.objectKind?.text == "政策"
        || document.stage.evaluationContent?.text == "政策"
    }
    guard isPolicy else { return nil }
    return documents.filter { document in
      document.project.attribute?.text.hasPrefix("新增") ?? false || document.kind == .exAnteAssessment
    }.compactMap(\.year).min()
  }
}
