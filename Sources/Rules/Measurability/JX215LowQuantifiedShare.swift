import Forms
import Linting
import Quantities
import SourceText

let lowQuantifiedShare = Rule(
  215, "low-quantified-share", .hint, .targets,
  summary: LocalizedText(zh: "量化指标的比例低于规则集的下限", en: "The share of quantified indicators is under the rule set's bound"),
  why: LocalizedText(zh: "绩效指标应尽量定量表述", en: "Indicators should be quantified as far as possible"),
  advice: LocalizedText(zh: "把能计数、能计时、能算比率的指标改为数字", en: "Turn what can be counted, timed or rated into numbers"),
  parameters: [.quantifiedShare],
  examples: [
    .bad(
      """
      文档类型: 项目支出绩效目标申报表
      ↓绩效指标:
        产出指标:
          数量指标: [{名称: 里程, 指标值: 120公里}]
          质量指标: [{名称: 质量, 指标值: 合格}]
        效益指标:
          社会效益指标: [{名称: 影响, 指标值: 效果明显}]
      """),
    .bad(
      "文档类型: 项目支出绩效目标申报表\n↓绩效指标:\n  - {一级指标: 产出指标, 二级指标: 质量指标, 名称: 质量, 指标值: 合格}\n  - {一级指标: 产出指标, 二级指标: 质量指标, 名称: 管理, 指标值: 良好}\n"
    ),
    .good(
      """
      文档类型: 项目支出绩效目标申报表
      绩效指标:
        产出指标:
          数量指标: [{名称: 里程, 指标值: ≥120公里}]
          时效指标: [{名称: 时间, 指标值: 12月底前}]
          质量指标: [{名称: 质量, 指标值: 合格}]
      """),
    .notApplicable("文档类型: 项目支出绩效目标申报表\n绩效指标:\n  产出指标: {数量指标: [{名称: 里程, 指标值: }]}\n"),
  ]
) { check in
  let form = check.form
  var all = 0
  var quantified = 0
  for indicator in form.indicators {
    guard let reading = indicator.target, reading.kind != .empty, reading.kind != .placeholder else { continue }
    all += 1
    if reading.kind == .quantified || reading.kind == .date { quantified += 1 }
  }
  guard all > 1, let anchor = form[.indicators] else {
    return check.notApplicable(zh: "填写了指标值的指标不足两项", en: "fewer than two values are filled in")
  }
  let bound = check.parameters.quantifiedShare
  guard let share = ExactDecimal(quantified * 100).divided(by: ExactDecimal(all), scale: 1), share < bound else {
    return
  }
  check.report(
    form.keyRange(anchor), zh: "\(all) 项指标中量化的 \(quantified) 项，占 \(share.canonical)%，低于 \(bound.canonical)%",
    en: "\(quantified) of \(all) indicators are quantified: \(share.canonical) %, under \(bound.canonical) %")
}
