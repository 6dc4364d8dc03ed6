extension Field {
  /// The department that a document is about.
  static let department = Field(
    .department, "部门", aliases: ["部门（单位）", "部门(单位)", "部门信息"], .record(RecordType.department), .required,
    zh: "部门（单位）的基本情况", en: "What the department is")
}

extension RecordType {
  static let department = RecordType([
    Field(
      .name, "名称", aliases: ["部门名称", "部门（单位）名称", "部门(单位)名称", "单位名称"], .text, .required,
      zh: "部门（单位）名称，与部门预算一致", en: "The name, as in the budget"),
    Field(.code, "编码", aliases: ["部门编码", "部门代码", "单位编码"], .text, zh: "部门（单位）编码", en: "The department's code"),
    Field(
      .responsiblePerson, "负责人", aliases: ["部门负责人", "单位负责人", "主要负责人"], .text,
      zh: "部门主要负责人", en: "The person responsible"),
  ])
}
