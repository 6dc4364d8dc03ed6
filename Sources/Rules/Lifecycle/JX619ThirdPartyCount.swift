import Forms
import Linting
import Quantities
import SourceText

let thirdPartyCount = Rule(
  619, "third-party-count", .hint, [.evaluationReport], by: .department,
  summary: LocalizedText(
    zh: "单位委托第三方评价的项目数不符合规定", en: "A unit has none or too many evaluations by third parties"),
  why: LocalizedText(
    zh: "委托第三方重点评价一至两个项目，既有外部监督，又不包办自评",
    en: "One or two outside evaluations bring in other eyes without doing the unit's own work"),
  advice: LocalizedText(zh: "按规定的数量选择项目委托第三方评价", en: "Choose as many projects as prescribed"),
  parameters: [.thirdPartyCount],
  examples: [
    .bad(
      """
      文档类型: 绩效评价报告
      规则集: 岳阳市区级2025
      年度: 2024
      项目: {名称: 农村公路养护, 编码: A1, 主管部门: 区交通运输局, 实施单位: 区公路站}
      评价类型: 部门评价
      第三方机构: 甲会计师事务所
      ---
      文档类型: 绩效评价报告
      规则集: 岳阳市区级2025
      年度: 2024
      项目: {名称: 桥梁加固, 编码: A2, 主管部门: 区交通运输局, 实施单位: 区公路站}
      评价类型: 部门评价
      第三方机构: 甲会计师事务所
      ---
      文档类型: 绩效评价报告
      规则集: 岳阳市区级2025
      年度: 2024
      项目: {名称: 标线施划, 编码: A3, 主管部门: 区交通运输局, 实施单位: 区公路站}
      评价类型: 部门评价
      第三方机构: ↓乙咨询公司
      """),
    .bad(
      """
      ↓文档类型: 绩效评价报告
      规则集: 岳阳市区级2025
      年度: 2024
      项目: {名称: 农村公路养护, 编码: A1, 主管部门: 区交通运输局, 实施单位: 区公路站}
      评价类型: 部门评价
      """),
    .good(
      """
      文档类型: 绩效评价报告
      规则集: 岳阳市区级2025
      年度: 2024
      项目: {名称: 农村公路养护, 编码: A1, 主管部门: 区交通运输局, 实施单位: 区公路站}
      评价类型: 部门评价
      第三方机构: 甲会计师事务所
      ---
      文档类型: 绩效评价报告
      规则集: 岳阳市区级2025
      年度: 2024
      项目: {名称: 桥梁加固, 编码: A2, 主管部门: 区交通运输局, 实施单位: 区公路站}
      评价类型: 财政评价
      第三方机构: 丙评估公司
      """),
    .notApplicable("文档类型: 绩效评价报告\n年度: 2024\n项目: {名称: 农村公路养护, 主管部门: 县交通运输局}\n评价类型: 部门评价\n"),
  ]
) { check in
  // The finance bureau's evaluations are not the unit's choice.
  let reports = check.departments.map { documents in
    documents.filter { $0.kind == .evaluationReport && $0.stage.evaluationType?.text != "财政评价" }
  }
  for own in reports.flatMap({ byUnit($0) }) {
    guard let first = own.first, let legal = first.law.parameters.evaluation.thirdPartyCount else {
      for report in own {
        check.notApplicable(in: report, zh: "规则集没有规定第三方评价的数量", en: "the rule set prescribes no number")
      }
      continue
    }
    let engaged = own.filter { report in report.stage.thirdParty.map { !isNobody($0.text) } ?? false }
    let extra = engaged.dropFirst(legal.upperBound).first
    // Too few can only be told where all there are have been read.
    guard extra != nil || engaged.count < legal.lowerBound && check.isComplete else { continue }
    let place = extra ?? first
    let (word, bound) = extra == nil ? ("少于", legal.lowerBound) : ("多于", legal.upperBound)
    check.report(
      in: place, extra?.stage.thirdParty?.range ?? place.anchor,
      zh: "单位本年度委托第三方评价 \(engaged.count) 个项目，\(word)规定的 \(bound) 个",
      en:
        "the unit has \(engaged.count) evaluations by third parties, \(extra == nil ? "fewer" : "more") than the \(bound) prescribed",
      related: engaged.filter { $0 != place }.prefix(legal.upperBound).compactMap { report in
        report.stage.thirdParty.map { .init(report, $0.range, zh: "另一个项目", en: "Another project") }
      })
  }
}

/// The reports of each unit, by its name.
private func byUnit(_ reports: [DocumentFacts]) -> [[DocumentFacts]] {
  Dictionary(grouping: reports) { $0.project.unit.map { DepartmentName($0.text) } }.values
    .sorted { DocumentFacts.name($0) < DocumentFacts.name($1) }
}

extension DocumentFacts {
  /// The first name under which the unit of the documents is known.
  fileprivate static func name(_ documents: [DocumentFacts]) -> String { documents.first?.project.unit?.text ?? "" }
}

/// Words that say that nobody was engaged.
private func isNobody(_ text: String) -> Bool { ["无", "/", "-", "—", "未委托", "否"].contains(text) }
