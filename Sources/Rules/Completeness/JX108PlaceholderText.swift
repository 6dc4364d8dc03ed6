import Forms
import Linting
import SourceText
import Syntax

let placeholderText = Rule(
  108, "placeholder-text", .error, .all,
  summary: LocalizedText(
    zh: "填的是占位符、待定一类的字样，或留有模板的空位", en: "A placeholder, a word such as 待定, or a gap left from the template"),
  why: LocalizedText(
    zh: "占位字样不是填报内容，审核时视同未填", en: "A placeholder is no content; review takes it as blank"),
  advice: LocalizedText(
    zh: "换成实际内容；确实没有的可选栏目留空", en: "Write what it is; leave an optional cell blank where there is nothing"),
  fixable: true,
  examples: [
    .bad(
      """
      文档类型: 项目支出绩效目标申报表
      项目:
        名称: 2025年↓XX县农村公路养护
        主管部门: ↓待定
        实施单位: ↓无
        负责人: ↓/
        结束日期: ↓20XX年12月
      资金: {年度资金总额: ↓XX万元}
      总体目标: 完成农村公路养护↓**公里，改善出行条件。
      绩效指标:
        产出指标:
          数量指标:
            - {名称: 黄金蜜种植数量（≥↓**株）, 指标值: ≥17600株}
            - {名称: 培训人数, 指标值: ↓≥**人}
            - {名称: 种植面积, 指标值: ↓/, 权重: 10}
      """),
    .bad(
      """
      文档类型: 项目支出绩效自评表
      总体目标: {预期目标: ↓（填写年度总体目标，200字以内）, 实际完成情况: ↓……}
      年度绩效指标:
        - {一级指标: 效益指标, 二级指标: 经济效益指标, 三级指标: 安全率, 年度指标值: ＝100%, 实际完成值: 100%, 分值: 10, 得分: 10, 偏差原因: ↓0}
        - {一级指标: 效益指标, 二级指标: 社会效益指标, 三级指标: ↓指标2, 年度指标值: ≥90%, 实际完成值: ↓待定, 分值: ↓待定, 得分: 10}
      存在问题: ↓待补充
      评价结论: ↓"#REF!"
      """),
    .bad(
      """
      {
        "文档类型": "项目支出绩效自评表",
        "项目": {"名称": ↓"项目名称", "主管部门": ↓"—", "实施单位": ↓"某某单位"},
        "自评报告": {"薄弱环节": "经费支出进度慢，↓____未按期验收"}
      }
      """),
    .good(
      """
      文档类型: 项目支出绩效自评表
      项目: {名称: X光机、XRF光谱仪购置及PPP-XX2型平台维护, 主管部门: 219-镇人民政府, 实施单位: 县无线电管理站, 负责人: 张**}
      资金:
        年度资金总额: {年初预算数: —, 全年预算数: 320, 全年执行数: 320, 分值: 10, 执行率: 100%, 得分: 10}
        上年结转资金: {年初预算数: /, 分值: "-", 执行率: —, 得分: "-"}
        其他资金: 无
        调整原因: 无
      总体目标:
        预期目标: 完成2.5米×3米标识牌200块，开展“12345****”热线宣传，具体时间待定的活动顺延（含以前年度）。
        实际完成情况: |
          **完成情况**：更换标识牌200块；不适用旧标准的路段已整改。
      绩效指标:
        成本指标:
          经济成本指标:
            - {名称: 低保补助标准（元/人*月）, 年度指标值: ≤600元/人*月, 实际完成值: 600元/人·月, 分值: 10, 得分: 10, 偏差原因: 无, 备注: /}
        效益指标:
          社会效益指标:
            - {名称: 重大责任事故, 年度指标值: 无, 实际完成值: 无, 分值: 10, 得分: 10, 偏差原因: —, 计量单位: /}
          生态效益指标:
            - {名称: /, 年度指标值: /, 实际完成值: /, 分值: /, 得分: /}
      存在问题: 无
      改进措施: 无。
      """),
    .good(
      """
      文档类型: 项目支出绩效目标申报表
      项目: {名称: 二○○五年某型号农机（含X射线）更新, 主管部门: 无锡市农业农村局, 实施单位: 未央区农机站, 负责人: （姓名）, 开始日期: 2025-01-01}
      资金: {年度资金总额: 320, 其他资金: /, 中期资金总额: —}
      总体目标: {中期目标: /, 年度目标: 补助农户0.5万户，其中一般户（不含低保户）4000户……}
      绩效指标:
        - {一级指标: 产出指标, 二级指标: 数量指标, 三级指标: 补助农户数, 中期指标值: —, 指标值: ≥5000户, 权重: /}
      """),
  ]
) { check in
  let form = check.form
  for hit in PlaceholderSearch.run(form) { report(hit, form, &check) }
}

private func report(_ hit: PlaceholderSearch.Hit, _ form: Form, _ check: inout DocumentCheck) {
  let label = form.text(form.tree.resolve(hit.entry.key))
  let text = form.text(hit.node)
  guard let found = hit.remainder else {
    let name = form.indicator(of: hit.record).map { form.name(of: $0) } ?? ""
    return check.report(
      form.tree.range(hit.node), zh: "指标“\(name)”的“\(label)”填的是“\(text)”，没有实际内容",
      en: "“\(label)” of the indicator “\(name)” holds “\(text)”, which says nothing")
  }
  let range = place(of: found, in: hit.node, form)
  switch found.kind {
  case .gap where !found.isWhole:
    let gap = form.withBytes(of: hit.node) { bytes in
      String(decoding: (found.range.start..<found.range.end).map { bytes[$0] }, as: UTF8.self)
    }
    let indicator = hit.entry.field == .name ? form.indicator(of: hit.record) : nil
    // A name with the template's remark behind it, whose value is written, lacks nothing but tidiness.
    let isRemark = indicator?.target != nil && bracket(around: gap, in: text) != nil
    check.report(
      range, level: isRemark ? .warning : nil, zh: "“\(label)”中的“\(gap)”是模板留下的空位",
      en: "“\(gap)” in “\(label)” is a gap left from the template",
      fixes: isRemark ? withoutBracket(gap, text, hit.node, form) : [])
  case .zero:
    check.report(range, zh: "“\(label)”填的是“0”，不是文字说明", en: "“\(label)” holds “0”, which explains nothing")
  case .gap, .word, .none, .notApplicable:
    check.report(range, zh: "“\(label)”填的是“\(text)”，没有实际内容", en: "“\(label)” holds “\(text)”, which says nothing")
  }
}

private func place(of found: TemplateRemainder, in node: NodeID, _ form: Form) -> TextRange {
  guard !found.isWhole, let text = form.tree.verbatimRange(node) else { return form.tree.range(node) }
  return TextRange(min(text.start + found.range.start, text.end), min(text.start + found.range.end, text.end))
}

// MARK: Remarks of the template behind a name

/// The brackets around a gap with all that is between them: `（≥**株）`.
private func bracket(around gap: String, in name: String) -> String? {
  for (opening, closing) in [("（", "）"), ("(", ")")] as [(Character, Character)] {
    for part in name.split(separator: opening).dropFirst() {
      guard let end = part.firstIndex(of: closing) else { continue }
      if part[..<end].contains(gap) { return "\(opening)\(part[...end])" }
    }
  }
  return nil
}

private func withoutBracket(_ gap: String, _ name: String, _ node: NodeID, _ form: Form) -> [Fix] {
  guard let remark = bracket(around: gap, in: name), name.hasSuffix(remark), name != remark else { return [] }
  return [
    .unsafe(
      zh: "删去“\(remark)”", en: "Remove “\(remark)”",
      [form.tree.replacing(node, with: String(name.dropLast(remark.count)))])
  ]
}
