extension DocumentKind {
  /// The fields of the kind.
  public var recordType: RecordType {
    switch self {
    case .exAnteAssessment: .exAnteAssessment
    case .projectTarget: .projectTarget
    case .departmentTarget: .departmentTarget
    case .targetReview: .targetReview
    case .monitoring: .monitoring
    case .projectSelfEvaluation: .projectSelfEvaluation
    case .departmentSelfEvaluation: .departmentSelfEvaluation
    case .evaluationReport: .evaluationReport
    case .useOfResults: .useOfResults
    case .workPlan: .workPlan
    case .ruleSet: .ruleSet
    }
  }
}
