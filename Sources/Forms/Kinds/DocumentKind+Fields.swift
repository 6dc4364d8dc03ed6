extension DocumentKind {
  /// The fields of the kind; `nil` for a kind whose fields are not declared yet.
  public var recordType: RecordType? {
    switch self {
    case .projectTarget: .projectTarget
    case .projectSelfEvaluation: .projectSelfEvaluation
    case .exAnteAssessment, .departmentTarget, .targetReview, .monitoring, .departmentSelfEvaluation, .evaluationReport,
      .useOfResults, .workPlan, .ruleSet:
      nil
    }
  }
}
