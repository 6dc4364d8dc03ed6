import Linting

/// JX8: what a reviewer would send back though every field is filled.
let qualityRules: [Rule] = [
  misclassifiedIndicator, duplicateIndicator, goalNotCovered, goalCopied, goalOnlyMoney, identicalRows, thinText,
  templatePrefix, executionAsIndicator,
]
