import Forms
import Linting
import Quantities
import SourceText

let fundingTotalMismatch = Rule(
  301, "funding-total-mismatch", .error, .withFunds,
  summary: LocalizedText(zh: "资金合计与各项之和不一致", en: "A total of money is not the sum of its parts"),
  why: LocalizedText(
    zh: "资金与绩效目标须相应匹配；合计不符，审核和公开都无从核对",
    en: "Funds must match the targets; a wrong total cannot be reviewed or published"),
  advice: LocalizedText(zh: "核对各项金额，改正合计或分项", en: "Check the figures and correct the total or a part"),
  fixable: true,
  examples: [
    .bad(
      """
      文档类型: 项目支出绩效目标申报表
      资金:
        单位: 万元
        年度资金总额: ↓330
        财政拨款: 300
        其他资金: 20
      """),
    .bad(
      """
      文档类型: 项目支出绩效自评表
      资金:
        年度资金总额: {年初预算数: ↓0, 全年预算数: ↓0, 全年执行数: ↓0}
        当年财政拨款: {年初预算数: 90, 全年预算数: 89.974, 全年执行数: 89.974}
        上年结转资金:
        其他资金: {年初预算数: /, 全年预算数: /, 全年执行数: /}
      """),
    .bad(
      """
      文档类型: 项目支出绩效目标申报表
      资金:
        年度资金总额: 320
        财政拨款: ↓300
        其他资金: 20
        财政拨款构成: {一般公共预算: 250, 政府性基金预算: 30}
        资金级次: {中央资金: 100, 省级资金: 60, 本级财力: 140}
      """),
    .bad(
      """
      文档类型: 项目支出绩效目标申报表
      资金: {年度资金总额: 320, 财政拨款: 320, 中期资金总额: ↓260}
      """),
    // Two sums fail, but one figure is wrong: the appropriation is 300.
    .bad(
      """
      文档类型: 项目支出绩效目标申报表
      资金: {年度资金总额: 320, 财政拨款: ↓280, 其他资金: 20, 财政拨款构成: {一般公共预算: 270, 政府性基金预算: 30}}
      """),
    .good(
      """
      文档类型: 项目支出绩效目标申报表
      资金:
        年度资金总额: 3200000元
        财政拨款: 300
        其他资金: "20.00万元"
        中期资金总额: 960
        财政拨款构成: {一般公共预算: 300, 政府性基金预算: 0}
      """),
    // Rounded for print: 33.33 three times.
    .good(
      """
      文档类型: 项目支出绩效目标申报表
      资金: {年度资金总额: 100, 财政拨款: 33.33, 单位资金: 33.33, 其他资金: 33.33}
      """),
    // 其他资金，其中：自有资金; last year's money inside 财政拨款; 上级补助，其中：中央资金.
    .good(
      """
      文档类型: 项目支出绩效目标申报表
      资金:
        年度资金总额: 320
        财政拨款: 300
        上年结转资金: 50
        其他资金: 20
        自有资金: 20
        资金级次: {上级补助: 100, 中央资金: 80, 省级资金: 20, 本级财力: 220}
      """),
    .good(
      """
      文档类型: 项目支出绩效自评表
      资金:
        单位: 元
        年度资金总额: {年初预算数: , 全年预算数: 387664.62, 全年执行数: 387664.62}
        其中：当年财政拨款: {年初预算数: , 全年预算数: 387664.62, 全年执行数: 387664.62}
        其他资金: {年初预算数: 0, 全年预算数: 0, 全年执行数: 0}
      """),
    // A department: by source, by use, and basic expenditure by its parts.
    .bad(
      """
      文档类型: 部门整体支出绩效目标申报表
      资金:
        部门预算总额: ↓1300
        基本支出: 700
        项目支出: 500
        财政拨款: 1200
      """),
    .bad(
      """
      文档类型: 部门整体支出绩效自评表
      资金:
        部门预算总额: {年初预算数: 1200, 全年预算数: 1260, 全年执行数: ↓1230}
        基本支出: {年初预算数: 700, 全年预算数: 710, 全年执行数: 705}
        人员经费: {年初预算数: 600, 全年预算数: 610, 全年执行数: 608}
        公用经费: {年初预算数: 100, 全年预算数: 100, 全年执行数: 97}
        项目支出: {年初预算数: 500, 全年预算数: 550, 全年执行数: 535}
      """),
    .bad(
      """
      文档类型: 部门整体支出绩效目标申报表
      年度主要任务:
        - {名称: 农村公路养护, 资金: {总额: ↓330, 财政拨款: 300, 其他资金: 20}}
        - {名称: 公路安全防护, 资金: {总额: 180, 财政拨款: 180}}
      """),
    .good(
      """
      文档类型: 部门整体支出绩效目标申报表
      资金:
        部门预算总额: 1200
        基本支出: 700
        其中：人员经费: 600
        公用经费: 100
        项目支出: 450
        对附属单位补助支出: 50
        财政拨款: 1150
        其他资金: 50
        “三公”经费: 18
        财政拨款构成: {一般公共预算: 1100, 政府性基金预算: 50, 国有资本经营预算: 0, 社会保险基金预算: 0}
      """),
    .notApplicable("文档类型: 项目支出绩效目标申报表\n资金: {年度资金总额: 320}\n"),
    .notApplicable("文档类型: 项目支出绩效目标申报表\n资金: {年度资金总额: 320, 财政拨款: , 其他资金: 0}\n"),
  ]
) { check in
  let form = check.form
  let equations = form.fundEquations + form.taskEquations
  let isMidtermCompared = compareMidterm(&check)
  let wrong = equations.filter { !$0.isBalanced && MisplacedUnit.suspect(in: $0) == nil }
  for equation in wrong where !wrong.contains(where: { mends($0, equation) }) {
    let message = equation.message(in: form)
    check.report(
      form.valueRange(equation.total.amount.entry), zh: message.chinese, en: message.english,
      related: equation.related(in: form),
      fixes: equation.agrees(with: equations + form.itemEquations) ? totalFix(equation, form) : [])
  }
  if equations.isEmpty && !isMidtermCompared {
    check.notApplicable(zh: "没有可与合计核对的分项资金", en: "there are no parts to hold the total against")
  }
}

/// Whether `breakdown` shows which part of `equation` is wrong: with its sum in that part's place the equation holds.
private func mends(_ breakdown: FundEquation, _ equation: FundEquation) -> Bool {
  guard let part = equation.parts.first(where: { $0.amount.entry.value == breakdown.total.amount.entry.value }) else {
    return false
  }
  let sum = equation.sum
  return (sum.difference + part.amount.yuan - breakdown.sum.sum).magnitude <= sum.tolerance
}

/// Sets the total of the sources; that of a breakdown is itself a source, and nobody can tell which figure is wrong.
private func totalFix(_ equation: FundEquation, _ form: Form) -> [Fix] {
  guard equation.parts.allSatisfy({ FundRow.sources.contains($0.field) || FundRow.uses.contains($0.field) }) else {
    return []
  }
  let value = form.inFundUnit(equation.sum.sum)
  let edit = form.tree.replacing(equation.total.amount.entry.value, with: value)
  return [.unsafe(zh: "把合计改为 \(value)", en: "Set the total to \(value)", [edit])]
}

/// The money of all years holds that of this year.
private func compareMidterm(_ check: inout DocumentCheck) -> Bool {
  let form = check.form
  guard let midterm = form.amount(form[.funds, .midtermFunds]), let year = form.totalRow?.budget,
    let total = form.totalRow
  else { return false }
  if midterm.yuan >= year.yuan || MisplacedUnit.separates(midterm, year) { return true }
  let name = form.text(total.entry.key)
  let (all, annual) = (form.describe(midterm.yuan), form.describe(year.yuan))
  let difference = form.describe(year.yuan - midterm.yuan)
  check.report(
    form.valueRange(midterm.entry), zh: "\(form.text(midterm.entry.key)) \(all)小于\(name) \(annual)，相差 \(difference)",
    en: "\(form.text(midterm.entry.key)) \(all) is less than \(name) \(annual); the difference is \(difference)",
    advice: LocalizedText(zh: "中期资金总额含各年度资金，不应小于年度资金总额", en: "The medium-term total includes this year's money"),
    related: [RelatedPlace(form.valueRange(year.entry), "\(name) \(annual)")])
  return true
}
