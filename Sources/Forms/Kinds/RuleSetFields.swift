extension RecordType {
  /// 绩效规则集: a rule set, the law as data; its parameters are read by their own module.
  static let ruleSet = RecordType([
    .documentKind,
    .related, .waivers,
  ])
}
