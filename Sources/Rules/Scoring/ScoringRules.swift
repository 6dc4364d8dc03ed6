import Linting

/// JX4: weights, scores and grades.
let scoringRules: [Rule] = [
  weightTotal, classWeight, classWeightSum, scoreOverWeight, scoreMismatch, executionScoreMismatch, totalScoreMismatch,
  gradeMismatch, unknownGrade, resultWeightTooLow, unexplainedShortfall, unexplainedOverachievement,
  scoreWithoutEvidence, subrowScore,
]
