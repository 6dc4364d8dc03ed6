import Forms
import Linting
import SourceText
import Syntax

let wrongType = Rule(
  5, "wrong-type", .error, .all,
  summary: LocalizedText(
    zh: "所填内容的形式与字段不符（该写数字、列表或分项的写了文字，或相反）", en: "Text where a number, list or mapping is needed, or the reverse"),
  why: LocalizedText(zh: "形式不符的内容读不出来，等于没有填写", en: "A value of another shape cannot be read"),
  advice: LocalizedText(zh: "按提示的形式填写", en: "Write the value in the shape that is named"),
  examples: [
    .bad("文档类型: 项目支出绩效目标申报表\n年度: ↓今年\n"),
    .bad("文档类型: 项目支出绩效目标申报表\n项目: ↓公路养护\n"),
    .bad("文档类型: 项目支出绩效自评表\n绩效指标:\n  产出指标:\n    数量指标:\n      - ↓培训人数\n"),
    .bad("文档类型: 项目支出绩效自评表\n总分: ↓优秀\n"),
    .bad("文档类型: 绩效管理工作方案\n年度: 2025\n制度清单: [县绩效管理办法, ↓[县绩效评价办法]]\n"),
    .bad("文档类型: 项目支出绩效自评表\n总分: ↓无\n项目: ↓待定\n"),
    .good("文档类型: 项目支出绩效自评表\n年度: XX\n总分: 待定\n"),
    .good("文档类型: 项目支出绩效自评表\n年度: 2025年\n总分: 96.5分\n改进措施: [加强巡查, 储备材料]\n"),
    .good("文档类型: 项目支出绩效目标申报表\n年度:\n项目:\n绩效指标:\n  产出指标:\n    数量指标:\n"),
  ]
) { check in
  let form = check.form
  for fault in form.typeFaults where !isReportedAsPlaceholder(fault, form) {
    let expected = shape(fault.expected)
    let found = shape(form.tree[fault.value].kind)
    // `名称：公路养护` alone behind a key is a text to YAML: the fullwidth colon separates nothing.
    let isFullwidth =
      fault.expected.recordType != nil && form.tree[fault.value].kind == .scalar && form.text(fault.value).contains("：")
    check.report(
      form.tree.range(fault.value),
      zh: "“\(fault.key)”应填\(expected.chinese)，这里是\(found.chinese)",
      en: "“\(fault.key)” takes \(expected.english); this is \(found.english)",
      advice: isFullwidth
        ? LocalizedText(zh: "冒号是全角的，改为半角冒号加空格", en: "The colon is fullwidth: write an ASCII colon and a blank") : nil)
  }
}

/// Whether a value is left from a template, in a field in which JX108 looks for that: it is to be filled in, not reshaped.
private func isReportedAsPlaceholder(_ fault: TypeFault, _ form: Form) -> Bool {
  switch fault.expected {
  case .text, .narrative, .narrativeOrRecord, .year, .date, .amount, .amountOrRecord, .number, .points, .share: break
  case .indicatorValue, .flag, .choice, .choices, .record, .records, .dictionary, .amountsByKey, .indicators, .any:
    return false
  }
  guard form.tree[fault.value].kind == .scalar,
    let remainder = form.withBytes(of: fault.value, { TemplateRemainder.find(in: $0) }), remainder.isWhole
  else { return false }
  // 无 and / are legal in many cells: there the rule of the shape speaks.
  return remainder.kind == .gap || remainder.kind == .word
}

private func shape(_ type: FieldType) -> LocalizedText {
  switch type {
  case .text, .narrative, .indicatorValue, .choice, .flag: LocalizedText(zh: "文字", en: "a text")
  case .year: LocalizedText(zh: "四位数字的年度", en: "a year of four digits")
  case .date: LocalizedText(zh: "日期", en: "a date")
  case .amount: LocalizedText(zh: "金额", en: "an amount of money")
  case .number: LocalizedText(zh: "数字", en: "a number")
  case .points: LocalizedText(zh: "分数（数字）", en: "points, as a number")
  case .share: LocalizedText(zh: "百分比", en: "a share")
  case .choices: LocalizedText(zh: "列表，如 [甲, 乙]", en: "a list such as [a, b]")
  case .record, .dictionary, .amountsByKey: LocalizedText(zh: "分项（键: 值）", en: "a mapping of keys and values")
  case .records: LocalizedText(zh: "若干行（每行以“- ”开头，含键: 值）", en: "a list of rows, each a mapping")
  case .narrativeOrRecord: LocalizedText(zh: "文字或分项", en: "a text or a mapping")
  case .amountOrRecord: LocalizedText(zh: "金额或分项", en: "an amount or a mapping")
  case .indicators: LocalizedText(zh: "指标行（含名称、指标值等键）", en: "indicator rows, each a mapping")
  case .any: LocalizedText(zh: "内容", en: "a value")
  }
}

private func shape(_ kind: NodeKind) -> LocalizedText {
  switch kind {
  case .mapping: LocalizedText(zh: "分项（键: 值）", en: "a mapping")
  case .sequence: LocalizedText(zh: "列表", en: "a list")
  case .scalar, .alias, .document: LocalizedText(zh: "文字", en: "a text")
  }
}
