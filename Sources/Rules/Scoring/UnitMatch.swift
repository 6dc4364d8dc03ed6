import Quantities

/// Brings an actual value into the unit of its target.
enum UnitMatch {
  /// `number` in the unit of `target`; `nil` where the units cannot be compared, or where one is left out and the size of
  /// the number does not show that the other's is meant.
  static func convert(_ number: ExactDecimal, of actual: Reading, to target: Reading, _ wanted: ExactDecimal)
    -> ExactDecimal?
  {
    switch (target.unit, actual.unit) {
    case (nil, nil): return number
    case (let unit?, let other?):
      if unit == other { return number }
      guard unit.isComparable(with: other) else { return nil }
      if unit.factor == other.factor { return number }
      return number.multiplied(by: other.factor)?.divided(by: unit.factor, scale: 8)
    case (let unit?, nil): return fits(number, wanted, unit) ? number : nil
    case (nil, let unit?): return fits(wanted, number, unit) ? number : nil
    }
  }

  /// Whether a number without a unit is meant in `unit`, in which the other side's number stands.
  private static func fits(_ bare: ExactDecimal, _ other: ExactDecimal, _ unit: UnitReading) -> Bool {
    if bare.isZero || other.isZero { return true }
    if unit.dimension == .share {
      // 0.98 may be 98%, and 3 may be three projects, all of them done.
      return bare > .one && isBetween(bare, other, 3)
    }
    // 3200000 for 320万元 is written in 元.
    return unit.factor == .one || isBetween(bare, other, 20)
  }

  /// Whether each of two numbers is at most `times` the other.
  private static func isBetween(_ one: ExactDecimal, _ other: ExactDecimal, _ times: Int) -> Bool {
    guard let most = other.magnitude.multiplied(by: ExactDecimal(times)),
      let reverse = one.magnitude.multiplied(by: ExactDecimal(times))
    else { return false }
    return one.magnitude <= most && other.magnitude <= reverse
  }
}
