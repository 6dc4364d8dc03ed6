extension RecordType {
  /// 评价结果应用表: what follows from an evaluation (扶风县 第四十六至四十八条; 康巴什区 二（二）2、3).
  static let useOfResults = RecordType(
    [
      .documentKind, .ruleSet, .year, .evaluatedProject, .evaluatedDepartment, .filing,
      Field(
        .evaluationResult, "评价结果", aliases: ["绩效评价结果", "评价结论"], .record(.evaluationResult),
        zh: "评价的得分、等级、结果类别和报告", en: "Score, grade and class of the result, and the report"),
      Field(
        .application, "应用", aliases: ["结果应用", "评价结果应用", "应用措施", "应用情况", "结果应用情况"], .records(.application),
        zh: "与预算安排、政策调整等挂钩的措施", en: "What was decided, and what it is linked to"),
      Field(
        .rectification, "整改", aliases: ["问题整改", "整改情况", "整改落实", "整改台账", "问题整改情况"], .records(.rectification),
        zh: "评价发现问题的整改，逐条填写", en: "What is done about each problem"),
      Field(
        .disclosure, "公开", aliases: ["信息公开", "公开情况", "结果公开"], .record(.disclosure),
        zh: "评价结果的公开", en: "Where and when the result was published"),
      Field(
        .congressReport, "报送人大", aliases: ["报送人大情况", "人大报送", "报送人大常委会"], .record(.congressReport),
        zh: "向人大或其常委会报送的情况", en: "The report to the people's congress"),
      Field(
        .accountability, "问责", aliases: ["问责情况", "移送问责", "追责问责"], .narrativeOrRecord(.accountability),
        zh: "问责或移送的记录；没有的写“无”", en: "Who was held to account; 无 where nobody was"),
      .related, .waivers,
    ], oneOf: [.project, .department])

  /// The result that is put to use.
  static let evaluationResult = RecordType([
    .evaluationType,
    Field(.totalScore, "得分", aliases: ["评价得分", "综合得分", "总分"], .points, zh: "评价得分", en: "The score"),
    Field(.grade, "等级", aliases: ["评价等级", "等次", "评价等次"], .text, zh: "评价等级", en: "The grade"),
    Field(
      .resultClass, "类别", aliases: ["结果类别", "评价结果类别", "分类"], .choice(["好", "一般", "交叉重复", "低效无效", "长期沉淀"]),
      zh: "评价结果的类别，决定应采取的措施", en: "The class of the result, which decides what must follow"),
    Field(.report, "报告", aliases: ["评价报告", "绩效评价报告", "报告文件"], .text, zh: "评价报告的相对路径", en: "The report's path"),
    Field(
      .evaluatedOn, "评价日期", aliases: ["报告日期", "评价时间", "报告时间"], .date, zh: "出具评价报告的日期", en: "When the report was issued"),
    Field(.conclusion, "结论", aliases: ["评价结论"], .narrative, zh: "评价结论", en: "The conclusion"),
  ])

  /// One measure.
  static let application = RecordType([
    Field(
      .linkage, "挂钩方式", aliases: ["应用方式", "挂钩", "挂钩内容", "挂钩事项"], .text,
      zh: "与什么挂钩：预算安排、政策调整、预算编制、预算执行调整等", en: "What it is linked to: the budget, the policy"),
    Field(
      .measures, "措施", aliases: ["应用措施", "处理措施", "应用内容"], .narrative, .required,
      zh: "采取的措施，如优先保障、督促改进、调整、削减或取消、收回", en: "What is done: priority, improvement, change, cut, recovery"),
    Field(.amount, "金额", aliases: ["涉及金额", "调整金额"], .amount, zh: "措施涉及的金额", en: "The money concerned"),
    Field(.remark, "说明", aliases: ["备注", "应用说明"], .narrative, zh: "说明", en: "Remark"),
  ])

  /// One problem and what is done about it.
  static let rectification = RecordType([
    Field(
      .problems, "问题", aliases: ["存在问题", "存在的问题", "发现的问题", "问题描述"], .narrative, .required, zh: "问题", en: "The problem"),
    Field(.measures, "措施", aliases: ["整改措施", "改进措施"], .narrative, zh: "整改措施", en: "What is done"),
    Field(
      .responsiblePerson, "责任人", aliases: ["整改责任人", "责任单位", "责任部门", "整改责任单位"], .text, zh: "整改责任人",
      en: "Who answers for it"),
    Field(
      .completedOn, "完成日期", aliases: ["整改完成日期", "完成时间", "整改期限", "整改时限", "完成时限"], .date, zh: "整改完成日期",
      en: "When it is done"),
    Field(
      .status, "状态", aliases: ["整改状态", "整改情况", "整改结果", "完成情况"],
      .text,
      zh: "整改的状态，如整改中、已完成", en: "How far it is"),
  ])

  /// Disclosure.
  static let disclosure = RecordType([
    Field(.channel, "渠道", aliases: ["公开渠道", "公开方式", "公开平台", "公开网址"], .narrative, zh: "公开渠道，如政府网站", en: "Where"),
    Field(.publishedOn, "公开日期", aliases: ["公开时间"], .date, zh: "评价结果公开的日期", en: "When the result was published"),
    Field(
      .disclosed, "公开内容", aliases: ["内容", "公开事项"], .narrative, zh: "公开的事项", en: "What was published"),
    Field(
      .targetPublishedOn, "目标公开日期", aliases: ["绩效目标公开日期"], .date, zh: "绩效目标公开的日期",
      en: "When the targets were published"),
    Field(
      .budgetPublishedOn, "预算公开日期", aliases: ["部门预算公开日期"], .date, zh: "部门预算公开的日期", en: "When the budget was published"),
    Field(
      .accountsPublishedOn, "决算公开日期", aliases: ["部门决算公开日期"], .date, zh: "部门决算公开的日期",
      en: "When the accounts were published"),
    Field(
      .inAccounts, "编入决算", aliases: ["是否编入决算", "编入部门决算"], .flag, zh: "评价结果是否编入决算", en: "Whether it is in the accounts"),
  ])

  /// The report to the people's congress.
  static let congressReport = RecordType([
    Field(.date, "日期", aliases: ["报送日期", "报送时间"], .date, zh: "报送的日期", en: "When it was sent"),
    Field(
      .draftOn, "预决算草案日期", aliases: ["预决算草案报送日期", "草案日期", "决算草案日期", "预算草案日期"], .date,
      zh: "预决算草案报送人大的日期", en: "When the draft budget or accounts were sent"),
    Field(.remark, "说明", aliases: ["备注"], .narrative, zh: "说明", en: "Remark"),
  ])

  /// Who was held to account.
  static let accountability = RecordType([
    Field(.liable, "对象", aliases: ["问责对象", "责任单位", "责任人"], .text, zh: "被问责的单位或个人", en: "Who"),
    Field(.measures, "方式", aliases: ["问责方式", "处理方式", "处理结果", "处理"], .narrative, zh: "问责的方式", en: "How"),
    Field(.date, "日期", aliases: ["问责日期", "移送日期"], .date, zh: "问责或移送的日期", en: "When"),
    Field(.reason, "原因", aliases: ["问责原因", "事由"], .narrative, zh: "问责的原因", en: "Why"),
    Field(.remark, "说明", aliases: ["备注"], .narrative, zh: "说明", en: "Remark"),
  ])
}
