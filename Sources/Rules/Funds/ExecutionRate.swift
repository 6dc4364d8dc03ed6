import Forms
import Quantities
import Regulations

/// What a row's figures say about its execution rate: spent ÷ budget.
struct ExecutionRate {
  /// What was spent.
  let executed: Amount
  /// What it is divided by; never zero or negative.
  let budget: Amount
  /// By how much each figure may be rounded, in 元.
  let rounding: ExactDecimal

  /// The rate of a row; `nil` where a figure is missing or negative, the budget is zero, or 元 and 万元 are mixed (JX304).
  ///
  /// The national monitoring form has no column for the adjusted budget; there the initial one is the budget in force.
  init?(_ row: FundRow, basis: ExecutionBasis, orInitial: Bool = false) {
    if MisplacedUnit.isIn(row) { return nil }
    self.init(row.executed, of: row.figure(basis.column) ?? (orInitial ? row.initial : nil))
  }

  /// What was spent of an amount; `nil` where one is missing or negative, or the amount is zero.
  init?(_ executed: Amount?, of budget: Amount?) {
    guard let executed, let budget, !executed.yuan.isNegative, budget.yuan > .zero else { return nil }
    self.executed = executed
    self.budget = budget
    let isRounded = !executed.isExact || !budget.isExact
    rounding = isRounded ? min(executed.lastDigit, budget.lastDigit).half : .zero
  }

  /// The rate in per cent, to two decimals.
  var percent: ExactDecimal {
    let share = executed.yuan.multiplied(by: .hundred) ?? executed.yuan
    return (share.divided(by: budget.yuan, scale: 2) ?? .zero).canonical
  }

  /// `86.2%`.
  var text: String { percent.description + "%" }

  /// Whether the rate is below `floor` per cent.
  func isBelow(_ floor: ExactDecimal) -> Bool {
    guard let share = executed.yuan.multiplied(by: .hundred), let bound = budget.yuan.multiplied(by: floor) else {
      return false
    }
    return share < bound
  }

  /// Whether `written` per cent is the rate, as far as the digits of all three figures tell: rounded to the digits shown,
  /// or (with decimals) cut off behind them.
  func agrees(with written: ExactDecimal) -> Bool {
    guard let unit = ExactDecimal(units: 1, scale: min(max(written.scale, 0), ExactDecimal.maximumScale - 1)) else {
      return false
    }
    let least = max(executed.yuan - rounding, .zero)
    let most = executed.yuan + rounding
    let wide = budget.yuan + rounding
    guard let lowest = least.multiplied(by: .hundred), let highest = most.multiplied(by: .hundred),
      let rounded = (written + unit.half).multiplied(by: wide), let cut = (written + unit).multiplied(by: wide),
      let lower = (written - unit.half).multiplied(by: budget.yuan - rounding)
    else { return true }
    return highest >= lower && (lowest <= rounded || written.scale > 0 && lowest < cut)
  }

  /// `全年执行数 37.24÷全年预算数 43.2＝86.2%`, for messages.
  func formula(in form: Form) -> String {
    let (spent, from) = (form.text(executed.entry.key), form.text(budget.entry.key))
    return "\(spent) \(form.inFundUnit(executed.yuan))÷\(from) \(form.inFundUnit(budget.yuan))＝\(text)"
  }
}

extension ExactDecimal {
  /// Half of the number.
  var half: ExactDecimal { ExactDecimal(units: 5, scale: 1).flatMap { multiplied(by: $0) } ?? .zero }
}

extension ExecutionBasis {
  /// The column of a row that holds the figure.
  var column: FieldName {
    switch self {
    case .adjustedBudget: .adjustedBudget
    case .initialBudget: .initialBudget
    case .fundsReceived: .received
    }
  }
}
