extension RecordType {
  /// 评价结果应用表.
  static let useOfResults = RecordType([
    .documentKind, .ruleSet, .year, .project, .filing,
    .related, .waivers,
  ])
}
