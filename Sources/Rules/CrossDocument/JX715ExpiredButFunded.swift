import Forms
import Linting
import Quantities
import SourceText

let expiredButFunded = Rule(
  715, "expired-but-funded", .warning, [.projectTarget], by: .project,
  summary: LocalizedText(
    zh: "已到期或绩效低下的政策、项目仍申请资金", en: "A project past its end, or with the lowest grade, asks for money again"),
  why: LocalizedText(
    zh: "到期和低效的项目应当清理退出，把资金用到见效的地方", en: "What has ended or does not work should make room for what does"),
  advice: LocalizedText(
    zh: "到期的清理退出，确需延续的重新论证；低效的削减或取消", en: "End it, or argue anew why it should go on; cut what does not work"),
  parameters: [.phaseOut, .grades],
  examples: [
    .bad(
      """
      文档类型: 项目支出绩效目标申报表
      年度: 2023
      项目: {名称: 人才引进补贴, 编码: "6103240007", 开始日期: 2021-01-01, 结束日期: 2024-12-31}
      资金: {年度资金总额: 100}
      ---
      文档类型: 项目支出绩效目标申报表
      年度: 2025
      项目: {名称: 人才引进补贴, 编码: "6103240007"}
      资金: {年度资金总额: ↓100}
      """),
    .bad(
      """
      文档类型: 绩效评价报告
      年度: 2023
      项目: {名称: 智慧停车, 编码: "6103240003"}
      评价得分: 52
      评价等级: 差
      ---
      文档类型: 项目支出绩效目标申报表
      年度: 2025
      项目: {名称: 智慧停车, 编码: "6103240003"}
      资金: {年度资金总额: ↓80}
      """),
    .good(
      """
      文档类型: 项目支出绩效目标申报表
      年度: 2023
      项目: {名称: 智慧停车, 编码: "6103240003", 开始日期: 2023-01-01, 结束日期: 2024-12-31}
      资金: {年度资金总额: 80}
      ---
      文档类型: 绩效评价报告
      年度: 2023
      项目: {名称: 智慧停车, 编码: "6103240003"}
      评价等级: 差
      ---
      文档类型: 绩效评价报告
      年度: 2024
      项目: {名称: 智慧停车, 编码: "6103240003"}
      评价等级: 良
      ---
      文档类型: 项目支出绩效目标申报表
      年度: 2026
      项目: {名称: 智慧停车, 编码: "6103240003", 开始日期: 2023-01-01, 结束日期: 2026-12-31}
      资金: {年度资金总额: 80}
      """),
    .good(
      """
      文档类型: 项目支出绩效目标申报表
      年度: 2023
      项目: {名称: 桥梁加固, 编码: "6103240005", 结束日期: 2023-12-31}
      资金: {年度资金总额: 300}
      ---
      文档类型: 项目支出绩效自评表
      年度: 2023
      项目: {名称: 桥梁加固, 编码: "6103240005"}
      等级: 差
      ---
      文档类型: 项目支出绩效目标申报表
      年度: 2025
      项目: {名称: 桥梁加固工程尾款, 编码: "6103240005"}
      资金: {年度资金总额: 15}
      """),
    .notApplicable("文档类型: 项目支出绩效目标申报表\n年度: 2025\n项目: {名称: 智慧停车}\n资金: {年度资金总额: 80}\n"),
  ]
) { check in
  for dossier in check.dossiers {
    for target in dossier.all([.projectTarget]) {
      guard let year = target.year, let money = target.fund(.totalFunds), !money.yuan.isZero else {
        check.notApplicable(in: target, zh: "没有填写年度或申请的资金", en: "year or money is not given")
        continue
      }
      let earlier = dossier.documents.filter { ($0.year ?? year) < year }
      if earlier.isEmpty {
        check.notApplicable(in: target, zh: "没有以前年度的文档", en: "there is no document of an earlier year")
        continue
      }
      if isSettlement(target) { continue }
      let terms = target.law.parameters.useOfResults
      if terms.endsExpired, let (document, end) = expiry(of: target, in: earlier) {
        check.report(
          in: target, money.range,
          zh: "项目已于 \(end.date) 到期，\(year) 年度仍申请\(target.describe(money.yuan))",
          en: "the project ended on \(end.date), yet asks for \(target.describe(money.yuan)) in \(year)",
          related: [
            .init(document, end.range, zh: "\(document.shown)中的结束日期", en: "The end by the \(document.shownInEnglish)")
          ])
      }
      if terms.endsLowestGrade, let result = dossier.lastResult(before: year), isLowest(result),
        !isCut(money, result, dossier)
      {
        let place = result.stage.grade ?? result.stage.resultClass
        let said = place?.text ?? ""
        check.report(
          in: target, money.range,
          zh: "\(result.year.map(String.init) ?? "") 年度评价结果为“\(said)”，\(year) 年度仍申请\(target.describe(money.yuan))",
          en:
            "the result for \(result.year.map(String.init) ?? "") was “\(said)”, yet \(target.describe(money.yuan)) is asked for in \(year)",
          related: [.init(result, place?.range ?? result.anchor, zh: "评价结果", en: "The result")])
      }
    }
  }
}

/// Whether the money settles what was done before: the last instalment, a retention, debts.
private func isSettlement(_ target: DocumentFacts) -> Bool {
  let words = ["尾款", "质保金", "质量保证金", "余款", "欠款", "清欠", "结转", "决算", "结算", "债务", "还本付息", "续建"]
  return target.project.name.map { name in words.contains { name.text.contains($0) } } ?? false
}

/// The end of the project as the latest earlier document gives it, where it lies before the target's year. A target that
/// gives another end itself has been extended.
private func expiry(of target: DocumentFacts, in earlier: [DocumentFacts]) -> (DocumentFacts, DateFact)? {
  guard target.project.end == nil, let year = target.year else { return nil }
  let dated = earlier.filter { $0.project.end != nil && !$0.project.isDepartment }
  guard let latest = dated.max(by: { ($0.year ?? 0) < ($1.year ?? 0) }), let end = latest.project.end,
    end.date.last.year < year, spans(latest, end)
  else { return nil }
  return (latest, end)
}

/// Whether a document gives the end of the whole project, and not only that of its year: a recurring project ends with
/// each of them.
private func spans(_ document: DocumentFacts, _ end: DateFact) -> Bool {
  let attribute = document.project.attribute?.text ?? ""
  if attribute.hasPrefix("经常") || attribute.hasPrefix("延续") { return false }
  guard let start = document.project.start else { return attribute.hasPrefix("一次") }
  return start.date.first.year < end.date.last.year || attribute.hasPrefix("一次")
}

/// Whether a result is the lowest there is.
private func isLowest(_ result: DocumentFacts) -> Bool {
  if result.stage.resultClass?.text == "低效无效" { return true }
  guard let grade = result.stage.grade?.text, let lowest = result.law.parameters.grades.last else { return false }
  return grade == lowest.name || grade == "不合格"
}

/// Whether less is asked for than in the year that was found wanting.
private func isCut(_ money: FundFact, _ result: DocumentFacts, _ dossier: Dossier) -> Bool {
  let before = dossier.documents.filter { $0.year == result.year }.compactMap(\.budget).first
  return before.map { money.yuan < $0 } ?? false
}

extension Dossier {
  /// The latest result that was known when the budget of `year` was made: that of the year before last, or an earlier one.
  fileprivate func lastResult(before year: Int) -> DocumentFacts? {
    let kinds = Set.selfEvaluations.union([.evaluationReport, .useOfResults])
    let known = all(kinds).filter { ($0.year ?? year) <= year - 2 && ($0.stage.grade ?? $0.stage.resultClass) != nil }
    // Of one year's results the last word: use, then evaluation, then self-evaluation.
    return known.max { (($0.year ?? 0), $0.kind.lifeStage ?? 0) < (($1.year ?? 0), $1.kind.lifeStage ?? 0) }
  }
}
