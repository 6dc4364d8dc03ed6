import Forms
import Quantities
import Regulations

/// The points that a figure earns by the rule set's scoring, and how they come about.
struct ScoreFormula {
  /// The points, unrounded.
  let points: ExactDecimal
  /// The formula with its numbers, without the result; empty where the points are all or none.
  let text: String

  /// The points for `figures` at a weight of `weight`; `nil` where the scoring gives no formula.
  init?(_ figures: Figures, isReached: Bool, weight: ExactDecimal, _ reverse: ReverseScoring) {
    if isReached {
      points = weight
      text = ""
      return
    }
    let (actual, target) = (figures.actual, figures.target)
    let shown = (
      actual: actual.canonical.description + figures.unit, target: target.canonical.description + figures.unit
    )
    switch figures.goal {
    case .floor, .range:
      guard target > .zero else { return nil }
      guard !actual.isNegative else {
        points = .zero
        text = ""
        return
      }
      guard let share = weight.multiplied(by: actual)?.divided(by: target, scale: 6) else { return nil }
      points = share
      text = "\(weight.shown)×\(shown.actual)÷\(shown.target)"
    case .ceiling:
      guard target > .zero else {
        points = .zero
        text = ""
        return
      }
      switch reverse {
      case .deviation:
        guard let lost = weight.multiplied(by: actual - target)?.divided(by: target, scale: 6) else { return nil }
        points = max(weight - lost, .zero)
        text = "\(weight.shown)×(1－(\(shown.actual)－\(shown.target))÷\(shown.target))"
      case .ratio:
        guard let share = weight.multiplied(by: target)?.divided(by: actual, scale: 6) else { return nil }
        points = share
        text = "\(weight.shown)×\(shown.target)÷\(shown.actual)"
      }
    case .exact, .deviation: return nil
    }
  }

  /// The points rounded to two decimals, as a score is written.
  var score: ExactDecimal { points.rounded(scale: 2).canonical }

  /// The formula with its result: `10×98%÷100%＝9.8`; the result alone where there is no formula.
  var shown: String { text.isEmpty ? score.description : "\(text)＝\(score.description)" }
}
