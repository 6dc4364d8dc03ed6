extension RecordType {
  /// 绩效管理工作方案.
  static let workPlan = RecordType([
    .documentKind, .ruleSet, .year,
    .related, .waivers,
  ])
}
