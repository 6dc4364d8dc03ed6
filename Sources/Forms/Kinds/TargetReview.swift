extension RecordType {
  /// 绩效目标审核表 (财预〔2015〕88号 annex).
  static let targetReview = RecordType([
    .documentKind, .ruleSet, .year, .project, .filing,
    .related, .waivers,
  ])
}
