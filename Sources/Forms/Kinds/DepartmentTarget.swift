extension RecordType {
  /// 部门整体支出绩效目标申报表 (财预〔2015〕88号 annex).
  static let departmentTarget = RecordType([
    .documentKind, .ruleSet, .year, .department, .filing,
    .related, .waivers,
  ])
}
