import Forms
import Linting
import Regulations
import SourceText
import Syntax

let emptyIndicatorClass = Rule(
  104, "empty-indicator-class", .error, .targetsAndSelfEvaluations.union([.monitoring]),
  summary: LocalizedText(
    zh: "指标类别下没有三级指标，或三级指标没有名称", en: "A class without an indicator, or an indicator without a name"),
  why: LocalizedText(
    zh: "只有类别没有具体指标，或看不出考核什么，目标就无从衡量", en: "A class without an indicator, or one without a name, measures nothing"),
  advice: LocalizedText(
    zh: "填写三级指标的名称和指标值；不需要设置的类别可整项删去", en: "Write the indicator; a class that is not needed may be left out"),
  fixable: true, parameters: [.requiredClasses, .requiredSubclasses, .alternativeSubclasses],
  examples: [
    .bad(
      """
      文档类型: 项目支出绩效目标申报表
      绩效指标:
        产出指标:
          ↓数量指标: []
          质量指标:
            - {名称: 验收合格率, 指标值: ＝100%}
          ↓时效指标:
          成本指标: [{名称: 单位成本, 指标值: ≤2.5万元/公里}]
        ↓效益指标:
        ↓满意度指标: {服务对象满意度指标: []}
      """),
    .bad(
      """
      文档类型: 项目支出绩效自评表
      绩效指标:
        - {一级指标: 产出指标, 二级指标: 数量指标, 三级指标: 培训人数, 年度指标值: ≥200人, 实际完成值: 210人, 分值: 20, 得分: 20}
        - {一级指标: 产出指标, 二级指标: 数量指标, 三级指标: ↓2, 年度指标值: ≥4期, 实际完成值: 4期, 分值: 20, 得分: 20}
        - {一级指标: 产出指标, 二级指标: 质量指标, ↓三级指标: , 年度指标值: ≥95%, 实际完成值: 96%, 分值: 20, 得分: 20}
        - {↓一级指标: 产出指标, 二级指标: 质量指标, 年度指标值: ≥95%, 实际完成值: 96%, 分值: 20, 得分: 20}
        - {↓一级指标: 产出指标, 二级指标: 质量指标, 三级指标: , 年度指标值: , 实际完成值: , 分值: , 得分: }
        - {一级指标: 效益指标, 二级指标: ↓生态效益指标, 三级指标: /, 年度指标值: , 实际完成值: , 分值: /, 得分: /}
        - {一级指标: 效益指标, 二级指标: 社会效益指标, 三级指标: 持证上岗率, 年度指标值: ≥90%, 实际完成值: 92%, 分值: 20, 得分: 20}
      """),
    .good(
      """
      文档类型: 项目支出绩效目标申报表
      绩效指标:
        产出指标:
          数量指标:
            - {名称: "12345热线受理量", 指标值: ≥800件}
            - {名称: 三公经费压减额, 指标值: ≥5万元}
          质量指标: [{名称: 按期办结率, 指标值: ≥95%}]
        效益指标:
          社会、经济、生态效益指标: [{名称: 回访满意件数, 指标值: ≥700件}]
      """),
    .good(
      """
      文档类型: 项目支出绩效自评表
      绩效指标:
        产出指标: [{名称: 培训人数, 年度指标值: ≥200人, 实际完成值: 210人}]
        效益指标:
          经济效益指标: []
          社会效益指标: []
          可持续影响指标: [{名称: 师资稳定年限, 年度指标值: ≥3年, 实际完成值: 3年}]
      """),
    .notApplicable("文档类型: 项目支出绩效自评表\n总分: 90\n"),
  ]
) { check in
  guard let coverage = IndicatorCoverage(check.form) else {
    return check.notApplicable(zh: "没有绩效指标", en: "there are no indicators")
  }
  reportClasses(coverage, &check)
  for row in coverage.emptyRows { reportEmptyRow(check.form.indicators[row], coverage, &check) }
  let form = check.form
  for indicator in form.indicators {
    let entry = form.entry(.name, of: indicator)
    if let entry, form.isFilled(entry) {
      guard isOnlyNumber(entry, form) else { continue }
      let name = form.text(entry)
      check.report(
        form.valueRange(entry), zh: "三级指标的名称只有数字“\(name)”，看不出考核什么",
        en: "the indicator's name is only the number “\(name)”")
    } else if !form.isEmptyRow(indicator), entry != nil || !form.isMisspelt(.name, in: indicator.record) {
      check.report(
        entry.map { form.keyRange($0) } ?? form.rowRange(of: indicator), zh: "三级指标没有名称",
        en: "the indicator has no name",
        fixes: entry == nil
          ? [.unsafe(zh: "补上名称一栏", en: "Insert the name", form.inserting(.name, into: indicator))] : [])
    }
  }
}

// MARK: Classes

private func reportClasses(_ coverage: IndicatorCoverage, _ check: inout DocumentCheck) {
  let form = check.form
  for (index, heading) in form.headings.enumerated() where coverage.rowCounts[index] == 0 {
    // An empty first level says it all; its second levels are not reported again.
    if let parent = heading.parent, coverage.rowCounts[parent] == 0 { continue }
    let isRequired: Bool
    if heading.level == 1 {
      isRequired = coverage.firstLevel(of: index).map { check.parameters.requiredClasses.contains($0) } ?? false
    } else {
      if let second = heading.label.second, isOfEmptyGroup(second, coverage, check.parameters) { continue }
      isRequired = heading.label.second.map { check.parameters.requiredSubclasses.contains($0) } ?? false
    }
    report(heading, index, isRequired, coverage, &check)
  }
}

/// Whether a class belongs to a group of which none has a row: JX103 reports that.
private func isOfEmptyGroup(_ second: IndicatorSubclass, _ coverage: IndicatorCoverage, _ parameters: Parameters)
  -> Bool
{
  parameters.alternativeSubclasses.contains { group in
    guard group.contains(second) else { return false }
    return !coverage.form.headings.indices.contains { index in
      guard let other = coverage.form.headings[index].label.second, coverage.rowCounts[index] > 0 else { return false }
      return group.contains(other) || other == .combinedBenefit && second.parents == [.benefit]
    }
  }
}

private func report(
  _ heading: ClassHeading, _ index: Int, _ isRequired: Bool, _ coverage: IndicatorCoverage, _ check: inout DocumentCheck
) {
  let form = check.form
  let label = coverage.label(index)
  let range = form.tree.range(heading.node)
  if isRequired {
    // Where a blank row is there already, another one would be no help, and the next run would write one more.
    let edit = heading.rowCount == 0 ? IndicatorTemplate(coverage, check.parameters).filling(heading) : nil
    check.report(
      range, zh: "“\(label)”必须设置，但没有三级指标", en: "“\(label)” is required and has no indicator",
      fixes: edit.map { [.unsafe(zh: "在“\(label)”下加一行", en: "Insert a row under “\(label)”", [$0])] } ?? [])
  } else {
    let edit = removal(of: heading, in: form)
    check.report(
      range, level: .hint, zh: "“\(label)”下没有三级指标", en: "“\(label)” has no indicator",
      advice: LocalizedText(zh: "不需要设置的可删去此项，需要的补填三级指标", en: "Leave the class out, or write an indicator"),
      fixes: edit.map { [.unsafe(zh: "删去“\(label)”", en: "Remove “\(label)”", [$0])] } ?? [])
  }
}

/// Takes an empty class out of the nested layout, unless nothing would be left beside it.
private func removal(of heading: ClassHeading, in form: Form) -> TextEdit? {
  guard heading.value != nil, let mapping = form.tree.parent(of: heading.node), form.tree[mapping].kind == .mapping,
    form.tree.entries(of: mapping).contains(where: { $0.key != heading.node })
  else { return nil }
  return form.tree.removing(entry: heading.node, from: mapping)
}

// MARK: Rows

/// An empty line among rows that say something; where a class has no others, the class is reported.
private func reportEmptyRow(_ indicator: Indicator, _ coverage: IndicatorCoverage, _ check: inout DocumentCheck) {
  let form = check.form
  guard let heading = indicator.subclassHeading ?? indicator.classHeading, coverage.rowCounts[heading] > 0 else {
    return
  }
  let label = coverage.label(heading)
  let row = form.node(of: indicator.record)
  let list = form.tree.parent(of: row)
  check.report(
    form.rowRange(of: indicator), level: .hint, zh: "“\(label)”下有一行空白", en: "a row under “\(label)” is empty",
    advice: LocalizedText(zh: "删去空白行，或补填三级指标", en: "Remove the row or fill it in"),
    fixes: list.map { list in
      form.tree[list].kind == .sequence
        ? [.unsafe(zh: "删去空白行", en: "Remove the empty row", [form.tree.removing(item: row, from: list)])] : []
    } ?? [])
}

/// Whether a name consists of digits, numerals and the marks of an enumeration: `2`, `（三）`, `①`, `1.`, `100%`.
private func isOnlyNumber(_ entry: Entry, _ form: Form) -> Bool {
  guard form.tree[entry.value].kind == .scalar else { return false }
  // Nearly every name ends with a word: one look at its last character is enough.
  let mayBeNumber = form.withBytes(of: entry.value) { bytes in
    guard bytes.count <= 24, let last = Unicode.Scalar(TextScalar(bytes, before: bytes.count).value) else {
      return false
    }
    return isNumeral(last) || isMark(last)
  }
  guard mayBeNumber else { return false }
  let name = form.text(entry)
  return name.unicodeScalars.contains(where: isNumeral)
    && name.unicodeScalars.allSatisfy { isNumeral($0) || isMark($0) }
}

private func isNumeral(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar {
  case "0"..."9", "０"..."９", "①"..."⑳", "Ⅰ"..."Ⅻ", "ⅰ"..."ⅻ", "〇", "零", "一", "二", "三", "四", "五", "六", "七", "八", "九",
    "十", "百", "千", "万":
    true
  default: false
  }
}

private func isMark(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar {
  case ".", "．", "、", "，", ",", "(", ")", "（", "）", "%", "％", " ", "\u{3000}", "-", "第": true
  default: false
  }
}
