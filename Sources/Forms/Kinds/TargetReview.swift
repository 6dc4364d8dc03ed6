extension RecordType {
  /// 绩效目标审核表 (财预〔2015〕88号 annex, for general and for key projects).
  static let targetReview = RecordType(
    [
      .documentKind, .ruleSet, .year,
      Field(
        .project, "项目", aliases: ["项目信息", "项目基本情况"], .record(.project), zh: "目标受审核的项目",
        en: "The project whose target is reviewed"),
      Field(
        .department, "部门", aliases: ["部门（单位）", "部门(单位)", "部门信息"], .record(.department),
        zh: "整体支出目标受审核的部门", en: "The department whose target is reviewed"),
      .filing,
      Field(
        .funds, "资金", aliases: ["项目资金", "资金情况", "预算资金", "申报资金"], .record(.targetFunds),
        zh: "所审核目标申报的资金", en: "The money of the target under review"),
      Field(
        .reviewStage, "审核层级", aliases: ["审核环节", "审核阶段"], .choice(["部门审核", "财政复核"]),
        zh: "部门审核，或财政部门在部门审核基础上的复核", en: "Review by the department, or by the finance bureau after it"),
      Field(.reviewer, "审核单位", aliases: ["审核部门", "审核机构"], .text, zh: "审核单位", en: "Who reviews"),
      Field(
        .reviewedBy, "审核人", aliases: ["审核人员", "评审专家"], .text, zh: "审核人", en: "The person who reviews"),
      Field(
        .dimensions, "审核内容", aliases: ["审核情况", "审核要点"], .dictionary(.reviewDimension),
        zh: "完整性、相关性、适当性、可行性等逐项审核", en: "The dimensions, each with grade, score and opinion"),
      Field(
        .totalScore, "审核得分", aliases: ["总分", "综合得分", "得分合计", "审核总分"], .points,
        zh: "重点项目审核表的总分，百分制", en: "The total of the form for key projects, out of 100"),
      Field(
        .grade, "审核等级", aliases: ["综合评定等级", "综合等级", "总体等级", "评定等级"], .choice(["优", "良", "中", "差"]),
        zh: "审核等级：优、良进入下一步，中修改后重报，差不得进入下一步",
        en: "优 and 良 go on, 中 is revised and handed in again, 差 does not go on"),
      Field(
        .conclusion, "审核结论", aliases: ["结论"], .choice(["合格", "调整后重报", "不合格"]),
        zh: "审核结论：合格、调整后重报、不合格", en: "Passed, to be revised, failed"),
      Field(
        .opinion, "审核意见", aliases: ["总体意见", "总体审核意见", "综合意见"], .narrative, zh: "总体审核意见", en: "The opinion on the whole"),
      Field(.reviewedOn, "审核日期", aliases: ["审核时间", "复核日期"], .date, zh: "审核日期", en: "When it was reviewed"),
      Field(
        .review, "审核", aliases: ["审核记录", "逐级审核"], .record(.reviewLevels),
        zh: "两级审核的记录：部门审核、财政复核", en: "The record of both levels"),
      Field(
        .proceeds, "进入下一步", aliases: ["是否进入下一步", "进入下一步预算编审"], .flag,
        zh: "是否进入下一步预算编审流程", en: "Whether it goes on to the budget"),
      Field(
        .arrangedBudget, "安排预算", aliases: ["是否安排预算", "安排预算金额", "拟安排预算"], .text,
        zh: "安排预算的金额，或是、否", en: "The money arranged, or yes or no"),
      .related, .waivers,
    ], oneOf: [.project, .department])

  static let reviewDimension = RecordType([
    Field(.weight, "分值", aliases: ["权重", "满分"], .points, zh: "重点项目审核表的分值", en: "Its points"),
    Field(
      .grade, "等级", aliases: ["审核等级", "评级"], .choice(["优", "良", "中", "差"]), zh: "本项的等级", en: "Its grade"),
    Field(.score, "得分", aliases: ["评分"], .points, zh: "本项的得分", en: "Points given"),
    Field(
      .opinion, "意见", aliases: ["审核意见", "审核情况", "说明"], .narrative, zh: "本项的审核意见", en: "The opinion"),
  ])

  static let reviewLevels = RecordType([
    Field(
      .departmentReview, "部门审核", aliases: ["初审", "主管部门审核", "部门初审"], .record(.reviewLevel),
      zh: "预算部门的审核", en: "The department's review"),
    Field(
      .financeReview, "财政复核", aliases: ["复审", "财政审核", "财政部门审核", "财政部门复核"], .record(.reviewLevel),
      zh: "财政部门的复核", en: "The finance bureau's review"),
  ])
}
