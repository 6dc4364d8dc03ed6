import Forms
import Linting
import Quantities
import SourceText

let invalidDate = Rule(
  501, "invalid-date", .error, .all,
  summary: LocalizedText(zh: "不存在或读不出的日期", en: "A date that does not exist or cannot be read"),
  why: LocalizedText(zh: "日期有误，期限和先后都无从核对", en: "Deadlines and orders cannot be checked against a wrong date"),
  advice: LocalizedText(
    zh: "写成 2025-12-31 或 2025年12月31日；只到月份的写 2025年12月", en: "Write 2025-12-31 or 2025年12月31日; 2025年12月 for a month"),
  examples: [
    .bad("文档类型: 项目支出绩效目标申报表\n填报: {填报日期: ↓2025-02-30}\n"),
    .bad("文档类型: 项目支出绩效自评表\n评价日期: ↓年后\n"),
    .bad(
      """
      文档类型: 项目支出绩效目标申报表
      绩效指标:
        产出指标:
          时效指标:
            - {名称: 完工时间, 指标值: ↓2025年11月31日前}
      """),
    .good("文档类型: 项目支出绩效目标申报表\n项目: {开始日期: 2025.1.1, 结束日期: 20251231}\n填报: {填报日期: 2024年12月}\n"),
    .good("文档类型: 项目支出绩效自评表\n评价日期: ２０２６年３月２日\n填报: {填报日期: , 报送日期: /}\n"),
  ]
) { check in
  let form = check.form
  for field in dateFields(of: form) {
    let entry = field.entry
    let problem = form.withBytes(of: entry.value) { bytes -> DateReading.Outcome? in
      let outcome = DateReading.outcome(bytes)
      switch outcome {
      case .date, .empty: return nil
      case .impossible: return outcome
      case .unreadable:
        // A mark for "none" and a remainder of the template are no dates, but they are other rules' matter.
        let kind = Reading.read(bytes).kind
        return kind == .placeholder || kind == .empty ? nil : outcome
      }
    }
    guard let problem else { continue }
    let text = form.text(entry)
    if case .impossible = problem {
      check.report(form.valueRange(entry), zh: "“\(field.key)”的日期 \(text) 不存在", en: "there is no such date as \(text)")
    } else {
      check.report(form.valueRange(entry), zh: "“\(field.key)”的“\(text)”不是日期", en: "“\(text)” is no date")
    }
  }
  for indicator in form.indicators where indicator.valueFlags.contains(.impossibleDate) {
    for (name, reading) in [(FieldName.target, indicator.target), (.actual, indicator.actual)] {
      guard let reading, reading.flags.contains(.impossibleDate), let entry = form.entry(name, of: indicator) else {
        continue
      }
      let text = form.text(entry)
      check.report(
        form.range(reading.parts.date, in: name, of: indicator),
        zh: "“\(form.name(of: indicator))”的日期 \(text) 不存在", en: "there is no such date as \(text)")
    }
  }
}
