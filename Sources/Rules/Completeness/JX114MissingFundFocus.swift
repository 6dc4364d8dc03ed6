import Forms
import Linting
import Quantities
import Regulations
import SourceText

let missingFundFocus = Rule(
  114, "missing-fund-focus", .warning, .targets.union([.evaluationReport]),
  summary: LocalizedText(
    zh: "政府性基金、国有资本经营等预算资金须关注的要点没有指标涉及",
    en: "Points of attention of a fund kind that no indicator touches"),
  why: LocalizedText(
    zh: "各类预算的绩效重点不同，规则集列出的要点应当有指标反映", en: "Each kind of budget has points that its targets must cover"),
  advice: LocalizedText(zh: "为没有涉及的要点补设指标，或在目标中写明", en: "Add indicators for the points, or speak of them in the goal"),
  parameters: [.fundFocus],
  examples: [
    .bad(
      """
      文档类型: 项目支出绩效目标申报表
      规则集: 康巴什区
      资金:
        年度资金总额: 500
        财政拨款: 500
        财政拨款构成: {↓国有资本经营预算: 500}
      绩效指标:
        产出指标: {数量指标: [{名称: 注资企业户数, 指标值: ≥3户}]}
      """),
    .bad(
      """
      文档类型: 项目支出绩效目标申报表
      规则集: 康巴什区
      资金: {年度资金总额: 500, 财政拨款构成: {一般公共预算: 100, ↓政府性基金预算: 400}}
      绩效指标:
        - {一级指标: 产出指标, 二级指标: 数量指标, 名称: 征地面积, 指标值: ≥300亩}
      """),
    .good(
      """
      文档类型: 项目支出绩效目标申报表
      规则集: 康巴什区
      资金: {年度资金总额: 500, 财政拨款构成: {一般公共预算: 500, 政府性基金预算: 0}}
      绩效指标:
        产出指标: {数量指标: [{名称: 养护里程, 指标值: ≥3公里}]}
      """),
    .bad(
      """
      文档类型: 绩效评价报告
      规则集: 康巴什区
      资金: {年度资金总额: 500, 财政拨款: 500, 财政拨款构成: {↓政府性基金预算: 500}}
      章节: {基本情况: 资金用于征地，按规定的征收标准计提}
      指标体系:
        - {一级指标: 效益, 三级指标: 资金使用效果, 分值: 10, 得分: 9}
      """),
    .good(
      """
      文档类型: 绩效评价报告
      规则集: 康巴什区
      资金: {年度资金总额: 500, 财政拨款: 500, 财政拨款构成: {国有资本经营预算: 500}}
      章节: {基本情况: 贯彻国家战略，利润按规定上缴, 绩效评价指标分析: 支出结构合理}
      分析: {效益性: 资金使用效果较好}
      指标体系:
        - {一级指标: 产出, 三级指标: 注资企业户数, 分值: 10, 得分: 9}
      """),
    .notApplicable(
      """
      文档类型: 项目支出绩效目标申报表
      资金: {年度资金总额: 500, 财政拨款构成: {政府性基金预算: 500}}
      """),
  ]
) { check in
  let form = check.form
  let focuses = check.parameters.fundFocus.filter { !$0.points.isEmpty }
  if focuses.isEmpty {
    return check.notApplicable(zh: "规则集没有规定各类资金的关注要点", en: "the rule set names no points of attention")
  }
  let text = coveredText(form)
  for (name, label) in budgets {
    guard let entry = form[.funds, .budgetKinds, name], let amount = form.amount(entry), !amount.yuan.isZero,
      let focus = focuses.first(where: { label.hasPrefix($0.budget) || $0.budget.hasPrefix(label) })
    else { continue }
    let missing = focus.points.filter { point in !WordList(point.words).occurs(in: text) }.map(\.name)
    if missing.isEmpty { continue }
    check.report(
      form.keyRange(entry), zh: "使用了\(label)，但没有指标涉及：\(missing.joined(separator: "、"))",
      en: "\(label) is used, but no indicator touches: \(missing.joined(separator: ", "))")
  }
}

/// What the document says of its targets: goal, names and explanations of the indicators; a report's sections and analysis.
private func coveredText(_ form: Form) -> String {
  var parts = form.indicators.map(\.name)
  parts += form.indicators.compactMap { form.entry(.explanation, of: $0).map { form.text($0) } }
  for entry in [form[.goals], form[.goals, .annualGoal], form[.goals, .midtermGoal], form[.content]].compactMap({ $0 })
  where form.tree[entry.value].kind == .scalar {
    parts.append(form.text(entry))
  }
  if form.kind == .evaluationReport {
    for holder in [form[.sections], form[.analysis]] {
      for entry in holder?.record.map({ form.entries(of: $0) }) ?? [] { parts += form.list(entry).map(\.text) }
    }
  }
  return parts.joined(separator: "\n")
}

/// The budgets of an appropriation, with the names that rule sets use.
private let budgets: [(name: FieldName, label: String)] = [
  (.generalBudget, "一般公共预算"), (.governmentFunds, "政府性基金预算"), (.stateCapital, "国有资本经营预算"),
  (.socialInsurance, "社会保险基金预算"),
]
