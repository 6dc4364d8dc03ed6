import Linting

/// JX1: what must be there.
let completenessRules: [Rule] = [
  missingField, missingIndicatorClass, missingIndicatorSubclass, emptyIndicatorClass, missingTargetValue,
  missingActualValue, missingOverallGoal, placeholderText, missingResponsiblePerson, missingCostBasis,
  missingDepartmentDimension, missingAssessmentDimension, missingReportSection, missingFundFocus, tooFewIndicators,
  missingEvidence, missingReviewSignature, missingAssessmentBasis,
]
