import Linting

/// JX3: whether the money adds up.
let fundsRules: [Rule] = [
  fundingTotalMismatch, fundingItemsMismatch, invalidAmount, suspiciousMagnitude, executionRateMismatch,
  spendingOverBudget,
  spendingWithoutBudget, unexplainedAdjustment, unexplainedLowExecution, costTargetOverBudget, lineItemArithmetic,
  quantityTimesCost, fundKindNotCovered, goalAmountMismatch, taskBudgetMismatch, carryOverMismatch,
  targetOverStandard,
]
