import Forms
import Linting
import Regulations
import SourceText

let missingResponsiblePerson = Rule(
  109, "missing-responsible-person", .warning, .targetsAndSelfEvaluations,
  summary: LocalizedText(zh: "没有写明项目（部门）负责人", en: "Nobody is named as responsible for the project or department"),
  why: LocalizedText(
    zh: "项目责任人对项目、部门主要负责人对本部门预算绩效负责，重大项目实行终身责任追究",
    en: "Who is in charge answers for the project or department; for major projects for life"),
  advice: LocalizedText(zh: "填写负责人", en: "Name the person responsible"),
  fixable: true, parameters: [.requiredFields, .responsibilityFields],
  examples: [
    .bad(
      """
      文档类型: 项目支出绩效目标申报表
      ↓项目:
        名称: 农村公路养护
        实施单位: 县公路管理站
      """),
    .bad(
      """
      文档类型: 项目支出绩效自评表
      规则集: 扶风县
      项目基本情况: {项目名称: 农村公路养护, ↓项目负责人: , 标识: [民生, 重点项目]}
      """),
    .bad(
      """
      {
        "文档类型": "项目支出绩效自评表",
        "规则集": "扶风县",
        ↓"项目": {"名称": "农村公路养护", "实施单位": "县公路管理站"},
        "填报": {"填报人": "李明"}
      }
      """),
    .bad("文档类型: 部门整体支出绩效目标申报表\n规则集: 康巴什区\n部门: {名称: 区交通运输局, ↓主要负责人: , 分管领导: （姓名）}\n"),
    .good("文档类型: 部门整体支出绩效自评表\n部门: {名称: 县交通运输局, 单位负责人: （姓名）}\n"),
    .good("文档类型: 项目支出绩效目标申报表\n项目: {名称: 农村公路养护, 项目负责人: （姓名略）, 标识: [重大政策]}\n"),
    .good("文档类型: 项目支出绩效自评表\n规则集: 扶风县\n项目: {名称: 农村公路养护, 实施单位: 县公路管理站}\n"),
    .notApplicable("文档类型: 项目支出绩效目标申报表\n年度: 2025\n"),
  ]
) { check in
  let form = check.form
  guard let holder = form[.project] ?? form[.department], let record = holder.record,
    form.type(of: record)[.responsiblePerson] != nil
  else { return check.notApplicable(zh: "没有项目的基本情况", en: "the document does not say what the project is") }
  let entry = form.entry(.responsiblePerson, in: record)
  if form.isFilled(entry) || entry == nil && form.isMisspelt(.responsiblePerson, in: record) { return }
  let mark = majorMark(of: record, in: form)
  let subject =
    holder.field == .department ? LocalizedText(zh: "部门", en: "department") : LocalizedText(zh: "项目", en: "project")
  // JX117 reports that nobody at all answers for the document.
  if mark == nil, let nobody = missingResponsibility(check), nobody.includesPerson { return }
  let isDemanded = (check.parameters.requiredFields[form.kind] ?? []).contains { path in
    FieldPath(path, in: form.kind.recordType)?.field.name == .responsiblePerson
  }
  let reason = mark.map { LocalizedText(zh: "属于“\($0)”，", en: ", marked “\($0)”,") } ?? LocalizedText(zh: "", en: "")
  check.report(
    form.keyRange(entry ?? holder), level: mark != nil || isDemanded ? .error : nil,
    zh: "\(subject[.chinese])\(reason[.chinese])没有写明负责人",
    en: "the \(subject[.english])\(reason[.english]) names no responsible person",
    fixes: entry == nil
      ? [.unsafe(zh: "补上“负责人”", en: "Insert the responsible person", form.inserting(.responsiblePerson, into: record))]
      : [])
}

/// The mark for which somebody answers for life, if the project has one.
func majorMark(of project: RecordID, in form: Form) -> String? {
  form.list(form.entry(.marks, in: project)).first { majorMarks.contains($0.text) }?.text
}

private let majorMarks = ["重大政策", "重点项目", "重大项目"]
