extension RecordType {
  /// 绩效评价报告 (财预〔2020〕10号): of a project, a policy (as 项目) or a whole department.
  static let evaluationReport = RecordType(
    [.documentKind, .ruleSet, .year, .evaluatedProject, .evaluatedDepartment, .filing] + evaluationHead + evaluationWork
      + evaluationText + [.related, .waivers],
    oneOf: [.project, .department])

  /// What is evaluated, by whom and when.
  private static let evaluationHead: [Field] = [
    .evaluationType,
    Field(
      .evaluationContent, "评价内容", aliases: ["评价对象类型", "评价内容分类", "评价对象类别", "评价范围"],
      .choice(["项目支出", "部门整体支出", "政策", "基本支出"]),
      zh: "评价的是项目支出、部门整体支出还是政策；基本支出一般不单独评价",
      en: "A project, a whole department or a policy; basic expenditure is as a rule not evaluated on its own"),
    Field(
      .evaluator, "评价机构", aliases: ["评价组织机构", "评价单位", "评价实施机构", "组织评价单位", "评价组织单位", "委托单位", "评价主体"], .text,
      zh: "组织评价的部门或单位", en: "The department or bureau that evaluates"),
    Field(
      .thirdParty, "第三方机构", aliases: ["受托机构", "受托第三方机构", "第三方评价机构", "委托第三方机构", "受托评价机构"], .text,
      zh: "受委托的第三方机构；未委托的不填", en: "The third party engaged; blank where there is none"),
    Field(
      .workGroup, "评价人员", aliases: ["评价工作组", "评价组成员", "工作组", "评价小组"], .narrative, zh: "评价人员", en: "Who evaluated"),
    Field(
      .accountsClosedOn, "决算完成日期", aliases: ["决算日期"], .date, zh: "决算完成日期，评价期限自此起算",
      en: "When the accounts were closed; the time limit runs from here"),
    Field(
      .evaluatedOn, "评价日期", aliases: ["评价时间", "评价完成日期", "报告日期", "报告时间", "报告完成日期", "评价报告日期"], .date,
      zh: "评价完成、出具报告的日期", en: "When the evaluation ended and the report was issued"),
    Field(.publishedOn, "公开日期", aliases: ["报告公开日期"], .date, zh: "评价报告公开的日期", en: "When the report was published"),
    Field(
      .funds, "资金", aliases: ["项目资金", "资金情况", "预算执行情况", "预算资金", "资金投入和使用情况", "部门资金", "资金投入"],
      .record(.reportFunds), zh: "预算、到位和支出情况", en: "Budget, money received, spending"),
  ]

  /// How it was evaluated and with what result.
  private static let evaluationWork: [Field] = [
    Field(
      .evaluationPlan, "评价方案", aliases: ["绩效评价方案", "评价工作方案", "绩效评价工作方案", "评价实施方案", "绩效评价实施方案"], .narrative,
      zh: "评价方案的名称、文号或附件", en: "The evaluation plan: its title, number or file"),
    Field(
      .methods, "评价方法", aliases: ["绩效评价方法", "评价方式方法", "方法"], .narrative,
      zh: "成本效益分析法、比较法、因素分析法、最低成本法、公众评判法、标杆管理法等",
      en: "Cost-benefit, comparison, factor analysis, lowest cost, public judgement, benchmarking"),
    Field(
      .procedure, "评价程序", aliases: ["绩效评价程序", "评价工作程序", "评价过程", "绩效评价工作过程", "评价工作过程"], .records(.evaluationStep),
      zh: "评价的步骤和日期，按先后列出", en: "The steps and their dates, in order"),
    Field(
      .indicators, "指标体系",
      aliases: [
        "评价指标体系", "绩效评价指标体系", "绩效评价指标体系评分表", "指标体系评分表", "评价指标体系评分表", "绩效评价评分表", "评分表", "绩效指标",
        "评价指标", "绩效评价指标",
      ], .indicators(.reportIndicator), .required,
      zh: "决策、过程、产出、效益各项指标的分值和得分", en: "The indicators on decision, process, output and benefit, with points and scores"
    ),
    Field(
      .totalScore, "评价得分", aliases: ["综合得分", "评价总分", "总得分", "综合评价得分", "评价综合得分", "总分", "得分"], .points,
      zh: "评价得分，百分制，等于各项得分之和", en: "The score out of 100: the sum of the rows"),
    Field(
      .grade, "评价等级", aliases: ["评价等次", "等级", "绩效等级", "评定等级", "评价级别", "绩效评价等级", "综合评价等级"], .text,
      zh: "评价等级，按规则集的分数段", en: "The grade by the rule set's bands"),
    Field(
      .selfEvaluation, "自评表", aliases: ["单位自评表", "绩效自评表", "单位自评", "自评文档"], .text,
      zh: "单位自评表的相对路径；评价在单位自评的基础上开展", en: "The path of the unit's self-evaluation, on which the evaluation rests"),
    Field(.review, "审核", .record(.review), zh: "评价报告的审核", en: "The review of the report"),
  ]

  /// The report itself.
  private static let evaluationText: [Field] = [
    Field(
      .sections, "章节", aliases: ["报告章节", "报告正文", "正文", "评价报告正文"], .record(.reportSections),
      zh: "报告正文，按参考提纲的七个部分", en: "The text of the report, in the seven sections of the outline"),
    Field(
      .analysis, "分析", aliases: ["绩效分析", "三性分析", "评价分析"], .record(.reportAnalysis),
      zh: "经济性、效率性、效益性分析", en: "Economy, efficiency and effectiveness"),
    Field(.conclusion, "评价结论", aliases: ["总体评价结论", "结论"], .narrative, zh: "评价结论", en: "The conclusion"),
    Field(
      .problems, "问题", aliases: ["存在问题", "存在的问题", "主要问题", "发现的问题", "问题清单"], .narrative,
      zh: "评价发现的问题，逐条列出", en: "The problems found, one by one"),
    Field(
      .suggestions, "建议", aliases: ["有关建议", "相关建议", "改进建议", "意见建议", "对策建议"], .narrative,
      zh: "改进的建议", en: "What is suggested"),
    Field(.attachments, "附件", aliases: ["附表", "报告附件"], .narrative, zh: "报告的附件", en: "What is attached"),
  ]

  /// A step of the evaluation.
  static let evaluationStep = RecordType([
    Field(.step, "步骤", aliases: ["程序", "环节", "阶段", "工作步骤", "内容"], .text, .required, zh: "步骤的名称", en: "What was done"),
    Field(
      .date, "日期", aliases: ["时间", "完成日期", "完成时间"], .date, zh: "完成这一步骤的日期", en: "When it was done"),
    Field(.remark, "说明", aliases: ["备注"], .narrative, zh: "说明", en: "Remark"),
  ])

  /// The analysis of the three (or, with 财预〔2020〕10号, four) qualities of spending.
  static let reportAnalysis = RecordType([
    Field(.economy, "经济性", aliases: ["经济性分析"], .narrative, zh: "成本是否节约、预算是否得到控制", en: "Whether costs were kept down"),
    Field(
      .efficiency, "效率性", aliases: ["效率性分析"], .narrative, zh: "投入与产出的比例、进度和质量", en: "What came out for what was put in"),
    Field(
      .effectiveness, "效益性", aliases: ["效益性分析", "有效性", "有效性分析", "效果性"], .narrative,
      zh: "目标实现程度和实施效果", en: "How far the goals were reached and with what effect"),
    Field(.fairness, "公平性", aliases: ["公平性分析"], .narrative, zh: "受益是否公平", en: "Whether the benefit was fair"),
  ])
}

extension Field {
  /// 单位自评, 部门评价 or 财政评价: read in self-evaluations and reports, which must have the right form for it.
  static let evaluationType = Field(
    .evaluationType, "评价类型", aliases: ["评价形式", "评价组织形式", "评价方式", "评价类别"], .choice(["单位自评", "部门评价", "财政评价"]),
    zh: "部门评价或财政评价（财政再评价）用评价报告，单位自评用自评表",
    en: "Evaluations by department or finance bureau are reports; a unit's self-evaluation is a table")

  static let evaluatedProject = Field(
    .project, "项目", aliases: ["项目信息", "项目基本情况", "政策", "政策信息", "评价对象"], .record(RecordType.project),
    zh: "被评价的项目或政策；部门整体支出评价填“部门”", en: "The project or policy evaluated; for a whole department give 部门")

  static let evaluatedDepartment = Field(
    .department, "部门", aliases: ["部门（单位）", "部门(单位)", "部门信息"], .record(RecordType.department),
    zh: "部门整体支出评价：被评价的部门（单位）", en: "The department, in the evaluation of a whole department")
}
