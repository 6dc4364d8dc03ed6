import Forms
import Linting
import Quantities
import Regulations
import SourceText

let executionScoreMismatch = Rule(
  406, "execution-score-mismatch", .error, .selfEvaluations,
  summary: LocalizedText(
    zh: "预算执行率的得分不等于分值×执行率", en: "The score of the execution rate is not its weight times the rate"),
  why: LocalizedText(
    zh: "预算执行率得分＝全年执行数÷全年预算数×分值，最高为分值",
    en: "The score is spent over budget times the weight, and never more than the weight"),
  advice: LocalizedText(zh: "按公式改正得分", en: "Correct the score by the formula"),
  fixable: true, parameters: [.scoreTolerance, .executionBases],
  examples: [
    .bad(
      """
      文档类型: 项目支出绩效自评表
      资金:
        年度资金总额: {年初预算数: 43.2, 全年预算数: 43.2, 全年执行数: 37.24, 分值: 10, 执行率: 86%, 得分: ↓9}
        当年财政拨款: {年初预算数: 43.2, 全年预算数: 43.2, 全年执行数: 37.24}
      """,
      fixed: """
        文档类型: 项目支出绩效自评表
        资金:
          年度资金总额: {年初预算数: 43.2, 全年预算数: 43.2, 全年执行数: 37.24, 分值: 10, 执行率: 86%, 得分: 8.62}
          当年财政拨款: {年初预算数: 43.2, 全年预算数: 43.2, 全年执行数: 37.24}
        """),
    .bad(
      """
      {
        "文档类型": "项目支出绩效自评表",
        "资金": {"单位": "元", "年度资金总额": {"全年预算数": "400,000.00", "全年执行数": "300,000.00", "分值": 20, "得分": ↓10}}
      }
      """,
      fixed: """
        {
          "文档类型": "项目支出绩效自评表",
          "资金": {"单位": "元", "年度资金总额": {"全年预算数": "400,000.00", "全年执行数": "300,000.00", "分值": 20, "得分": 15}}
        }
        """),
    .good(
      """
      文档类型: 项目支出绩效自评表
      资金:
        年度资金总额: {年初预算数: 300, 全年预算数: 320, 全年执行数: 310.4, 分值: 10, 执行率: 97%, 得分: 9.7}
        其他资金: {年初预算数: 0, 全年预算数: 20, 全年执行数: 20, 分值: —, 执行率: 100%, 得分: —}
      """),
    .good(
      """
      文档类型: 项目支出绩效自评表
      资金:
        年度资金总额: {年初预算数: 320, 全年预算数: 320, 全年执行数: 325, 分值: 10, 得分: 10}
      """),
    .good(
      """
      文档类型: 项目支出绩效自评表
      资金:
        年度资金总额: {年初预算数: 43.2, 全年预算数: 43.2, 全年执行数: 37.24, 分值: 10, 执行率: 86%, 得分: 8.6}
      """),
    .notApplicable("文档类型: 项目支出绩效自评表\n资金: {年度资金总额: {全年预算数: 0, 全年执行数: 0, 分值: 10, 执行率: 0, 得分: 0}}\n"),
  ]
) { check in
  let form = check.form
  let parameters = check.parameters
  guard let row = form.executionRow, let weight = row.weight.number, let score = row.score.number,
    let entry = form.entry(.score, in: row.record),
    let rate = ExecutionRate(row.row, basis: parameters.executionBases[form.kind] ?? .adjustedBudget)
  else {
    return check.notApplicable(
      zh: "预算数、执行数、分值、得分不全，无从计算得分", en: "budget, spending, weight and score are not all there to compute the score")
  }
  // A score above its weight is JX404's.
  if score.isNegative || score > weight { return }
  let share = weight.multiplied(by: rate.executed.yuan)?.divided(by: rate.budget.yuan, scale: 6) ?? weight
  let expected = min(share, weight)
  if score.isNear(expected, max(parameters.scoreTolerance, roundingOfScores)) { return }
  let result = expected.rounded(scale: 2).canonical
  let formula =
    "\(weight.shown)×\(form.inFundUnit(rate.executed.yuan))÷\(form.inFundUnit(rate.budget.yuan))＝\(share.rounded(scale: 2).canonical)"
  let isCut = share > weight
  check.report(
    form.valueRange(entry),
    zh: "预算执行率得分应为 \(formula)\(isCut ? "，最高为分值 \(weight.shown)" : "")，填为 \(score.shown)",
    en: "the score of the execution rate is \(formula)\(isCut ? ", at most \(weight.shown)" : ""), not \(score.shown)",
    fixes: [
      .safe(
        zh: "把得分改为 \(result)", en: "Set the score to \(result)",
        [form.tree.replacing(entry.value, with: result.description)])
    ])
}
