import Forms
import Linting
import Quantities
import SourceText

let taskBudgetMismatch = Rule(
  315, "task-budget-mismatch", .error, [.departmentTarget, .departmentSelfEvaluation],
  summary: LocalizedText(
    zh: "年度主要任务的金额之和与金额合计不符，或超过部门预算总额",
    en: "The money of the main tasks is not the stated sum, or more than the department's budget"),
  why: LocalizedText(
    zh: "任务的预算要与任务相对应；合计不符或超过部门预算，任务就没有资金保障",
    en: "Tasks and money must match: beyond the budget a task has no money"),
  advice: LocalizedText(zh: "核对各项任务的金额，改正金额合计或任务金额", en: "Check the tasks' money and correct the sum or a task"),
  fixable: true,
  examples: [
    .bad(
      """
      文档类型: 部门整体支出绩效目标申报表
      年度主要任务:
        - {名称: 农村公路养护, 资金: {总额: 320, 财政拨款: 300, 其他资金: 20}}
        - {名称: 公路安全防护, 资金: {总额: 180, 财政拨款: 180}}
      任务金额合计: {总额: ↓510, 财政拨款: 480, 其他资金: 20}
      资金: {部门预算总额: 1200, 基本支出: 700, 项目支出: 500}
      """),
    .bad(
      """
      文档类型: 部门整体支出绩效自评表
      年度主要任务:
        - {任务名称: 农村公路养护, 预算数: 820, 执行数: 800}
        - {任务名称: 公路安全防护, 预算数: 480, 执行数: 470}
        - {任务名称: 金额合计, 预算数: ↓1290, 执行数: 1270}
      资金:
        ↓部门预算总额: {年初预算数: 1200, 全年预算数: 1260, 全年执行数: 1300}
      """),
    .bad(
      """
      文档类型: 部门整体支出绩效目标申报表
      年度主要任务:
        - {名称: 农村公路养护, 预算金额: 800}
        - {名称: 公路安全防护, 预算金额: 450万元}
      资金: {↓部门预算总额: 1200, 基本支出: 700, 项目支出: 500}
      """),
    .good(
      """
      文档类型: 部门整体支出绩效目标申报表
      年度主要任务:
        - {名称: 农村公路养护, 资金: {总额: 320, 财政拨款: 300, 其他资金: 20}}
        - {名称: 其中：路面修补, 资金: {总额: 200, 财政拨款: 200}}
        - {名称: 公路安全防护, 资金: {财政拨款: 180}}
        - {名称: 机关运转, 资金: 700}
        - {名称: 合计, 资金: {总额: 1200}}
      资金: {部门预算总额: 1200, 基本支出: 700, 项目支出: 500}
      """),
    // Tasks of projects alone; rounded to two decimals.
    .good(
      """
      文档类型: 部门整体支出绩效自评表
      年度主要任务:
        - {名称: 农村公路养护, 预算数: 333.33, 执行数: 320.5}
        - {名称: 公路安全防护, 预算数: 333.33, 执行数: 333.33}
        - {名称: 桥梁检测, 预算数: 333.33, 执行数: 333.33}
      任务金额合计: {预算数: 1000, 执行数: 987.16}
      资金:
        部门预算总额: {年初预算数: 1700, 全年预算数: 1700, 全年执行数: 1687.16}
      """),
    .notApplicable("文档类型: 部门整体支出绩效目标申报表\n年度: 2025\n资金: {部门预算总额: 1200}\n"),
    .notApplicable(
      "文档类型: 部门整体支出绩效目标申报表\n年度主要任务:\n  - {名称: 公路养护, 资金: 320}\n  - {名称: 桥梁检测, 资金: 待定}\n资金: {部门预算总额: 1200}\n"),
  ]
) { check in
  let form = check.form
  let tasks = form.mainTasks
  var compared = 0
  for column in Form.taskColumns {
    guard let sum = TaskSum(column, tasks, form) else { continue }
    for total in form.statedTotals(column) {
      compared += 1
      compare(total, with: sum, &check)
    }
    guard let whole = form.departmentTotal(column) else { continue }
    compared += 1
    exceed(whole, sum, &check)
  }
  if compared == 0 {
    check.notApplicable(
      zh: "年度主要任务没有填写金额，或没有可与之核对的合计和部门预算", en: "the tasks have no money, or there is no sum to hold it against")
  }
}

/// The sum of one column over all tasks.
private struct TaskSum {
  let amounts: [Amount]

  /// `nil` where no task has money in the column, or one has something that is no amount.
  init?(_ column: FieldName, _ tasks: [RecordID], _ form: Form) {
    var amounts: [Amount] = []
    for task in tasks {
      if let amount = form.taskAmount(column, of: task) {
        if amount.yuan.isNegative { return nil }
        amounts.append(amount)
      } else if let entry = form.entry(column, in: task), entry.record != nil || !form.isSettled(entry) {
        if form.isFilled(entry) { return nil }
      }
    }
    if amounts.isEmpty { return nil }
    self.amounts = amounts
  }

  func against(_ total: Amount) -> AmountSum { AmountSum(total: total, parts: amounts) }

  func shown(in form: Form, _ sum: AmountSum) -> String {
    amounts.map { form.inFundUnit($0.yuan) }.joined(separator: "＋") + "＝" + form.describe(sum.sum)
  }
}

extension Form {
  /// The sums of a column that the document states: under the tasks, and in a row among them.
  fileprivate func statedTotals(_ column: FieldName) -> [(label: String, amount: Amount)] {
    var found: [(String, Amount)] = []
    if let entry = self[.mainTasksTotal] {
      let holder = column == .funds ? entry : entry.record.flatMap { self.entry(column, in: $0) }
      if let holder, let amount = holder.record.map({ amount(self.entry(.totalFunds, in: $0)) }) ?? amount(holder) {
        found.append((text(tree.resolve(entry.key)), amount))
      }
    }
    for record in self[.mainTasks].map({ Array($0.records) }) ?? [] {
      guard let name = entry(.name, in: record), isRepetition(name), !text(name).hasPrefix("其中"),
        let amount = taskAmount(column, of: record)
      else { continue }
      found.append((text(name), amount))
    }
    return found
  }

  /// The department's own figure for a column of the tasks.
  fileprivate func departmentTotal(_ column: FieldName) -> (entry: Entry, amount: Amount)? {
    guard let row = totalRow else { return nil }
    let figure =
      switch column {
      case .funds: row.plain
      case .adjustedBudget: row.adjusted ?? row.plain
      default: row.figure(column)
      }
    return figure.map { (row.entry, $0) }
  }
}

private func compare(_ total: (label: String, amount: Amount), with sum: TaskSum, _ check: inout DocumentCheck) {
  let form = check.form
  let both = sum.against(total.amount)
  if both.isBalanced { return }
  let shown = sum.shown(in: form, both)
  let value = form.inFundUnit(both.sum)
  check.report(
    form.valueRange(total.amount.entry),
    zh:
      "\(total.label) \(form.describe(total.amount.yuan)) ≠ 各项任务之和 \(shown)，相差 \(form.describe(both.difference.magnitude))",
    en:
      "\(total.label) \(form.describe(total.amount.yuan)) is not the sum of the tasks, \(shown); the difference is \(form.describe(both.difference.magnitude))",
    related: sum.amounts.map { RelatedPlace(form.valueRange($0.entry), form.describe($0.yuan)) },
    fixes: [
      .unsafe(
        zh: "把合计改为 \(value)", en: "Set the sum to \(value)",
        [form.tree.replacing(total.amount.entry.value, with: value)])
    ])
}

private func exceed(_ whole: (entry: Entry, amount: Amount), _ sum: TaskSum, _ check: inout DocumentCheck) {
  let form = check.form
  let both = sum.against(whole.amount)
  if both.difference.isNegative && both.difference.magnitude > both.tolerance {
    let name = form.text(form.tree.resolve(whole.entry.key))
    let column = whole.entry.record == nil ? "" : "的" + form.text(form.tree.resolve(whole.amount.entry.key))
    let shown = sum.shown(in: form, both)
    check.report(
      form.keyRange(whole.entry),
      zh:
        "年度主要任务的金额 \(shown)，超过\(name)\(column) \(form.describe(whole.amount.yuan))，超出 \(form.describe(both.difference.magnitude))",
      en:
        "the main tasks take \(shown), more than \(name)\(column) \(form.describe(whole.amount.yuan)) by \(form.describe(both.difference.magnitude))",
      related: [RelatedPlace(form.valueRange(whole.amount.entry), form.describe(whole.amount.yuan))])
  }
}
