import Forms
import Linting
import Quantities
import SourceText

let wrongDirection = Rule(
  206, "wrong-direction", .warning, .targetsAndSelfEvaluations,
  summary: LocalizedText(zh: "比较符号与指标的方向相反（成本用 ≥、满意度用 ≤ 等）", en: "A comparison against the indicator's direction"),
  why: LocalizedText(zh: "方向反了，越差反而越算完成", en: "With the wrong direction worse results count as better"),
  advice: LocalizedText(zh: "越少越好的用 ≤，越多越好的用 ≥", en: "Use ≤ where less is better, ≥ where more is"),
  fixable: true,
  examples: [
    .bad(
      """
      文档类型: 项目支出绩效目标申报表
      绩效指标:
        产出指标:
          质量指标:
            - {名称: 系统故障率, 指标值: ↓≥3%}
            - {名称: 验收合格率, 指标值: ↓≤95%}
          成本指标:
            - {名称: 项目总成本, 指标值: ↓≥90万元}
        效益指标:
          社会效益指标:
            - {名称: 群众投诉件数, 指标值: ↓不少于5件}
            - {名称: 噪声, 指标值: ↓≥55分贝, 方向: 反向}
      """),
    .bad("文档类型: 项目支出绩效自评表\n绩效指标:\n  - {一级指标: 满意度指标, 二级指标: 服务对象满意度指标, 名称: 群众满意度, 年度指标值: ↓≤90%, 实际完成值: 95%}\n"),
    // A department's rates of control are ceilings (财预〔2013〕53号).
    .bad(
      """
      文档类型: 部门整体支出绩效目标申报表
      绩效指标:
        运行成本: [{名称: “三公”经费控制率, 指标值: ↓≥100%}, {名称: 在职人员控制率, 指标值: ↓≥95%}]
        管理效率: [{名称: 结转结余率, 指标值: ↓≥10%}, {名称: 预算执行率, 指标值: ≥95%}, {名称: 预算调整率, 指标值: ↓≥5%}]
        履职效能: [{名称: 林业有害生物控制率, 指标值: ≥95%}]
        服务对象满意度: [{名称: 沿线群众满意度, 指标值: ↓≤90%}]
      """),
    .good(
      """
      文档类型: 项目支出绩效目标申报表
      绩效指标:
        产出指标:
          质量指标:
            - {名称: 投诉办结率, 指标值: ≥95%}
            - {名称: 事故下降率, 指标值: ≥10%}
          成本指标:
            - {名称: 成本节约率, 指标值: ≥5%}
            - {名称: 项目总成本, 指标值: ≤90万元}
            - {名称: 成本控制率, 指标值: ≤100%}
            - {名称: 生均补助标准达标率, 指标值: ＝100%}
          数量指标:
            - {名称: 会议次数, 指标值: ≤5次}
        效益指标:
          经济效益指标:
            - {名称: 带动农户增收, 指标值: ≥3000元, 方向: 正向指标}
            - {名称: 项目成本利润, 指标值: ≥10万元}
      """),
    .notApplicable("文档类型: 项目支出绩效目标申报表\n绩效指标:\n  产出指标: {数量指标: [{名称: 里程, 指标值: 120公里}]}\n"),
  ]
) { check in
  let form = check.form
  var judged = 0
  for indicator in form.indicators {
    guard let reading = indicator.target, let comparison = reading.comparison,
      comparison.isFloor || comparison.isCeiling,
      reading.number != nil, reading.flags.isDisjoint(with: [.malformed, .multipleTargets, .change])
    else { continue }
    judged += 1
    let name = form.name(of: indicator)
    guard let wanted = direction(of: indicator, form), (wanted == .less) == comparison.isFloor else { continue }
    guard let entry = form.entry(.target, of: indicator) else { continue }
    let text = form.text(entry)
    let sign = wanted == .less ? "≤" : "≥"
    let flipped = reading.parts.comparison.flatMap { flip(text, $0, sign) }
    check.report(
      form.range(indicator.isSplit ? nil : reading.parts.comparison, in: .target, of: indicator),
      zh: "“\(name)”\(wanted == .less ? "越少越好" : "越多越好")，指标值“\(text)”的方向相反，应用“\(sign)”",
      en:
        "“\(name)”: \(wanted == .less ? "less" : "more") is better, but “\(text)” asks for the opposite; use “\(sign)”",
      fixes: flipped.map { text in
        indicator.isSplit
          ? [] : [.unsafe(zh: "改为“\(text)”", en: "Change to “\(text)”", [form.tree.replacing(entry.value, with: text)])]
      } ?? [])
  }
  if judged == 0 { check.notApplicable(zh: "没有带 ≥ 或 ≤ 的指标值", en: "no value has ≥ or ≤") }
}

/// The direction that the row states, else what the name says; a cost class asks for less.
private func direction(of indicator: Indicator, _ form: Form) -> WantedDirection? {
  if let entry = form.entry(.direction, of: indicator), form.isFilled(entry) {
    let text = form.text(entry)
    if text.hasPrefix("反向") || text.hasPrefix("逆向") { return .less }
    if text.hasPrefix("正向") { return .more }
  }
  if indicator.class == .satisfaction || indicator.class == .clientSatisfaction {
    return indicator.measured == .share ? .more : nil
  }
  return indicator.wanted
}

/// The value with another sign at its head; `nil` where the comparison stands behind the number.
private func flip(_ text: String, _ place: TextRange, _ sign: String) -> String? {
  guard place.start == 0 else { return nil }
  return sign + String(decoding: Array(text.utf8)[min(place.end, text.utf8.count)...], as: UTF8.self)
}
