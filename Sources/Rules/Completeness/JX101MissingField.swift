import Forms
import Linting
import Regulations
import SourceText
import Syntax

let missingField = Rule(
  101, "missing-field", .error, .all,
  summary: LocalizedText(
    zh: "表式或规则集要求填写的字段缺少或未填", en: "A field that the form or the rule set requires is absent or blank"),
  why: LocalizedText(
    zh: "填报内容不完整，审核时按不符合完整性退回", en: "An incomplete form is sent back for want of completeness"),
  advice: LocalizedText(zh: "补填所缺内容", en: "Fill in what is missing"),
  fixable: true, parameters: [.requiredFields],
  examples: [
    .bad(
      """
      ↓文档类型: 项目支出绩效目标申报表
      年度: 2025
      ↓项目:
        名称: 农村公路养护
        ↓主管部门:
      总体目标: 完成农村公路日常养护120公里
      绩效指标:
        产出指标: {数量指标: [{名称: 养护里程, 指标值: ≥120公里}]}
      """),
    .bad(
      """
      文档类型: 项目支出绩效自评表
      年度: 2025
      项目: {名称: 农村公路养护, 主管部门: 县交通运输局, 实施单位: 县公路管理站}
      资金:
        ↓年度资金总额: {年初预算数: 320, ↓全年预算数: , 分值: 10, 得分: 10}
        上年结转资金: {}
      总体目标: {预期目标: 养护公路120公里, 实际完成情况: 养护公路121公里}
      绩效指标:
        - {一级指标: 产出指标, 二级指标: 数量指标, 三级指标: 养护里程, 年度指标值: ≥120公里, 实际完成值: 121公里}
      总分: 100
      ↓等级: ""
      """),
    .bad(
      """
      ↓文档类型: 项目支出绩效自评表
      规则集: 扶风县
      年度: 2025
      项目: {名称: 农村公路养护, 主管部门: 县交通运输局, 实施单位: 县公路管理站}
      资金:
        ↓年度资金总额: 320
      总体目标: {预期目标: 养护公路120公里, 实际完成情况: 养护公路121公里}
      绩效指标:
        产出指标: {数量指标: [{名称: 养护里程, 年度指标值: ≥120公里, 实际完成值: 121公里}]}
      总分: 100
      等级: 优
      """),
    .bad(
      """
      {
        "文档类型": "项目支出绩效目标申报表",
        "年度": 2025,
        ↓"项目": {"名称": "农村公路养护", "主管部门": "县交通运输局"},
        "资金": {"年度资金总额": 320, "明细": [{↓"数量": 120, "金额": 300}]},
        "总体目标": "养护公路120公里",
        ↓"绩效指标": {}
      }
      """),
    // A monitoring table is of a project or of a department.
    .bad(
      """
      ↓文档类型: 绩效运行监控表
      年度: 2025
      季度: 2
      资金: {年度资金总额: {年初预算数: 320, 执行数: 150}}
      总体目标: 完成农村公路日常养护120公里
      绩效指标: [{一级指标: 产出指标, 名称: 养护里程, 年度指标值: ≥120公里, 完成值: 60公里}]
      """),
    .bad(
      """
      文档类型: 绩效运行监控表
      年度: 2025
      部门: {↓名称: }
      ↓资金: {财政拨款: {年初预算数: 320, 执行数: 150}}
      总体目标: 完成农村公路日常养护120公里
      绩效指标: [{一级指标: 产出指标, 名称: 养护里程, 年度指标值: ≥120公里, 完成值: 60公里}]
      """),
    .good(
      """
      文档类型: 绩效运行监控表
      年度: 2025
      部门: {部门名称: 县交通运输局}
      资金: {年度资金总额: {年初预算数: 320, 执行数: 150}}
      总体目标: 完成农村公路日常养护120公里
      """),
    .good(
      """
      文档类型: 项目支出绩效目标申报表
      年度: 2025
      项目:
        项目名称: 农村公路养护
        主管部门及代码: 219-县交通运输局
        项目单位: 县公路管理站
      项目资金: {项目资金总额: 0, 其他资金: }
      绩效指标:
        产出指标: {数量指标: [{名称: , 指标值: }]}
      """),
    .good(
      """
      文档类型: 项目支出绩效自评表
      规则集: 康巴什区
      年度: 2025
      项目: {名称: 农村公路养护, 主管部门: 区交通运输局, 实施单位: 区公路管理站}
      资金:
        年度资金总额: {年初预算数: 0, 全年预算数: 320, 全年执行数: 320, 分值: 10, 执行率: , 得分: 10}
        当年财政拨款: {年初预算数: , 全年预算数: 320}
      总体目标: {预期目标: , 实际完成情况: }
      绩效指标: 见附表
      总分: 100
      等级: 优
      豁免: [{位置: 项目}]
      """),
  ]
) { check in
  let form = check.form
  var gaps = FieldGaps(
    form, demanding: check.parameters.requiredFields[form.kind] ?? [], excluding: fieldsOfOtherRules(in: form.kind))
  // Without its funds or its indicators a document is not monitored doubly (JX617); what is below them is looked at.
  if check.parameters.monitoring.doubleMonitored.contains(form.kind) { gaps.leaveOut([.funds, .indicators]) }
  for gap in gaps.absent { reportAbsent(gap, &check) }
  let parameters = check.parameters
  for gap in gaps.blank {
    let label = form.text(form.tree.resolve(gap.entry.key))
    check.report(
      form.keyRange(gap.entry), zh: "“\(label)”没有填写", en: "“\(label)” is blank",
      fixes: fillingIn(gap, parameters, form))
  }
}

/// Fields that a rule of their own reports in this kind of document.
private func fieldsOfOtherRules(in kind: DocumentKind) -> [FieldName] {
  var names: [FieldName] = [.waivers]
  if missingOverallGoal.kinds.contains(kind) { names.append(.goals) }
  if missingResponsiblePerson.kinds.contains(kind) { names.append(.responsiblePerson) }
  return names
}

private func reportAbsent(_ gap: FieldGaps.Absent, _ check: inout DocumentCheck) {
  let form = check.form
  let labels = gap.fields.map(\.label).joined(separator: "、")
  let parameters = check.parameters
  let holder = gap.key.map { form.text(form.tree.resolve($0)) } ?? ""
  check.report(
    place(of: gap, in: form),
    zh: holder.isEmpty ? "缺少必填的“\(labels)”" : "“\(holder)”缺少必填的“\(labels)”",
    en: holder.isEmpty ? "the required “\(labels)” is missing" : "“\(holder)” lacks the required “\(labels)”",
    fixes: gap.isWritable
      ? [
        .unsafe(
          zh: "补上“\(labels)”", en: "Insert “\(labels)”",
          form.inserting(gap.fields.map { NewField($0.field, template($0, parameters, form)) }, into: gap.record))
      ] : [])
}

/// The key of the record that lacks the fields; in a list the first key of the item, for the document its kind.
private func place(of gap: FieldGaps.Absent, in form: Form) -> TextRange {
  guard let key = gap.key else { return form.documentKey }
  let node = form.node(of: gap.record)
  if gap.isWritable, let above = form.tree.parent(of: node), form.tree[above].kind == .sequence,
    let first = form.tree.entries(of: node).first(where: { _ in true })
  {
    return form.tree.range(first.key)
  }
  return form.tree.range(key)
}

/// Where a mapping belongs, its required keys can be written for the person to fill in.
private func fillingIn(_ gap: FieldGaps.Blank, _ parameters: Parameters, _ form: Form) -> [Fix] {
  guard case .mapping(let entries) = template(gap.gap, parameters, form) else { return [] }
  let label = gap.gap.field.key
  return [
    .unsafe(
      zh: "补上“\(label)”的栏目", en: "Insert the fields of “\(label)”",
      [form.tree.inserting(entries, into: gap.entry.value)])
  ]
}

private func template(_ gap: FieldGap, _ parameters: Parameters, _ form: Form) -> NewValue {
  guard case .indicators = gap.field.type else { return gap.template }
  let classes = IndicatorTemplate(form, parameters).whole
  return classes.isEmpty ? .blank : .mapping(classes)
}
