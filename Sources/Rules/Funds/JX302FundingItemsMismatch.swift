import Forms
import Linting
import Quantities
import SourceText
import Syntax

let fundingItemsMismatch = Rule(
  302, "funding-items-mismatch", .error, .targets,
  summary: LocalizedText(zh: "明细各项金额之和与资金总额不一致", en: "The items do not add up to the total"),
  why: LocalizedText(
    zh: "明细是资金总额的测算依据；加总不符，预算就没有依据",
    en: "The items are what the total is based on; if they do not add up, the budget has no basis"),
  advice: LocalizedText(zh: "核对各项明细，补列缺项或改正总额", en: "Check the items, add what is missing or correct the total"),
  fixable: true,
  examples: [
    .bad(
      """
      文档类型: 项目支出绩效目标申报表
      资金:
        年度资金总额: ↓320
        财政拨款: 320
        明细:
          - {内容: 路面修补, 数量: 120, 计量单位: 公里, 单价: 2.5, 金额: 300}
          - {内容: 标识更换, 金额: 25}
      """),
    .bad(
      """
      文档类型: 项目支出绩效目标申报表
      资金:
        年度资金总额: 20
        明细:
          - {内容: 标识更换, 金额: 12, 历年: {2023年: 18, 2024年: 19.5}}
          - {内容: 护栏维修, 金额: 8, 历年: {2023年: 6, 2024年: 7}}
        明细合计: {2023年: 24, 2024年: ↓26}
      """),
    .good(
      """
      文档类型: 项目支出绩效目标申报表
      资金:
        年度资金总额: 320
        财政拨款: 300
        其他资金: 20
        明细:
          - {内容: 路面修补, 数量: 120, 计量单位: 公里, 单价: 2.5, 金额: 300}
          - {内容: 标识更换, 金额: 20万元}
          - {内容: 合计, 金额: 320}
      """),
    // The items of the appropriation alone; an amount left open is quantity times price.
    .good(
      """
      文档类型: 项目支出绩效目标申报表
      资金:
        年度资金总额: 320
        财政拨款: 300
        其他资金: 20
        明细:
          - {内容: 路面修补, 数量: 100, 计量单位: 公里, 单价: 2.5}
          - {内容: 标识更换, 金额: 50}
          - {内容: "其中：国道", 金额: 30}
      """),
    // Headings with their items below: everything is counted twice.
    .good(
      """
      文档类型: 项目支出绩效目标申报表
      资金:
        年度资金总额: 100
        明细:
          - {内容: 一、工程费, 金额: 80}
          - {内容: 1.土方, 金额: 50}
          - {内容: 2.绿化, 金额: 30}
          - {内容: 二、监理费, 金额: 20}
          - {内容: 1.监理, 金额: 20}
      """),
    // What is wrong is told once: the total by its sources (JX301), the first item by quantity times price (JX311).
    .good(
      """
      文档类型: 项目支出绩效目标申报表
      资金: {年度资金总额: 330, 财政拨款: 300, 其他资金: 20, 明细: [{内容: 路面修补, 金额: 300}, {内容: 标识更换, 金额: 20}]}
      """),
    .good(
      """
      文档类型: 项目支出绩效目标申报表
      资金: {年度资金总额: 320, 明细: [{内容: 路面修补, 数量: 120, 单价: 2.5, 金额: 305}, {内容: 标识更换, 金额: 20}]}
      """),
    .notApplicable("文档类型: 项目支出绩效目标申报表\n资金: {年度资金总额: 320, 财政拨款: 320}\n"),
    .notApplicable(
      """
      文档类型: 项目支出绩效目标申报表
      资金:
        年度资金总额: 320
        明细: [{内容: 路面修补, 金额: 300}, {内容: 标识更换, 金额: }]
      """),
  ]
) { check in
  let form = check.form
  let equations = form.itemEquations
  for equation in equations where !equation.isBalanced && MisplacedUnit.suspect(in: equation) == nil {
    let message = equation.message(in: form)
    let value = form.inFundUnit(equation.sum.sum)
    check.report(
      form.valueRange(equation.total.amount.entry), zh: message.chinese, en: message.english,
      related: equation.related(in: form),
      fixes: equation.agrees(with: form.fundEquations)
        ? [
          .unsafe(
            zh: "把总额改为 \(value)", en: "Set the total to \(value)",
            [form.tree.replacing(equation.total.amount.entry.value, with: value)])
        ] : [])
  }
  if equations.isEmpty {
    check.notApplicable(zh: "没有金额齐全的明细可与总额核对", en: "there are no complete items to hold the total against")
  }
}
