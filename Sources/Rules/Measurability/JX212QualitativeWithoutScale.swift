import Forms
import Linting
import Quantities
import SourceText

let qualitativeWithoutScale = Rule(
  212, "qualitative-without-scale", .warning, .targetsAndSelfEvaluations,
  summary: LocalizedText(zh: "定性的指标值没有评分标准或分级", en: "A qualitative value without 评分标准 or a graded scale"),
  why: LocalizedText(
    zh: "定性指标应可衡量：没有分级标准，得多少分全凭主观",
    en: "A qualitative value must be measurable: without a scale its score is a matter of taste"),
  advice: LocalizedText(zh: "在“评分标准”中写明各档的含义和得分", en: "State the grades and their points in 评分标准"),
  fixable: true,
  examples: [
    .bad(
      """
      文档类型: 项目支出绩效目标申报表
      绩效指标:
        产出指标:
          质量指标:
            - {名称: 工程质量等级, 指标值: ↓优}
        效益指标:
          生态效益指标:
            - {名称: PM2.5浓度, 指标值: ↓下降}
      """),
    .bad(
      "文档类型: 项目支出绩效自评表\n绩效指标:\n  - {一级指标: 效益指标, 二级指标: 社会效益指标, 名称: 群众安全感, 年度指标值: ↓不降低, 实际完成值: 不降低}\n"),
    .good(
      """
      文档类型: 项目支出绩效目标申报表
      绩效指标:
        产出指标:
          质量指标:
            - {名称: 工程质量等级, 指标值: 优, 评分标准: 优得满分，良得80%，合格得60%}
            - {名称: 管理质量, 指标值: 优良中差}
            - {名称: 服务费用, 指标值: 不超过预算}
            - {名称: 是否通过验收, 指标值: 是}
            - {名称: 验收, 指标值: 通过验收}
        效益指标:
          社会效益指标:
            - {名称: 群众获得感, 指标值: 显著提升}
      """),
    .notApplicable("文档类型: 项目支出绩效目标申报表\n绩效指标:\n  产出指标: {数量指标: [{名称: 里程, 指标值: 120公里}]}\n"),
  ]
) { check in
  let form = check.form
  var judged = 0
  for indicator in form.indicators {
    guard let reading = indicator.target, reading.kind == .qualitative else { continue }
    judged += 1
    // Yes or no, done or not, and what a document outside fixes need no scale: they are all or nothing.
    guard reading.flags.isDisjoint(with: [.gradedScale, .fact, .ordinal, .officialWording]) else { continue }
    if reading.flags.contains(.reference), reading.comparison == .atMost { continue }
    if form.isFilled(form.entry(.scoring, of: indicator)) || form.isFilled(form.entry(.explanation, of: indicator)) {
      continue
    }
    guard let entry = form.entry(.target, of: indicator) else { continue }
    let text = form.text(entry)
    if allOrNothing.occurs(in: text) { continue }
    let name = form.name(of: indicator)
    check.report(
      form.range(nil, in: .target, of: indicator),
      zh: "“\(name)”的指标值“\(text)”是定性的，没有写评分标准", en: "the value “\(text)” of “\(name)” is qualitative and has no 评分标准",
      fixes: [
        .unsafe(
          zh: "补上“评分标准”", en: "Add 评分标准",
          [form.tree.inserting([("评分标准", .blank)], into: form.node(of: indicator.record), after: entry.key)])
      ])
  }
  if judged == 0 { check.notApplicable(zh: "没有定性的指标值", en: "no value is qualitative") }
}

/// Words of values that are reached or not, without steps between.
private let allOrNothing: WordList = [
  "合同", "预算", "批复", "验收", "是", "通过", "合格", "达标", "符合", "建立", "完成", "不发生", "无", "已", "概算", "控制价",
]
