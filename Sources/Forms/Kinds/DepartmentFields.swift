extension Field {
  /// The department that a document is about.
  static let department = Field(
    .department, "部门", aliases: ["部门（单位）", "部门(单位)", "部门信息"], .record(RecordType.department), .required,
    zh: "部门（单位）的基本情况", en: "What the department is")
}

/// The people whom a form names beside the one responsible.
enum PersonField {
  static let deputy = Field(
    .deputy, "分管领导", aliases: ["分管负责人", "主管领导"], .text, zh: "分管领导", en: "The leader in charge of it")
  static let financeOfficer = Field(
    .financeOfficer, "财务负责人", aliases: ["财务主管", "会计主管"], .text, zh: "财务负责人", en: "Who heads the accounts")
  static let contact = Field(.contact, "联系人", .text, zh: "联系人", en: "Whom to ask")
  static let telephone = Field(.telephone, "联系电话", aliases: ["电话"], .text, zh: "联系电话", en: "Their telephone")
}

extension RecordType {
  static let department = RecordType([
    Field(
      .name, "名称", aliases: ["部门名称", "部门（单位）名称", "部门(单位)名称", "单位名称", "预算部门"], .text, .required,
      zh: "部门（单位）名称，与部门预算一致", en: "The name, as in the budget"),
    Field(.code, "编码", aliases: ["部门编码", "部门代码", "单位编码", "预算编码"], .text, zh: "部门（单位）编码", en: "The department's code"),
    Field(
      .responsiblePerson, "负责人", aliases: ["部门负责人", "单位负责人", "主要负责人"], .text,
      zh: "部门主要负责人，对本部门预算绩效负责", en: "The head, who answers for the department's performance"),
    PersonField.deputy, PersonField.financeOfficer, PersonField.contact, PersonField.telephone,
    Field(
      .duties, "职能", aliases: ["部门职能", "主要职能", "主要职责", "部门职责", "部门职能职责概述", "职能职责概述", "职能概述"], .narrative,
      zh: "部门职能职责概述", en: "What the department is there for"),
    Field(.authorizedStaff, "编制人数", aliases: ["编制数", "人员编制"], .number, zh: "编制人数", en: "Authorised posts"),
    Field(
      .currentStaff, "在职人数", aliases: ["实有人数", "在职人员", "年末在职人数"], .number, zh: "在职人数", en: "People in post"),
  ])
}
