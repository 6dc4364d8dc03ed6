import Forms
import Linting
import Regulations
import SourceText

let thinText = Rule(
  807, "thin-text", .hint, .all,
  summary: LocalizedText(zh: "叙述内容过于简短", en: "A narrative that is too short"),
  why: LocalizedText(zh: "几个字说不清目标、原因和措施，审核时会被退回", en: "A few words do not tell goal, reason or measure"),
  advice: LocalizedText(zh: "补充具体内容：做什么、做到什么程度、为什么、怎么改", en: "Say what, how far, why, and what will be done"),
  parameters: [.narrativeLength],
  examples: [
    .bad("文档类型: 项目支出绩效目标申报表\n总体目标: ↓养护公路\n"),
    .bad("文档类型: 项目支出绩效自评表\n总体目标: {预期目标: 完成农村公路日常养护120公里, 实际完成情况: ↓完成目标。}\n"),
    .good("文档类型: 项目支出绩效自评表\n总体目标: {预期目标: 完成农村公路日常养护120公里, 实际完成情况: 完成养护121公里，验收合格}\n存在问题: 无\n"),
    .bad("文档类型: 绩效评价报告\n章节: {基本情况: ↓见附件, 有关建议: 无, 其他: 无}\n分析: {经济性: ↓较好}\n"),
    .good("文档类型: 绩效评价报告\n章节: {基本情况: 2024年养护农村公路121公里, 有关建议: [细化目标, 建立台账], 其他需要说明的问题: 没有}\n"),
    .good("文档类型: 项目支出绩效目标申报表\n总体目标:\n"),
  ]
) { check in
  let form = check.form
  let bound = check.parameters.narrativeLength
  let names: [FieldName] = [.midtermGoal, .annualGoal, .plannedGoal, .actualGoal]
  var entries = names.compactMap { form[.goals, $0] }
  if form.kind == .evaluationReport { entries += reportTexts(form) }
  if let goals = form[.goals], goals.record == nil { entries.append(goals) }
  for entry in entries where form.isFilled(entry) && form.tree[entry.value].kind == .scalar {
    let text = form.text(entry)
    let length = text.unicodeScalars.count
    // A bare amount is reported as such (JX805), a remainder of the template too (JX108).
    guard length < bound, text.unicodeScalars.contains(where: { $0.value >= 0x4e00 }) else { continue }
    let key = form.tree.scalarString(entry.key)
    check.report(
      form.valueRange(entry), zh: "“\(key)”只有 \(length) 个字，少于 \(bound) 个字",
      en: "“\(key)” has \(length) characters, fewer than \(bound)")
  }
}

/// The narratives of a report, without the last section and without those that say that there is nothing to say.
private func reportTexts(_ form: Form) -> [Entry] {
  var entries: [Entry] = []
  for holder in [form[.sections], form[.analysis]] {
    guard let record = holder?.record else { continue }
    entries += form.entries(of: record).filter { entry in
      entry.field != .otherSection && !nothing.contains(form.text(entry))
    }
  }
  return entries
}

private let nothing: Set<String> = ["无", "无。", "没有", "暂无", "不涉及", "不适用"]
