import Forms
import Linting
import Quantities
import Regulations
import SourceText

let forbiddenTarget = Rule(
  610, "forbidden-target", .error, .targets,
  summary: LocalizedText(
    zh: "设置了规则集禁止的指标，如考核财政收入预期、脱离实际的增长目标",
    en: "An indicator that the rule set forbids, such as expected fiscal revenue or growth torn from reality"),
  why: LocalizedText(
    zh: "严禁考核财政收入预期指标和脱离实际制定增长目标，这类指标会引出虚收空转、收过头税",
    en: "Targets on revenue lead to fictitious revenue and taxes collected ahead of time; they are forbidden"),
  advice: LocalizedText(
    zh: "删除该指标，改设反映工作成果的指标；确不属于禁止之列的，写明理由豁免",
    en: "Replace it by an indicator of what is done; where it is another matter, waive the finding with the reason"),
  parameters: [.forbiddenTargets],
  examples: [
    .bad(
      """
      文档类型: 部门整体支出绩效目标申报表
      规则集: 康巴什区
      绩效指标:
        履职效能:
          - {名称: ↓财政收入增长率, 指标值: ≥8%}
          - {名称: ↓一般公共预算收入, 指标值: ≥25亿元}
          - {名称: ↓税收任务完成率, 指标值: ＝100%}
        社会效应:
          - {名称: 经济效益, 指标值: ↓非税收入增长10%以上}
          - {名称: ↓地区生产总值增长率, 指标值: ≥80%}
      """),
    .bad(
      """
      文档类型: 项目支出绩效目标申报表
      规则集: 康巴什区
      绩效指标:
        - {一级指标: 效益指标, 二级指标: 经济效益指标, 三级指标: ↓财政总收入预期目标完成率, 指标值: ≥100%}
        - {一级指标: 效益指标, 二级指标: 社会效益指标, 三级指标: ↓低保标准高于自治区标准, 指标值: ≥10%}
      """),
    .good(
      """
      文档类型: 部门整体支出绩效目标申报表
      规则集: 康巴什区
      绩效指标:
        履职效能:
          - {名称: 税收宣传覆盖率, 指标值: ≥95%}
          - {名称: 财政收入统计报表及时率, 指标值: ＝100%}
          - {名称: 税收收入占一般公共预算收入比重, 指标值: ≥70%}
          - {名称: 非税收入收缴电子化改革完成率, 指标值: ≥90%}
          - {名称: 企业税收收入增长率, 指标值: ≥5%}
          - {名称: 查处虚收空转问题, 指标值: ＝0起}
          - {名称: 城乡低保标准, 指标值: 不高于自治区标准}
          - {名称: 地区生产总值增长率, 指标值: ≥6%}
          - {名称: 农民人均纯收入增长率, 指标值: ≥7%}
          - {名称: 完成非税收入征管系统建设, 指标值: 1套}
      """),
    .good(
      """
      文档类型: 项目支出绩效目标申报表
      规则集: 扶风县
      绩效指标:
        产出指标: {数量指标: [{名称: 财政收入分析报告, 指标值: ≥4份}]}
      """),
    .notApplicable("文档类型: 项目支出绩效目标申报表\n规则集: 康巴什区\n年度: 2025\n"),
  ]
) { check in
  let form = check.form
  let forbidden = check.parameters.departments.forbiddenTargets
  if forbidden.isEmpty {
    return check.notApplicable(zh: "规则集没有列出禁设的指标", en: "the rule set forbids no indicators")
  }
  if form.indicators.isEmpty {
    return check.notApplicable(zh: "没有绩效指标", en: "there are no indicators")
  }
  for indicator in form.indicators {
    let value = form.entry(.target, of: indicator).map { form.text($0) } ?? ""
    let text = indicator.name + "\n" + value
    guard let term = forbidden.first(where: { $0.forbids(indicator, text) }) else { continue }
    let isNamed = term.subjects.contains { indicator.name.holds($0) }
    let range = isNamed ? form.nameRange(of: indicator) : form.range(nil, in: .target, of: indicator)
    let shown = value.isEmpty ? "" : "，指标值 \(value)"
    check.report(
      range, zh: "指标“\(indicator.name)”\(shown)，属于不得设置的“\(term.name)”",
      en: "the indicator “\(indicator.name)” (\(value)) is of a kind that is forbidden: \(term.name)",
      provision: term.provision)
  }
}

extension ForbiddenTarget {
  /// Whether an indicator is of this kind. Where nobody can be sure, it is not.
  fileprivate func forbids(_ indicator: Indicator, _ text: String) -> Bool {
    guard let subject = subjects.first(where: { text.holds($0) }), !exceptions.contains(where: { text.holds($0) })
    else { return false }
    let target = indicator.target
    // Nothing of it is to happen.
    if target?.flags.contains(.zeroWord) ?? false || target?.number.map(\.isZero) ?? false { return false }
    if let growthLimit {
      guard phrases.isEmpty || phrases.contains(where: { text.holds($0) }), let target,
        target.unit?.dimension == .share, !target.flags.contains(.decrease),
        target.comparison != .atMost && target.comparison != .less, let number = target.number
      else { return false }
      return number > growthLimit
    }
    if phrases.isEmpty || phrases.contains(where: { text.holds($0) }) { return true }
    // 一般公共预算收入 ≥25亿元 says 预期 without the word.
    let core = indicator.core
    guard let unit = target?.unit, core.hasSuffix(subject) || totals.contains(where: { core.hasSuffix(subject + $0) })
    else { return false }
    return unit.dimension == .money && target?.number != nil
  }
}

/// What may stand behind the subject where the sum itself is meant.
private let totals = ["总量", "总额", "规模", "收入", "额", "数"]
