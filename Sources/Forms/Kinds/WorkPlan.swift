extension RecordType {
  /// 绩效管理工作方案: the year's work plan of a finance bureau or a department.
  ///
  /// What it holds is that of published plans (工作目标, 工作内容 with months, 责任单位, 工作要求) and of the regulations that ask
  /// for one: 制度清单 and 保障 (康巴什区 二（二）1、三（一）; 武清区 二（一）).
  static let workPlan = RecordType([
    .documentKind, .ruleSet, .year,
    Field(.title, "标题", aliases: ["方案名称", "名称"], .text, zh: "工作方案的标题", en: "The plan's title"),
    Field(
      .issuer, "制定单位", aliases: ["编制单位", "发布机构", "发文单位", "牵头单位"], .text, zh: "制定方案的单位", en: "Who made the plan"),
    Field(.documentNumber, "文号", aliases: ["发文字号"], .text, zh: "发文字号", en: "The document's number"),
    Field(.issuedOn, "印发日期", aliases: ["发布日期", "成文日期"], .date, zh: "印发日期", en: "The day on which it was issued"),
    .filing,
    Field(
      .goals, "总体目标", aliases: ["工作目标", "目标"], .narrative, zh: "工作目标", en: "What the year's work is to reach"),
    Field(
      .targetYear, "目标年度", aliases: ["建成年度", "体系建成年度"], .year,
      zh: "建成全方位、全过程、全覆盖预算绩效管理体系的年度", en: "The year by which the whole system is to stand"),
    Field(
      .planTasks, "任务", aliases: ["工作任务", "重点任务", "主要任务", "工作内容", "任务清单"], .records(.planTask), .required,
      zh: "各项任务及其环节、时段和责任单位", en: "The tasks with their stage, time and unit"),
    Field(
      .regulations, "制度清单", aliases: ["制度办法", "配套制度", "管理制度", "制度"], .choices([]),
      zh: "已有和拟出台的制度、办法", en: "The local rules in force or to be issued"),
    Field(
      .organisation, "组织机构", aliases: ["组织领导", "工作机构", "领导小组"], .narrative,
      zh: "负责绩效管理的专门机构", en: "The body in charge"),
    Field(
      .staffing, "人员安排", aliases: ["专职人员", "人员配备", "人员保障"], .narrative, zh: "专职人员的安排", en: "The people assigned"),
    Field(
      .workFunds, "工作经费", aliases: ["绩效管理经费", "经费保障", "经费安排"], .narrative,
      zh: "绩效管理工作经费及其在部门预算中的安排", en: "The money for the work and its place in the budget"),
    Field(
      .safeguards, "保障措施", aliases: ["工作要求", "工作保障", "组织保障"], .narrative, zh: "机构、人员、经费等保障措施",
      en: "How the work is secured"),
    .related, .waivers,
  ])

  static let planTask = RecordType([
    Field(.name, "名称", aliases: ["任务名称", "工作任务", "工作事项", "任务"], .text, .required, zh: "任务名称", en: "The task's name"),
    Field(
      .stage, "环节", aliases: ["所属环节", "管理环节", "工作环节"], .text,
      zh: "所属环节：事前绩效评估、绩效目标管理、绩效运行监控、绩效评价、评价结果应用，或制度、培训等",
      en: "The stage of performance management that it belongs to"),
    Field(
      .content, "主要内容", aliases: ["工作内容", "任务内容", "工作要求", "具体措施", "内容"], .narrative, zh: "主要内容", en: "What is done"),
    Field(
      .startDate, "开始", aliases: ["开始时间", "开始日期", "起始时间", "起"], .date, zh: "开始时间", en: "When it begins"),
    Field(
      .endDate, "结束", aliases: ["结束时间", "结束日期", "完成", "完成时间", "完成时限", "止"], .date, zh: "完成时限", en: "When it is done"),
    Field(
      .leadUnit, "责任单位", aliases: ["牵头单位", "责任股室", "责任科室", "责任部门"], .text, zh: "责任单位", en: "Who is in charge"),
    Field(
      .supportUnits, "配合单位", aliases: ["协同单位", "参与单位"], .text, zh: "配合单位", en: "Who helps"),
    Field(
      .deliverable, "成果", aliases: ["成果形式", "工作成果", "完成标准"], .text, zh: "成果形式", en: "What comes of it"),
    Field(.remark, "备注", .narrative, zh: "备注", en: "Remark"),
  ])
}
