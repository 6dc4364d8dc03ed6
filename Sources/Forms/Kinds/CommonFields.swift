extension Field {
  /// The first key of every document.
  static let documentKind = Field(
    .documentKind, "文档类型", .text, .required,
    zh: "文档的种类，必须是第一个键", en: "The kind of document; always the first key")

  /// The rule set that the document names for itself.
  static let ruleSet = Field(
    .ruleSet, "规则集", .text,
    zh: "适用的绩效规则集；缺省时用配置中的，再缺省为国家", en: "The rule set in force; else the configuration's, else the national one")

  /// The budget year.
  static let year = Field(
    .year, "年度", aliases: ["预算年度", "申报年度", "评价年度", "自评年度", "监控年度"], .year, .required,
    zh: "预算年度（四位数字）", en: "The budget year, four digits")

  /// Who filled the form in, and when it was handed in.
  static let filing = Field(
    .filing, "填报", .record(RecordType.filing),
    zh: "填报人和填报、报送日期", en: "Who filled the form in, and when it was handed in")

  /// Explicit links to the other documents of the project.
  static let related = Field(
    .related, "关联文档", .choices([]),
    zh: "同一项目其他文档的相对路径", en: "Relative paths of the project's other documents")

  /// Waivers, for JSON, which has no comments.
  static let waivers = Field(
    .waivers, "豁免", .records(RecordType.waiver),
    zh: "对某条规则的豁免，须写明理由", en: "Waivers of rules, each with its reason")
}

extension RecordType {
  static let filing = RecordType([
    Field(.filledBy, "填报人", aliases: ["填表人", "经办人"], .text, zh: "填报人", en: "Who filled the form in"),
    Field(
      .filledOn, "填报日期", aliases: ["填表日期", "填报时间"], .date, zh: "填报日期", en: "The day on which it was filled in"),
    Field(
      .submittedOn, "报送日期", aliases: ["报送时间", "提交日期"], .date,
      zh: "向财政部门报送的日期", en: "The day on which it was handed to the finance bureau"),
    Field(
      .submittedAs, "报送形式", .choices(["纸质", "电子"]), zh: "报送形式：纸质、电子", en: "On paper, electronically"),
  ])

  static let waiver = RecordType([
    Field(.rule, "规则", .text, .required, zh: "规则代码，如 JX801", en: "The rule's code"),
    Field(.place, "位置", .text, zh: "文档中的位置；缺省为整个文档", en: "The place in the document; without it the whole"),
    Field(.reason, "理由", .narrative, .required, zh: "豁免的理由", en: "Why the rule is waived"),
  ])
}
