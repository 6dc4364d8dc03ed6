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
  let reports = check.documents.filter { $0.kind == .evaluationReport && $0.stage.evaluationType?.text != "财政评价" }
  for (_, own) in Dictionary(grouping: reports, by: { $0.project.unit?.text ?? "" }).sorted(by: { $0.key < $1.key }) {
    guard let first = own.first, let legal = first.law.parameters.evaluation.thirdPartyCount else {
      for report in own {
        check.notApplicable(in: report, zh: "规则集没有规定第三方评价的数量", en: "the rule set prescribes no number")
      }
      continue
    }
    let engaged = own.filter { report in report.stage.thirdParty.map { !isNobody($0.text) } ?? false }
    if engaged.count > legal.upperBound, let extra = engaged.dropFirst(legal.upperBound).first?.stage.thirdParty {
      check.report(
        in: engaged[legal.upperBound], extra.range,
        zh: "单位本年度委托第三方评价 \(engaged.count) 个项目，多于规定的 \(legal.upperBound) 个",
        en: "the unit has \(engaged.count) evaluations by third parties, more than the \(legal.upperBound) prescribed",
        related: engaged.prefix(legal.upperBound).compactMap { report in
          report.stage.thirdParty.map { .init(report, $0.range, zh: "另一个项目", en: "Another project") }
        })
    } else if engaged.count < legal.lowerBound, check.isComplete {
      check.report(
        in: first, first.anchor, zh: "单位本年度委托第三方评价 \(engaged.count) 个项目，少于规定的 \(legal.lowerBound) 个",
        en: "the unit has \(engaged.count) evaluations by third parties, fewer than the \(legal.lowerBound) prescribed")
    }
  }
}

/// Words that say that nobody was engaged.
private func isNobody(_ text: String) -> Bool { ["无", "/", "-", "—", "未委托", "否"].contains(text) }
