import Forms
import Linting
import Quantities
import Regulations
import SourceText

let monitoringGap = Rule(
  709, "monitoring-gap", .warning, [.monitoring], by: .project,
  summary: LocalizedText(zh: "规则集要求的某一季度或期间没有监控表", en: "A quarter or period for which monitoring is due has no table"),
  why: LocalizedText(
    zh: "漏掉一期，偏差就要等到下一期才被发现", en: "Where a period is left out, what goes wrong in it is found too late"),
  advice: LocalizedText(zh: "补做该期的监控表，或放入工作区", en: "Make the table of that period, or add it to the workspace"),
  parameters: [.monitoringFrequency, .monitoringMonths, .monitoringModes],
  examples: [
    .bad(
      """
      文档类型: 绩效运行监控表
      规则集: 扶风县
      年度: 2025
      项目: {名称: 农村公路养护, 编码: "6103240001"}
      季度: 1
      ---
      文档类型: 绩效运行监控表
      规则集: 扶风县
      年度: 2025
      项目: {名称: 农村公路养护, 编码: "6103240001"}
      季度: ↓3
      """),
    .bad(
      """
      文档类型: 绩效运行监控表
      规则集: 岳阳市区级2025
      年度: 2025
      项目: {名称: 农村公路养护, 编码: "6103240001"}
      监控期间: {起: 2025-01-01, 止: ↓2025-07-31}
      ---
      文档类型: 项目支出绩效自评表
      规则集: 岳阳市区级2025
      年度: 2025
      项目: {名称: 农村公路养护, 编码: "6103240001"}
      """),
    .bad(
      """
      文档类型: 绩效运行监控表
      规则集: 扶风县
      年度: 2025
      项目: {名称: 农村公路养护, 编码: "6103240001"}
      监控方式: ↓重点
      季度: 1
      """),
    .good(
      """
      文档类型: 绩效运行监控表
      规则集: 扶风县
      年度: 2025
      项目: {名称: 应急抢险, 编码: "6103240002", 开始日期: 2025-05-10}
      季度: 2
      ---
      文档类型: 绩效运行监控表
      规则集: 扶风县
      年度: 2025
      项目: {名称: 应急抢险, 编码: "6103240002", 开始日期: 2025-05-10}
      季度: 3
      监控方式: 日常
      """),
    .good(
      """
      文档类型: 绩效运行监控表
      年度: 2025
      项目: {名称: 农村公路养护, 编码: "6103240001"}
      监控期间: {起: 2025-01-01, 止: 2025-07-31}
      """),
    .notApplicable("文档类型: 绩效运行监控表\n年度: 2025\n项目: {名称: 农村公路养护, 编码: \"6103240001\"}\n"),
  ]
) { check in
  for dossier in check.dossiers {
    for table in dossier.all([.monitoring]) {
      if !check.isComplete {
        check.notApplicable(in: table, zh: "没有检查全部文档，不能断定缺少哪一期", en: "not all documents were looked at")
      } else if table.period == nil || table.year == nil {
        check.notApplicable(in: table, zh: "没有写明年度和监控期间", en: "year and period are not given")
      }
    }
    if check.isComplete { for year in dossier.years { reportGaps(dossier, year.year, &check) } }
  }
}

private func reportGaps(_ dossier: Dossier, _ year: Int, _ check: inout GroupCheck) {
  let tables = dossier.all([.monitoring], in: year).filter { $0.period != nil }
  guard let latest = tables.max(by: { ($0.period?.month ?? 0) < ($1.period?.month ?? 0) }), let period = latest.period,
    dossier.all([.monitoring], in: year).count == tables.count
  else { return }
  let terms = latest.law.parameters.monitoring
  let modes = terms.requiredModes
  // A table that does not say how it was made was made as always.
  let counted = tables.filter { table in modes.isEmpty || modes.contains(table.stage.mode?.text ?? modes[0]) }
  if counted.isEmpty {
    let place = latest.stage.mode?.range ?? latest.anchor
    let names = modes.joined(separator: "、")
    return check.report(
      in: latest, place, zh: "\(year) 年度只有“\(latest.stage.mode?.text ?? "")”监控，没有\(names)监控",
      en: "in \(year) there is no \(names) monitoring of this project", provision: terms.provisions["必需方式"])
  }
  let due = dueMonths(
    terms, year, from: dossier.firstMonth(in: year), until: dossier.lastMonth(in: year, period.month, check.today))
  let missing = due.filter { month in !counted.contains { $0.period?.month == month } }
  guard !missing.isEmpty else { return }
  let names = missing.map {
    $0 % 3 == 0 && terms.frequency == .quarter ? "第\(["一", "二", "三", "四"][$0 / 3 - 1])季度" : "截至 \($0) 月"
  }
  check.report(
    in: latest, period.place, zh: "\(year) 年度缺少\(names.joined(separator: "、"))的监控表",
    en: "monitoring up to month \(missing.map(String.init).joined(separator: ", ")) of \(year) is missing",
    provision: terms.provisions["频次"])
}

/// The months at whose end a table is due.
private func dueMonths(_ terms: MonitoringTerms, _ year: Int, from first: Int, until last: Int) -> [Int] {
  var months = terms.months
  if months.isEmpty {
    switch terms.frequency {
    case .year: months = []
    case .halfYear: months = [6, 12]
    case .quarter: months = [3, 6, 9, 12]
    case .month: months = Array(1...12)
    }
  }
  return months.filter { $0 >= first && $0 <= last }
}

extension Dossier {
  /// The month from which the project runs in `year`: that of its beginning, or of the approval of its target.
  fileprivate func firstMonth(in year: Int) -> Int {
    let documents = documents.filter { $0.year == year }
    let days =
      documents.compactMap { $0.project.start?.date.last } + documents.compactMap { $0.stage.approvedOn?.date.last }
    // A table at the end of the very month in which it began would show nothing.
    return days.filter { $0.year == year && $0.month > 3 }.map { $0.month + 1 }.max() ?? 1
  }

  /// The month up to which tables are due: that of the latest one, of the day things are seen from, or the year's last
  /// where the year has been evaluated.
  fileprivate func lastMonth(in year: Int, _ latest: Int, _ today: Day?) -> Int {
    if !all(.selfEvaluations, in: year).isEmpty { return endMonth(in: year) }
    guard let today else { return latest }
    // The table of a month is made after its end, the year's last one in the next year.
    if today.year > year + 1 || today.year == year + 1 && today.month > 1 { return max(latest, endMonth(in: year)) }
    return today.year == year ? max(latest, min(today.month - 2, endMonth(in: year))) : latest
  }

  /// The month in which the project ends in `year`.
  private func endMonth(in year: Int) -> Int {
    let ends = documents.filter { $0.year == year }.compactMap { $0.project.end?.date.last }.filter { $0.year == year }
    return ends.map(\.month).min().map { $0 == 12 ? 12 : max($0 - 1, 0) } ?? 12
  }
}
