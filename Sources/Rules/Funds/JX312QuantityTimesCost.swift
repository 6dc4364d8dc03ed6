import Forms
import Linting
import Quantities
import SourceText

let quantityTimesCost = Rule(
  312, "quantity-times-cost", .hint, .targets,
  summary: LocalizedText(
    zh: "数量指标×单位成本指标与资金总额相差悬殊", en: "A quantity times its unit cost is far from the project's funds"),
  why: LocalizedText(
    zh: "目标要与资金量相匹配：任务量乘单位成本应能说明资金的用途",
    en: "Targets must match the funds: the task times its unit cost should account for the money"),
  advice: LocalizedText(
    zh: "核对数量、单位成本和资金总额；另有支出内容的，补充相应的数量或成本指标",
    en: "Check quantity, unit cost and funds; add indicators for what else is paid"),
  examples: [
    .bad(
      """
      文档类型: 项目支出绩效目标申报表
      资金: {单位: 万元, 年度资金总额: 320}
      绩效指标:
        产出指标:
          数量指标:
            - {名称: 养护农村公路里程, 指标值: ≥1200公里}
          成本指标:
            - {名称: 养护单位成本, 指标值: ≤↓2.5万元/公里}
      """),
    .bad(
      """
      文档类型: 项目支出绩效目标申报表
      资金: {单位: 元, 年度资金总额: 5000000}
      绩效指标:
        - {一级指标: 产出指标, 二级指标: 数量指标, 三级指标: 葡萄种植数量, 指标性质: ≥, 指标值: 1.76, 计量单位: 万株}
        - {一级指标: 成本指标, 二级指标: 经济成本指标, 三级指标: 葡萄补助成本, 指标性质: ≤, 指标值: ↓28.4, 计量单位: 元/株}
      """),
    .good(
      """
      文档类型: 项目支出绩效目标申报表
      资金: {单位: 万元, 年度资金总额: 320}
      绩效指标:
        产出指标:
          数量指标:
            - {名称: 养护农村公路里程, 指标值: ≥120公里}
          成本指标:
            - {名称: 养护单位成本, 指标值: ≤2.5万元/公里}
      """),
    // Other outputs may take the rest of the money.
    .good(
      """
      文档类型: 项目支出绩效目标申报表
      资金: {年度资金总额: 320}
      绩效指标:
        产出指标:
          数量指标:
            - {名称: 养护农村公路里程, 指标值: ≥40公里}
            - {名称: 建设停车场, 指标值: 2个}
        成本指标:
          经济成本指标:
            - {名称: 养护单位成本, 指标值: ≤2.5万元/公里}
      """),
    // Two quantities in 人, a cost per person and month: nobody can tell what to multiply.
    .good(
      """
      文档类型: 项目支出绩效目标申报表
      资金: {年度资金总额: 20}
      绩效指标:
        产出指标:
          数量指标:
            - {名称: 培训村干部人数, 指标值: ≥3000人}
            - {名称: 培训致富带头人人数, 指标值: ≥100人}
          成本指标:
            - {名称: 人均培训成本, 指标值: ≤500元/人}
            - {名称: 公益岗位补贴, 指标值: ≤800元/人·月}
      """),
    .notApplicable(
      """
      文档类型: 项目支出绩效目标申报表
      资金: {年度资金总额: 320}
      绩效指标:
        产出指标:
          数量指标:
            - {名称: 养护农村公路里程, 指标值: ≥120公里}
          成本指标:
            - {名称: 项目总成本, 指标值: ≤320万元}
      """),
  ]
) { check in
  let form = check.form
  let costs = form.indicators.filter { isUnitCost($0) }
  guard !costs.isEmpty, let year = form.totalRow?.budget, year.yuan > .zero else {
    return check.notApplicable(zh: "没有单位成本指标，或没有资金总额", en: "there is no unit cost, or no total of the funds")
  }
  let quantities = form.indicators.filter { isQuantity($0) }
  let counted = PlacesByUnit(quantities.map { countedUnits($0) })
  let priced = PlacesByUnit(costs.map { [$0.target?.unit?.base ?? ""] })
  var compared = 0
  for cost in costs {
    // Only one quantity and one cost in the same unit belong to each other beyond doubt.
    guard let price = cost.target?.unit?.base, priced.only(price) != nil, let place = counted.only(price),
      let product = times(quantities[place], cost)
    else { continue }
    compared += 1
    let isAlone = quantities.count == 1 && costs.count == 1 && form[.funds, .fundItems] == nil
    report(product, quantities[place], cost, year, isAlone: isAlone, &check)
  }
  if compared == 0 {
    check.notApplicable(zh: "没有计量单位相同的数量指标和单位成本指标", en: "no quantity and unit cost share a unit beyond doubt")
  }
}

private func report(
  _ product: ExactDecimal, _ quantity: Indicator, _ cost: Indicator, _ year: Amount, isAlone: Bool,
  _ check: inout DocumentCheck
) {
  let form = check.form
  let midterm = form.amount(form[.funds, .midtermFunds])?.yuan ?? year.yuan
  let funds = max(year.yuan, midterm)
  // Half as much again is more than a loose ceiling; half of it is less than the costs beside can explain.
  let isAbove = product.multiplied(by: ExactDecimal(2)) ?? .zero > funds.multiplied(by: ExactDecimal(3)) ?? .zero
  let isBelow = isAlone && product.multiplied(by: ExactDecimal(2)) ?? .zero < min(year.yuan, midterm)
  guard isAbove || isBelow, let reading = cost.target else { return }
  let value = reading.parts.number.map { TextRange($0.start, reading.parts.unit?.end ?? $0.end) }
  let (amount, price) = (form.text(of: quantity), form.text(of: cost))
  let (computed, total) = (form.describe(product), form.describe(year.yuan))
  let difference = form.describe((product - year.yuan).magnitude)
  check.report(
    form.range(value, in: .target, of: cost),
    zh: "“\(form.name(of: quantity))”\(amount) ד\(form.name(of: cost))”\(price)＝\(computed)，"
      + "与资金总额 \(total)相差 \(difference)",
    en: "'\(form.name(of: quantity))' \(amount) × '\(form.name(of: cost))' \(price) = \(computed), "
      + "\(difference) from the total \(total)",
    related: [
      RelatedPlace(form.nameRange(of: quantity), form.name(of: quantity) + " " + amount),
      RelatedPlace(form.valueRange(year.entry), form.text(year.entry.key) + " " + total),
    ])
}

extension Form {
  /// The number and unit of a target: `120公里`.
  fileprivate func text(of indicator: Indicator) -> String {
    guard let reading = indicator.target, let number = reading.number else { return "" }
    return number.description + (reading.unit?.symbol ?? "")
  }
}

private func isQuantity(_ indicator: Indicator) -> Bool {
  guard indicator.subclass == .quantity, let reading = indicator.target, reading.kind == .quantified,
    reading.number != nil,
    reading.upper == nil, let unit = reading.unit,
    reading.flags.isDisjoint(with: [.change, .multipleTargets, .ordinal])
  else { return false }
  switch unit.dimension {
  case .money, .share, .unknown, .score, .rank: return false
  default: return true
  }
}

private func isUnitCost(_ indicator: Indicator) -> Bool {
  guard indicator.class == .cost || indicator.subclass == .outputCost, let reading = indicator.target,
    reading.kind == .quantified, reading.number != nil, reading.upper == nil, let unit = reading.unit,
    unit.dimension == .money, reading.flags.isDisjoint(with: [.change, .multipleTargets])
  else { return false }
  return unit.per != nil
}

/// The rows that have a unit, as far as it is the only one.
private struct PlacesByUnit {
  private var places: [String: Int] = [:]

  init(_ units: [[String]]) {
    for (place, names) in units.enumerated() {
      for name in Set(names) { places[name] = places[name] == nil ? place : -1 }
    }
  }

  /// The one row that has the unit.
  func only(_ unit: String) -> Int? { places[unit].flatMap { $0 < 0 ? nil : $0 } }
}

/// The units of a price for which a quantity can be counted: 元/公里 for 120公里, 元/株 for 1.2万株.
private func countedUnits(_ quantity: Indicator) -> [String] {
  guard let unit = quantity.target?.unit else { return [] }
  return ["元/" + unit.canonical, "元/" + unit.base]
}

/// Quantity times cost in 元.
private func times(_ quantity: Indicator, _ cost: Indicator) -> ExactDecimal? {
  guard let count = quantity.target, let counted = count.unit, let price = cost.target, let unit = price.unit,
    let number = count.number, let each = price.number?.multiplied(by: unit.factor)
  else { return nil }
  if unit.base == "元/" + counted.canonical { return each.multiplied(by: number) }
  return number.multiplied(by: counted.factor).flatMap { each.multiplied(by: $0) }
}
