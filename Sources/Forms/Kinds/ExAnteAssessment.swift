extension RecordType {
  /// 事前绩效评估报告: ex-ante assessment of a project or policy.
  static let exAnteAssessment = RecordType([
    .documentKind, .ruleSet, .year, .project, .filing,
    .related, .waivers,
  ])
}
