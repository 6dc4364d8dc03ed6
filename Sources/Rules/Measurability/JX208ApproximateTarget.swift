import Forms
import Linting
import Quantities
import SourceText

let approximateTarget = Rule(
  208, "approximate-target", .warning, .targetsAndSelfEvaluations,
  summary: LocalizedText(zh: "指标值用了“约、左右、力争、基本”等约数", en: "A number made approximate by 约, 左右, 力争, 基本 …"),
  why: LocalizedText(zh: "约数没有允许偏差，差多少算完成说不清", en: "An approximate number does not say how far off is still reached"),
  advice: LocalizedText(zh: "去掉约数词，或写明允许的偏差，如 30±2天", en: "Drop the word, or state the tolerance, such as 30±2天"),
  fixable: true,
  examples: [
    .bad(
      """
      文档类型: 项目支出绩效目标申报表
      绩效指标:
        产出指标:
          数量指标:
            - {名称: 培训人数, 指标值: ↓约200人}
            - {名称: 完成里程, 指标值: 120公里↓左右}
          质量指标:
            - {名称: 合格率, 指标值: ↓力争达到95%}
      """),
    .bad("文档类型: 项目支出绩效自评表\n绩效指标:\n  - {一级指标: 产出指标, 二级指标: 数量指标, 名称: 走访农户, 年度指标值: 300↓余户, 实际完成值: 312户}\n"),
    .good(
      """
      文档类型: 项目支出绩效目标申报表
      绩效指标:
        产出指标:
          数量指标:
            - {名称: 培训人数, 指标值: ≥200人}
            - {名称: 平均办结时间, 指标值: 30±2天}
            - {名称: 节约用水量, 指标值: ≥3万吨}
          质量指标:
            - {名称: 基本药物配备率, 指标值: ≥95%}
      """),
    .notApplicable("文档类型: 项目支出绩效目标申报表\n绩效指标:\n  产出指标: {数量指标: [{名称: 质量, 指标值: 合格}]}\n"),
  ]
) { check in
  let form = check.form
  var judged = 0
  for indicator in form.indicators {
    guard let reading = indicator.target, reading.number != nil || reading.date != nil || reading.partialDate != nil
    else { continue }
    judged += 1
    guard reading.isApproximate, let word = reading.parts.approximation, let entry = form.entry(.target, of: indicator)
    else { continue }
    let text = form.text(entry)
    let name = form.name(of: indicator)
    let bytes = Array(text.utf8)
    guard word.end <= bytes.count else { continue }
    let rest = String(decoding: bytes[..<word.start] + bytes[word.end...], as: UTF8.self)
    let removed = String(decoding: bytes[word.start..<word.end], as: UTF8.self)
    check.report(
      form.range(word, in: .target, of: indicator),
      zh: "“\(name)”的指标值“\(text)”是约数（“\(removed)”）",
      en: "the value “\(text)” of “\(name)” is approximate (“\(removed)”)",
      fixes: indicator.isSplit
        ? []
        : [.unsafe(zh: "去掉“\(removed)”", en: "Remove “\(removed)”", [form.tree.replacing(entry.value, with: rest)])])
  }
  if judged == 0 { check.notApplicable(zh: "没有数字或日期的指标值", en: "no value is a number or a date") }
}
