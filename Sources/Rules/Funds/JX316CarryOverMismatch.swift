import Forms
import Linting
import Quantities
import SourceText
import Syntax

let carryOverMismatch = Rule(
  316, "carry-over-mismatch", .error, [.monitoring],
  summary: LocalizedText(
    zh: "预计结余结转不等于全年预算数减全年预计执行数", en: "An expected carry-over that is not the budget less what will be spent"),
  why: LocalizedText(
    zh: "财政部门据此收回、调剂资金，数字不符就会误判", en: "Money is called back or moved by this figure"),
  advice: LocalizedText(
    zh: "预计结余结转＝全年预算数－全年预计执行数，核对三个数", en: "Check the three figures: carry-over = budget − expected spending"),
  fixable: true,
  examples: [
    .bad(
      """
      文档类型: 绩效运行监控表
      资金:
        年度资金总额: {年初预算数: 320, 全年预算数: 320, 执行数: 150, 全年预计执行数: 300, 预计结余结转: ↓30}
        其他资金: {年初预算数: 20, 全年预算数: 20, 执行数: 5, 全年预计执行数: 20, 预计结余结转: ↓2万元}
      """,
      fixed: """
        文档类型: 绩效运行监控表
        资金:
          年度资金总额: {年初预算数: 320, 全年预算数: 320, 执行数: 150, 全年预计执行数: 300, 预计结余结转: 20}
          其他资金: {年初预算数: 20, 全年预算数: 20, 执行数: 5, 全年预计执行数: 20, 预计结余结转: 0}
        """),
    // The national form has no adjusted budget.
    .bad(
      """
      文档类型: 绩效运行监控表
      资金:
        单位: 元
        年度资金总额: {年初预算数: 3200000, 1-7月执行数: 1500000, 全年预计执行数: 3200000, 预计结转结余: ↓1700000}
      """,
      fixed: """
        文档类型: 绩效运行监控表
        资金:
          单位: 元
          年度资金总额: {年初预算数: 3200000, 1-7月执行数: 1500000, 全年预计执行数: 3200000, 预计结转结余: 0}
        """),
    .good(
      """
      文档类型: 绩效运行监控表
      资金:
        年度资金总额: {年初预算数: 300, 全年预算数: 320, 执行数: 150, 全年预计执行数: 300, 预计结余结转: 20}
        财政拨款: {年初预算数: 300, 全年预算数: 89.97, 执行数: 15, 全年预计执行数: 80.474, 预计结余结转: 9.495}
        其他资金: {年初预算数: 20, 全年预算数: 20, 执行数: 5, 全年预计执行数: , 预计结余结转: 15}
        上年结转资金: {全年预算数: 200000元, 全年预计执行数: 15, 预计结余结转: 5}
      """),
    .good("文档类型: 绩效运行监控表\n资金: {年度资金总额: {全年预算数: 320, 全年预计执行数: 3200000, 预计结余结转: 0}}\n"),
    .notApplicable("文档类型: 绩效运行监控表\n资金: {年度资金总额: {年初预算数: 320, 执行数: 150, 预计结余结转: 20}}\n"),
  ]
) { check in
  let form = check.form
  var judged = 0
  for row in form.fundRows {
    guard let budget = row.adjusted ?? row.initial, let expected = row.expected, let left = row.carryOver,
      !budget.yuan.isNegative, !expected.yuan.isNegative, !left.yuan.isNegative, !MisplacedUnit.isIn(row),
      !MisplacedUnit.separates(from: budget, to: expected)
    else { continue }
    judged += 1
    let sum = AmountSum(total: budget, parts: [expected, left])
    if sum.isBalanced { continue }
    let due = budget.yuan - expected.yuan
    let name = form.text(form.tree.resolve(row.entry.key))
    let labels = [left, budget, expected].map { form.text(form.tree.resolve($0.entry.key)) }
    let formula = "\(labels[1]) \(form.inFundUnit(budget.yuan))－\(labels[2]) \(form.inFundUnit(expected.yuan))"
    check.report(
      form.valueRange(left.entry),
      zh:
        "\(name)的\(labels[0]) \(form.describe(left.yuan)) ≠ \(formula)＝\(form.describe(due))，相差 \(form.describe((left.yuan - due).magnitude))",
      en: "\(labels[0]) \(form.describe(left.yuan)) of \(name) is not \(formula) = \(form.describe(due)); "
        + "the difference is \(form.describe((left.yuan - due).magnitude))",
      related: [budget, expected].map {
        RelatedPlace(form.valueRange($0.entry), form.text(form.tree.resolve($0.entry.key)))
      },
      // More spent than there is cannot be mended by a figure.
      fixes: due.isNegative
        ? []
        : [
          .safe(
            zh: "改为 \(form.inFundUnit(due))", en: "Set to \(form.inFundUnit(due))",
            [form.tree.replacing(left.entry.value, with: form.inFundUnit(due))])
        ])
  }
  if judged == 0 {
    check.notApplicable(zh: "没有可以核对的预计结余结转", en: "there is no expected carry-over to check")
  }
}
