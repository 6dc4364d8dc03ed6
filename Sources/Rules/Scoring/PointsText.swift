import Quantities

extension ExactDecimal {
  /// As a message shows points: at most two decimals, none that are zero.
  var shown: String { rounded(scale: min(scale, 2)).canonical.description }

  /// Whether the number lies within `tolerance` of `other`.
  func isNear(_ other: ExactDecimal, _ tolerance: ExactDecimal) -> Bool { (self - other).magnitude <= tolerance }
}

/// Half of the second decimal: what any score may be off, because scores are rounded to two decimals.
let roundingOfScores = ExactDecimal(units: 5, scale: 3) ?? .zero
