import Forms
import Linting
import Regulations
import SourceText
import Syntax

let monitoringPartMissing = Rule(
  617, "monitoring-part-missing", .warning, Set.selfEvaluations.union([.monitoring]),
  summary: LocalizedText(
    zh: "缺少监控内容或“双监控”中的一块", en: "A part of the monitoring, or one side of the double monitoring, is missing"),
  why: LocalizedText(
    zh: "只看钱或只看事都不是双监控，偏差发现不了", en: "Whoever looks at the money or at the work alone does not see what deviates"),
  advice: LocalizedText(
    zh: "预算执行和绩效目标两块都填，并写明及时性、合规性、有效性的监控情况",
    en: "Fill in both funds and indicators, and what was found on timeliness, compliance and effectiveness"),
  fixable: true,
  parameters: [.monitoredAspects, .aspectsRequired, .doubleMonitoring, .monitoredFundColumns, .monitoringProvisions],
  examples: [
    .bad(
      """
      文档类型: 绩效运行监控表
      规则集: 扶风县
      资金:
        ↓年度资金总额: {年初预算数: 320, 全年预算数: 320, 执行数: 150, ↓预计结余结转: }
      绩效指标: [{一级指标: 产出指标, 名称: 里程, 年度指标值: ≥120公里, 完成值: 60公里}]
      ↓监控内容:
        及时性: 按进度实施
        ↓有效性:
      """),
    .bad(
      """
      ↓文档类型: 绩效运行监控表
      资金: {年度资金总额: {年初预算数: 320, 执行数: 150}}
      """),
    .bad(
      """
      ↓文档类型: 绩效运行监控表
      规则集: 扶风县
      ↓资金:
      绩效指标: [{一级指标: 产出指标, 名称: 里程, 年度指标值: ≥120公里, 完成值: 60公里}]
      """),
    .bad(
      """
      ↓文档类型: 项目支出绩效自评表
      规则集: 武清区
      绩效指标: [{一级指标: 产出指标, 名称: 里程, 年度指标值: ≥120公里, 实际完成值: 120公里}]
      """),
    .good(
      """
      文档类型: 绩效运行监控表
      规则集: 扶风县
      资金:
        年度资金总额: {年初预算数: 320, 全年预算数: 320, 拨付数: 160, 执行数: 150, 全年预计执行数: 320, 预计结余结转: 0}
      绩效指标: [{一级指标: 产出指标, 名称: 里程, 年度指标值: ≥120公里, 完成值: 60公里}]
      监控内容: {及时性: 按进度实施, 合规性监控: 没有超预算开支, 有效性: 与目标一致}
      """),
    .good(
      """
      文档类型: 绩效运行监控表
      资金: {年度资金总额: {年初预算数: 320, 1-7月执行数: 0}}
      绩效指标: [{一级指标: 产出指标, 名称: 里程, 年度指标值: ≥120公里, 1-7月执行情况: 60公里}]
      """),
    .notApplicable("文档类型: 项目支出绩效自评表\n年度: 2025\n"),
  ]
) { check in
  let form = check.form
  let terms = check.parameters.monitoring
  let isMonitoring = form.kind == .monitoring
  let isDouble = terms.doubleMonitored.contains(form.kind)
  if !isDouble && !isMonitoring {
    return check.notApplicable(zh: "规则集未要求此表双监控", en: "the rule set asks for no double monitoring here")
  }
  if isDouble { checkBlocks(terms, &check) }
  if isMonitoring {
    checkFundColumns(terms, &check)
    checkAspects(terms, &check)
  }
}

/// The two sides of the double monitoring, each as a block of the form.
private func checkBlocks(_ terms: MonitoringTerms, _ check: inout DocumentCheck) {
  let form = check.form
  let type = form.type(of: form.root)
  var absent: [Field] = []
  for name in [FieldName.funds, .indicators] {
    guard let field = type[name], !form.isFilled(form[name]) else { continue }
    if let entry = form[name] {
      let label = form.text(form.tree.resolve(entry.key))
      check.report(
        form.keyRange(entry), level: .error, zh: "“\(label)”没有填写：预算执行和绩效目标两方面都要填",
        en: "“\(label)” is blank: both the budget's execution and the indicators must be told",
        provision: terms.provision("双监控", form))
    } else if !form.isMisspelt(name, in: form.root) {
      absent.append(field)
    }
  }
  if absent.isEmpty { return }
  let labels = absent.map(\.key).joined(separator: "、")
  check.report(
    form.documentKey, level: .error, zh: "缺少“\(labels)”：预算执行和绩效目标两方面都要填",
    en: "“\(labels)” is missing: both the budget's execution and the indicators must be told",
    provision: terms.provision("双监控", form),
    fixes: [
      .unsafe(
        zh: "补上“\(labels)”", en: "Insert “\(labels)”", form.inserting(absent.map { NewField($0) }, into: form.root))
    ])
}

/// The columns of the total's line that the place asks for.
private func checkFundColumns(_ terms: MonitoringTerms, _ check: inout DocumentCheck) {
  let form = check.form
  guard let total = form.totalRow, form.isFilled(total.entry) else { return }
  let row = form.text(form.tree.resolve(total.entry.key))
  guard let record = total.record else {
    let label = form.label(of: terms.fundColumns)
    guard total.plain != nil, !label.isEmpty else { return }
    return check.report(
      form.keyRange(total.entry), zh: "“\(row)”只有一个数，没有分栏填写\(label)",
      en: "“\(row)” is one figure; \(label) is not told",
      provision: terms.provision("资金栏", form))
  }
  var absent: [Field] = []
  for name in terms.fundColumns {
    guard let field = form.type(of: record)[name] else { continue }
    guard let entry = form.entry(name, in: record) else {
      if !form.isMisspelt(name, in: record) { absent.append(field) }
      continue
    }
    if form.isFilled(entry) { continue }
    let label = form.text(form.tree.resolve(entry.key))
    check.report(
      form.keyRange(entry), zh: "“\(row)”的“\(label)”没有填写", en: "“\(label)” of “\(row)” is blank",
      provision: terms.provision("资金栏", form))
  }
  if absent.isEmpty { return }
  let labels = absent.map(\.key).joined(separator: "、")
  check.report(
    form.keyRange(total.entry), zh: "“\(row)”缺少“\(labels)”", en: "“\(row)” lacks “\(labels)”",
    provision: terms.provision("资金栏", form),
    fixes: [
      .unsafe(zh: "补上“\(labels)”", en: "Insert “\(labels)”", form.inserting(absent.map { NewField($0) }, into: record))
    ])
}

/// 及时性, 合规性, 有效性.
private func checkAspects(_ terms: MonitoringTerms, _ check: inout DocumentCheck) {
  let form = check.form
  guard let entry = form[.aspects], form.isFilled(entry) else {
    if !terms.requiresAspects { return }
    let labels = terms.aspects.joined(separator: "、")
    return check.report(
      form[.aspects].map { form.keyRange($0) } ?? form.documentKey, zh: "没有“监控内容”（\(labels)）",
      en: "监控内容 (\(labels)) is missing", provision: terms.provision("内容", form),
      fixes: form[.aspects] == nil
        ? form.type(of: form.root)[.aspects].map { field in
          let blanks = NewValue.mapping(terms.aspects.map { ($0, .blank) })
          return [
            .unsafe(
              zh: "补上“监控内容”", en: "Insert 监控内容", form.inserting([NewField(field, blanks)], into: form.root))
          ]
        } ?? [] : [])
  }
  guard let record = entry.record else { return }
  var absent: [Field] = []
  for label in terms.aspects {
    guard let field = form.type(of: record).field(for: label) else { continue }
    guard let part = form.entry(field.name, in: record) else {
      if !form.isMisspelt(field.name, in: record) { absent.append(field) }
      continue
    }
    if form.isFilled(part) { continue }
    let label = form.text(form.tree.resolve(part.key))
    check.report(
      form.keyRange(part), zh: "“\(label)”没有填写", en: "“\(label)” is blank", provision: terms.provision("内容", form))
  }
  if absent.isEmpty { return }
  let labels = absent.map(\.key).joined(separator: "、")
  check.report(
    form.keyRange(entry), zh: "“监控内容”缺少\(labels)", en: "监控内容 lacks \(labels)", provision: terms.provision("内容", form),
    fixes: [
      .unsafe(zh: "补上“\(labels)”", en: "Insert “\(labels)”", form.inserting(absent.map { NewField($0) }, into: record))
    ])
}

extension MonitoringTerms {
  /// The provision behind a demand on a monitoring table; a self-evaluation cites its own.
  fileprivate func provision(_ name: String, _ form: Form) -> String? {
    form.kind == .monitoring ? provisions[name] : nil
  }
}

extension Form {
  /// The labels of columns of funds, for messages.
  fileprivate func label(of columns: [FieldName]) -> String {
    let type = type(of: root)[.funds]?.type.recordType?[.totalFunds]?.type.recordType
    return columns.compactMap { type?[$0]?.key }.joined(separator: "、")
  }
}
