extension RecordType {
  /// 事前绩效评估报告: ex-ante assessment of a project or policy.
  ///
  /// The parts are those of 扶风县预算绩效管理实施细则（试行）第八至十九条, which are those of 中发〔2018〕34号; the report's own
  /// sections are those that finance bureaus print (评估对象, 评估方式和方法, 评估内容与结论, 相关建议, 其他需要说明的问题, 附件).
  static let exAnteAssessment = RecordType(
    [.documentKind, .ruleSet, .year, assessedProject, .filing] + assessmentHead + assessmentWork + assessmentResult + [
      .related, .waivers,
    ])

  private static let assessedProject = Field(
    .project, "项目", aliases: ["项目信息", "项目基本情况", "政策", "政策信息", "政策基本情况", "评估对象基本情况"], .record(.project), .required,
    zh: "评估的项目或政策", en: "The project or policy that is assessed")

  /// What is assessed, by whom and when.
  private static let assessmentHead: [Field] = [
    Field(
      .objectKind, "评估对象类型", aliases: ["评估对象", "对象类型", "评估类型"], .choice(["项目", "政策"]),
      zh: "评估的是项目还是政策，决定评估内容的五个方面", en: "A project or a policy: it decides the five dimensions"),
    Field(
      .assessor, "评估主体", aliases: ["实施主体", "评估实施主体", "组织单位类型"], .choice(["财政部门", "预算部门和单位", "其他部门"]),
      zh: "组织评估的部门：财政部门、预算部门和单位、其他部门（如投资主管部门）",
      en: "Who assesses: finance bureau, budget department or unit, other department"),
    Field(
      .requestedOn, "申请日期", aliases: ["评估申请日期", "申请评估日期", "申报日期", "受理日期", "确定评估对象日期"], .date,
      zh: "接到评估申请或确定评估对象的日期，评估期限自此起算",
      en: "When the application arrived or the object was chosen; the time limit runs from here"),
    Field(
      .reportDate, "报告日期", aliases: ["评估日期", "出具报告日期", "评估完成日期", "评估报告日期"], .date,
      zh: "出具评估报告的日期", en: "When the report was issued"),
    Field(
      .content, "项目概况", aliases: ["评估对象概况", "政策概况", "项目内容", "主要内容", "实施内容", "概况"], .narrative,
      zh: "项目或政策的主要内容", en: "What the project or policy is about"),
    Field(
      .funds, "资金", aliases: ["项目资金", "资金情况", "项目资金情况", "预算资金", "政策资金", "资金总额及来源"], .record(.targetFunds), .required,
      zh: "申请的资金及来源；跨年度的填写中期资金总额", en: "The money asked for and its sources; for longer ones the total of all years"),
    Field(
      .goals, "总体目标", aliases: ["绩效目标", "项目总体目标", "政策目标"], .narrativeOrRecord(.targetGoals),
      zh: "申报的绩效目标", en: "The goal that was declared"),
    Field(
      .indicators, "绩效指标", aliases: ["项目绩效指标", "政策绩效指标"], .indicators(.targetIndicator),
      zh: "申报的绩效指标", en: "The indicators that were declared"),
  ]

  /// How it is assessed.
  private static let assessmentWork: [Field] = [
    Field(
      .bases, "评估依据", aliases: ["依据", "评估主要依据"], .records(.assessmentBasis),
      zh: "评估依据，按类别逐项列出", en: "What the assessment rests on, item by item"),
    Field(
      .ways, "评估方式", aliases: ["方式"], .narrative,
      zh: "评估方式：专家咨询、现场调研、问卷调查、召开座谈会等", en: "Ways: experts, visit, questionnaire, meetings"),
    Field(
      .methods, "评估方法", aliases: ["方法"], .narrative,
      zh: "评估方法：成本效益分析法、对比分析法、因素分析法、公众评判法等",
      en: "Methods: cost-benefit, comparison, factor analysis, public judgement"),
    Field(
      .workGroup, "工作组", aliases: ["评估工作组", "事前绩效评估工作组", "专家组及工作组", "评估人员"], .narrative,
      zh: "事前绩效评估工作组的成员", en: "The members of the working group"),
    Field(
      .materials, "评估材料", aliases: ["资料清单", "申报材料", "评估资料", "材料清单"], .narrative,
      zh: "申报单位提供的材料", en: "The material that the applicant handed in"),
    Field(
      .dimensions, "评估内容", aliases: ["评估内容与结论", "评估内容及得分", "评估指标"], .dictionary(.assessmentDimension),
      zh: "逐项评估：项目为立项必要性等五项，政策为必要性等五项", en: "The dimensions, each with points, score and opinion"),
  ]

  /// What comes of it.
  private static let assessmentResult: [Field] = [
    Field(
      .totalScore, "评估得分", aliases: ["评估总分", "综合得分", "总分", "评估综合得分"], .points,
      zh: "评估得分，等于各项得分之和", en: "The score: the sum of the dimensions'"),
    Field(
      .conclusion, "评估结论", aliases: ["结论", "评估意见"], .choice(["予以支持", "部分支持", "不予支持"]),
      zh: "评估结论：予以支持、部分支持、不予支持", en: "Supported, partly supported, not supported"),
    Field(
      .rejectionReason, "不予支持原因", aliases: ["不予支持的原因", "不予支持理由", "不支持原因"], .narrative,
      zh: "不予支持的原因，如立项必要性不充分", en: "Why it is not supported"),
    Field(
      .suggestions, "相关建议", aliases: ["有关建议", "评估建议", "意见建议", "建议"], .narrative, zh: "对项目或政策的建议", en: "Suggestions"),
    Field(
      .remark, "其他需要说明的问题", aliases: ["其他需说明的问题", "备注"], .narrative, zh: "其他需要说明的问题", en: "Anything else"),
    Field(
      .attachments, "附件", aliases: ["报告附件"], .narrative, zh: "专家意见书、资料清单等附件",
      en: "Opinions of experts, lists of material"),
    Field(
      .inLibrary, "入库", aliases: ["是否入库", "纳入项目库"], .flag, zh: "是否纳入项目库", en: "Whether it is in the project library"),
    Field(.libraryOn, "入库日期", aliases: ["纳入项目库日期"], .date, zh: "纳入项目库的日期", en: "When it entered the project library"),
    Field(
      .appliesForBudget, "申请预算", aliases: ["是否申请预算"], .flag, zh: "是否申请预算资金", en: "Whether money is asked for"),
    Field(
      .cutAmount, "核减金额", aliases: ["核减预算", "核减预算控制数", "核减数"], .amount,
      zh: "财政部门核减的预算控制数", en: "By how much the budget ceiling is cut"),
    Field(
      .reportedOn, "备案日期", aliases: ["报财政备案日期"], .date,
      zh: "其他部门的评估结果报财政部门备案的日期", en: "When the result was filed with the finance bureau"),
  ]

  static let assessmentBasis = RecordType([
    Field(
      .basisKind, "类别", aliases: ["依据类别"],
      .choice(["法律法规规章", "发展规划和方针政策", "财政管理制度", "部门职责规划计划", "行业政策标准"]), .required,
      zh: "依据的类别", en: "The group that it belongs to"),
    Field(.name, "名称", aliases: ["依据名称", "文件名称"], .text, .required, zh: "文件的名称和文号", en: "Title and number"),
  ])

  static let assessmentDimension = RecordType([
    Field(.weight, "分值", aliases: ["权重", "满分"], .points, zh: "分值", en: "Its points"),
    Field(.score, "得分", aliases: ["评估得分", "评分"], .points, zh: "得分", en: "Points given"),
    Field(
      .opinion, "意见", aliases: ["评估意见", "评估要点及意见", "评估情况", "说明"], .narrative, zh: "评估意见", en: "The opinion"),
  ])
}
