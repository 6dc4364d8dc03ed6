import Forms
import Linting
import Quantities
import SourceText

let missingOperator = Rule(
  202, "missing-operator", .hint, .targetsAndSelfEvaluations,
  summary: LocalizedText(zh: "指标值是数字，没有写 ≥ ≤ ＝", en: "A number without ≥ ≤ ＝"),
  why: LocalizedText(zh: "没有符号，超过或低于该数算不算完成说不清", en: "Without a sign it is open whether more or less would do"),
  advice: LocalizedText(zh: "在数字前加上 ≥、≤ 或 ＝", en: "Put ≥, ≤ or ＝ before the number"),
  fixable: true,
  examples: [
    .bad(
      """
      文档类型: 项目支出绩效目标申报表
      绩效指标:
        产出指标:
          质量指标:
            - {名称: 项目验收合格率, 指标值: ↓100%}
          成本指标:
            - {名称: 每亩补助成本, 指标值: ↓1600元/亩}
      """),
    .bad("文档类型: 项目支出绩效自评表\n绩效指标:\n  - {一级指标: 满意度指标, 二级指标: 服务对象满意度指标, 名称: 群众满意度, 年度指标值: ↓90%, 实际完成值: 95%}\n"),
    .good(
      """
      文档类型: 项目支出绩效目标申报表
      绩效指标:
        产出指标:
          数量指标:
            - {名称: 里程, 指标性质: ≥, 指标值: 120, 计量单位: 公里}
            - {名称: 检查次数, 指标值: 不少于3次}
            - {名称: 培训天数, 指标值: 3~5天}
          时效指标:
            - {名称: 完成时间, 指标值: 2025.12.31}
        效益指标:
          社会效益指标:
            - {名称: 安全事故, 指标值: 零事故}
            - {名称: 收入增长, 指标值: 增长5%}
            - {名称: 服务覆盖, 指标值: 全覆盖}
      """),
    .notApplicable("文档类型: 项目支出绩效目标申报表\n绩效指标:\n  产出指标: {数量指标: [{名称: 质量, 指标值: 合格}]}\n"),
  ]
) { check in
  let form = check.form
  var judged = 0
  for indicator in form.indicators {
    guard let reading = indicator.target, reading.number != nil, reading.kind == .quantified || reading.kind == .date
    else { continue }
    judged += 1
    guard reading.comparison == nil, reading.date == nil, reading.partialDate == nil,
      reading.flags.isDisjoint(with: [
        .malformed, .multipleTargets, .zeroWord, .wholeWord, .change, .ordinal, .periodic, .afterEvent, .reference,
        .approximate,
      ])
    else { continue }
    guard let entry = form.entry(.target, of: indicator) else { continue }
    let name = form.name(of: indicator)
    let sign = expectedSign(reading, indicator)
    let text = form.text(entry)
    check.report(
      form.range(nil, in: .target, of: indicator),
      zh: "“\(name)”的指标值“\(text)”没有比较符号" + (sign.map { "，应为“\($0)\(text)”" } ?? ""),
      en: "the value “\(text)” of “\(name)” has no comparison" + (sign.map { "; probably “\($0)\(text)”" } ?? ""),
      fixes: sign.map { sign in
        // Split columns keep the sign in a column of its own.
        if indicator.isSplit { return [] }
        return [
          .unsafe(
            zh: "改为“\(sign)\(text)”", en: "Change to “\(sign)\(text)”",
            [form.tree.replacing(entry.value, with: sign + text)])
        ]
      } ?? [])
  }
  if judged == 0 { check.notApplicable(zh: "没有数字的指标值", en: "no value is a number") }
}

/// The sign that name and class ask for; `nil` where they do not tell.
private func expectedSign(_ reading: Reading, _ indicator: Indicator) -> String? {
  // A standard that is paid out is met by paying just that.
  if paidOut.ends(indicator.name) { return nil }
  if indicator.subclass == .outputCost || indicator.class == .cost || indicator.wanted == .less { return "≤" }
  let isShare = reading.unit?.dimension == .share || reading.unit == nil && indicator.measured == .share
  if isShare, reading.number == .hundred { return "＝" }
  if indicator.wanted == .more || indicator.class == .satisfaction { return "≥" }
  return indicator.subclass == .quantity ? "≥" : nil
}

private let paidOut: WordList = ["标准", "补助", "补贴"]
