import Linting

/// JX7: what only shows when the documents of a project, a department or a year are held against each other.
let crossDocumentRules: [Rule] = [
  indicatorNotInTarget, indicatorDropped, targetValueChanged, fundingDiffers, missingLifecycleDocument,
  duplicateDocument, projectInfoDiffers, evaluationWithoutSelfEvaluation, monitoringGap, coverageGap,
  newPolicyThreeYears, problemNotRectified, unresolvedReference, copiedDocument, expiredButFunded,
]
