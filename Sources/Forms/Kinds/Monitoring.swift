extension RecordType {
  /// 绩效运行监控表 (财预〔2019〕136号 annex): of a project, or of a whole department.
  static let monitoring = RecordType(
    [
      .documentKind, .ruleSet, .year, .monitoredProject, .monitoredDepartment, .filing,
      Field(
        .period, "监控期间", aliases: ["监控时段", "监控时间", "监控区间"], .record(.monitoredPeriod),
        zh: "监控期间的起止日期；按季度监控的填“季度”", en: "The period monitored, from and to; or give the quarter"),
      Field(
        .quarter, "季度", aliases: ["监控季度", "所属季度"], .choice(["1", "2", "3", "4"]),
        zh: "监控截至第几季度末：1、2、3、4", en: "The quarter at whose end it stands"),
      Field(
        .monitoringMode, "监控方式", aliases: ["监控类型", "监控形式"], .choice(["日常", "定期", "重点"]),
        zh: "日常监控、定期监控或重点监控", en: "Routine, periodic or key monitoring"),
      Field(
        .funds, "资金", aliases: ["项目资金", "资金情况", "项目资金情况", "预算执行情况", "预算资金", "部门预算", "部门预算资金"],
        .record(.monitoringFunds), .required,
        zh: "预算、拨付、执行和全年预计（财预〔2019〕136号）", en: "Budget, allocation, spending and forecast"),
      Field(
        .goals, "总体目标", aliases: ["年度总体目标", "绩效目标", "年度绩效目标", "项目总体目标", "部门总体目标"],
        .narrativeOrRecord(.monitoringGoals), .required,
        zh: "批复的年度总体目标", en: "The approved goal of the year"),
      Field(
        .indicators, "绩效指标", aliases: ["年度绩效指标", "项目绩效指标", "绩效目标运行情况", "指标完成情况"],
        .indicators(.monitoringIndicator), .required,
        zh: "各项指标的完成情况和全年预计", en: "The indicators, what was reached, what is expected"),
      MonitoringField.adjustmentReason, MonitoringField.executionReason,
      Field(
        .aspects, "监控内容", aliases: ["监控情况", "监控分析"], .record(.monitoredAspects),
        zh: "及时性、合规性、有效性三方面的监控情况", en: "What was found on timeliness, compliance and effectiveness"),
      Field(
        .extendedMonitoring, "延伸监控", aliases: ["延伸监控内容"],
        .choices(["政府采购", "工程招标", "监理和验收", "信息公示", "资产管理", "会计核算"]),
        zh: "对重点项目和重大政策延伸监控的事项", en: "What was looked at beyond the table, for key projects"),
      Field(
        .problems, "问题", aliases: ["存在问题", "存在的问题", "发现问题", "发现的问题", "主要问题", "监控发现问题", "监控发现的问题"],
        .records(.monitoredProblem), zh: "监控发现的问题及处理", en: "Problems found, and what is done about them"),
      MonitoringField.measures,
      .related, .waivers,
    ], oneOf: [.project, .department])

  static let monitoredPeriod = RecordType([
    Field(.startDate, "起", aliases: ["开始", "起始", "自", "开始日期", "起始日期"], .date, zh: "期间的第一天", en: "The first day"),
    Field(
      .endDate, "止", aliases: ["结束", "截止", "截至", "至", "结束日期", "截止日期", "截至日期"], .date, .required,
      zh: "期间的最后一天", en: "The last day"),
  ])

  static let monitoringGoals = RecordType(
    [
      Field(
        .plannedGoal, "预期目标", aliases: ["年初目标", "年度目标", "年度总体目标", "目标"], .narrative, .required,
        zh: "批复的年度目标", en: "The approved goal of the year"),
      Field(
        .actualGoal, "完成情况", aliases: ["实际完成情况", "目标完成情况", "执行情况", "目标执行情况"], .narrative,
        zh: "截至监控时点的完成情况", en: "What was done so far"),
    ], takesMonths: true)

  static let monitoredAspects = RecordType([
    Field(
      .timelinessAspect, "及时性", aliases: ["及时性监控", "及时性监控情况"], .narrative,
      zh: "上年结转较大、前期准备不充分、执行环境变化等情况", en: "Whether it is on time"),
    Field(
      .complianceAspect, "合规性", aliases: ["合规性监控", "合规性监控情况"], .narrative,
      zh: "无预算、超预算开支，挤占挪用，超标准配置资产等情况", en: "Whether the money is spent by the rules"),
    Field(
      .effectivenessAspect, "有效性", aliases: ["有效性监控", "有效性监控情况"], .narrative,
      zh: "执行是否与目标一致、效果能否达到预期", en: "Whether it has the effect expected"),
  ])

  static let monitoredProblem = RecordType([
    Field(.description, "描述", aliases: ["问题", "问题描述", "内容"], .narrative, .required, zh: "问题的内容", en: "The problem"),
    Field(
      .severity, "严重程度", aliases: ["程度", "问题等级"], .choice(["一般", "严重"]), zh: "一般或严重", en: "Ordinary or severe"),
    Field(.reason, "原因", aliases: ["原因分析", "产生原因"], .narrative, zh: "产生的原因", en: "Why it arose"),
    Field(
      .measures, "整改措施", aliases: ["改进措施", "纠正措施", "措施"], .narrative, zh: "拟采取或已采取的整改措施",
      en: "What is done to mend it"),
    Field(
      .disposal, "处理意见", aliases: ["处理措施", "处置意见", "处理结果"], .narrative,
      zh: "暂缓拨款、调减预算、调整目标等处理意见", en: "What follows for money, project and target"),
    Field(
      .completedOn, "完成日期", aliases: ["整改完成日期", "完成时限", "整改时限"], .date, zh: "整改完成日期", en: "When it will be mended"),
  ])
}

extension Field {
  static let monitoredProject = Field(
    .project, "项目", aliases: ["项目信息", "项目基本情况"], .record(RecordType.project),
    zh: "项目的基本情况；部门整体监控填“部门”", en: "The project; a department's table gives 部门 instead")

  static let monitoredDepartment = Field(
    .department, "部门", aliases: ["部门（单位）", "部门(单位)", "部门信息"], .record(RecordType.department),
    zh: "部门整体支出监控：部门（单位）的基本情况", en: "The department, in the monitoring of a whole department")
}

/// Narratives that places print in different places of a monitoring table.
enum MonitoringField {
  static let adjustmentReason = Field(
    .adjustmentReason, "调整原因", aliases: ["预算调整原因"], .narrative, zh: "年中调整预算的理由", en: "Why the budget changed")
  static let executionReason = Field(
    .executionReason, "执行偏差原因", aliases: ["执行率低的原因", "预算执行偏差原因", "未完成原因"], .narrative,
    zh: "执行进度偏慢的原因", en: "Why less was spent")
  static let measures = Field(
    .measures, "改进措施", aliases: ["整改措施", "下一步改进措施", "下一步工作措施", "下一步措施", "下一步工作计划"], .narrative,
    zh: "下一步改进措施", en: "What will be done")
}
