extension RecordType {
  /// 部门整体支出绩效自评表.
  static let departmentSelfEvaluation = RecordType([
    .documentKind, .ruleSet, .year, .department, .filing,
    .related, .waivers,
  ])
}
