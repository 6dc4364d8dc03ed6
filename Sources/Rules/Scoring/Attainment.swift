import Forms
import Quantities
import Syntax

/// How an actual value stands to its target, where that can be told for sure.
struct Attainment {
  /// Whether the target is met.
  let isReached: Bool
  /// Both sides as numbers in one unit; `nil` for dates and words, to which no formula applies.
  let figures: Figures?

  private init(_ isReached: Bool, _ figures: Figures? = nil) {
    self.isReached = isReached
    self.figures = figures
  }

  /// `nil` where a side is missing, or where the two cannot be compared: other units, words, several targets, figures
  /// that are only approximate.
  init?(_ indicator: Indicator, in form: Form) {
    self.init(indicator, reaching: indicator.actual, in: form)
  }

  /// How what is said to be reached, or expected to be, stands to the target.
  init?(_ indicator: Indicator, reaching actual: Reading?, in form: Form) {
    guard let target = indicator.target, let actual else { return nil }
    if let step = actual.officialStep {
      // 达成预期指标 for 50个 gives no number to compare; 未达成 says enough.
      guard step > 1 else { return nil }
      self.init(false)
    } else if let isInTime = Self.isInTime(target, actual, in: form) {
      self.init(isInTime)
    } else if let figures = Figures(target, actual, indicator, in: form), let isReached = figures.isReached {
      self.init(isReached, figures)
    } else {
      return nil
    }
  }
}

// MARK: Dates

extension Attainment {
  /// Whether a deadline is kept; `nil` where one side is no date, or the two overlap.
  private static func isInTime(_ target: Reading, _ actual: Reading, in form: Form) -> Bool? {
    guard target.kind == .date, actual.kind == .date, target.number == nil, actual.number == nil,
      target.comparison.map({ $0.isCeiling || $0 == .equal }) ?? true,
      actual.comparison.map({ $0.isCeiling || $0 == .equal }) ?? true,
      target.flags.isDisjoint(with: unsure), actual.flags.isDisjoint(with: unsure),
      let deadline = target.date ?? form.year.flatMap({ target.partialDate?.inYear($0) }), deadline.precision != .span,
      let day = actual.date ?? form.year.flatMap({ actual.partialDate?.inYear($0) })
    else { return nil }
    if day.last <= deadline.last {
      // 1月15日 without a year may be the one after a deadline in December.
      let mayBeLater = actual.date == nil && day.first.month <= 3 && deadline.last.month >= 9
      return mayBeLater ? nil : true
    }
    guard day.first > deadline.last, actual.comparison?.isCeiling != true else { return nil }
    return false
  }

  private static let unsure: Reading.Flags = [.impossibleDate, .malformed, .multipleTargets, .afterEvent, .periodic]
}
