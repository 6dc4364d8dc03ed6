import Forms
import Linting
import Quantities
import Regulations
import SourceText

let scoreOverWeight = Rule(
  404, "score-over-weight", .error, .selfEvaluations.union([.evaluationReport, .exAnteAssessment]),
  summary: LocalizedText(zh: "得分超过分值，或为负数", en: "A score above its weight, or a negative one"),
  why: LocalizedText(
    zh: "满分为分值，不设加分项；得分超限，总分就不可信", en: "Nothing earns more than its weight; a higher score spoils the total"),
  advice: LocalizedText(zh: "把得分改为 0 至分值之间的数", en: "Give a score between 0 and the weight"),
  parameters: [.evaluationWeightTotal],
  examples: [
    .bad(
      """
      文档类型: 项目支出绩效自评表
      资金:
        年度资金总额: {全年预算数: 320, 全年执行数: 320, 分值: 10, 执行率: 100%, 得分: ↓12}
      绩效指标:
        - {一级指标: 产出指标, 二级指标: 数量指标, 三级指标: 养护里程, 年度指标值: ≥120公里, 实际完成值: 150公里, 分值: 20, 得分: ↓25}
        - {一级指标: 产出指标, 二级指标: 质量指标, 三级指标: 验收合格率, 年度指标值: ＝100%, 实际完成值: 80%, 分值: 15, 得分: ↓-3}
      """),
    .bad("文档类型: 项目支出绩效自评表\n总分: ↓108\n"),
    .bad("文档类型: 事前绩效评估报告\n评估内容:\n  立项必要性: {分值: 20, 得分: ↓22, 意见: 需求迫切}\n  投入经济性（20分）: {得分: ↓21, 意见: 节约}\n"),
    .good(
      """
      文档类型: 项目支出绩效自评表
      资金:
        年度资金总额: {全年预算数: 320, 全年执行数: 320, 分值: 10, 执行率: 100%, 得分: 10.0}
      绩效指标:
        - {一级指标: 产出指标, 二级指标: 数量指标, 三级指标: 养护里程, 年度指标值: ≥120公里, 实际完成值: 150公里, 分值: 20, 得分: 20分}
        - {一级指标: 产出指标, 二级指标: 质量指标, 三级指标: 验收合格率, 年度指标值: ＝100%, 实际完成值: 0%, 分值: 15, 得分: 0}
        - {一级指标: 效益指标, 二级指标: 生态效益指标, 三级指标: /, 年度指标值: /, 实际完成值: /, 分值: /, 得分: /}
      总分: 98
      """),
    .notApplicable("文档类型: 项目支出绩效自评表\n绩效指标:\n  产出指标:\n    数量指标:\n      - {三级指标: 养护里程, 年度指标值: ≥120公里, 分值: 20}\n"),
  ]
) { check in
  let form = check.form
  var scores = 0
  if let row = form.executionRow, let score = row.score.number, let entry = form.entry(.score, in: row.record) {
    scores += 1
    if let fault = Excess(score, row.weight.number) {
      check.report(form.valueRange(entry), zh: "预算执行率的得分\(fault.zh)", en: "the score of the execution rate \(fault.en)")
    }
  }
  for indicator in form.indicators {
    guard let score = indicator.score.number, let entry = form.entry(.score, of: indicator) else { continue }
    scores += 1
    guard let fault = Excess(score, indicator.weight.number) else { continue }
    let name = form.title(of: indicator)
    check.report(
      form.valueRange(entry), zh: "\(name[.chinese])的得分\(fault.zh)",
      en: "the score of \(name[.english]) \(fault.en)")
  }
  for dimension in form.assessedDimensions {
    guard let score = dimension.score.number, let record = dimension.row.record,
      let entry = form.entry(.score, in: record)
    else { continue }
    scores += 1
    guard let fault = Excess(score, dimension.weight.number) else { continue }
    check.report(
      form.valueRange(entry), zh: "“\(dimension.name)”的得分\(fault.zh)",
      en: "the score of “\(dimension.name)” \(fault.en)")
  }
  guard scores == 0 else { return }
  // Where there are scores to sum, JX407 looks at the total.
  guard let entry = form[.totalScore], let total = form.points(entry).number else {
    return check.notApplicable(zh: "没有填写得分", en: "no scores are given")
  }
  if let fault = Excess(total, check.parameters.evaluationWeightTotal) {
    let label = form.text(form.tree.resolve(entry.key))
    check.report(form.valueRange(entry), zh: "\(label)\(fault.zh)", en: "the total \(fault.en)")
  }
}

/// By what a score is outside of its bounds.
private struct Excess {
  let zh: String
  let en: String

  /// `nil` for a score within its bounds, and for one that is not negative where no weight is known.
  init?(_ score: ExactDecimal, _ weight: ExactDecimal?) {
    if score.isNegative {
      zh = " \(score.shown) 是负数"
      en = "\(score.shown) is negative"
    } else if let weight, score > weight {
      zh = " \(score.shown) 超过分值 \(weight.shown)"
      en = "\(score.shown) is above the weight \(weight.shown)"
    } else {
      return nil
    }
  }
}
