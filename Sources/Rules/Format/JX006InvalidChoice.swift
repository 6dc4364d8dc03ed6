import Forms
import Linting
import Regulations
import SourceText
import Syntax

let invalidChoice = Rule(
  6, "invalid-choice", .error, .all,
  summary: LocalizedText(zh: "取值不在规定的选项之内", en: "A value outside the field's choices"),
  why: LocalizedText(zh: "选项之外的取值无法归类、汇总和核对", en: "A value outside the list cannot be classed or summed up"),
  advice: LocalizedText(zh: "从规定的选项中选择", en: "Take one of the listed choices"),
  fixable: true, parameters: [.choices],
  examples: [
    .bad("文档类型: 项目支出绩效目标申报表\n项目: {名称: 公路养护, 属性: ↓新建}\n"),
    .bad("文档类型: 项目支出绩效目标申报表\n项目:\n  标识: [重点项目, ↓政府采够]\n"),
    .bad("文档类型: 项目支出绩效自评表\n规则集: ↓扶凤县\n"),
    .good("文档类型: 项目支出绩效目标申报表\n规则集: 扶风县\n项目: {属性: 延续项目, 标识: [PPP, 政府采购]}\n批复: {入库: 是}\n"),
    .bad("文档类型: 绩效运行监控表\n季度: ↓5\n监控方式: 日常监控\n延伸监控: [政府采购, ↓会计]\n"),
    .good(
      "文档类型: 绩效运行监控表\n季度: 第三季度\n绩效指标:\n  - {一级指标: 产出指标, 名称: 里程, 完成目标可能性: 3, 偏差原因类别: [经费保障]}\n"),
    .good(
      "文档类型: 项目支出绩效自评表\n绩效指标:\n  - {一级指标: 产出指标, 二级指标: 数量指标, 名称: 里程, 指标性质: ＝, 年度指标值: 12, 性质: 定量指标, 方向: 正向指标}\n"),
  ]
) { check in
  let form = check.form
  if let name = check.unknownRuleSet, let entry = form[.ruleSet] {
    report(name, entry.value, check.ruleSetNames, .init(zh: "规则集", en: "rule set"), &check)
  }
  for cell in form.choices {
    let entry = form.entry(cell)
    if let field = form.declaration(of: entry, in: cell.record) { inspect(entry, field, &check) }
  }
  for choice in check.parameters.choices where choice.holds(for: form) {
    guard let entry = form.entry(atPath: choice.field) else { continue }
    for (text, node) in form.list(entry) where !text.isEmpty && !isLegal(text, choice.values) {
      report(text, node, choice, &check)
    }
  }
}

/// A value that the rule set does not list; where its list only names examples it is worth a look, no more.
private func report(_ text: String, _ node: NodeID, _ choice: PrescribedChoice, _ check: inout DocumentCheck) {
  let field = LocalizedText(zh: choice.field, en: choice.field)
  guard choice.isOpen else { return report(text, node, choice.values, field, provision: choice.provision, &check) }
  let list = choice.values
  check.report(
    check.tree.range(node), level: .hint,
    zh: "“\(text)”不在规则集对“\(field.chinese)”的列举之内：\(list.joined(separator: "、"))等，请核对",
    en: "“\(text)” is not among what the rule set names for “\(field.english)”: "
      + list.joined(separator: ", ") + " and the like",
    provision: choice.provision)
}

private func inspect(_ entry: Entry, _ field: Field, _ check: inout DocumentCheck) {
  let form = check.form
  switch field.type {
  case .flag:
    guard form.tree[entry.value].kind == .scalar, form.isFilled(entry), form.flag(entry) == nil else { return }
    report(form.text(entry), entry.value, ["是", "否"], .init(zh: field.key, en: field.key), &check)
  case .choice(let choices):
    guard form.tree[entry.value].kind == .scalar, form.isFilled(entry) else { return }
    let text = form.text(entry)
    if isLegal(text, choices) { return }
    report(text, entry.value, choices, .init(zh: field.key, en: field.key), &check)
  case .choices(let choices) where !choices.isEmpty:
    guard form.tree[entry.value].kind == .sequence else { return }
    for (text, node) in form.list(entry) where !text.isEmpty && !isLegal(text, choices) {
      report(text, node, choices, .init(zh: field.key, en: field.key), &check)
    }
  default: return
  }
}

/// Whether a value is one of the choices in any of the spellings that forms print: 新增项目 for 新增, ≧ for ≥, / for none.
private func isLegal(_ text: String, _ choices: [String]) -> Bool {
  if ChoiceSpelling.choice(text, in: choices) != nil || ["/", "-", "—", "——", "／", "无"].contains(text) { return true }
  for suffix in ["项目", "指标", "类"] where text.hasSuffix(suffix) && choices.contains(String(text.dropLast(suffix.count)))
  { return true }
  if let sign = comparisonSigns[text] ?? codes[text] { return choices.contains(sign) }
  return false
}

/// Choices as systems number them and as people write them in full.
private let codes: [String: String] = [
  "1": "确定能", "2": "有可能", "3": "完全不可能",
  "第一季度": "1", "第二季度": "2", "第三季度": "3", "第四季度": "4", "一季度": "1", "二季度": "2", "三季度": "3", "四季度": "4",
  "1季度": "1", "2季度": "2", "3季度": "3", "4季度": "4", "一": "1", "二": "2", "三": "3", "四": "4",
  "Q1": "1", "Q2": "2", "Q3": "3", "Q4": "4", "日常监控": "日常", "定期监控": "定期", "重点监控": "重点",
]

/// Comparison signs as systems and keyboards write them, and the sign that is meant.
private let comparisonSigns: [String: String] = [
  "≧": "≥", ">=": "≥", "＞=": "≥", "＞＝": "≥", "⩾": "≥", "=>": "≥", "大于等于": "≥", "不低于": "≥", "不少于": "≥",
  "≦": "≤", "<=": "≤", "＜=": "≤", "＜＝": "≤", "⩽": "≤", "=<": "≤", "小于等于": "≤", "不高于": "≤", "不超过": "≤",
  ">": "＞", "大于": "＞", "<": "＜", "小于": "＜", "=": "＝", "═": "＝", "==": "＝", "等于": "＝", "其他": "定性", "定量": "＝",
]

private func report(
  _ text: String, _ node: NodeID, _ choices: [String], _ field: LocalizedText, provision: String? = nil,
  _ check: inout DocumentCheck
) {
  let tree = check.tree
  let meant = Nearest.match(text, in: choices)
  check.report(
    tree.range(node),
    zh: "“\(text)”不是“\(field.chinese)”的选项：\(choices.joined(separator: "、"))",
    en: "“\(text)” is none of the choices of “\(field.english)”: \(choices.joined(separator: ", "))",
    provision: provision,
    fixes: meant.map { [.unsafe(zh: "改为“\($0)”", en: "Change to “\($0)”", [tree.replacing(node, with: $0)])] } ?? [])
}
