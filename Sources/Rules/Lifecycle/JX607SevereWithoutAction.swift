import Forms
import Linting
import Regulations
import SourceText
import Syntax

let severeWithoutAction = Rule(
  607, "severe-without-action", .error, [.monitoring],
  summary: LocalizedText(
    zh: "严重问题或目标完全不可能完成，没有规定的处理",
    en: "A severe problem, or a target that cannot be reached, without a prescribed action"),
  why: LocalizedText(
    zh: "严重偏离目标而继续拨款、继续实施，损失会扩大", en: "Where money and work go on in spite of a severe deviation, the loss grows"),
  advice: LocalizedText(
    zh: "在“处理意见”写明采取规定的哪一种处理", en: "Say in 处理意见 which of the prescribed actions is taken"),
  fixable: true,
  parameters: [.severeActions, .failureActions, .objectiveCauses, .objectiveActions, .monitoringProvisions],
  examples: [
    .bad(
      """
      文档类型: 绩效运行监控表
      问题:
        - {描述: 挪用专项资金12万元用于办公经费, 严重程度: 严重, 原因: 内控不严, 整改措施: 限期归还, ↓处理意见: }
        - {描述: ↓工程质量不合格需返工, 严重程度: 严重, 原因: 监理不到位}
        - {描述: 项目选址未定, 严重程度: 严重, 处理意见: ↓加强协调}
      """),
    // Under 扶风县 an objective cause is followed by less money or another target.
    .bad(
      """
      文档类型: 绩效运行监控表
      规则集: 扶风县
      绩效指标:
        产出指标:
          数量指标:
            - {名称: 新建日间照料中心, 年度指标值: ≥4个, 完成值: 1个, 全年预计完成值: 2个, 原因说明: 政策变化，上级补助取消, 改进措施: 加强协调, 完成目标可能性: ↓完全不可能}
      """),
    .good(
      """
      文档类型: 绩效运行监控表
      规则集: 扶风县
      绩效指标:
        产出指标:
          数量指标:
            - {名称: 新建日间照料中心, 年度指标值: ≥4个, 完成值: 1个, 全年预计完成值: 2个, 原因说明: 政策变化，上级补助取消, 改进措施: 按程序调减预算80万元, 完成目标可能性: 完全不可能}
      问题:
        - {描述: 个别路段进度滞后, 严重程度: 一般, 处理意见: 约谈施工单位}
        - {描述: 挪用专项资金12万元, 严重程度: 严重, 整改措施: 限期归还, 处理意见: 停止拨付余款，调减预算12万元}
      """),
    .good(
      """
      文档类型: 绩效运行监控表
      绩效指标:
        - {一级指标: 产出指标, 二级指标: 数量指标, 名称: 培训人数, 年度指标值: ≥300人, 完成值: 120人, 完成目标可能性: 3, 原因说明: 生源不足, 改进措施: 申请将目标调整为200人，调整绩效目标的报告已报财政局}
      问题: [{描述: 生源不足, 严重程度: 严重, 处理意见: 收回资金6万元}]
      """),
    .notApplicable("文档类型: 绩效运行监控表\n问题: [{描述: 个别路段进度滞后, 严重程度: 一般}]\n"),
  ]
) { check in
  let form = check.form
  let terms = check.parameters.monitoring
  var judged = 0
  for problem in form[.problems]?.records.map({ $0 }) ?? [] {
    guard let severity = form.entry(.severity, in: problem), form.text(severity).hasPrefix("严重") else { continue }
    judged += 1
    let texts = form.texts([.disposal, .measures, .description, .reason], in: problem)
    let isObjective = terms.isObjective(form.texts([.reason, .description], in: problem))
    let wanted = terms.severeActions + (isObjective ? terms.objectiveActions : [])
    if wanted.isEmpty || wanted.isTaken(in: texts) { continue }
    reportProblem(problem, wanted, terms, &check)
  }
  for indicator in form.indicators {
    let isYearOver = form.monitoredPeriod?.isWholeYear ?? false
    guard let shortfall = YearForecast(indicator, in: form, isYearOver: isYearOver).shortfall else { continue }
    judged += 1
    reportFailure(shortfall, indicator, terms, &check)
  }
  if judged == 0 {
    check.notApplicable(zh: "没有严重问题，也没有预计不能完成的指标", en: "no severe problem, and no target that is expected to fail")
  }
}

private func reportProblem(
  _ problem: RecordID, _ wanted: [MonitoringAction], _ terms: MonitoringTerms, _ check: inout DocumentCheck
) {
  let form = check.form
  let (disposal, description) = (form.entry(.disposal, in: problem), form.entry(.description, in: problem))
  let name = description.map { form.text($0) } ?? ""
  let anchor = disposal ?? description ?? form.entry(.severity, in: problem) ?? form[.problems]
  guard let anchor else { return }
  let isBlank = !form.isFilled(anchor)
  check.report(
    isBlank ? form.keyRange(anchor) : form.valueRange(anchor),
    zh: "严重问题“\(name)”没有规定的处理，应当至少有一项：\(wanted.names)",
    en: "the severe problem “\(name)” is not followed by any of the prescribed actions: \(wanted.names)",
    provision: terms.provisions["严重问题处理"],
    fixes: form.disposalFix(problem, disposal, wanted))
}

private func reportFailure(
  _ shortfall: YearForecast.Shortfall, _ indicator: Indicator, _ terms: MonitoringTerms, _ check: inout DocumentCheck
) {
  let form = check.form
  let isObjective = terms.isObjective(form.reasonText(of: indicator))
  let demandsObjective = isObjective && !terms.objectiveActions.isEmpty
  // A forecast a little short of its target calls for an action only where an objective cause does.
  guard shortfall.isFailure || demandsObjective else { return }
  let wanted =
    demandsObjective ? terms.objectiveActions : terms.severeActions + terms.objectiveActions + terms.failureActions
  if wanted.isEmpty || wanted.isTaken(in: form.remedyText(of: indicator)) { return }
  let name = form.title(of: indicator)
  let text = form.text(shortfall.entry)
  let label = form.text(form.tree.resolve(shortfall.entry.key))
  let cause = demandsObjective ? "因客观因素" : ""
  check.report(
    form.valueRange(shortfall.entry), level: shortfall.isFailure ? nil : .warning,
    zh: "\(name[.chinese])\(cause)预计不能完成（\(label)“\(text)”），没有规定的处理，应当至少有一项：\(wanted.names)",
    en: "\(name[.english]) will not be reached (\(label) “\(text)”), and none of the prescribed actions follows: "
      + wanted.names,
    provision: terms.provisions[demandsObjective ? "客观因素处理" : "严重问题处理"])
}

extension MonitoringTerms {
  /// Whether a text names a cause that nobody is to blame for.
  fileprivate func isObjective(_ text: String) -> Bool { objectiveCauses.contains { text.contains($0) } }
}

extension Form {
  /// The texts of some fields of a record, one line each.
  fileprivate func texts(_ names: [FieldName], in record: RecordID) -> String {
    names.compactMap { entry($0, in: record) }.filter { tree[$0.value].kind == .scalar }.map { text($0) }
      .joined(separator: "\n")
  }

  /// What a row gives as the reason of its deviation.
  fileprivate func reasonText(of indicator: Indicator) -> String {
    [deviationReason(of: indicator), entry(.remark, of: indicator)].compactMap { $0 }
      .filter { tree[$0.value].kind == .scalar }.map { text($0) }.joined(separator: "\n")
  }

  /// All that is said to be done about a row, or in the table as a whole.
  fileprivate func remedyText(of indicator: Indicator) -> String {
    var lines = [reasonText(of: indicator), texts([.measures, .reasonAndMeasure], in: indicator.record)]
    lines.append(texts([.measures, .adjustmentReason, .executionReason], in: root))
    for problem in self[.problems]?.records.map({ $0 }) ?? [] {
      lines.append(texts([.disposal, .measures, .description], in: problem))
    }
    return lines.joined(separator: "\n")
  }

  /// Writes the first prescribed action into 处理意见, for a person to choose.
  fileprivate func disposalFix(_ problem: RecordID, _ disposal: Entry?, _ wanted: [MonitoringAction]) -> [Fix] {
    guard let action = wanted.first else { return [] }
    let title = LocalizedText(zh: "填写处理意见“\(action.name)”", en: "Write the action “\(action.name)”")
    let edits: [TextEdit]
    if let disposal {
      guard tree[disposal.value].kind == .scalar else { return [] }
      let written = text(disposal)
      let isBlank = written.isEmpty || IdleReasons.contain(written)
      edits = [tree.replacing(disposal.value, with: isBlank ? action.words[0] : written + "；" + action.words[0])]
    } else {
      guard let field = type(of: problem)[.disposal] else { return [] }
      edits = inserting([NewField(field, .text(action.words[0]))], into: problem)
    }
    return [.unsafe(zh: title[.chinese], en: title[.english], edits)]
  }
}
