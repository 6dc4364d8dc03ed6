import Linting

/// JX2: whether a value can be measured.
let measurabilityRules: [Rule] = [
  unquantifiedTarget, missingOperator, missingUnit, unitMismatch, impossiblePercentage, wrongDirection, valueInName,
  approximateTarget, deadlineWithoutDate, multipleTargets, sloganWithNumber, qualitativeWithoutScale,
  natureMismatch, nonstandardNotation, lowQuantifiedShare, unquantifiedGoal, malformedNumber, fullSatisfaction,
  unmeasuredActual,
]
