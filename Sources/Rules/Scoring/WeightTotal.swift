import Forms
import Quantities
import Regulations

/// The sum of a form's weights held against the sums that are legal for it.
struct WeightTotal {
  /// The sum, with the points for the execution rate where they are written.
  let total: ExactDecimal
  /// The points for the execution rate that are part of ``total``.
  let execution: ExactDecimal?
  /// The legal sums.
  let legal: [ExactDecimal]
  /// By how much the sum may be off.
  let tolerance: ExactDecimal

  /// `nil` where no weights are written, or some are no numbers.
  init?(_ form: Form, _ tally: WeightTally, _ parameters: Parameters) {
    if tally.isEmpty || tally.isUnreadable { return nil }
    let written = form.executionWeight?.points
    if written == .unreadable { return nil }
    // A row of its own among the indicators already counts the execution rate.
    execution = tally[.execution] == nil ? written?.number : nil
    total = tally.total + (execution ?? .zero)
    let full = parameters.evaluationWeightTotal
    if execution != nil {
      legal = [full]
    } else if DocumentKind.hasExecution(form.kind), tally[.execution] == nil {
      // The execution row without its points: the indicators share what is left, or all.
      let left = Set(parameters.weightSchemes.compactMap { $0.points[.execution] }.map { full - $0.lowerBound })
      legal = [full] + left.sorted()
    } else if form.kind == .projectTarget || form.kind == .departmentTarget {
      legal = parameters.targetWeightTotals
    } else {
      legal = [full]
    }
    // Weights such as 16.67 × 6 are rounded; whole ones must fit exactly.
    tolerance = tally.hasFractions ? max(parameters.scoreTolerance, roundingOfScores) : .zero
  }

  /// Whether the sum is one of the legal ones. Weights may be written as shares of one.
  var isLegal: Bool {
    legal.contains { total.isNear($0, tolerance) || total.multiplied(by: .hundred) == $0 }
  }
}

extension DocumentKind {
  /// Whether the kind prints a row for the execution rate.
  fileprivate static func hasExecution(_ kind: DocumentKind) -> Bool {
    kind == .projectSelfEvaluation || kind == .departmentSelfEvaluation
  }
}
