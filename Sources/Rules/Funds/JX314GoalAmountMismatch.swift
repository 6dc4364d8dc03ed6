import Forms
import Linting
import Quantities
import SourceText
import Syntax

let goalAmountMismatch = Rule(
  314, "goal-amount-mismatch", .warning, .targetsAndSelfEvaluations,
  summary: LocalizedText(zh: "总体目标所述项目资金与“资金”不一致", en: "The goal names another sum of project money than the funds"),
  why: LocalizedText(
    zh: "同一份表内资金口径不一，批复和公开时无从判断以哪个为准", en: "With two sums in one form nobody can tell which one is approved"),
  advice: LocalizedText(
    zh: "核对总体目标中的金额与资金栏，改为一致；产出和效益比金额更应写入总体目标",
    en: "Make the sum in the goal agree with the funds; outputs and effects belong there rather than money"),
  examples: [
    .bad(
      """
      文档类型: 项目支出绩效目标申报表
      资金: {单位: 万元, 年度资金总额: 320, 财政拨款: 300, 其他资金: 20}
      总体目标: 本项目共申请预算资金↓350万元，用于农村公路养护120公里，好路率达到95%以上。
      """),
    .bad(
      """
      文档类型: 项目支出绩效自评表
      资金:
        年度资金总额: {年初预算数: 90, 全年预算数: 90, 全年执行数: 89.974}
      总体目标:
        预期目标: 项目总投资↓九十五万元，完成基建工程委托业务50个。
        实际完成情况: 本项目共完成预算资金↓87.5万元，其中30万元用于预算编制。
      """),
    .good(
      """
      文档类型: 项目支出绩效自评表
      资金:
        年度资金总额: {年初预算数: 0, 全年预算数: 0, 全年执行数: 0}
        当年财政拨款: {年初预算数: 90, 全年预算数: 89.974, 全年执行数: 89.974}
      总体目标:
        预期目标: 本项目共申请预算资金90万元。其中：30万元用于基建工程项目预算编制；30万元用于基建工程项目审计；30万元用于设计、规划、测绘。
        实际完成情况: 本项目共完成预算资金89.97万元。其中：30万元用于预算编制；30万元用于审计；29.99万元用于设计、规划、测绘。
      """),
    // Output, income and other people's money.
    .good(
      """
      文档类型: 项目支出绩效目标申报表
      资金: {年度资金总额: 50万元}
      总体目标: 增加特色产业产值80万元，受益脱贫户10户增收80万元；带动社会总投资2000万元，评审项目资金5亿元，每亩补助资金1600元，人均增收3000元。
      """),
    .good(
      """
      文档类型: 项目支出绩效目标申报表
      资金: {年度资金总额: 919, 中期资金总额: 284500}
      总体目标:
        中期目标: 项目总投资28.45亿元，新建或改造道路169公里。
        年度目标: 结算532万元，以及两个镇街完成3个项目补助尾款结算387万元。
      """),
    // Parts that make up the whole; one part of it.
    .good(
      """
      文档类型: 项目支出绩效目标申报表
      资金: {年度资金总额: 320}
      总体目标: 申请财政资金100万元用于路面修补，申请财政资金220万元用于桥梁加固；其中申请资金100万元用于年度应急。
      """),
    // A longer project whose money of all years the form does not give.
    .good(
      """
      文档类型: 项目支出绩效目标申报表
      项目: {属性: 延续}
      资金: {年度资金总额: 320}
      总体目标: 项目总投资1.2亿元，本年完成主体工程70%。
      """),
    .notApplicable(
      """
      文档类型: 项目支出绩效目标申报表
      资金: {年度资金总额: 320}
      总体目标: 完成农村公路养护120公里，服务群众3万人。
      """),
  ]
) { check in
  let form = check.form
  var compared = 0
  for entry in form.goalTexts {
    let amounts = form.withBytes(of: entry.value) { statements($0) }
    if amounts.isEmpty { continue }
    let figures = form.fundFigures
    guard let largest = figures.lazy.map(\.yuan).max(), largest > .zero else { break }
    compared += amounts.count
    let sum = amounts.reduce(ExactDecimal.zero) { $0 + $1.amount.yuan }
    if figures.contains(where: { agrees(sum, amounts[0].amount.lastDigit, with: $0) }) { continue }
    for statement in amounts {
      let amount = statement.amount
      if figures.contains(where: { agrees(amount.yuan, amount.lastDigit, with: $0) }) { continue }
      if statement.isInvestment && form.mayBeLonger && form.amount(form[.funds, .midtermFunds]) == nil { continue }
      let isPart = statement.isPart && amount.yuan < largest
      if isPart || !statement.isWhole && amount.yuan <= largest { continue }
      report(amount, entry, &check)
    }
  }
  if compared == 0 {
    check.notApplicable(
      zh: "总体目标没有写明项目资金的数额，或资金未填", en: "the goal names no sum of project money, or there are no funds")
  }
}

private func report(_ amount: GoalAmount, _ entry: Entry, _ check: inout DocumentCheck) {
  let form = check.form
  guard let total = form.totalRow, let budget = total.budget else { return }
  let whole = form.valueRange(entry)
  let place = form.tree.verbatimRange(entry.value).map { verbatim in
    TextRange(
      min(verbatim.start + amount.range.start, verbatim.end), min(verbatim.start + amount.range.end, verbatim.end))
  }
  let text = form.withBytes(of: entry.value) { bytes in
    String(decoding: (amount.range.start..<amount.range.end).map { bytes[$0] }, as: UTF8.self)
  }
  // What was done is held against what was spent.
  let peer = entry.field == .actualGoal ? total.executed ?? budget : budget
  let column = total.record == nil ? "" : "的" + form.text(peer.entry.key)
  let (name, sum) = (form.text(total.entry.key) + column, form.describe(peer.yuan))
  let difference = form.describe((amount.yuan - peer.yuan).magnitude)
  check.report(
    place ?? whole, zh: "\(form.text(entry.key))所述资金 \(text)与“资金”各项均不符：\(name) \(sum)，相差 \(difference)",
    en:
      "\(text) in \(form.text(entry.key)) agrees with no figure of the funds: \(name) is \(sum), the difference is \(difference)",
    related: [RelatedPlace(form.valueRange(peer.entry), "\(name) \(sum)")])
}

extension Form {
  /// The narratives of 总体目标.
  fileprivate var goalTexts: [Entry] {
    guard let goals = self[.goals] else { return [] }
    guard let record = goals.record else { return tree[goals.value].kind == .scalar ? [goals] : [] }
    return entries(of: record).filter { tree[$0.value].kind == .scalar }
  }

  /// Every sum of money in `资金`.
  fileprivate var fundFigures: [Amount] {
    var figures = fundRows.flatMap { row in [row.plain, row.initial, row.adjusted, row.executed].compactMap { $0 } }
    if let midterm = amount(self[.funds, .midtermFunds]) { figures.append(midterm) }
    for item in fundItems { if let amount = item.amount ?? item.product { figures.append(amount) } }
    for breakdown in [FieldName.budgetKinds, .fundLevels] {
      if let record = self[.funds, breakdown]?.record { figures += entries(of: record).compactMap { amount($0) } }
    }
    figures += openKeys.compactMap { amount($0.entry) }
    for task in mainTasks { figures += Self.taskColumns.compactMap { taskAmount($0, of: task) } }
    if let three = amount(self[.funds, .threePublicFunds]) { figures.append(three) }
    return figures
  }
}

/// Whether a sum in a text is a figure of the form, as far as both are rounded.
private func agrees(_ yuan: ExactDecimal, _ lastDigit: ExactDecimal, with figure: Amount) -> Bool {
  (yuan - figure.yuan).magnitude <= lastDigit.half + (figure.isExact ? .zero : figure.lastDigit.half)
}
