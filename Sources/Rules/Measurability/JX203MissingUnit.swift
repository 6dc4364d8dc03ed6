import Forms
import Linting
import Quantities
import SourceText

let missingUnit = Rule(
  203, "missing-unit", .warning, .targetsAndSelfEvaluations,
  summary: LocalizedText(zh: "指标值是数字，没有计量单位", en: "A number without a unit"),
  why: LocalizedText(zh: "没有单位的数字不知道是多少，无法与完成值比较", en: "A number without a unit says nothing that could be compared"),
  advice: LocalizedText(zh: "在数字后写上计量单位，比率写 %", en: "Write the unit behind the number; % for a rate"),
  fixable: true,
  examples: [
    .bad(
      """
      文档类型: 项目支出绩效目标申报表
      绩效指标:
        产出指标:
          数量指标:
            - {名称: 完成节水改造项目数量, 指标值: ↓1}
          质量指标:
            - {名称: 种植作物成活率, 指标值: ↓≥85}
      """),
    .bad(
      """
      {"文档类型": "项目支出绩效自评表", "绩效指标": [{"一级指标": "产出指标", "二级指标": "数量指标", "三级指标": "培训人数", "年度指标值": ↓168}]}
      """),
    .good(
      """
      文档类型: 项目支出绩效目标申报表
      绩效指标:
        产出指标:
          数量指标:
            - {名称: 受资助人数, 指标性质: ≥, 指标值: 735, 度量单位: 人次}
            - {名称: 里程, 指标值: ≥120公里}
            - {名称: 项目总成本, 指标值: ≤50万}
          时效指标:
            - {名称: 完成时间, 指标值: 12月底前}
        效益指标:
          社会效益指标:
            - {名称: 安全事故, 指标值: 零事故}
            - {名称: 师生比, 指标值: "1:18"}
      """),
    .notApplicable("文档类型: 项目支出绩效目标申报表\n绩效指标:\n  产出指标: {数量指标: [{名称: 质量, 指标值: 合格}]}\n"),
  ]
) { check in
  let form = check.form
  var judged = 0
  for indicator in form.indicators {
    guard let reading = indicator.target, let number = reading.number,
      reading.kind == .quantified || reading.kind == .date
    else { continue }
    judged += 1
    guard reading.unit == nil, reading.date == nil, reading.partialDate == nil,
      reading.flags.isDisjoint(with: [.malformed, .multipleTargets, .zeroWord, .wholeWord, .ordinal, .reference])
    else { continue }
    // Zero of anything is zero.
    if number.isZero { continue }
    guard let entry = form.entry(.target, of: indicator) else { continue }
    let name = form.name(of: indicator)
    let text = form.text(entry)
    let isShare = indicator.measured == .share && reading.upper == nil
    let place = reading.parts.number.map { TextRange($0.end, $0.end) }
    check.report(
      form.range(nil, in: .target, of: indicator),
      zh: "“\(name)”的指标值“\(text)”没有计量单位" + (isShare ? "，比率应写“%”" : ""),
      en: "the value “\(text)” of “\(name)” has no unit" + (isShare ? "; a rate takes %" : ""),
      fixes: isShare && !indicator.isSplit && place?.end == text.utf8.count
        ? [.unsafe(zh: "补上“%”", en: "Add %", [form.tree.replacing(entry.value, with: text + "%")])] : [])
  }
  if judged == 0 { check.notApplicable(zh: "没有数字的指标值", en: "no value is a number") }
}
