import Forms
import Quantities

/// A cost indicator that speaks of the whole project: 项目总成本 ≤90万元.
struct TotalCost {
  /// The amount that it must not pass.
  let ceiling: Amount
  /// Whether it speaks of the whole of a longer project (总投资, 概算), not of what is spent in a year.
  let isInvestment: Bool
  /// Whether its name says that it is the year's.
  let isAnnual: Bool
}

extension Form {
  /// The amount of money in 元 that a cost indicator bounds, whatever it is called; `nil` for a price of one.
  func boundedAmount(of indicator: Indicator) -> ExactDecimal? {
    guard isTotal(indicator), let reading = indicator.target, let number = reading.upper ?? reading.number else {
      return nil
    }
    return reading.unit.flatMap { number.multiplied(by: $0.factor) }
  }

  /// Whether an indicator is one of cost and its value a ceiling in money, not a price.
  private func isTotal(_ indicator: Indicator) -> Bool {
    guard indicator.class == .cost || indicator.subclass == .outputCost || indicator.subclass == .budgetControl,
      let reading = indicator.target, reading.kind == .quantified, let unit = reading.unit, unit.dimension == .money,
      unit.per == nil, reading.flags.isDisjoint(with: [.change, .multipleTargets]), reading.comparison != .plusMinus
    else { return false }
    return !(reading.comparison?.isFloor ?? false)
  }

  /// The total cost that an indicator bounds; `nil` for unit costs, shares, other classes and values without an amount.
  func totalCost(of indicator: Indicator) -> TotalCost? {
    guard isTotal(indicator), let reading = indicator.target, let number = reading.upper ?? reading.number,
      let unit = reading.unit, let yuan = number.multiplied(by: unit.factor),
      let lastDigit = ExactDecimal(units: 1, scale: number.scale)?.multiplied(by: unit.factor),
      let target = entry(.target, of: indicator), let name = entry(.name, of: indicator)
    else { return nil }
    return withBytes(of: name.value) { bytes in
      guard !unitCosts.isIn(bytes) else { return nil }
      let isInvestment = investments.isIn(bytes)
      guard isInvestment || totalCosts.isIn(bytes) else { return nil }
      let ceiling = Amount(yuan: yuan, lastDigit: lastDigit, isExact: number.scale == 0, entry: target)
      return TotalCost(ceiling: ceiling, isInvestment: isInvestment, isAnnual: annual.isIn(bytes))
    }
  }
}

/// Names of what a project costs as a whole.
private let totalCosts = FundWords([
  "总成本", "成本总额", "成本合计", "项目成本", "工程成本", "成本控制数", "成本控制额", "成本控制金额", "总体成本", "整体成本", "全部成本", "总费用", "费用总额",
  "费用合计", "项目费用", "总支出", "支出总额", "支出合计", "项目支出", "总经费", "经费总额", "项目经费", "经费控制数", "总预算", "预算总额", "预算控制数", "预算控制额",
  "预算金额", "预算数", "预算资金", "项目预算", "资金总额", "资金总量", "项目资金", "项目总资金", "资金投入", "资金控制数", "资金规模", "投入总额", "投入资金", "总投入",
  "控制数", "控制总额", "成本限额", "支出限额", "支出控制数", "采购总价", "采购总额", "采购预算", "合同总价", "合同总额", "总金额", "项目金额",
])

/// Names of what a project costs over all its years.
private let investments = FundWords([
  "总投资", "投资总额", "投资额", "项目投资", "工程投资", "投资控制数", "投资概算", "投资估算", "概算", "总造价", "工程造价", "建设成本", "建设总成本", "建设投资",
])

/// Names of the cost of one, of a rate, or of what is saved: nothing to be held against the funds.
private let unitCosts = FundWords([
  "单位成本", "单项", "单个", "单次", "单台", "单件", "单套", "单户", "单人", "单村", "单价", "单方", "单位面积", "单位造价", "平均", "均", "每", "标准", "定额",
  "补贴",
  "节约", "节省", "节支", "降低", "减少", "下降", "压减", "结余", "超支", "率", "比例", "占比", "社会成本", "环境成本", "其中", "人工成本", "机会成本",
])

private let annual = FundWords(["年度", "当年", "本年", "全年"])
