import Forms
import Linting
import Quantities
import SourceText

let deadlineWithoutDate = Rule(
  209, "deadline-without-date", .warning, .targetsAndSelfEvaluations,
  summary: LocalizedText(
    zh: "时效只写“及时、按时、按计划、年内”，没有日期、时限或比率", en: "Timeliness stated as 及时, 按时, 按计划, 年内 without a date, a period or a rate"),
  why: LocalizedText(zh: "没有日期，是否如期完成无从判断", en: "Without a date nobody can tell whether it was done in time"),
  advice: LocalizedText(zh: "写明日期（2025年11月30日前）、时限（≤5个工作日）或比率（及时率 ≥95%）", en: "Write a date, a period or a rate"),
  fixable: true,
  examples: [
    .bad(
      """
      文档类型: 项目支出绩效目标申报表
      绩效指标:
        产出指标:
          时效指标:
            - {名称: 结算款支付及时性, 指标值: ↓及时}
            - {名称: 提交报告及时性, 指标值: ↓在项目计划完成时间内完成}
            - {名称: 补贴发放, 指标值: ↓按时足额发放}
            - {名称: 设备采购, 指标值: ↓年内完成}
      """),
    .bad("文档类型: 项目支出绩效自评表\n绩效指标:\n  - {一级指标: 产出指标, 二级指标: 时效指标, 名称: 完成时间, 年度指标值: ↓按计划完成, 实际完成值: 完成}\n"),
    .good(
      """
      文档类型: 项目支出绩效目标申报表
      绩效指标:
        产出指标:
          时效指标:
            - {名称: 完成时间, 指标值: 12月底前}
            - {名称: 办结时限, 指标值: ≤5个工作日}
            - {名称: 发放及时率, 指标值: ＝100%}
            - {名称: 任务按时完成率, 指标值: ≥95%}
            - {名称: 竣工, 指标值: 合同签订后6个月内}
            - {名称: 设备采购, 指标值: 2025年内完成}
            - {名称: 管护期, 指标值: 一年内}
            - {名称: 验收, 指标值: 年底前}
      """),
    .notApplicable("文档类型: 项目支出绩效目标申报表\n绩效指标:\n  产出指标: {数量指标: [{名称: 里程, 指标值: }]}\n"),
  ]
) { check in
  let form = check.form
  var judged = 0
  for indicator in form.indicators {
    guard let reading = indicator.target, reading.kind != .empty, reading.kind != .placeholder else { continue }
    judged += 1
    guard reading.number == nil, reading.date == nil, let entry = form.entry(.target, of: indicator),
      reading.flags.contains(.timelinessWithoutDate) && reading.partialDate == nil
        || reading.kind == .date && isWithinYear(form.text(entry))
    else { continue }
    let text = form.text(entry)
    let name = form.name(of: indicator)
    let year = form.year
    check.report(
      form.range(nil, in: .target, of: indicator),
      zh: "“\(name)”只写“\(text)”，没有日期、时限或比率", en: "“\(name)” only says “\(text)”: no date, period or rate",
      fixes: [
        .unsafe(
          zh: "改为日期格式，再填入月份", en: "Put a pattern to be filled in with the month",
          [form.tree.replacing(entry.value, with: (year.map { "\($0)年" } ?? "") + "XX月底前")])
      ])
  }
  if judged == 0 { check.notApplicable(zh: "没有填写指标值", en: "no target value is filled in") }
}

/// 年内完成: every day of the budget year will do, which says no more than the year does.
private func isWithinYear(_ text: String) -> Bool { withinYear.begins(text) && text.utf8.count <= 36 }

private let withinYear: WordList = ["年内", "本年内", "当年内", "年度内", "本年度内", "当年度内", "今年内", "预算年度内"]
