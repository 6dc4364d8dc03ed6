import Forms

extension Set<DocumentKind> {
  /// The kinds that have `资金`.
  static let withFunds = targetsAndSelfEvaluations.union([.monitoring, .exAnteAssessment, .evaluationReport])
  /// The kinds that tell what was spent.
  static let withExecution = selfEvaluations.union([.monitoring])
}
