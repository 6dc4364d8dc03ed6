import Forms
import Linting
import Quantities
import SourceText

let costTargetOverBudget = Rule(
  310, "cost-target-over-budget", .error, .targets,
  summary: LocalizedText(zh: "总成本指标的上限高于项目资金", en: "A ceiling of the total cost above the project's funds"),
  why: LocalizedText(
    zh: "成本上限高于预算，成本指标就起不到控制作用，目标与资金也不匹配",
    en: "A ceiling above the budget controls nothing, and target and funds do not match"),
  advice: LocalizedText(
    zh: "把成本指标值改为不高于资金总额，或核对资金总额", en: "Set the ceiling to the funds or less, or check the funds"),
  examples: [
    .bad(
      """
      文档类型: 项目支出绩效目标申报表
      资金: {单位: 万元, 年度资金总额: 320}
      绩效指标:
        产出指标:
          成本指标:
            - {名称: 项目总成本, 指标值: ≤↓350万元}
      """),
    .bad(
      """
      文档类型: 项目支出绩效目标申报表
      项目: {开始日期: 2025-03-01, 结束日期: 2025-12-31}
      资金: {单位: 元, 年度资金总额: 3200000}
      绩效指标:
        - {一级指标: 成本指标, 二级指标: 经济成本指标, 三级指标: 工程总投资, 指标性质: ≤, 指标值: ↓320.6, 计量单位: 万元}
      """),
    .good(
      """
      文档类型: 项目支出绩效目标申报表
      资金: {单位: 元, 年度资金总额: 3200000}
      绩效指标:
        成本指标:
          经济成本指标:
            - {名称: 项目总成本, 指标值: ≤320万元}
            - {名称: 养护单位成本, 指标值: ≤2.5万元/公里}
            - {名称: 成本节约额, 指标值: ≥400万元}
            - {名称: 单台设备成本控制数, 指标值: ≤500万元}
            - {名称: 总成本超支率, 指标值: ≤5%}
            - {名称: 成本控制数, 指标值: 不超过预算}
      """),
    // The ceiling is the rounded budget.
    .good(
      """
      文档类型: 项目支出绩效目标申报表
      资金: {年度资金总额: 89.974}
      绩效指标:
        产出指标:
          成本指标:
            - {名称: 项目总成本, 指标值: ≤90万元}
      """),
    // All years of a longer project.
    .good(
      """
      文档类型: 项目支出绩效目标申报表
      资金: {年度资金总额: 320, 中期资金总额: 960}
      绩效指标:
        产出指标:
          成本指标:
            - {名称: 项目总成本, 指标值: ≤960万元}
      """),
    .good(
      """
      文档类型: 项目支出绩效目标申报表
      项目: {开始日期: 2024-03-01, 结束日期: 2026-12-31}
      资金: {年度资金总额: 320}
      绩效指标:
        产出指标:
          成本指标:
            - {名称: 工程总投资, 指标值: ≤5000万元}
      """),
    .notApplicable(
      """
      文档类型: 项目支出绩效目标申报表
      资金: {年度资金总额: 320}
      绩效指标:
        产出指标:
          成本指标:
            - {名称: 养护单位成本, 指标值: ≤2.5万元/公里}
      """),
  ]
) { check in
  let form = check.form
  var compared = 0
  if let year = form.totalRow?.budget, !year.yuan.isNegative {
    let midterm = form.amount(form[.funds, .midtermFunds])
    for indicator in form.indicators {
      guard let cost = form.totalCost(of: indicator) else { continue }
      compared += 1
      if cost.isInvestment && midterm == nil && form.mayBeLonger { continue }
      let bound = cost.isAnnual ? year : midterm.map { $0.yuan > year.yuan ? $0 : year } ?? year
      report(cost, bound, year, indicator, &check)
    }
  }
  if compared == 0 {
    check.notApplicable(
      zh: "没有写明金额的总成本指标，或没有资金总额", en: "there is no total-cost indicator with an amount, or no total of the funds")
  }
}

private func report(
  _ cost: TotalCost, _ bound: Amount, _ year: Amount, _ indicator: Indicator, _ check: inout DocumentCheck
) {
  let form = check.form
  let excess = cost.ceiling.yuan - bound.yuan
  // 90万元 may be 89.974万元 rounded; 10,000 times the funds is a matter of the unit (JX304).
  guard excess > cost.ceiling.lastDigit.half, !MisplacedUnit.separates(cost.ceiling, year) else { return }
  let parts = indicator.target?.parts
  let value = parts?.number.map { TextRange($0.start, parts?.unit?.end ?? $0.end) }
  let (title, name) = (form.name(of: indicator), form.text(bound.entry.key))
  let (ceiling, funds, difference) = (
    form.describe(cost.ceiling.yuan), form.describe(bound.yuan), form.describe(excess)
  )
  check.report(
    form.range(value, in: .target, of: indicator),
    zh: "成本指标“\(title)”的上限 \(ceiling)大于\(name) \(funds)，超出 \(difference)",
    en: "the ceiling \(ceiling) of '\(title)' is above \(name) \(funds), by \(difference)",
    related: [RelatedPlace(form.valueRange(bound.entry), "\(name) \(funds)")])
}
