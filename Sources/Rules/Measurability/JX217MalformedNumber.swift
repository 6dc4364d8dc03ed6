import Forms
import Linting
import Quantities
import SourceText

let malformedNumber = Rule(
  217, "malformed-number", .error, .all,
  summary: LocalizedText(
    zh: "数字写错（9%0、1，200、854万854万、0.95.2、O 代替 0 等）", en: "A number that is none: 9%0, 1，200, 0.95.2, letters for digits"),
  why: LocalizedText(zh: "写错的数字读不出来，不能参与计算和比较", en: "A malformed number can be neither computed with nor compared"),
  advice: LocalizedText(zh: "按原始资料改正数字", en: "Correct the number from its source"),
  fixable: true,
  examples: [
    .bad(
      """
      文档类型: 项目支出绩效目标申报表
      资金:
        年度资金总额: ↓854万854万
      绩效指标:
        产出指标:
          数量指标:
            - {名称: 里程, 指标值: ≥↓12.5.0公里}
          质量指标:
            - {名称: 合格率, 指标值: ≥↓9%0}
      """),
    .bad(
      "文档类型: 项目支出绩效自评表\n绩效指标:\n  - {一级指标: 产出指标, 二级指标: 数量指标, 名称: 人数, 年度指标值: ≥100人, 实际完成值: ↓1O2人}\n"),
    .bad(
      """
      文档类型: 项目支出绩效目标申报表
      资金: {年度资金总额: ↓1，200, 财政拨款: ↓1O0万元}
      绩效指标:
        产出指标:
          数量指标: [{名称: 里程, 指标值: ≥↓12..5公里}, {名称: 面积, 指标值: ≥↓0.95.2亩}]
      """),
    .good(
      """
      文档类型: 项目支出绩效目标申报表
      资金: {年度资金总额: "1,200.50万元", 财政拨款: 三百二十万元}
      绩效指标:
        产出指标:
          数量指标:
            - {名称: 人次, 指标值: "≥1,200人次"}
          时效指标:
            - {名称: 完成时间, 指标值: 2024.12.31}
            - {名称: 师生比, 指标值: "1:18"}
      """),
  ]
) { check in
  let form = check.form
  for indicator in form.indicators where indicator.valueFlags.contains(.malformed) {
    for (name, reading) in [(FieldName.target, indicator.target), (.actual, indicator.actual)] {
      guard let reading, reading.flags.contains(.malformed), let entry = form.entry(name, of: indicator) else {
        continue
      }
      let text = form.text(entry)
      let label = form.name(of: indicator)
      check.report(
        form.range(reading.parts.malformed, in: name, of: indicator), zh: "“\(label)”的“\(text)”不是正确的数字",
        en: "“\(text)” of “\(label)” is no proper number",
        fixes: correcting(entry, name == .target && indicator.isSplit ? nil : reading.parts.malformed, form) { text in
          let reading = Reading.read(text)
          return reading.number != nil && !reading.flags.contains(.malformed)
        })
    }
  }
  for record in form.allRecords where form.type(of: record).holdsAmounts {
    for entry in form.entries(of: record) {
      guard let field = form.declaration(of: entry, in: record), isAmount(field.type),
        form.tree[entry.value].kind == .scalar,
        case .malformed(let part) = form.amountReading(entry)
      else { continue }
      let text = form.text(entry)
      let range = form.tree.verbatimRange(entry.value).map {
        TextRange(min($0.start + part.start, $0.end), min($0.start + part.end, $0.end))
      }
      check.report(
        range ?? form.valueRange(entry), zh: "“\(field.key)”的“\(text)”不是正确的金额",
        en: "“\(text)” of “\(field.key)” is no proper amount",
        fixes: correcting(entry, part, form) { text in
          switch AmountReading.read(text) {
          case .number, .money: true
          default: false
          }
        })
    }
  }
}

/// Writes the one number that can be meant; nothing where `part` of the value is not known, or several can.
private func correcting(
  _ entry: Entry, _ part: TextRange?, _ form: Form, isNumber: (String) -> Bool
) -> [Fix] {
  let text = form.tree.scalarString(entry.value)
  guard let part, let corrected = CorrectedNumber.text(text, correcting: part, isNumber: isNumber) else { return [] }
  return [
    .unsafe(zh: "改为“\(corrected)”", en: "Write “\(corrected)”", [form.tree.replacing(entry.value, with: corrected)])
  ]
}

private func isAmount(_ type: FieldType) -> Bool {
  switch type {
  case .amount, .amountOrRecord: true
  default: false
  }
}
