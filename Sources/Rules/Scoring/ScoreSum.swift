import Forms
import Quantities
import Regulations

/// The sum of all scores of a form: the execution row and every indicator, or the dimensions of an assessment; sub-rows
/// left out.
struct ScoreSum {
  /// The scores in the order of the form, the execution row's first.
  private(set) var scores: [ExactDecimal] = []
  /// The sum.
  private(set) var sum: ExactDecimal = .zero
  /// Sums that the total may have instead of the plain one.
  private var alternatives: [ExactDecimal] = []

  /// `nil` where there is no score, or one is missing or unreadable.
  init?(_ form: Form, _ parameters: Parameters) {
    scores.reserveCapacity(form.indicators.count + 1)
    var weights = ExactDecimal.zero
    var execution = ExactDecimal.zero
    if let row = form.executionRow {
      guard let score = Self.number(row.score, weight: row.weight) else { return nil }
      if row.score.number != nil { add(score) }
      execution = score
      weights += row.weight.number ?? .zero
    }
    var hasExecutionIndicator = false
    var hasDropped = false
    for indicator in form.indicators {
      guard let score = Self.number(indicator.score, weight: indicator.weight) else { return nil }
      if indicator.score.number != nil { add(score) }
      if indicator.weight == .notApplicable { hasDropped = true }
      if indicator.class == .execution { hasExecutionIndicator = true }
      weights += indicator.weight.number ?? .zero
    }
    let dimensions = form.assessedDimensions
    // What a missing dimension (JX112) would have earned is not known.
    let wanted = form.assessedObject.flatMap { parameters.exAnte.dimensions[$0] }?.count ?? 0
    if !dimensions.isEmpty && dimensions.count < wanted { return nil }
    for dimension in dimensions {
      guard let score = Self.number(dimension.score, weight: dimension.weight) else { return nil }
      if dimension.score.number != nil { add(score) }
      if dimension.weight == .notApplicable || dimension.score == .notApplicable { hasDropped = true }
      weights += dimension.weight.number ?? .zero
    }
    if scores.isEmpty { return nil }
    // The execution rate may be printed twice, in the funds and as an indicator, and count once.
    if hasExecutionIndicator { alternatives.append(sum - execution) }
    // Indicators that do not apply are dropped, and the rest is brought to 100.
    let full = parameters.evaluationWeightTotal
    if hasDropped, weights != full, let scaled = sum.multiplied(by: full)?.divided(by: weights, scale: 4) {
      alternatives.append(scaled)
    }
  }

  private mutating func add(_ score: ExactDecimal) {
    scores.append(score)
    sum += score
  }

  /// Whether `total` is the sum, as far as rounding goes.
  func agrees(with total: ExactDecimal, _ tolerance: ExactDecimal) -> Bool {
    total.isNear(sum, tolerance) || alternatives.contains { total.isNear($0, tolerance) }
  }

  /// The score; zero for a row that does not count; `nil` where one is missing or unreadable.
  private static func number(_ score: Points, weight: Points) -> ExactDecimal? {
    switch score {
    case .value(let number): number
    case .notApplicable: .zero
    case .unreadable: nil
    case .blank: weight.number.map(\.isZero) ?? (weight != .unreadable) ? .zero : nil
    }
  }
}
