import Forms
import Linting
import Quantities
import SourceText

let scoreWithoutEvidence = Rule(
  413, "score-without-evidence", .error, .selfEvaluations,
  summary: LocalizedText(zh: "没有指标值或完成值却给了分", en: "A score where the target or the actual value is blank"),
  why: LocalizedText(zh: "没有指标值和完成值，得分就没有依据", en: "Without a target and an actual value a score rests on nothing"),
  advice: LocalizedText(
    zh: "补填指标值和实际完成值；无从填写的，不计分", en: "Fill in both values, or give no points"),
  examples: [
    .bad(
      """
      文档类型: 项目支出绩效自评表
      绩效指标:
        产出(50分):
          质量指标:
            - {三级指标: 工程质量合格, 年度指标值: , 实际完成值: , 分值: 10, 得分: ↓10}
          数量指标:
            - {三级指标: 养护里程, 年度指标值: ≥120公里, 实际完成值: , 分值: 10, 得分: ↓8}
      """),
    .bad(
      """
      文档类型: 项目支出绩效自评表
      绩效指标:
        - {一级指标: 效益指标, 二级指标: 经济效益指标, 三级指标: 全市安全度汛, 实际完成值: 未发生险情, 分值: 10, 得分: ↓10}
        - {一级指标: 效益指标, 二级指标: 生态效益指标, 三级指标: 水质达标, 年度指标值: /, 实际完成值: —, 分值: 10, 得分: ↓10}
      """),
    .good(
      """
      文档类型: 项目支出绩效自评表
      绩效指标:
        产出指标:
          数量指标:
            - {三级指标: 养护里程, 年度指标值: ≥120公里, 实际完成值: 0, 分值: 10, 得分: 0}
            - {三级指标: 桥梁检测, 年度指标值: ≥12座, 实际完成值: , 分值: 10, 得分: 0}
            - {三级指标: /, 年度指标值: , 实际完成值: , 分值: /, 得分: /}
            - {三级指标: 应急演练, 年度指标值: 2次, 实际完成值: 无, 分值: 5, 得分: 0}
          质量指标:
            - {三级指标: 安全事故, 年度指标值: 无, 实际完成值: 无, 分值: 10, 得分: 10}
        预算执行率:
          - {三级指标: 预算执行率, 分值: 10, 得分: 10}
      """),
    .notApplicable("文档类型: 项目支出绩效自评表\n绩效指标:\n  产出指标:\n    数量指标:\n      - {三级指标: 养护里程, 年度指标值: ≥120公里, 分值: 10}\n"),
  ]
) { check in
  let form = check.form
  var scores = 0
  for indicator in form.indicators {
    guard let score = indicator.score.number, let entry = form.entry(.score, of: indicator) else { continue }
    scores += 1
    // The execution rate rests on the funds.
    guard score > .zero, indicator.class != .execution, form.name(of: indicator) != "预算执行率" else { continue }
    let lacksTarget = isAbsent(indicator.target, .target, indicator, form)
    let lacksActual = isAbsent(indicator.actual, .actual, indicator, form)
    guard lacksTarget || lacksActual else { continue }
    let what = lacksTarget ? (lacksActual ? "没有指标值和完成值" : "没有指标值") : "没有完成值"
    let english = lacksTarget ? (lacksActual ? "neither target nor actual value" : "no target") : "no actual value"
    let name = form.title(of: indicator)
    check.report(
      form.valueRange(entry), zh: "\(name[.chinese])\(what)，却得 \(score.shown) 分",
      en: "\(name[.english]) has \(english), yet \(score.shown) points")
  }
  if scores == 0 { check.notApplicable(zh: "没有填写得分", en: "no scores are given") }
}

/// Whether nothing is written, or the sign for "not applicable". Remainders of the template are JX108's, and lists in the
/// place of a value JX005's.
private func isAbsent(_ reading: Reading?, _ column: FieldName, _ indicator: Indicator, _ form: Form) -> Bool {
  guard let reading else { return !form.isFilled(form.entry(column, of: indicator)) }
  return reading.kind == .empty || reading.kind == .placeholder && reading.flags.contains(.notApplicable)
}
