import Forms
import Linting
import Quantities
import SourceText
import Syntax

let subrowScore = Rule(
  414, "subrow-score", .warning, .selfEvaluations,
  summary: LocalizedText(
    zh: "预算执行率的分值、得分在分项资金行重复填写", en: "Points of the execution rate repeated in the rows of single sources"),
  why: LocalizedText(
    zh: "执行率只按年度资金总额计一次分，分项行再填会重复计入总分", en: "Only the year's total earns points; repeated ones are counted twice"),
  advice: LocalizedText(zh: "分项资金行的分值、得分填“—”", en: "Write — for the points of these rows"),
  fixable: true,
  examples: [
    .bad(
      """
      文档类型: 项目支出绩效自评表
      资金:
        年度资金总额: {全年预算数: 320, 全年执行数: 320, 分值: 10, 执行率: 100%, 得分: 10}
        当年财政拨款: {全年预算数: 300, 全年执行数: 300, 分值: ↓10, 执行率: 100%, 得分: 10}
        其他资金: {全年预算数: 20, 全年执行数: 20, 分值: —, 执行率: 100%, 得分: ↓10}
      """),
    .bad(
      """
      {
        "文档类型": "项目支出绩效自评表",
        "资金": {
          "年度资金总额": {"全年预算数": 320, "全年执行数": 300, "分值": 10, "得分": 9.38},
          "当年财政拨款": {"全年预算数": 320, "全年执行数": 300, "分值": ↓10, "得分": 9.38}
        }
      }
      """),
    .good(
      """
      文档类型: 项目支出绩效自评表
      资金:
        年度资金总额: {全年预算数: 320, 全年执行数: 320, 分值: 10, 执行率: 100%, 得分: 10}
        当年财政拨款: {全年预算数: 300, 全年执行数: 300, 分值: —, 执行率: 100%, 得分: "-"}
        上年结转资金: {分值: /, 得分: }
        其他资金: {全年预算数: 20, 全年执行数: 20, 分值: 0, 执行率: 100%, 得分: 0}
      """),
    // The total carries none: the one source stands for it.
    .good(
      """
      文档类型: 项目支出绩效自评表
      资金:
        年度资金总额: {全年预算数: 320, 全年执行数: 320}
        当年财政拨款: {全年预算数: 320, 全年执行数: 320, 分值: 10, 执行率: 100%, 得分: 10}
      """),
    // A breakdown of the ten points.
    .good(
      """
      文档类型: 项目支出绩效自评表
      资金:
        年度资金总额: {全年预算数: 320, 全年执行数: 320, 分值: 10, 执行率: 100%, 得分: 10}
        当年财政拨款: {全年预算数: 300, 全年执行数: 300, 分值: 8, 执行率: 100%, 得分: 8}
        其他资金: {全年预算数: 20, 全年执行数: 20, 分值: 2, 执行率: 100%, 得分: 2}
      """),
    .notApplicable("文档类型: 项目支出绩效自评表\n资金: {年度资金总额: {全年预算数: 320, 全年执行数: 320, 分值: 10, 得分: 10}}\n"),
  ]
) { check in
  let form = check.form
  let rows = form.fundRows.compactMap { ExecutionRow($0, form) }
  let sources = rows.filter { !$0.row.isTotal }
  guard !sources.isEmpty, let total = rows.first(where: { $0.row.isTotal }), total.carriesPoints else {
    return check.notApplicable(
      zh: "没有分项资金行，或年度资金总额没有分值", en: "there are no rows of single sources, or the total carries no points")
  }
  let scored = sources.filter { counts($0.weight) || counts($0.score) }
  if scored.count > 1, scored.allSatisfy({ counts($0.weight) }), let weight = total.weight.number {
    let sum = scored.reduce(ExactDecimal.zero) { $0 + ($1.weight.number ?? .zero) }
    if sum == weight { return }
  }
  for source in scored {
    let cells = [(FieldName.weight, source.weight), (.score, source.score)].filter { counts($0.1) }
      .compactMap { form.entry($0.0, in: source.record) }
    guard let first = cells.min(by: { form.valueRange($0).start < form.valueRange($1).start }) else { continue }
    let name = form.text(source.row.entry.key)
    let shown = cells.map { form.text($0.key) + " " + form.text($0) }.joined(separator: "、")
    check.report(
      form.valueRange(first), zh: "“\(name)”行又填了\(shown)，执行率只在“\(form.text(total.row.entry.key))”行计分",
      en: "the row “\(name)” repeats \(shown); only “\(form.text(total.row.entry.key))” earns points",
      fixes: [
        .unsafe(
          zh: "改为“—”", en: "Replace by —",
          cells.map { form.tree.replacing($0.value, with: "—") }.sorted { $0.range.start < $1.range.start })
      ])
  }
}

/// Whether the points add to a total.
private func counts(_ points: Points) -> Bool { points.number.map { !$0.isZero } ?? false }
