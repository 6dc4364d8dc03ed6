import Forms
import Quantities

/// How far a cumulative value lags behind the months gone by: the red light of provincial systems.
///
/// Only what accumulates over the year can lag: a quantity or a benefit to be reached or exceeded, not a share, a date, a
/// ceiling or a quality.
struct ScheduleLag {
  /// The value in per cent of target × months ÷ 12, in whole numbers.
  let percent: ExactDecimal

  /// `nil` where the row does not lag, or where nobody can tell.
  init?(_ indicator: Indicator, in form: Form, month: Int, floor: ExactDecimal) {
    guard let subclass = indicator.subclass, accumulating.contains(subclass), (1...12).contains(month),
      let target = indicator.target, let actual = indicator.actual, target.unit?.dimension != .share,
      target.unit != nil || actual.unit != nil,
      let figures = Figures(target, actual, indicator, in: form), case .floor = figures.goal,
      figures.target > .zero, !figures.actual.isNegative,
      let expected = figures.target.multiplied(by: ExactDecimal(month)),
      let reached = figures.actual.multiplied(by: ExactDecimal(1200)),
      let bound = expected.multiplied(by: floor), reached < bound,
      let percent = reached.divided(by: expected, scale: 0)
    else { return nil }
    self.percent = percent.canonical
  }
}

private let accumulating: [IndicatorSubclass] = [.quantity, .economicBenefit, .socialBenefit, .ecologicalBenefit]
