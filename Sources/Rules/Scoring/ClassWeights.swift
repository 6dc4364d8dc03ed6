import Forms
import Quantities
import Regulations

/// The points of a form's first-level classes held against the schemes of a rule set.
struct ClassWeights {
  /// The points by class, in the order of the text; the execution rate last.
  private(set) var points: [(class: IndicatorClass, points: ExactDecimal)] = []
  /// The part of 产出指标 that stands under its 成本指标.
  private let costUnderOutput: ExactDecimal
  private let tolerance: ExactDecimal

  /// `nil` where a class with points is none of ours.
  init?(_ tally: WeightTally, execution: ExactDecimal?) {
    costUnderOutput = tally.costUnderOutput
    tolerance = tally.hasFractions ? roundingOfScores : .zero
    for part in tally.parts where !part.points.isZero {
      guard let name = part.class else { return nil }
      if let index = points.firstIndex(where: { $0.class == name }) {
        points[index].points += part.points
      } else {
        points.append((name, part.points))
      }
    }
    if let execution, !execution.isZero { points.append((.execution, execution)) }
  }

  /// The scheme that fits, else the nearest one for the same classes; `nil` where there is none for them.
  func nearest(in schemes: [WeightScheme]) -> WeightScheme? {
    if let fitting = schemes.first(where: { fits($0) }) { return fitting }
    var best: (scheme: WeightScheme, distance: ExactDecimal)?
    for scheme in schemes where concerns(scheme, points) {
      let distance = points.reduce(ExactDecimal.zero) { $0 + Self.distance($1.points, scheme.points[$1.class]) }
      if distance < best?.distance ?? distance + .one { best = (scheme, distance) }
    }
    return best?.scheme
  }

  private func fits(_ scheme: WeightScheme) -> Bool {
    if fits(scheme, points) { return true }
    guard !costUnderOutput.isZero, !points.contains(where: { $0.class == .cost }),
      let output = points.firstIndex(where: { $0.class == .output })
    else { return false }
    // 成本 may weigh what its own class would, though it is printed under 产出指标.
    var split = points
    split[output].points -= costUnderOutput
    split.append((.cost, costUnderOutput))
    return fits(scheme, split)
  }

  private func fits(_ scheme: WeightScheme, _ points: [(class: IndicatorClass, points: ExactDecimal)]) -> Bool {
    concerns(scheme, points) && points.allSatisfy { Self.distance($0.points, scheme.points[$0.class]) <= tolerance }
  }

  /// Whether a scheme is about these classes and their sum. The execution rate may be left out of the form.
  private func concerns(_ scheme: WeightScheme, _ points: [(class: IndicatorClass, points: ExactDecimal)]) -> Bool {
    let hasExecution = points.contains { $0.class == .execution }
    var lowest = ExactDecimal.zero
    var highest = ExactDecimal.zero
    var count = 0
    for (name, range) in scheme.points where name != .execution || hasExecution {
      // A class that may weigh nothing may be left out.
      let isThere = points.contains { $0.class == name }
      guard isThere || range.lowerBound.isZero else { return false }
      if isThere { count += 1 }
      lowest += range.lowerBound
      highest += range.upperBound
    }
    let total = points.reduce(ExactDecimal.zero) { $0 + $1.points }
    return count == points.count && lowest - tolerance <= total && total <= highest + tolerance
  }

  private static func distance(_ points: ExactDecimal, _ range: ClosedRange<ExactDecimal>?) -> ExactDecimal {
    guard let range else { return points }
    if points < range.lowerBound { return range.lowerBound - points }
    return points > range.upperBound ? points - range.upperBound : .zero
  }
}
