import Forms
import Linting
import Quantities
import Regulations
import SourceText
import Syntax

let unexplainedLowExecution = Rule(
  309, "unexplained-low-execution", .warning, .withExecution,
  summary: LocalizedText(zh: "执行率低于规则集的下限而未说明原因", en: "An execution rate under the rule set's bound without a reason"),
  why: LocalizedText(
    zh: "执行率偏低须说明原因，否则资金可能被认定为闲置沉淀而收回", en: "Without a reason, unspent money may be taken for idle and be called back"),
  advice: LocalizedText(
    zh: "在“资金”下填写“执行偏差原因”，写明未支出的金额、原因和后续安排", en: "Give the reason under 资金: 执行偏差原因, with the amount and what follows"),
  fixable: true, parameters: [.executionFloor, .executionFloors, .executionBases],
  examples: [
    .bad(
      """
      文档类型: 项目支出绩效自评表
      资金:
        年度资金总额: {年初预算数: 43.2, 全年预算数: 43.2, 全年执行数: 37.24, 分值: 10, 执行率: ↓86.2%, 得分: 8.62}
      """),
    .bad(
      """
      文档类型: 项目支出绩效自评表
      资金:
        年度资金总额: {年初预算数: 320, 全年预算数: 320, 全年执行数: ↓0}
        执行偏差原因:
      存在问题: 群众对施工扰民有意见
      """),
    .good(
      """
      文档类型: 项目支出绩效自评表
      资金:
        年度资金总额: {年初预算数: 43.2, 全年预算数: 43.2, 全年执行数: 37.24, 执行率: 86.2%}
        执行偏差原因: 招标节约资金5.96万元，已交回财政
      """),
    // 90% is not below 90%; the rate is that of the figures.
    .good(
      """
      文档类型: 项目支出绩效自评表
      资金:
        年度资金总额: {年初预算数: 320, 全年预算数: 320, 全年执行数: 288, 执行率: 90%}
      """),
    // The central form has no such field: the reason stands among the problems, or beside an indicator of the spending.
    .good(
      """
      文档类型: 项目支出绩效自评表
      资金:
        年度资金总额: {年初预算数: 320, 全年预算数: 320, 全年执行数: 250, 执行率: 78.13%}
      存在问题: 因竣工结算审计未完成，尾款未支付，预算执行率偏低
      """),
    .good(
      """
      文档类型: 项目支出绩效自评表
      资金:
        年度资金总额: {年初预算数: 43.2, 全年预算数: 43.2, 全年执行数: 37.24, 执行率: 86%}
      绩效指标:
        产出指标:
          数量指标:
            - {三级指标: 工程资金金额, 年度指标值: 43.2, 实际完成值: 37.24, 分值: 10, 得分: 9, 偏差原因: 已完工，剩余3%尾款未付，且最高限价低于预算金额。}
      """),
    // Monitoring has a bound for each month: 40% from June on, 60% from August on.
    .bad(
      """
      文档类型: 绩效运行监控表
      年度: 2025
      资金:
        年度资金总额: {年初预算数: 320, 1-7月执行数: 112, 1-7月执行率: ↓35%, 全年预计执行数: 320}
      """),
    .bad(
      """
      文档类型: 绩效运行监控表
      年度: 2025
      季度: 3
      资金:
        年度资金总额: {年初预算数: 320, 全年预算数: 320, 执行数: ↓150}
      监控内容: {合规性: 没有超预算开支}
      """),
    .good(
      """
      文档类型: 绩效运行监控表
      年度: 2025
      资金:
        年度资金总额: {年初预算数: 320, 1-7月执行数: 160, 1-7月执行率: 50%, 全年预计执行数: 320}
      """),
    .good(
      """
      文档类型: 绩效运行监控表
      年度: 2025
      季度: 3
      资金:
        年度资金总额: {年初预算数: 320, 全年预算数: 320, 执行数: 150, 执行率: 46.88%}
      执行偏差原因: 路面修补合同按约定11月验收后一次付款
      """),
    .notApplicable("文档类型: 绩效运行监控表\n季度: 1\n资金: {年度资金总额: {年初预算数: 320, 执行数: 30}}\n"),
    .notApplicable("文档类型: 项目支出绩效自评表\n资金: {年度资金总额: {年初预算数: 0, 全年预算数: 0, 全年执行数: 0, 执行率: /}}\n"),
  ]
) { check in
  let form = check.form
  guard let row = form.totalRow, let record = row.record,
    let rate = ExecutionRate(
      row, basis: check.parameters.executionBases[form.kind] ?? .adjustedBudget, orInitial: form.kind == .monitoring)
  else {
    return check.notApplicable(zh: "没有可以计算的年度资金总额执行率", en: "the rate of the year's total cannot be computed")
  }
  guard let floor = executionFloor(of: form, check.parameters) else {
    return check.notApplicable(
      zh: "没有监控期间，或规则集没有此时点的执行率标准", en: "no period is given, or the rule set has no rate for it")
  }
  if !rate.isBelow(floor) || isExplained(form) { return }
  let written = form.entry(.executionRate, in: record)
  let place = form.isFilled(written) ? written : nil
  let unspent = form.describe(rate.budget.yuan - rate.executed.yuan)
  check.report(
    form.valueRange(place ?? rate.executed.entry),
    zh: "\(form.text(row.entry.key))的执行率（\(rate.formula(in: form))）低于 \(floor.canonical)%，尚有 \(unspent)未支出，未说明原因",
    en: "the execution rate of \(form.text(row.entry.key)) (\(rate.formula(in: form))) is under \(floor.canonical)%; "
      + "\(unspent) is unspent and no reason is given",
    fixes: form.fundReasonFix(.executionReason, "执行偏差原因", template: "未支出\(unspent)，原因："))
}

/// The rate that needs no reason, in per cent. A monitoring table is held against the rates of its month, which its period
/// decides.
private func executionFloor(of form: Form, _ parameters: Parameters) -> ExactDecimal? {
  guard form.kind == .monitoring else { return parameters.executionFloor }
  guard let month = form.monitoredPeriod?.month else { return nil }
  return parameters.monitoring.executionFloors.last { $0.month <= month }?.percent
}

/// Whether the reason stands in its field, or, as the central form has none, in a narrative that speaks of the spending.
private func isExplained(_ form: Form) -> Bool {
  if form.givesReason(form.fundReason(.executionReason)) { return true }
  if form.kind == .monitoring, isExplainedInMonitoring(form) { return true }
  let narratives = [
    form[.funds, .adjustmentReason], form[.problems], form[.conclusion], form[.selfReport, .weaknesses],
    form[.selfReport, .causeAnalysis],
  ]
  if narratives.contains(where: { speaks(of: spending, $0, form) }) { return true }
  return form.indicators.contains { indicator in
    guard speaks(of: funds, form.entry(.name, of: indicator), form) else { return false }
    return form.givesReason(form.entry(.deviationReason, of: indicator))
  }
}

/// A monitoring table may say it under 及时性, among its problems, or beside the adjustment of the budget.
private func isExplainedInMonitoring(_ form: Form) -> Bool {
  let narratives = [
    form.fundReason(.adjustmentReason), form[.measures], form[.aspects, .timelinessAspect],
    form[.aspects, .effectivenessAspect],
  ]
  if narratives.contains(where: { speaks(of: spending, $0, form) }) { return true }
  return form[.problems]?.records.contains { problem in
    [FieldName.description, .reason].contains { speaks(of: spending, form.entry($0, in: problem), form) }
  } ?? false
}

private func speaks(of words: FundWords, _ entry: Entry?, _ form: Form) -> Bool {
  guard let entry, form.tree[entry.value].kind == .scalar, form.isFilled(entry) else { return false }
  return form.withBytes(of: entry.value) { words.isIn($0) }
}

/// Words of a text that speaks of money not spent.
private let spending = FundWords([
  "执行率", "预算执行", "执行进度", "执行数", "支出进度", "支付进度", "未支付", "未支出", "未付", "未执行", "未拨付", "未到位", "到位不及时", "尾款", "质保金", "结余",
  "结转",
  "节约", "节省", "节支", "沉淀", "闲置", "压减", "支付", "支出", "拨付", "资金使用",
])

/// Words of an indicator that measures the spending.
private let funds = FundWords([
  "执行率", "预算执行", "资金", "支付", "支出", "成本", "经费", "拨付", "投资", "预算",
])
