extension RecordType {
  /// 绩效运行监控表 (财预〔2019〕136号 annex).
  static let monitoring = RecordType([
    .documentKind, .ruleSet, .year, .project, .filing,
    .related, .waivers,
  ])
}
