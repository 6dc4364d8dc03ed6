import Forms
import Linting
import SourceText
import Syntax

let missingOverallGoal = Rule(
  107, "missing-overall-goal", .error, .targetsAndSelfEvaluations,
  summary: LocalizedText(
    zh: "缺少总体目标，或自评缺少预期目标、实际完成情况",
    en: "No overall goal, or in a self-evaluation not both what was planned and what was done"),
  why: LocalizedText(
    zh: "总体目标说明资金要达到的产出和效果，是设定指标和自评的依据",
    en: "The goal says what the money is for; indicators and self-evaluation rest on it"),
  advice: LocalizedText(
    zh: "写明预期的产出和效果；自评写明预期目标和实际完成情况",
    en: "Write the output and effect aimed at; in a self-evaluation also what was done"),
  fixable: true,
  examples: [
    .bad("↓文档类型: 项目支出绩效目标申报表\n年度: 2025\n"),
    .bad("文档类型: 项目支出绩效目标申报表\n年度: 2025\n↓总体目标: {中期目标: , 年度目标: ' '}\n"),
    .bad(
      """
      文档类型: 项目支出绩效目标申报表
      总体目标:
        中期目标: 新建或改造道路29个项目，规划里程169公里。
        ↓年度目标:
      """),
    .bad(
      """
      文档类型: 项目支出绩效自评表
      ↓年度总体目标:
        预期目标: 完成年度防汛工作，完成2个中型灌区节水改造项目。
      """),
    .bad(
      """
      文档类型: 项目支出绩效自评表
      总体目标: {↓年初目标: "", ↓完成情况: }
      """),
    .bad("文档类型: 项目支出绩效自评表\n↓总体目标: 完成农村公路日常养护120公里，好路率达到95%以上。\n"),
    .good("文档类型: 项目支出绩效目标申报表\n总体目标: 完成农村公路日常养护120公里，好路率达到95%以上。\n"),
    .good("文档类型: 项目支出绩效目标申报表\n总体目标: {中期目标: , 年度目标: 完成项目主体工程70%}\n"),
    .good("文档类型: 项目支出绩效自评表\n总体目标: {预期目标: 完成年度防汛工作。, 目标实际完成情况: 完成年度目标。}\n"),
    .good("文档类型: 项目支出绩效自评表\n总体目标: 预期养护公路120公里；实际完成121公里，验收合格率100%。\n"),
  ]
) { check in
  let form = check.form
  guard let entry = form[.goals] else {
    if form.isMisspelt(.goals, in: form.root) { return }
    return check.report(
      form.documentKey, zh: "缺少“总体目标”", en: "the overall goal is missing",
      fixes: [.unsafe(zh: "补上“总体目标”", en: "Insert the overall goal", form.inserting(.goals, into: form.root))])
  }
  guard let record = entry.record else {
    if !form.isFilled(entry) {
      check.report(form.keyRange(entry), zh: "“总体目标”没有填写", en: "the overall goal is blank")
    } else if form.kind.isSelfEvaluation, form.tree[entry.value].kind == .scalar, !mentionsResult(form.text(entry)) {
      check.report(
        form.keyRange(entry), zh: "“总体目标”只写了一段文字，没有“实际完成情况”", en: "the overall goal does not say what was done")
    }
    return
  }
  let wanted: [FieldName] = form.kind.isSelfEvaluation ? [.plannedGoal, .actualGoal] : [.annualGoal]
  let filled = form.entries(of: record).contains { form.isFilled($0) }
  if !filled, !form.kind.isSelfEvaluation {
    return check.report(form.keyRange(entry), zh: "“总体目标”没有填写", en: "the overall goal is blank")
  }
  reportMissing(wanted, in: record, behind: entry, &check)
}

private func reportMissing(
  _ wanted: [FieldName], in record: RecordID, behind entry: Entry, _ check: inout DocumentCheck
) {
  let form = check.form
  let type = form.type(of: record)
  var absent: [Field] = []
  for name in wanted {
    guard let field = type[name] else { continue }
    guard let part = form.entry(name, in: record) else {
      if !form.isMisspelt(name, in: record) { absent.append(field) }
      continue
    }
    if form.isFilled(part) { continue }
    let label = form.text(form.tree.resolve(part.key))
    check.report(form.keyRange(part), zh: "“\(label)”没有填写", en: "“\(label)” is blank")
  }
  if absent.isEmpty { return }
  let labels = absent.map(\.key).joined(separator: "、")
  check.report(
    form.keyRange(entry), zh: "“总体目标”缺少“\(labels)”", en: "the overall goal lacks “\(labels)”",
    fixes: [
      .unsafe(
        zh: "补上“\(labels)”", en: "Insert “\(labels)”", form.inserting(absent.map { NewField($0) }, into: record))
    ])
}

/// Whether one text tells the result beside the plan.
private func mentionsResult(_ text: String) -> Bool {
  resultWords.contains { text.contains($0) }
}

private let resultWords = [
  "实际", "完成情况", "已完成", "均完成", "全部完成", "超额完成", "如期完成", "按期完成", "顺利完成", "圆满完成", "未完成", "完成了", "达到了", "全年完成", "共完成",
]

extension DocumentKind {
  /// Whether a document of the kind tells what was reached.
  fileprivate var isSelfEvaluation: Bool { Set.selfEvaluations.contains(self) }
}
