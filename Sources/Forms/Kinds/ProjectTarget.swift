extension RecordType {
  /// 项目支出绩效目标申报表 (财预〔2015〕88号 annex), with its approval and adjustment.
  static let projectTarget = RecordType([
    .documentKind, .ruleSet, .year, .project, .filing,
    Field(
      .content, "实施内容", aliases: ["项目内容", "主要内容", "项目概况"], .narrative, zh: "项目实施的主要内容", en: "What will be done"),
    Field(
      .schedule, "实施进度", aliases: ["实施进度计划", "项目实施进度计划"], .records(.scheduleStep),
      zh: "分步的实施进度计划", en: "The steps and their dates"),
    Field(
      .funds, "资金", aliases: ["项目资金", "资金情况", "项目资金情况", "预算资金"], .record(.targetFunds), .required,
      zh: "项目资金及来源", en: "The money and its sources"),
    Field(
      .goals, "总体目标", aliases: ["绩效目标", "项目总体目标", "年度总体目标"],
      .narrativeOrRecord(.targetGoals), .required,
      zh: "总体目标；跨年度项目分中期和年度", en: "The goal; for longer projects of the medium term and of the year"),
    Field(
      .indicators, "绩效指标", aliases: ["年度绩效指标", "项目绩效指标"], .indicators(.targetIndicator), .required,
      zh: "产出、效益、满意度等绩效指标", en: "The indicators by class"),
    Field(.approval, "批复", .record(.approval), zh: "目标与预算的批复", en: "Approval of target and budget"),
    Field(.adjustments, "调整", aliases: ["目标调整"], .records(.adjustment), zh: "年中对目标的调整", en: "Changes during the year"),
    .related, .waivers,
  ])

  static let scheduleStep = RecordType([
    Field(.content, "内容", aliases: ["实施内容", "项目实施内容"], .text, .required, zh: "本步骤的内容", en: "What the step does"),
    Field(.startDate, "开始", aliases: ["开始时间", "开始日期"], .date, zh: "开始日期", en: "Its start"),
    Field(.endDate, "完成", aliases: ["完成时间", "完成日期", "结束"], .date, zh: "完成日期", en: "Its end"),
  ])

  static let targetGoals = RecordType([
    Field(
      .midtermGoal, "中期目标", aliases: ["长期目标", "中长期目标", "实施期目标"], .narrative, zh: "项目实施期内的目标",
      en: "For the whole project"),
    Field(.annualGoal, "年度目标", .narrative, zh: "本年度的目标", en: "For this year"),
  ])

  static let approval = RecordType([
    Field(.targetApprovedOn, "目标批复日期", .date, zh: "绩效目标批复日期", en: "When the target was approved"),
    Field(.budgetApprovedOn, "预算批复日期", .date, zh: "预算批复日期", en: "When the budget was approved"),
    Field(.appliedOn, "预算申报日期", aliases: ["申请预算日期"], .date, zh: "预算申报日期", en: "When the money was asked for"),
    Field(.libraryOn, "入库日期", .date, zh: "纳入项目库的日期", en: "When it entered the project library"),
    Field(.inLibrary, "入库", aliases: ["是否入库"], .flag, zh: "是否纳入项目库", en: "Whether it is in the project library"),
  ])

  static let adjustment = RecordType([
    Field(.date, "日期", aliases: ["目标调整日期"], .date, .required, zh: "目标调整日期", en: "When the target changed"),
    Field(.reason, "原因", aliases: ["调整原因"], .narrative, .required, zh: "调整的原因", en: "Why"),
    Field(.budgetAdjustedOn, "预算调整日期", .date, zh: "预算调整日期", en: "When the budget changed"),
    Field(.reportedOn, "备案日期", .date, zh: "报财政部门备案的日期", en: "When it was filed with the finance bureau"),
  ])
}
