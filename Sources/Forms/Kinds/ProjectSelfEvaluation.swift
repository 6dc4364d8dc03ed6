extension RecordType {
  /// 项目支出绩效自评表 (财预〔2020〕10号 annex 1).
  static let projectSelfEvaluation = RecordType(
    [
      .documentKind, .ruleSet, .year, .project, .filing, .evaluationType,
      Field(
        .funds, "资金", aliases: ["项目资金", "资金情况", "预算执行情况", "预算资金"], .record(.evaluationFunds), .required,
        zh: "预算、执行和执行率", en: "Budget, spending and rate"),
    ] + evaluationResults + [.related, .waivers])

  /// What every self-evaluation tells beside the money: goals, indicators, points, grade, conclusion and review.
  static let evaluationResults: [Field] = [
    Field(
      .goals, "总体目标", aliases: ["年度总体目标", "绩效目标", "整体绩效目标", "年度整体绩效目标"], .narrativeOrRecord(.evaluationGoals),
      .required,
      zh: "预期目标与实际完成情况", en: "What was planned and what was done"),
    Field(
      .indicators, "绩效指标", aliases: ["年度绩效指标", "项目绩效指标", "整体绩效指标", "部门整体绩效指标"], .indicators(.evaluationIndicator),
      .required,
      zh: "各项指标的完成情况和得分", en: "The indicators, what was reached, the points"),
    Field(
      .totalScore, "总分", aliases: ["自评总分", "自评得分", "合计得分"], .points, .required, zh: "总分，百分制", en: "The total out of 100"
    ),
    Field(
      .grade, "等级", aliases: ["自评等级", "评价等级"], .text, .required, zh: "等级，按规则集的分数段",
      en: "The grade by the rule set's bands"),
    Field(.conclusion, "评价结论", aliases: ["自评结论"], .narrative, zh: "评价结论", en: "The conclusion"),
    Field(.problems, "存在问题", aliases: ["存在的问题", "主要问题"], .narrative, zh: "存在的问题", en: "Problems"),
    Field(.measures, "改进措施", aliases: ["整改措施", "下一步改进措施"], .narrative, zh: "改进措施", en: "What will be done"),
    Field(.accountsClosedOn, "决算完成日期", .date, zh: "决算完成日期", en: "When the accounts were closed"),
    Field(.evaluatedOn, "评价日期", aliases: ["自评日期", "自评时间"], .date, zh: "评价日期", en: "When it was evaluated"),
    Field(.selfReport, "自评报告", .record(.selfReport), zh: "自评报告的要点", en: "The report's main points"),
    Field(.review, "审核", .record(.review), zh: "初审、复审", en: "First and second review"),
  ]

  static let evaluationGoals = RecordType([
    Field(
      .plannedGoal, "预期目标", aliases: ["年初目标", "年度目标"], .narrative, .required, zh: "年初设定的目标", en: "What was planned"),
    Field(
      .actualGoal, "实际完成情况", aliases: ["目标实际完成情况", "完成情况"], .narrative, .required, zh: "目标实际完成情况", en: "What was done"),
  ])

  static let selfReport = RecordType([
    Field(.weaknesses, "薄弱环节", .narrative, zh: "查找的薄弱环节", en: "Weak points found"),
    Field(.causeAnalysis, "原因分析", .narrative, zh: "问题的原因", en: "Their causes"),
    Field(.measures, "改进措施", .narrative, zh: "改进措施", en: "What will be done"),
    Field(.publishedOn, "公开日期", .date, zh: "公开日期", en: "When it was published"),
    Field(.reportedOn, "备案日期", .date, zh: "报财政部门备案的日期", en: "When it was filed"),
  ])

  static let review = RecordType([
    Field(.firstReview, "初审", .record(.reviewLevel), zh: "业务部门初审", en: "First review"),
    Field(.secondReview, "复审", .record(.reviewLevel), zh: "评价部门复审", en: "Second review"),
  ])

  static let reviewLevel = RecordType([
    Field(.unit, "单位", aliases: ["审核单位"], .text, zh: "审核单位", en: "Who reviewed"),
    Field(.date, "日期", aliases: ["审核日期"], .date, zh: "审核日期", en: "When"),
    Field(.opinion, "意见", aliases: ["审核意见"], .narrative, zh: "审核意见", en: "The opinion"),
  ])
}
