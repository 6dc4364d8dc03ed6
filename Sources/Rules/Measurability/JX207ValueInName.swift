import Forms
import Linting
import Quantities
import SourceText

let valueInName = Rule(
  207, "value-in-name", .warning, .targetsAndSelfEvaluations,
  summary: LocalizedText(zh: "指标值写进了指标名称", en: "The target stands inside the indicator's name"),
  why: LocalizedText(zh: "名称里的数字不能参与比较和计分；与指标值不同时以哪个为准说不清", en: "A number in the name is neither compared nor scored"),
  advice: LocalizedText(zh: "名称只写衡量什么，数字写到指标值", en: "Let the name say what is measured; put the number into the value"),
  fixable: true,
  examples: [
    .bad(
      """
      文档类型: 项目支出绩效目标申报表
      绩效指标:
        产出指标:
          数量指标:
            - {名称: 村组干部↓230人, 指标值: }
          质量指标:
            - {名称: 质量达标率↓100%, 指标值: ＝100%}
            - {名称: 培训合格率↓95%, 指标值: ≥90%}
      """),
    .bad("文档类型: 项目支出绩效自评表\n绩效指标:\n  - {一级指标: 产出指标, 二级指标: 时效指标, 三级指标: 年度资金支付完成率↓100%, 年度指标值: , 实际完成值: }\n"),
    .good(
      """
      文档类型: 项目支出绩效目标申报表
      绩效指标:
        产出指标:
          数量指标:
            - {名称: 2025年新建5G基站数量, 指标值: ≥30个}
            - {名称: G318国道养护里程, 指标值: ≥12公里}
            - {名称: 12345热线办件量, 指标值: ≥3000件}
            - {名称: 65岁以上老人体检人数, 指标值: ≥500人}
            - {名称: 完成100亩以上示范基地数, 指标值: ≥2个}
            - {名称: “四项制度”建设, 指标值: ≥4项}
            - {名称: 第3标段完工率, 指标值: ＝100%}
            - {名称: 1-6年级营养餐人数, 指标值: ≥800人}
            - {名称: 30万元以上项目评价率, 指标值: ＝100%}
          质量指标:
            - {名称: "种植作物成活率（≥**%）", 指标值: ≥85%}
      """),
    .notApplicable("文档类型: 项目支出绩效目标申报表\n绩效指标:\n  产出指标: {数量指标: [{名称: , 指标值: 120公里}]}\n"),
  ]
) { check in
  let form = check.form
  var judged = 0
  for indicator in form.indicators {
    guard let entry = form.entry(.name, of: indicator), form.isFilled(entry) else { continue }
    judged += 1
    let found = form.withBytes(of: entry.value) { TrailingValue.find(in: $0) }
    guard let found else { continue }
    let name = form.text(entry)
    let value = found.text
    let stated = indicator.target
    let isBlank = stated.map { $0.kind == .empty || $0.kind == .placeholder } ?? true
    let contradicts =
      stated?.number != nil && stated?.unit?.dimension == found.reading.unit?.dimension
      && stated?.number != found.reading.number
    let range = form.range(TextRange(found.start, found.end), in: .name, of: indicator)
    let edits = moveEdits(indicator, entry, found, isBlank, form)
    check.report(
      range, level: contradicts ? .error : nil,
      zh: contradicts
        ? "名称“\(name)”中的“\(value)”与指标值“\(form.entry(.target, of: indicator).map { form.text($0) } ?? "")”矛盾"
        : "名称“\(name)”中含有指标值“\(value)”",
      en: contradicts
        ? "“\(value)” in the name “\(name)” contradicts the value" : "the name “\(name)” contains the value “\(value)”",
      fixes: contradicts ? [] : [.unsafe(zh: "把“\(value)”移出名称", en: "Take “\(value)” out of the name", edits)])
  }
  if judged == 0 { check.notApplicable(zh: "没有填写指标名称", en: "no name is filled in") }
}

/// The name without the value; the value goes into the column where that is blank.
private func moveEdits(_ indicator: Indicator, _ name: Entry, _ found: TrailingValue, _ isBlank: Bool, _ form: Form)
  -> [TextEdit]
{
  let text = form.text(name)
  let rest = String(decoding: Array(text.utf8)[..<min(found.start, text.utf8.count)], as: UTF8.self)
  var edits = [form.tree.replacing(name.value, with: rest)]
  if isBlank {
    if let target = form.entry(.target, of: indicator) {
      edits.append(form.tree.replacing(target.value, with: found.text))
    } else {
      edits.append(
        form.tree.inserting([("指标值", .text(found.text))], into: form.node(of: indicator.record), after: name.key))
    }
  }
  return edits.sorted { $0.range.start < $1.range.start }
}
