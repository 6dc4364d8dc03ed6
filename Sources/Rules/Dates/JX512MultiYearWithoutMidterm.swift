import Forms
import Linting
import Quantities
import SourceText

let multiYearWithoutMidterm = Rule(
  512, "multi-year-without-midterm", .warning, .targets,
  summary: LocalizedText(
    zh: "跨年度项目没有中期目标，或中期与年度目标相同；一年期项目设了中期目标",
    en: "A longer project without medium-term targets, or with the annual ones repeated"),
  why: LocalizedText(zh: "跨年度项目须全周期跟踪问效，中期目标说明整个实施期要达到什么", en: "Longer projects are followed over all their years"),
  advice: LocalizedText(zh: "在总体目标中写明中期目标，在指标中填写中期指标值", en: "State the medium-term goal and values"),
  fixable: true, parameters: [.midtermFrom],
  examples: [
    .bad(
      """
      文档类型: 项目支出绩效目标申报表
      项目: {开始日期: 2024-01-01, 结束日期: 2026-12-31}
      ↓总体目标: 完成联网路升级改造169公里。
      绩效指标:
        产出指标:
          数量指标:
            - {名称: 改造里程, 指标值: ≥60公里}
      """),
    .bad(
      """
      文档类型: 项目支出绩效目标申报表
      项目: {开始日期: 2024-01-01, 结束日期: 2026-12-31}
      总体目标: {中期目标: 完成169公里, 年度目标: 完成60公里}
      ↓绩效指标:
        产出指标:
          数量指标:
            - {名称: 结算项目数, 指标值: ≥3个, 中期指标值: ≥3个}
          质量指标:
            - {名称: 结算误差率, 指标值: ≤3%, 中期指标值: ≤3%}
      """),
    .bad(
      """
      文档类型: 项目支出绩效目标申报表
      项目: {开始日期: 2024-01-01, 结束日期: 2025-12-31}
      ↓总体目标:
        年度目标: 完成60公里
      """),
    .bad(
      """
      文档类型: 项目支出绩效目标申报表
      项目: {开始日期: 2025-01-01, 结束日期: 2025-12-31}
      总体目标: {↓中期目标: 三年内完成169公里, 年度目标: 完成60公里}
      """),
    .good(
      """
      文档类型: 项目支出绩效目标申报表
      项目: {开始日期: 2024-01-01, 结束日期: 2026-12-31}
      总体目标: {中期目标: 完成169公里, 年度目标: 完成60公里}
      绩效指标:
        产出指标:
          数量指标:
            - {名称: 改造里程, 指标值: ≥60公里, 中期指标值: ≥169公里}
          质量指标:
            - {名称: 验收合格率, 指标值: ＝100%, 中期指标值: ＝100%}
      """),
    .good("文档类型: 项目支出绩效目标申报表\n项目: {开始日期: 2025-01-01, 结束日期: 2025-12-31}\n总体目标: 完成公路养护120公里\n"),
    .notApplicable("文档类型: 项目支出绩效目标申报表\n总体目标: 完成公路养护120公里\n"),
  ]
) { check in
  let form = check.form
  guard let period = ProjectPeriod(form) else {
    return check.notApplicable(zh: "没有填写项目起止日期", en: "the project's first and last day are not given")
  }
  let years = check.parameters.midtermFrom
  let isLong = period.isLonger(thanYears: years)
  let goal = form[.goals, .midtermGoal]
  let rows = form.indicators.filter { form.isFilled(form.entry(.midtermTarget, of: $0)) }
  if !isLong {
    if let goal, form.isFilled(goal), goalsDiffer(form) {
      check.report(
        form.keyRange(goal), zh: "项目期限\(period.shown)不超过 \(years) 年，不需要中期目标",
        en: "the project lasts no longer than \(years) year: it needs no medium-term goal")
    }
    return
  }
  if !form.isFilled(goal) && rows.isEmpty {
    guard let anchor = form[.goals] ?? form[.indicators] ?? form[.documentKind] else { return }
    check.report(
      form.keyRange(anchor), zh: "项目期限\(period.shown)，没有中期目标和中期指标值",
      en: "the project lasts from \(period.first) to \(period.last) and has no medium-term goal or values",
      fixes: form[.goals]?.record.map { record in
        [
          .unsafe(
            zh: "补上中期目标", en: "Add the medium-term goal",
            [form.tree.inserting([("中期目标", .blank)], into: form.node(of: record))])
        ]
      } ?? [])
  } else if rows.count > 1, let anchor = form[.indicators],
    rows.allSatisfy({
      value(.midtermTarget, of: $0, in: form) == value(.target, of: $0, in: form)
    })
  {
    check.report(
      form.keyRange(anchor), zh: "\(rows.count) 项指标的中期指标值都与年度指标值相同，没有体现整个实施期",
      en: "all \(rows.count) medium-term values equal the annual ones")
  }
}

/// Whether the medium-term goal says something else than the annual one.
private func goalsDiffer(_ form: Form) -> Bool {
  guard let midterm = form[.goals, .midtermGoal], let annual = form[.goals, .annualGoal] else { return false }
  return form.isFilled(annual) && form.text(midterm) != form.text(annual)
}

/// What a column says, in the standard notation.
private func value(_ column: FieldName, of indicator: Indicator, in form: Form) -> String? {
  form.entry(column, of: indicator).map { Reading.normalised(form.text($0)) }
}
