extension Field {
  /// The project that a document is about.
  static let project = Field(
    .project, "项目", aliases: ["项目信息", "项目基本情况"], .record(RecordType.project), .required,
    zh: "项目的基本情况", en: "What the project is")
}

extension RecordType {
  static let project = RecordType([
    Field(
      .name, "名称", aliases: ["项目名称", "政策名称"], .text, .required, zh: "项目名称，与部门预算一致", en: "The name, as in the budget"),
    Field(
      .code, "编码", aliases: ["项目编码", "项目代码"], .text,
      zh: "一体化系统的项目编码，用于关联同一项目的文档", en: "The code that links the documents of one project"),
    Field(
      .supervisor, "主管部门", aliases: ["主管部门及代码", "主管预算部门", "主管单位"], .text, .required,
      zh: "主管部门（财预〔2020〕10号附件）", en: "The department in charge"),
    Field(
      .unit, "实施单位", aliases: ["项目单位", "执行单位", "预算单位", "项目实施单位"], .text, .required,
      zh: "项目实施单位", en: "The unit that carries it out"),
    Field(
      .responsiblePerson, "负责人", aliases: ["项目负责人", "单位负责人"], .text,
      zh: "项目负责人；重大项目终身责任追究", en: "The person responsible"),
    PersonField.deputy, PersonField.financeOfficer, PersonField.contact, PersonField.telephone,
    Field(
      .attribute, "属性", aliases: ["项目属性", "项目性质"], .choice(["新增", "延续", "一次性", "经常性"]),
      zh: "新增、延续、一次性或经常性项目", en: "New, continued, one-off or recurring"),
    Field(
      .category, "类别", aliases: ["项目类别", "支出类别"],
      .choice(["部门预算重点项目支出", "政府购买公共服务支出", "专项转移支付支出", "本级支出项目", "其他项目支出", "基本支出"]),
      zh: "支出类别", en: "The category of spending"),
    Field(.domains, "领域", aliases: ["项目领域"], .choices([]), zh: "所属领域，如民生、教育", en: "Fields of policy"),
    Field(
      .marks, "标识", aliases: ["项目标识"],
      .choices(["重大政策", "重点项目", "基建投资", "政府采购", "政府购买服务", "政府投资基金", "PPP", "政府债务", "涉密"]),
      zh: "决定须做哪些环节的标识", en: "Marks that decide which stages are due"),
    Field(
      .startDate, "开始日期", aliases: ["项目开始日期", "起始日期", "开始时间"], .date, zh: "项目开始日期", en: "The first day"),
    Field(
      .endDate, "结束日期", aliases: ["项目结束日期", "终止日期", "结束时间", "完成日期"], .date, zh: "项目结束日期", en: "The last day"),
  ])
}
