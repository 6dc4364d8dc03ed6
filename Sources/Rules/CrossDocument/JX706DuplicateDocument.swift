import Forms
import Linting
import Quantities
import SourceText

let duplicateDocument = Rule(
  706, "duplicate-document", .error, .all.subtracting([.workPlan, .ruleSet]), by: .project,
  summary: LocalizedText(zh: "同一项目、同一年度（期间）有两份同类文档", en: "Two documents of one kind for one project and period"),
  why: LocalizedText(zh: "两份文档并存，汇总会重复计算，也分不清哪一份有效", en: "Sums count it twice, and nobody knows which one holds"),
  advice: LocalizedText(
    zh: "留下有效的一份；确是两个项目的，填写各自的项目编码", en: "Keep the one that holds; give two projects their own codes"),
  examples: [
    .bad(
      """
      文档类型: 项目支出绩效自评表
      年度: 2025
      项目: {名称: 农村公路养护, 编码: "6103240001"}
      ---
      ↓文档类型: 项目支出绩效自评表
      年度: 2025
      项目: {名称: 农村公路养护, 编码: "6103240001"}
      """),
    .bad(
      """
      文档类型: 绩效运行监控表
      年度: 2025
      项目: {名称: 农村公路养护, 实施单位: 县公路管理站}
      季度: 2
      ---
      ↓文档类型: 绩效运行监控表
      年度: 2025
      项目: {名称: 农村公路养护, 实施单位: 县公路管理站}
      监控期间: {起: 2025-01-01, 止: 2025-06-30}
      """),
    .good(
      """
      文档类型: 绩效运行监控表
      年度: 2025
      项目: {名称: 农村公路养护, 编码: "6103240001"}
      季度: 1
      ---
      文档类型: 绩效运行监控表
      年度: 2025
      项目: {名称: 农村公路养护, 编码: "6103240001"}
      季度: 2
      监控方式: 日常
      ---
      文档类型: 绩效运行监控表
      年度: 2025
      项目: {名称: 农村公路养护, 编码: "6103240001"}
      季度: 2
      监控方式: 重点
      ---
      文档类型: 项目支出绩效目标申报表
      年度: 2025
      项目: {名称: 农村公路养护, 编码: "6103240001"}
      批复: {目标批复日期: 2025-02-10}
      ---
      文档类型: 项目支出绩效目标申报表
      年度: 2025
      项目: {名称: 农村公路养护, 编码: "6103240001"}
      批复: {目标批复日期: 2025-08-10}
      ---
      文档类型: 项目支出绩效目标申报表
      年度: 2024
      项目: {名称: 农村公路养护, 编码: "6103240001"}
      ---
      文档类型: 绩效评价报告
      年度: 2025
      项目: {名称: 农村公路养护, 编码: "6103240001"}
      评价类型: 部门评价
      ---
      文档类型: 绩效评价报告
      年度: 2025
      项目: {名称: 农村公路养护, 编码: "6103240001"}
      评价类型: 财政评价
      """),
    .good(
      """
      文档类型: 绩效目标审核表
      年度: 2025
      项目: {名称: 农村公路养护, 编码: "6103240001"}
      审核层级: 部门审核
      审核结论: 调整后重报
      ---
      文档类型: 绩效目标审核表
      年度: 2025
      项目: {名称: 农村公路养护, 编码: "6103240001"}
      审核层级: 部门审核
      审核结论: 合格
      ---
      文档类型: 绩效目标审核表
      年度: 2025
      项目: {名称: 农村公路养护, 编码: "6103240001"}
      审核层级: 财政复核
      审核结论: 合格
      ---
      文档类型: 绩效目标审核表
      年度: 2025
      项目: {名称: 农村公路养护, 编码: "6103240002"}
      审核层级: 财政复核
      审核结论: 合格
      """),
  ]
) { check in
  for dossier in check.dossiers {
    // Documents without a name have nothing in common but that nobody knows what they are about.
    let known = dossier.documents.filter { $0.project.name != nil && $0.year != nil }
    for (place, document) in known.enumerated() {
      guard let first = known[..<place].first(where: { $0.isSameForm(as: document) }) else { continue }
      let period = document.period.map { "截至 \($0.month) 月" } ?? ""
      let year = document.year.map { "\($0) 年度" } ?? ""
      check.report(
        in: document, document.anchor, zh: "同一项目\(year)\(period)的\(document.kind.name)已有一份",
        en: "there is another \(document.kind.englishName) of this project for \(document.year.map(String.init) ?? "")",
        related: [.init(first, first.anchor, zh: "另一份", en: "The other one")])
    }
  }
}

extension DocumentFacts {
  /// Whether two documents of a project are meant to be the same form: kind, year, period, and what tells two forms of a
  /// year apart.
  fileprivate func isSameForm(as other: DocumentFacts) -> Bool {
    guard kind == other.kind, year == other.year else { return false }
    func differ(_ texts: (DocumentFacts) -> String?) -> Bool { texts(self) != texts(other) }
    switch kind {
    case .projectTarget, .departmentTarget:
      // The target after its change stands beside the first one.
      let isVersion = !stage.adjustments.isEmpty || !other.stage.adjustments.isEmpty
      return !isVersion && stage.approvedOn?.date == other.stage.approvedOn?.date
    case .monitoring:
      guard let mine = period, let theirs = other.period else { return false }
      return mine.month == theirs.month && !differ { $0.stage.mode?.text ?? "日常" }
    case .exAnteAssessment, .targetReview:
      return !differ { $0.stage.actor?.text } && !differ { $0.stage.conclusion?.text }
        && stage.decidedOn?.date == other.stage.decidedOn?.date
    case .evaluationReport, .useOfResults:
      return !differ { $0.stage.evaluationType?.text } && stage.evaluatedOn?.date == other.stage.evaluatedOn?.date
        && !differ { $0.stage.links.first { $0.field == .report }?.link.text }
    case .projectSelfEvaluation, .departmentSelfEvaluation: return true
    case .workPlan, .ruleSet: return false
    }
  }
}
