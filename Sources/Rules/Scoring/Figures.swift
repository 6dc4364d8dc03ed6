import Forms
import Quantities

/// A target and an actual value as numbers in one unit, and what it means to meet the one with the other.
struct Figures {
  /// What satisfies the target.
  enum Goal {
    /// As much or more: ≥, ＞, and ＝ or a bare number of something wanted.
    case floor
    /// As little or less: ≤, ＜, and ＝ of something unwanted; a target of zero.
    case ceiling
    /// Just as much; which way would be better is not known.
    case exact
    /// Between the target and an upper bound.
    case range(upper: ExactDecimal)
    /// At most so far from zero.
    case deviation
  }

  /// The target.
  let target: ExactDecimal
  /// What was reached, in the target's unit.
  let actual: ExactDecimal
  /// What satisfies the target.
  let goal: Goal
  private let reading: UnitReading?
  /// Whether either number is only approximate, so that only a clear lead counts.
  private let isApproximate: Bool
  /// The actual value is itself a bound: 95%以上.
  private let bound: Comparison?

  /// `nil` where a side is no single number, or the units differ.
  init?(_ target: Reading, _ actual: Reading, _ indicator: Indicator, in form: Form) {
    guard var number = target.number, let written = actual.number, actual.upper == nil, Self.isPlain(target),
      Self.isPlain(actual), target.kind != .qualitative || target.flags.contains(.zeroWord),
      var reached = UnitMatch.convert(written, of: actual, to: target, number)
    else { return nil }
    var comparison = target.comparison
    if !Self.align(&number, &reached, &comparison, target, actual, indicator, form) { return nil }
    self.target = number
    self.actual = reached
    reading = target.unit ?? actual.unit
    isApproximate = target.isApproximate || actual.isApproximate
    bound = actual.flags.contains(.change) || actual.comparison == .equal ? nil : actual.comparison
    if let upper = target.upper {
      guard !target.flags.contains(.decrease) else { return nil }
      goal = .range(upper: upper)
      return
    }
    switch comparison {
    case .atLeast, .greater: goal = .floor
    case .atMost, .less: goal = .ceiling
    case .plusMinus: goal = .deviation
    case .range: return nil
    case .equal, nil:
      if number.isZero {
        goal = .ceiling
      } else if number == reached {
        goal = .exact
      } else if let direction = UnsignedDirection(indicator, target, in: form) {
        goal = direction == .more ? .floor : .ceiling
      } else {
        return nil
      }
    }
  }

  /// The unit, as the message shows it behind both numbers; spelled only when it is asked for.
  var unit: String { reading?.symbol ?? "" }

  /// Whether the target is met; `nil` where the figures leave it open.
  var isReached: Bool? {
    switch goal {
    case .exact: return isApproximate || bound != nil ? nil : true
    case .floor: return verdict(actual >= target, isClear: actual > target, bound: bound.map(\.isFloor))
    case .ceiling: return verdict(actual <= target, isClear: actual < target, bound: bound.map(\.isCeiling))
    case .range(let upper):
      if isApproximate || bound != nil { return nil }
      // More than the upper bound may be better still.
      return actual > upper ? nil : actual >= target
    case .deviation:
      if isApproximate || bound != nil && bound != .plusMinus { return nil }
      return actual.magnitude <= target.magnitude ? true : bound == nil ? false : nil
    }
  }

  /// A value that is itself a bound (95%以上) or approximate (约95%) shows that a target is met, not that it is missed.
  private func verdict(_ isReached: Bool, isClear: Bool, bound: Bool?) -> Bool? {
    if let bound { return bound && isReached ? true : nil }
    if isApproximate { return isClear ? true : nil }
    return isReached
  }

  /// Whether a reading is one number that can be compared with another.
  private static func isPlain(_ reading: Reading) -> Bool {
    reading.date == nil && reading.partialDate == nil && reading.flags.isDisjoint(with: notPlain)
  }

  private static let notPlain: Reading.Flags = [
    .malformed, .multipleTargets, .ordinal, .rounded, .gradedScale, .openEnds, .impossibleDate, .reference,
  ]

  /// Brings changes to one side of zero: 降低10% is stored as ≤−10%, and 12% in the row 事故下降率 means as much as 下降12%.
  private static func align(
    _ target: inout ExactDecimal, _ actual: inout ExactDecimal, _ comparison: inout Comparison?, _ wanted: Reading,
    _ reached: Reading, _ indicator: Indicator, _ form: Form
  ) -> Bool {
    let isDecrease = wanted.flags.contains(.decrease)
    if isDecrease {
      // 下降不低于10% is stored as it is written: ≥10%.
      if target.isNegative {
        target = -target
        comparison = comparison?.mirrored
      }
      let isGrowth = reached.flags.contains(.change) && !reached.flags.contains(.decrease)
      if isGrowth || actual.isNegative { actual = -actual }
      return true
    }
    guard reached.flags.contains(.change), !wanted.flags.contains(.change) else { return true }
    // A change is compared with a bare share only where the row is about a change.
    switch ChangeName(form.name(of: indicator)) {
    case .increase: return true
    case .decrease:
      let isGrowth = !reached.flags.contains(.decrease)
      if isGrowth || actual.isNegative { actual = -actual }
      return true
    case nil: return false
    }
  }
}

extension Comparison {
  /// The comparison of the numbers with the opposite sign.
  fileprivate var mirrored: Comparison {
    switch self {
    case .atLeast: .atMost
    case .greater: .less
    case .atMost: .atLeast
    case .less: .greater
    case .equal, .plusMinus, .range: self
    }
  }
}
