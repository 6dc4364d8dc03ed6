import Linting

/// JX6: what each stage of the life of a project demands.
let lifecycleRules: [Rule] =
  (assessmentRules + monitoringRules + departmentRules + evaluationRules + [thirdPartyCount])
  .sorted { $0.code < $1.code }

/// Ex-ante assessment and review of targets.
private let assessmentRules: [Rule] = [
  unknownMethod, missingStep, conclusionConflict, rejectedButFunded, missingReviewDimension, financeAssessmentRequired,
]

/// Monitoring.
private let monitoringRules: [Rule] = [
  severeWithoutAction, deviationWithoutMeasure, missingForecast, paperCopyRequired, monitoringPartMissing,
]

/// Whole departments and work plans.
private let departmentRules: [Rule] = [forbiddenTarget, basicExpenditureAlone, planGap]

/// Evaluation and the use of its results.
private let evaluationRules: [Rule] = [resultActionMismatch, missingAccountability, missingDisclosure, wrongForm]
