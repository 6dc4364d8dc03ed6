import Forms
import Linting
import Quantities
import SourceText

let goalOnlyMoney = Rule(
  805, "goal-only-money", .warning, .targetsAndSelfEvaluations,
  summary: LocalizedText(zh: "总体目标只写了金额，没有产出和效果", en: "A goal that states money only"),
  why: LocalizedText(zh: "绩效目标说明花钱要得到什么，只写金额等于没有目标", en: "A goal says what the money is to bring"),
  advice: LocalizedText(zh: "写明完成的数量、质量和产生的效果", en: "State outputs and effects"),
  examples: [
    .bad("文档类型: 项目支出绩效自评表\n总体目标:\n  预期目标: ↓\"43.2\"\n  实际完成情况: ↓\"37.24\"\n"),
    .bad("文档类型: 项目支出绩效目标申报表\n总体目标: ↓320万元\n"),
    .good("文档类型: 项目支出绩效目标申报表\n总体目标: 投入320万元，完成养护120公里\n"),
    .good("文档类型: 项目支出绩效目标申报表\n总体目标: {年度目标: 完成项目主体工程70%}\n"),
    // A zero says nothing at all (JX108).
    .good("文档类型: 项目支出绩效目标申报表\n总体目标: \"0\"\n"),
    .notApplicable("文档类型: 项目支出绩效目标申报表\n总体目标:\n"),
  ]
) { check in
  let form = check.form
  guard let goals = form[.goals], form.isFilled(goals) else {
    return check.notApplicable(zh: "没有填写总体目标", en: "no goal is filled in")
  }
  let names: [FieldName] = [.midtermGoal, .annualGoal, .plannedGoal, .actualGoal]
  let entries = goals.record == nil ? [goals] : names.compactMap { form[.goals, $0] }
  for entry in entries where form.isFilled(entry) && form.tree[entry.value].kind == .scalar {
    if form.isPlaceholder(entry.value) || !form.withBytes(of: entry.value, { isMoney($0) }) { continue }
    let text = form.text(entry)
    check.report(
      form.valueRange(entry), zh: "目标只写了“\(text)”，没有说明要做什么", en: "the goal only says “\(text)”, not what is to be done")
  }
}

/// Whether a text is one amount of money, or a bare number, and nothing else.
private func isMoney(_ text: Span<UInt8>) -> Bool {
  // No amount is as long as a sentence.
  if text.count > 96 { return false }
  return switch AmountReading.read(text) {
  case .number, .money: true
  case .empty, .notApplicable, .placeholder, .malformed, .unreadable: false
  }
}
