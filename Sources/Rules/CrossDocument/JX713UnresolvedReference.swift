import Forms
import Linting
import SourceText

let unresolvedReference = Rule(
  713, "unresolved-reference", .error, .all.subtracting([.ruleSet]), by: .project,
  summary: LocalizedText(
    zh: "关联文档、自评表或评价报告指向的文件不存在，或结果应用没有引用规定的环节",
    en: "A link to a file that is not there, or a use of results that leaves out a stage"),
  why: LocalizedText(zh: "链接失效，就无法核对前后环节", en: "What a broken link leads to cannot be checked"),
  advice: LocalizedText(zh: "改正路径，或把文件放回原处", en: "Mend the path, or put the file back"),
  parameters: [.citedStages],
  examples: [
    .bad(
      "文档类型: 项目支出绩效目标申报表\n年度: 2025\n项目: {名称: 农村公路养护}\n关联文档: [↓公路养护-自评.yaml, 公路养护情况说明]\n"),
    .bad(
      """
      文档类型: 评价结果应用表
      年度: 2025
      项目: {名称: 农村公路养护}
      评价结果: {得分: 88, 等级: 良, 报告: ↓../2024/评价报告.pdf}
      """),
    .bad("文档类型: 绩效评价报告\n年度: 2025\n项目: {名称: 农村公路养护}\n自评表: ↓自评/公路养护.json\n"),
    .bad(
      """
      文档类型: 评价结果应用表
      规则集: 武清区
      年度: 2025
      项目: {名称: 农村公路养护, 编码: "6103240001"}
      ↓应用:
        - {挂钩方式: 预算安排, 措施: 根据绩效评价结果优先保障}
      """),
    .good(
      """
      文档类型: 评价结果应用表
      年度: 2025
      项目: {名称: 农村公路养护}
      评价结果: {报告: 《2024年农村公路养护项目绩效评价报告》（交评字〔2025〕3号）}
      关联文档: ["https://www.example.gov.cn/2025/zp.html"]
      """),
    .good(
      """
      文档类型: 评价结果应用表
      规则集: 武清区
      年度: 2025
      项目: {名称: 农村公路养护, 编码: "6103240001", 属性: 延续}
      应用:
        - {挂钩方式: 预算安排, 措施: 综合绩效目标完成情况、运行监控和绩效自评结果，优先保障}
      """),
  ]
) { check in
  for document in check.documents where check.reports(in: document) {
    for link in document.stage.links where isPath(link.link.text) {
      guard check.exists(link.link.text, relativeTo: document) == false else { continue }
      check.report(
        in: document, link.link.range, zh: "文件“\(link.link.text)”不存在", en: "there is no file “\(link.link.text)”")
    }
  }
  for dossier in check.dossiers {
    for use in dossier.all([.useOfResults]) { reportUncited(use, dossier, &check) }
  }
}

/// Whether a text is the path of a file and no title.
private func isPath(_ text: String) -> Bool {
  if text.contains("://") || text.contains("《") || text.hasPrefix("#") { return false }
  guard let dot = text.lastIndex(of: ".") else { return false }
  return suffixes.contains(text[text.index(after: dot)...].lowercased())
}

/// The files in which documents of this field are kept.
private let suffixes: Set<String> = [
  "yaml", "yml", "json", "pdf", "ofd", "doc", "docx", "wps", "xls", "xlsx", "et", "csv", "txt", "md", "html", "htm",
  "jpg", "jpeg", "png", "zip", "rar",
]

/// The stages whose results a use should draw on, but neither speaks of nor lies beside.
private func reportUncited(_ use: DocumentFacts, _ dossier: Dossier, _ check: inout GroupCheck) {
  let stages = use.law.parameters.useOfResults.citedStages
  guard !stages.isEmpty, let place = use.stage.applicationKey, !use.stage.application.isEmpty else { return }
  let links = use.stage.links.map(\.link.text).joined(separator: "\n")
  let text = use.stage.application + links
  let missing = stages.filter { stage in
    guard let known = CitedStage(stage) else { return false }
    if known.words.contains(where: { text.contains($0) }) { return false }
    return !dossier.documents.contains { known.kinds.contains($0.kind) } && (!known.isForNew || dossier.isNew)
  }
  guard !missing.isEmpty else { return }
  check.report(
    in: use, place, level: .hint, zh: "结果应用没有引用\(missing.joined(separator: "、"))的结果",
    en: "this use of results draws on nothing from: \(missing.joined(separator: ", "))",
    advice: LocalizedText(zh: "综合运用各环节的绩效结果，并写明所引用的文档", en: "Draw on the results of each stage, and name the documents")
  )
}

/// A stage by the name that rule sets give it.
private struct CitedStage {
  let words: [String]
  let kinds: Set<DocumentKind>
  /// Whether only new projects have it.
  let isForNew: Bool

  init?(_ name: String) {
    isForNew = name.contains("评估")
    if name.contains("评估") {
      (words, kinds) = (["事前绩效评估", "事前评估", "评估结果", "评估报告"], [.exAnteAssessment])
    } else if name.contains("目标") {
      (words, kinds) = (["绩效目标", "目标完成", "目标审核", "目标实现", "目标编制"], [.projectTarget, .departmentTarget, .targetReview])
    } else if name.contains("监控") {
      (words, kinds) = (["监控"], [.monitoring])
    } else if name.contains("评价") {
      (words, kinds) = (["评价", "自评"], [.evaluationReport, .projectSelfEvaluation, .departmentSelfEvaluation])
    } else {
      return nil
    }
  }
}

extension Dossier {
  /// Whether a document says that the project is new.
  fileprivate var isNew: Bool { documents.contains { $0.project.attribute?.text.hasPrefix("新增") ?? false } }
}
