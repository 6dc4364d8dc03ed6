import Linting
import Quantities

/// By which factor the weights of a self-evaluation differ from those of its target.
///
/// A target out of 100 becomes one out of 90 where the execution row takes its 10 points; then every row changes and none
/// was tampered with.
enum WeightScale {
  /// The rows whose weight does not follow what all others do.
  static func changed(_ pairs: [RowMatch.Pair]) -> [RowMatch.Pair] {
    let weighed = pairs.filter { ($0.target.weight.map { !$0.isZero } ?? false) && $0.row.weight != nil }
    let kept = weighed.filter { $0.target.weight == $0.row.weight }
    let others = weighed.filter { $0.target.weight != $0.row.weight }
    if others.isEmpty { return [] }
    if sum(weighed, \.target) == sum(weighed, \.row) || kept.count * 2 >= weighed.count { return others }
    // No factor of 1: another one has to hold for most rows, each rounded to a half or whole point.
    guard let factor = commonFactor(weighed) else { return [] }
    let odd = weighed.filter { !follows($0, factor) }
    return odd.count * 2 < weighed.count ? odd : []
  }

  private static func sum(_ pairs: [RowMatch.Pair], _ side: KeyPath<RowMatch.Pair, IndicatorFact>) -> ExactDecimal {
    pairs.reduce(.zero) { $0 + ($1[keyPath: side].weight ?? .zero) }
  }

  private static func commonFactor(_ pairs: [RowMatch.Pair]) -> ExactDecimal? {
    guard pairs.count >= 3 else { return nil }
    return pairs.compactMap { pair -> ExactDecimal? in
      guard let target = pair.target.weight, let row = pair.row.weight else { return nil }
      return row.divided(by: target, scale: 6)
    }.max { left, right in
      pairs.count { follows($0, left) } < pairs.count { follows($0, right) }
    }
  }

  private static func follows(_ pair: RowMatch.Pair, _ factor: ExactDecimal) -> Bool {
    guard let target = pair.target.weight, let row = pair.row.weight, let scaled = target.multiplied(by: factor) else {
      return false
    }
    let difference = (scaled - row).magnitude
    return difference + difference <= .one
  }
}
