import Forms
import Linting
import Quantities
import SourceText

let problemNotRectified = Rule(
  712, "problem-not-rectified", .warning, [.evaluationReport, .useOfResults], by: .project,
  summary: LocalizedText(
    zh: "评价发现的问题没有整改记录，或评价没有应用记录", en: "A problem found by an evaluation has no rectification, or its result no use"),
  why: LocalizedText(zh: "发现问题而不整改，评价就失去意义", en: "Problems that are found and left make the evaluation pointless"),
  advice: LocalizedText(zh: "在评价结果应用表的“整改”中逐条填写", en: "Add a row for each problem under 整改"),
  parameters: [.useRequired, .rectifiesEachProblem],
  examples: [
    .bad(
      """
      文档类型: 绩效评价报告
      年度: 2024
      项目: {名称: 农村公路养护, 编码: "6103240001"}
      问题:
        - 预算执行率偏低，资金支付进度慢
        - 养护台账不完整，验收资料缺失
        - 群众满意度调查样本不足
      ---
      文档类型: 评价结果应用表
      年度: 2024
      项目: {名称: 农村公路养护, 编码: "6103240001"}
      ↓整改:
        - {问题: 资金支付进度慢、预算执行率偏低, 措施: 按月调度支付}
        - {问题: 满意度调查样本偏少, 措施: 扩大调查范围}
      """),
    .bad(
      """
      文档类型: 绩效评价报告
      年度: 2024
      项目: {名称: 农村公路养护, 编码: "6103240001"}
      问题: 一是预算执行率偏低；二是养护台账不完整。
      ---
      ↓文档类型: 评价结果应用表
      年度: 2024
      项目: {名称: 农村公路养护, 编码: "6103240001"}
      应用: [{挂钩方式: 预算安排, 措施: 督促改进}]
      """),
    .bad(
      """
      ↓文档类型: 绩效评价报告
      规则集: 岳阳市区级2025
      年度: 2024
      项目: {名称: 农村公路养护, 编码: "6103240001"}
      评价类型: 部门评价
      ---
      文档类型: 项目支出绩效目标申报表
      规则集: 岳阳市区级2025
      年度: 2026
      项目: {名称: 农村公路养护, 编码: "6103240001"}
      """),
    .good(
      """
      文档类型: 绩效评价报告
      年度: 2024
      项目: {名称: 农村公路养护, 编码: "6103240001"}
      问题: ["1.预算执行率偏低", "2.养护台账不完整", "3.调查样本不足"]
      ---
      文档类型: 评价结果应用表
      年度: 2024
      项目: {名称: 农村公路养护, 编码: "6103240001"}
      整改:
        - {问题: 问题1、问题3, 措施: 按月调度}
        - {问题: 台账资料不全, 措施: 补齐台账}
      """),
    .good(
      """
      文档类型: 绩效评价报告
      年度: 2024
      项目: {名称: 农村公路养护, 编码: "6103240001"}
      问题: 无
      ---
      文档类型: 评价结果应用表
      年度: 2024
      项目: {名称: 农村公路养护, 编码: "6103240001"}
      """),
    .notApplicable("文档类型: 绩效评价报告\n年度: 2024\n项目: {名称: 农村公路养护}\n问题: [预算执行率偏低]\n"),
  ]
) { check in
  for dossier in check.dossiers {
    for report in dossier.all([.evaluationReport]) {
      let uses = dossier.uses(of: report)
      if uses.isEmpty {
        reportUnused(report, dossier, &check)
      } else {
        reportUnrectified(report, uses, &check)
      }
    }
    for use in dossier.all([.useOfResults]) where dossier.all([.evaluationReport]).isEmpty {
      check.notApplicable(in: use, zh: "评价报告不在所检查的文档中", en: "the evaluation is not among the documents")
    }
  }
}

/// A result is used at the latest for the budget after next: the one that is made when the evaluation is done.
private func reportUnused(_ report: DocumentFacts, _ dossier: Dossier, _ check: inout GroupCheck) {
  guard report.law.parameters.useOfResults.needsRecord, check.isComplete, let year = report.year else {
    return check.notApplicable(in: report, zh: "没有评价结果应用表可以对照", en: "there is no use of the results to compare with")
  }
  let later = dossier.all(.targets).filter { ($0.year ?? 0) >= year + 2 }
  let isOver = check.today.map { $0.year >= year + 2 } ?? false
  guard !later.isEmpty || isOver else {
    return check.notApplicable(in: report, zh: "还没有到应用评价结果的时候", en: "the time to use the result has not come")
  }
  check.report(
    in: report, report.anchor, zh: "\(year) 年度的评价没有结果应用记录",
    en: "there is no use of the results of this evaluation of \(year)",
    related: later.prefix(1).map { .init($0, $0.anchor, zh: "其后的预算已经申报", en: "A later budget has been asked for") })
}

private func reportUnrectified(_ report: DocumentFacts, _ uses: [DocumentFacts], _ check: inout GroupCheck) {
  let problems = report.stage.problems
  guard let use = uses.first, !problems.isEmpty, use.law.parameters.useOfResults.rectifiesEachProblem else { return }
  let rows = uses.flatMap(\.stage.rectifications)
  let missing: [TextFact]
  if rows.isEmpty {
    missing = problems
  } else {
    // As many rows as problems are taken to be theirs, however they are worded.
    let open = problems.enumerated().filter { place, problem in
      !rows.contains { speaks($0.text, of: problem.text, number: place + 1) }
    }.map(\.element)
    missing = rows.count >= problems.count ? [] : Array(open.prefix(problems.count - rows.count))
  }
  guard !missing.isEmpty else { return }
  let names = missing.map { "“\(short($0.text))”" }.joined(separator: "、")
  check.report(
    in: use, use.stage.rectificationKey ?? use.anchor, zh: "评价发现的问题没有整改记录：\(names)",
    en: "problems of the evaluation without rectification: \(names)",
    related: missing.map { .init(report, $0.range, zh: "评价报告中的问题", en: "The problem in the report") })
}

/// Whether a row of rectification may be about a problem: by its number, or by what both speak of. In doubt it is.
private func speaks(_ row: String, of problem: String, number: Int) -> Bool {
  let chinese = ["一", "二", "三", "四", "五", "六", "七", "八", "九", "十"]
  var names = ["问题\(number)", "第\(number)", "\(number).", "\(number)、", "\(number)．", "（\(number)）", "(\(number))"]
  if number <= chinese.count {
    names += ["问题\(chinese[number - 1])", "第\(chinese[number - 1])", "\(chinese[number - 1])是"]
  }
  if names.contains(where: { row.contains($0) }) { return true }
  let (mine, theirs) = (PlainName(row), PlainName(problem))
  return mine.pairs(sharedWith: theirs) >= 0.12 || mine.order(sharedWith: theirs) >= 0.5
}

/// The beginning of a long text.
private func short(_ text: String) -> String { text.count > 30 ? text.prefix(28) + "……" : text }

extension Dossier {
  /// The uses of a report's results: those that link to it; where none does, those of its year or a later one.
  fileprivate func uses(of report: DocumentFacts) -> [DocumentFacts] {
    let uses = all([.useOfResults])
    let linked = uses.filter { use in
      use.stage.links.contains { link in
        link.field == .report && DocumentPath.resolve(link.link.text, relativeTo: use.path) == report.path
      }
    }
    if !linked.isEmpty, report.path != linked[0].path { return linked }
    return uses.filter { use in
      guard let year = use.year, let made = report.year else { return true }
      return year >= made
    }
  }
}
