import Forms
import Linting
import Quantities
import Regulations
import SourceText

let totalScoreMismatch = Rule(
  407, "total-score-mismatch", .error, .selfEvaluations.union([.evaluationReport, .exAnteAssessment]),
  summary: LocalizedText(
    zh: "总分不等于各项得分之和，或不在 0 至 100 分之间", en: "A total that is not the sum of the scores, or not between 0 and 100"),
  why: LocalizedText(
    zh: "等级按总分评定，总分错了等级也就错了", en: "The grade follows from the total; a wrong total gives a wrong grade"),
  advice: LocalizedText(zh: "核对各项得分，改正总分", en: "Check the scores and correct the total"),
  fixable: true, parameters: [.scoreTolerance, .evaluationWeightTotal],
  examples: [
    .bad(
      """
      文档类型: 项目支出绩效自评表
      资金:
        年度资金总额: {全年预算数: 320, 全年执行数: 310.4, 分值: 10, 执行率: 97%, 得分: 9.7}
      绩效指标:
        - {一级指标: 产出指标, 二级指标: 数量指标, 三级指标: 养护里程, 年度指标值: ≥120公里, 实际完成值: 121公里, 分值: 50, 得分: 50}
        - {一级指标: 效益指标, 二级指标: 社会效益指标, 三级指标: 事故下降率, 年度指标值: ≥10%, 实际完成值: 8%, 分值: 30, 得分: 24}
        - {一级指标: 满意度指标, 二级指标: 服务对象满意度指标, 三级指标: 群众满意度, 年度指标值: ≥90%, 实际完成值: 93%, 分值: 10, 得分: 10}
      总分: ↓95
      """,
      fixed: """
        文档类型: 项目支出绩效自评表
        资金:
          年度资金总额: {全年预算数: 320, 全年执行数: 310.4, 分值: 10, 执行率: 97%, 得分: 9.7}
        绩效指标:
          - {一级指标: 产出指标, 二级指标: 数量指标, 三级指标: 养护里程, 年度指标值: ≥120公里, 实际完成值: 121公里, 分值: 50, 得分: 50}
          - {一级指标: 效益指标, 二级指标: 社会效益指标, 三级指标: 事故下降率, 年度指标值: ≥10%, 实际完成值: 8%, 分值: 30, 得分: 24}
          - {一级指标: 满意度指标, 二级指标: 服务对象满意度指标, 三级指标: 群众满意度, 年度指标值: ≥90%, 实际完成值: 93%, 分值: 10, 得分: 10}
        总分: 93.7
        """),
    .bad(
      """
      文档类型: 项目支出绩效自评表
      绩效指标:
        产出指标:
          数量指标:
            - {三级指标: 养护里程, 年度指标值: ≥120公里, 实际完成值: 150公里, 分值: 60, 得分: 65}
          质量指标:
            - {三级指标: 合格率, 年度指标值: ＝100%, 实际完成值: 100%, 分值: 40, 得分: 40}
      总分: ↓105
      """),
    .good(
      """
      文档类型: 项目支出绩效自评表
      资金:
        年度资金总额: {全年预算数: 320, 全年执行数: 310.4, 分值: 10, 执行率: 97%, 得分: 9.7}
        当年财政拨款: {全年预算数: 320, 全年执行数: 310.4, 分值: —, 执行率: 97%, 得分: —}
      绩效指标:
        产出指标:
          数量指标:
            - {三级指标: 养护里程, 年度指标值: ≥120公里, 实际完成值: 121公里, 分值: 50, 得分: 50}
        效益指标:
          生态效益指标:
            - {三级指标: /, 年度指标值: /, 实际完成值: /, 分值: /, 得分: /}
          社会效益指标:
            - {三级指标: 知晓率, 年度指标值: ≥90%, 实际完成值: 80%, 分值: 30, 得分: 26.67}
        满意度指标:
          服务对象满意度指标:
            - {三级指标: 群众满意度, 年度指标值: ≥90%, 实际完成值: 93%, 分值: 10, 得分: 10}
      总分: 96.4
      """),
    // 20 points do not apply; the other 80 are brought to 100.
    .good(
      """
      文档类型: 项目支出绩效自评表
      绩效指标:
        产出指标:
          数量指标:
            - {三级指标: 养护里程, 年度指标值: ≥120公里, 实际完成值: 121公里, 分值: 50, 得分: 50}
          成本指标:
            - {三级指标: 单位成本, 年度指标值: /, 实际完成值: /, 分值: /, 得分: /}
        效益指标:
          社会效益指标:
            - {三级指标: 知晓率, 年度指标值: ≥90%, 实际完成值: 60%, 分值: 30, 得分: 20}
      总分: 87.5
      """),
    .bad(
      """
      文档类型: 事前绩效评估报告
      评估内容:
        立项必要性: {分值: 20, 得分: 18, 意见: 需求迫切}
        投入经济性: {分值: 20, 得分: 16, 意见: 节约}
        绩效目标合理性: {分值: 20, 得分: 17, 意见: 明确}
        实施方案可行性: {分值: 20, 得分: 18, 意见: 可行}
        筹资合规性: {分值: 20, 得分: 19, 意见: 合规}
      评估得分: ↓86
      """,
      fixed: """
        文档类型: 事前绩效评估报告
        评估内容:
          立项必要性: {分值: 20, 得分: 18, 意见: 需求迫切}
          投入经济性: {分值: 20, 得分: 16, 意见: 节约}
          绩效目标合理性: {分值: 20, 得分: 17, 意见: 明确}
          实施方案可行性: {分值: 20, 得分: 18, 意见: 可行}
          筹资合规性: {分值: 20, 得分: 19, 意见: 合规}
        评估得分: 88
        """),
    .notApplicable(
      """
      文档类型: 项目支出绩效自评表
      绩效指标:
        产出指标:
          数量指标:
            - {三级指标: 养护里程, 年度指标值: ≥120公里, 实际完成值: 121公里, 分值: 50, 得分: 50}
            - {三级指标: 桥梁检测, 年度指标值: ≥12座, 实际完成值: 12座, 分值: 50, 得分: }
      总分: 100
      """),
  ]
) { check in
  let form = check.form
  if form.isBroken(.indicators) {
    return check.notApplicable(zh: "指标中有无法解析之处，得分不全", en: "the indicators do not parse, so that scores are missing")
  }
  let parameters = check.parameters
  guard let entry = form[.totalScore], let total = form.points(entry).number else {
    return check.notApplicable(zh: "没有填写总分", en: "the total is not given")
  }
  guard let found = ScoreSum(form, parameters) else {
    return check.notApplicable(
      zh: "有的得分没有填写或不是数，无法合计", en: "some scores are missing or no numbers, so that no sum can be formed")
  }
  let full = parameters.evaluationWeightTotal
  let sum = found.sum
  let label = form.text(form.tree.resolve(entry.key))
  let isOutside = { (points: ExactDecimal) in points.isNegative || points > full }
  if !found.agrees(with: total, max(parameters.scoreTolerance, roundingOfScores)) {
    let operands = found.scores.map(\.shown).joined(separator: "＋")
    let equation = found.scores.count > 1 && found.scores.count <= 30 ? operands + "＝" + sum.shown : sum.shown
    check.report(
      form.valueRange(entry), zh: "\(label) \(total.shown) 不等于各项得分之和 \(equation)",
      en: "the total \(total.shown) is not the sum of the scores, \(equation)",
      fixes: isOutside(sum)
        ? []
        : [
          .safe(
            zh: "把“\(label)”改为 \(sum.shown)", en: "Set the total to \(sum.shown)",
            [form.tree.replacing(entry.value, with: sum.shown)])
        ])
  } else if isOutside(total) {
    check.report(
      form.valueRange(entry), zh: "\(label) \(total.shown) 不在 0 至 \(full.shown) 分之间",
      en: "the total \(total.shown) is not between 0 and \(full.shown)")
  }
}
