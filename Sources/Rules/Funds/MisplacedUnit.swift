import Forms
import Quantities

/// Figures that disagree because one of them was written in 元 where the form counts in 万元, or the reverse.
///
/// Such a fault shows itself: what disagrees comes right once one figure is taken 10,000 times, or its 10,000th part.
enum MisplacedUnit {
  /// Which figure of an equation is in the wrong unit.
  enum Suspect: Equatable {
    /// The total, or all the parts.
    case total
    /// One part.
    case part(Int)
  }

  /// Whether two amounts are exactly 10,000 times apart.
  static func separates(_ left: Amount, _ right: Amount) -> Bool {
    if left.yuan.isZero || right.yuan.isZero { return false }
    return left.yuan == right.yuan.multiplied(by: factor) || right.yuan == left.yuan.multiplied(by: factor)
  }

  /// The figure that is in the wrong unit; `nil` where the equation holds or fails for another reason.
  static func suspect(in equation: FundEquation) -> Suspect? {
    if equation.isBalanced || equation.total.amount.yuan.isZero { return nil }
    let sum = equation.sum
    let total = sum.total.yuan.magnitude
    if scaled(sum.total.yuan).contains(sum.sum) { return .total }
    for (index, part) in sum.parts.enumerated() where !part.yuan.isZero {
      if scaled(part.yuan).contains(sum.difference + part.yuan) { return .part(index) }
    }
    // Absurd even if other faults keep the figures from being exactly 10,000 times apart.
    if let index = sum.parts.firstIndex(where: { isAbsurd($0.yuan.magnitude, beside: total) }) { return .part(index) }
    return isAbsurd(total, beside: sum.sum.magnitude) ? .total : nil
  }

  /// Whether one figure of a row is in another unit than the one before it: exactly 10,000 times apart, or about as much
  /// more. Far less may be true (a budget of 320万元 of which 300元 are spent), far more may not.
  static func separates(from left: Amount, to right: Amount) -> Bool {
    separates(left, right) || isAbsurd(right.yuan, beside: left.yuan)
  }

  /// Whether a figure of a row is in another unit than its neighbours: then no other comparison of the row tells anything.
  static func isIn(_ row: FundRow) -> Bool {
    if let initial = row.initial, let adjusted = row.adjusted, separates(from: initial, to: adjusted) { return true }
    if let adjusted = row.adjusted, let executed = row.executed { return separates(from: adjusted, to: executed) }
    return false
  }

  /// Whether amounts (in 元) or sums of them are so far apart that a unit may be mixed; a quick test before all others.
  static func mayBe(among yuan: [ExactDecimal]) -> Bool {
    var least: ExactDecimal?
    var sum = ExactDecimal.zero
    for amount in yuan where !amount.isZero {
      let magnitude = amount.magnitude
      if least.map({ magnitude < $0 }) ?? true { least = magnitude }
      sum += magnitude
    }
    guard let least else { return false }
    return least.multiplied(by: ExactDecimal(5000)).map { sum >= $0 } ?? true
  }

  private static let factor = ExactDecimal(10_000)

  private static func scaled(_ yuan: ExactDecimal) -> [ExactDecimal] {
    [yuan.multiplied(by: factor), yuan.divided(by: factor, scale: ExactDecimal.maximumScale)].compactMap { $0 }
  }

  /// Whether `large` is about 10,000 times `small`, to within a factor of two.
  private static func isAbsurd(_ large: ExactDecimal, beside small: ExactDecimal) -> Bool {
    guard small > .zero, let lower = small.multiplied(by: ExactDecimal(5000)),
      let upper = small.multiplied(by: ExactDecimal(20_000))
    else { return false }
    return lower <= large && large <= upper
  }
}
