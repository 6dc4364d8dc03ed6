extension RecordType {
  /// 绩效评价报告 (财预〔2020〕10号).
  static let evaluationReport = RecordType([
    .documentKind, .ruleSet, .year, .project, .filing,
    .related, .waivers,
  ])
}
