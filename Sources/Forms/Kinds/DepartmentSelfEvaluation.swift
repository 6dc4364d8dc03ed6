extension RecordType {
  /// 部门（单位）整体支出绩效自评表: the project's self-evaluation with 部门 and 年度主要任务.
  static let departmentSelfEvaluation = RecordType(
    [
      .documentKind, .ruleSet, .year, .department, .filing, .evaluationType,
      Field(
        .funds, "资金", aliases: ["部门资金", "资金情况", "年度预算", "预算执行情况", "年度部门预算执行情况", "预算资金"],
        .record(.departmentEvaluationFunds), .required,
        zh: "部门预算、执行和执行率", en: "The department's budget, spending and rate"),
      .evaluationTasks, .evaluationTasksTotal,
    ] + evaluationResults + [.related, .waivers])
}
