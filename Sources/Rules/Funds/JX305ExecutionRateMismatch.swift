import Forms
import Linting
import Quantities
import Regulations
import SourceText

let executionRateMismatch = Rule(
  305, "execution-rate-mismatch", .error, .withExecution.union([.evaluationReport]),
  summary: LocalizedText(
    zh: "执行率与执行数÷预算数不一致，或可以计算而未填",
    en: "An execution rate that is not spent over budget, or is missing though it follows"),
  why: LocalizedText(
    zh: "执行率决定预算执行的得分，也是财政安排以后年度资金的依据", en: "The rate decides the points for execution and the money of later years"),
  advice: LocalizedText(
    zh: "自评表和监控表：执行率＝执行数÷全年预算数（调整后）；评价报告：预算执行率＝实际支出资金÷实际到位资金",
    en: "Spent divided by the budget after adjustment; in evaluation reports by the money received"),
  fixable: true, parameters: [.executionBases],
  examples: [
    .bad(
      """
      文档类型: 项目支出绩效自评表
      资金:
        年度资金总额: {年初预算数: 43.2, 全年预算数: 43.2, 全年执行数: 37.24, 分值: 10, 执行率: ↓86.5%, 得分: 8.62}
        当年财政拨款: {年初预算数: 43.2, 全年预算数: 43.2, 全年执行数: 37.24, 分值: —, 执行率: —, 得分: —}
      """,
      fixed: """
        文档类型: 项目支出绩效自评表
        资金:
          年度资金总额: {年初预算数: 43.2, 全年预算数: 43.2, 全年执行数: 37.24, 分值: 10, 执行率: 86.2%, 得分: 8.62}
          当年财政拨款: {年初预算数: 43.2, 全年预算数: 43.2, 全年执行数: 37.24, 分值: —, 执行率: —, 得分: —}
        """),
    .bad(
      """
      文档类型: 项目支出绩效自评表
      资金:
        年度资金总额: {年初预算数: 880, 全年预算数: 880, 全年执行数: 880, 分值: 10, ↓执行率: , 得分: 10}
      """,
      fixed: """
        文档类型: 项目支出绩效自评表
        资金:
          年度资金总额: {年初预算数: 880, 全年预算数: 880, 全年执行数: 880, 分值: 10, 执行率: 100%, 得分: 10}
        """),
    .bad(
      """
      文档类型: 项目支出绩效自评表
      资金:
        ↓年度资金总额: {年初预算数: 300, 全年预算数: 320, 全年执行数: 310.4}
        其他资金: {年初预算数: 20, 全年预算数: 20, 全年执行数: 10, 执行率: ↓5}
      """,
      fixed: """
        文档类型: 项目支出绩效自评表
        资金:
          年度资金总额: {年初预算数: 300, 全年预算数: 320, 全年执行数: 310.4, 执行率: 97%}
          其他资金: {年初预算数: 20, 全年预算数: 20, 全年执行数: 10, 执行率: 50%}
        """),
    // The divisor is the budget after adjustment; a text is no rate.
    .bad(
      """
      文档类型: 项目支出绩效自评表
      资金:
        年度资金总额: {年初预算数: 400, 全年预算数: 320, 全年执行数: 310.4, 执行率: ↓77.6%}
        当年财政拨款: {年初预算数: 400, 全年预算数: 320, 全年执行数: 310.4, 执行率: ↓按进度支付}
      """,
      fixed: """
        文档类型: 项目支出绩效自评表
        资金:
          年度资金总额: {年初预算数: 400, 全年预算数: 320, 全年执行数: 310.4, 执行率: 97%}
          当年财政拨款: {年初预算数: 400, 全年预算数: 320, 全年执行数: 310.4, 执行率: 97%}
        """),
    // As many digits as are shown must be right: 86.2037…%.
    .good(
      """
      文档类型: 项目支出绩效自评表
      资金:
        年度资金总额: {年初预算数: 43.2, 全年预算数: 43.2, 全年执行数: 37.24, 执行率: 86%}
        当年财政拨款: {全年预算数: 43.2, 全年执行数: 37.24, 执行率: 86.2}
        上年结转资金: {全年预算数: 43.2, 全年执行数: 37.24, 执行率: 0.862}
        单位资金: {全年预算数: 20, 全年执行数: 20, 执行率: 1}
        自有资金: {全年预算数: 3, 全年执行数: 2, 执行率: 66.66%}
        其他资金: {全年预算数: 20, 全年执行数: 20}
      """),
    // Figures in 万元 are rounded themselves.
    .good(
      """
      文档类型: 项目支出绩效自评表
      资金:
        年度资金总额: {年初预算数: 0.35, 全年预算数: 0.35, 全年执行数: 0.30, 执行率: 86.53%}
        其他资金: {年初预算数: 0, 全年预算数: 0, 全年执行数: 0, 执行率: 0}
      """),
    // The national monitoring form: the months in the heading, no adjusted budget.
    .bad(
      """
      文档类型: 绩效运行监控表
      资金:
        年度资金总额: {年初预算数: 320, 1-7月执行数: 176, 1-7月执行率: ↓50%, 全年预计执行数: 320}
        财政拨款: {年初预算数: 300, 全年预算数: 310, 执行数: 155, 执行率: 50%}
      """,
      fixed: """
        文档类型: 绩效运行监控表
        资金:
          年度资金总额: {年初预算数: 320, 1-7月执行数: 176, 1-7月执行率: 55%, 全年预计执行数: 320}
          财政拨款: {年初预算数: 300, 全年预算数: 310, 执行数: 155, 执行率: 50%}
        """),
    // In the framework of evaluations the divisor is the money that arrived: 310.4÷318, not ÷320.
    .bad(
      """
      文档类型: 绩效评价报告
      资金:
        年度资金总额: {全年预算数: 320, 实际到位资金: 318, 实际支出资金: 310.4, 预算执行率: ↓97%}
      """,
      fixed: """
        文档类型: 绩效评价报告
        资金:
          年度资金总额: {全年预算数: 320, 实际到位资金: 318, 实际支出资金: 310.4, 预算执行率: 97.61%}
        """),
    .bad(
      """
      文档类型: 绩效评价报告
      资金:
        年度资金总额: {全年预算数: 320, 实际到位资金: 318, 实际支出资金: 310.4}
      指标体系:
        - {一级指标: 过程, 二级指标: 资金管理, 三级指标: 预算执行率, 目标值: 100%, 实际值: ↓97%, 分值: 4, 得分: 3.88}
      """),
    .bad(
      """
      文档类型: 绩效评价报告
      资金: {年度资金总额: 320, 实际到位资金: 300, 实际支出: 300, 执行率: ↓93.75%}
      """,
      fixed: """
        文档类型: 绩效评价报告
        资金: {年度资金总额: 320, 实际到位资金: 300, 实际支出: 300, 执行率: 100%}
        """),
    // Without the money received nothing can be said against a rate that is no lower than spent ÷ budget.
    .good(
      """
      文档类型: 绩效评价报告
      资金:
        年度资金总额: {全年预算数: 320, 实际到位资金: 318, 实际支出资金: 310.4, 预算执行率: 97.61%}
        财政拨款: {全年预算数: 300, 执行数: 290, 执行率: 97.3%}
        其他资金: {全年预算数: 20, 实际到位资金: 20, 执行数: 20.4}
      指标体系:
        过程:
          资金管理:
            - {名称: 预算执行率, 目标值: 100%, 实际值: 97.61%, 分值: 4, 得分: 3.9}
            - {名称: 资金到位率, 目标值: 100%, 实际值: 99.38%, 分值: 4, 得分: 3.98}
      """),
    .notApplicable("文档类型: 项目支出绩效自评表\n资金: {年度资金总额: {年初预算数: 0, 全年预算数: 0, 全年执行数: 0, 执行率: 0}}\n"),
  ]
) { check in
  let form = check.form
  let basis = check.parameters.executionBases[form.kind] ?? .adjustedBudget
  if basis == .fundsReceived { return checkReport(&check) }
  var computable = 0
  for row in form.fundRows {
    guard let record = row.record, let rate = ExecutionRate(row, basis: basis, orInitial: form.kind == .monitoring)
    else { continue }
    computable += 1
    let entry = form.entry(.executionRate, in: record)
    let written = form.writtenRate(entry)
    switch written {
    case .blank:
      if row.isTotal { reportMissing(row, record, rate, &check) }
    case .notApplicable, .faulty: break
    case .text:
      if let entry { reportText(entry, row, rate, &check) }
    case .percent, .bare:
      let readings = written.readings
      if let entry, !readings.contains(where: { rate.agrees(with: $0) }) {
        reportMismatch(entry, readings, form.text(row.entry.key), rate, &check)
      }
    }
  }
  if computable == 0 {
    check.notApplicable(
      zh: "没有大于零的预算数和执行数，无从计算执行率", en: "there is no budget above zero with a spent amount to compute a rate")
  }
}

// MARK: Evaluation reports

/// A report gives the rate of each line in the funds, and that of the total once more as an indicator.
private func checkReport(_ check: inout DocumentCheck) {
  let form = check.form
  var computable = 0
  for row in form.fundRows {
    guard let record = row.record ?? (row.isTotal ? form[.funds]?.record : nil) else { continue }
    let received = row.record == nil ? form.amount(form.entry(.received, in: record)) : row.received
    let executed = row.record == nil ? form.amount(form.entry(.executed, in: record)) : row.executed
    let budget = row.record == nil ? row.plain ?? form.amount(form.entry(.adjustedBudget, in: record)) : row.budget
    guard !MisplacedUnit.isIn(row), let rate = ExecutionRate(executed, of: received ?? budget) else { continue }
    computable += 1
    let name = form.text(row.entry.key)
    let isWrong = compare(form.entry(.executionRate, in: record), name, rate, isExact: received != nil, &check)
    // The indicator repeats the rate of the funds; where that is wrong, so is this.
    guard row.isTotal, !isWrong else { continue }
    for indicator in form.indicators where executionNames.contains(indicator.name) {
      _ = compare(
        form.entry(.actual, of: indicator), "“\(indicator.name)”", rate, isExact: received != nil, isDerived: false,
        &check)
    }
  }
  if computable == 0 {
    check.notApplicable(
      zh: "没有大于零的实际到位资金和实际支出资金，无从计算预算执行率",
      en: "there is no money received with a spent amount to compute a rate")
  }
}

private let executionNames: Set<String> = ["预算执行率", "资金执行率", "预算资金执行率", "项目预算执行率"]

/// Where the money received is not given, only a rate below spent ÷ budget is surely wrong: less arrives than is budgeted.
private func compare(
  _ entry: Entry?, _ name: String, _ rate: ExecutionRate, isExact: Bool, isDerived: Bool = true,
  _ check: inout DocumentCheck
) -> Bool {
  let form = check.form
  let readings = form.writtenRate(entry).readings
  guard let entry, !readings.isEmpty, !readings.contains(where: { rate.agrees(with: $0) }) else { return false }
  if !isExact, readings.contains(where: { $0 > rate.percent }) { return false }
  reportMismatch(entry, readings, name, rate, isDerived: isDerived, &check)
  return true
}

// MARK: Findings

private func reportMissing(_ row: FundRow, _ record: RecordID, _ rate: ExecutionRate, _ check: inout DocumentCheck) {
  let form = check.form
  let name = form.text(row.entry.key)
  let label = form.type(of: record)[.executionRate]?.key ?? "执行率"
  let entry = form.entry(.executionRate, in: record)
  check.report(
    form.keyRange(entry ?? row.entry), zh: "\(name)未填\(label)：\(rate.formula(in: form))",
    en: "\(name) has no \(label): \(rate.formula(in: form))",
    fixes: [
      .safe(
        zh: "填写\(label) \(rate.text)", en: "Write \(label) \(rate.text)",
        [
          entry.map { form.tree.replacing($0.value, with: rate.text) }
            ?? form.tree.inserting([(label, .text(rate.text))], into: form.node(of: record))
        ])
    ])
}

private func reportText(_ entry: Entry, _ row: FundRow, _ rate: ExecutionRate, _ check: inout DocumentCheck) {
  let form = check.form
  let (name, label, text) = (form.text(row.entry.key), form.text(entry.key), form.text(entry))
  check.report(
    form.valueRange(entry), zh: "\(name)的\(label)“\(text)”不是百分比，应为 \(rate.formula(in: form))",
    en: "\(label) '\(text)' of \(name) is no share; it is \(rate.formula(in: form))",
    fixes: [rateFix(entry, rate, form)])
}

private func reportMismatch(
  _ entry: Entry, _ readings: [ExactDecimal], _ name: String, _ rate: ExecutionRate, isDerived: Bool = true,
  _ check: inout DocumentCheck
) {
  let form = check.form
  let (label, text) = (form.text(entry.key), form.text(entry))
  let difference = (readings.map { ($0 - rate.percent).magnitude }.min() ?? .zero).canonical
  check.report(
    form.valueRange(entry), zh: "\(name)的\(label) \(text) ≠ \(rate.formula(in: form))，相差 \(difference) 个百分点",
    en:
      "\(label) \(text) of \(name) is not \(rate.formula(in: form)); the difference is \(difference) percentage points",
    related: [
      RelatedPlace(form.valueRange(rate.executed.entry), form.text(rate.executed.entry.key)),
      RelatedPlace(form.valueRange(rate.budget.entry), form.text(rate.budget.entry.key)),
    ],
    // The score of an indicator follows from its value.
    fixes: isDerived ? [rateFix(entry, rate, form)] : [])
}

private func rateFix(_ entry: Entry, _ rate: ExecutionRate, _ form: Form) -> Fix {
  .safe(zh: "改为 \(rate.text)", en: "Set to \(rate.text)", [form.tree.replacing(entry.value, with: rate.text)])
}
