import Forms
import Quantities

extension Form {
  /// What this kind of document calls its total: 总分, 评价得分, 评估得分.
  var totalScoreLabel: String { kind.recordType[.totalScore]?.key ?? "总分" }
}

extension ExactDecimal {
  /// As a message shows points: at most two decimals, none that are zero.
  var shown: String { rounded(scale: min(scale, 2)).canonical.description }

  /// Whether the number lies within `tolerance` of `other`.
  func isNear(_ other: ExactDecimal, _ tolerance: ExactDecimal) -> Bool { (self - other).magnitude <= tolerance }
}

/// Half of the second decimal: what any score may be off, because scores are rounded to two decimals.
let roundingOfScores = ExactDecimal(units: 5, scale: 3) ?? .zero
