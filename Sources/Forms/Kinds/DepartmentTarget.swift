extension RecordType {
  /// 部门（单位）整体支出绩效目标申报表 (财预〔2015〕88号 annex): 部门名称, 年度主要任务 with 预算金额 and 金额合计, 年度总体目标,
  /// 年度绩效指标; what provinces print besides (资金 by source and by use, 职能) is read too.
  static let departmentTarget = RecordType([
    .documentKind, .ruleSet, .year, .department, .filing,
    .targetTasks, .targetTasksTotal,
    Field(
      .funds, "资金", aliases: ["部门资金", "资金情况", "年度预算申请", "年度预算", "部门预算资金", "预算资金"], .record(.departmentTargetFunds),
      .required, zh: "部门预算总额、用途和来源", en: "The department's budget, its uses and sources"),
    Field(
      .goals, "总体目标", aliases: ["年度总体目标", "整体绩效目标", "年度整体绩效目标", "年度绩效目标", "绩效目标"],
      .narrativeOrRecord(.targetGoals), .required,
      zh: "部门（单位）年度总体目标", en: "The department's goal for the year"),
    Field(
      .indicators, "绩效指标", aliases: ["年度绩效指标", "整体绩效指标", "部门整体绩效指标", "部门整体支出年度绩效指标"],
      .indicators(.targetIndicator), .required,
      zh: "按六个维度，或按产出、效益、满意度设置的绩效指标", en: "The indicators, by the six dimensions or by output, benefit, satisfaction"),
    Field(.approval, "批复", .record(.approval), zh: "目标与预算的批复", en: "Approval of target and budget"),
    Field(.adjustments, "调整", aliases: ["目标调整"], .records(.adjustment), zh: "年中对目标的调整", en: "Changes during the year"),
    .related, .waivers,
  ])
}
