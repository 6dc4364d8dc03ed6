import Forms
import Linting
import Regulations
import SourceText
import Syntax

let paperCopyRequired = Rule(
  614, "paper-copy-required", .hint, [.monitoring],
  summary: LocalizedText(
    zh: "监控表须同时报送纸质和电子两种", en: "A monitoring table that must be handed in on paper and electronically"),
  why: LocalizedText(zh: "只报一种的，财政部门不按已报送登记", en: "With one of the two alone the table does not count as handed in"),
  advice: LocalizedText(zh: "报送纸质和电子两种，并在“报送形式”填写", en: "Hand in both, and say so in 报送形式"),
  fixable: true, parameters: [.paperCopies, .monitoringMonths],
  examples: [
    .bad(
      """
      文档类型: 绩效运行监控表
      规则集: 岳阳市区级2025
      年度: 2025
      部门: {名称: 区交通运输局}
      监控期间: {止: 2025-09-30}
      填报: {报送日期: 2025-10-11, 报送形式: ↓[电子]}
      """),
    .bad(
      """
      文档类型: 绩效运行监控表
      规则集: 岳阳市区级2025
      年度: 2025
      项目: {名称: 公路养护}
      ↓填报: {报送日期: 2025-10-11}
      资金: {年度资金总额: {年初预算数: 30, 全年预算数: 30, 执行数: 24}}
      """),
    .good(
      """
      文档类型: 绩效运行监控表
      规则集: 岳阳市区级2025
      年度: 2025
      项目: {名称: 公路养护}
      填报: {报送日期: 2025-10-11, 报送形式: [纸质, 电子]}
      资金: {年度资金总额: {年初预算数: 320, 全年预算数: 320, 执行数: 240}}
      """),
    .notApplicable(
      """
      文档类型: 绩效运行监控表
      规则集: 岳阳市区级2025
      年度: 2025
      项目: {名称: 公路养护}
      资金: {单位: 元, 年度资金总额: {年初预算数: 299999, 全年预算数: 299999, 执行数: 240000}}
      """),
    .notApplicable("文档类型: 绩效运行监控表\n部门: {名称: 区交通运输局}\n"),
  ]
) { check in
  let form = check.form
  let terms = check.parameters.monitoring
  guard terms.demandsPaper(form) else {
    return check.notApplicable(zh: "规则集不要求此表报送纸质", en: "the rule set does not ask for this table on paper")
  }
  let entry = form[.filing, .submittedAs]
  let given = form.list(entry).map(\.text)
  let missing = ["纸质", "电子"].filter { wanted in !given.contains { $0.contains(wanted) } }
  if missing.isEmpty { return }
  let place = entry.map { form.isFilled($0) ? form.valueRange($0) : form.keyRange($0) }
  let labels = missing.joined(separator: "、")
  let what = form[.department] == nil ? "项目支出" : "部门整体支出"
  check.report(
    place ?? form[.filing].map { form.keyRange($0) } ?? form.documentKey,
    zh: "\(what)监控表须报送纸质和电子两种，“报送形式”没有\(labels)",
    en: "this table must be handed in on paper and electronically; 报送形式 lacks \(labels)",
    fixes: form.submissionFix(entry))
}

extension MonitoringTerms {
  /// Whether the place asks for the table on paper: that of a department, or of a project of some size, for the periods
  /// that are handed in.
  fileprivate func demandsPaper(_ form: Form) -> Bool {
    if let period = form.monitoredPeriod, !months.isEmpty, !months.contains(period.month) { return false }
    if form[.department] != nil { return paper.departments }
    guard paper.projects else { return false }
    guard let amount = paper.amount else { return true }
    return (form.totalRow?.budget?.yuan).map { $0 >= amount } ?? false
  }
}

extension Form {
  /// Writes that both are handed in; whether they are, a person must know.
  fileprivate func submissionFix(_ entry: Entry?) -> [Fix] {
    let both = NewValue.sequence([.text("纸质"), .text("电子")])
    let title = LocalizedText(zh: "报送形式改为纸质和电子", en: "Set 报送形式 to both")
    guard entry == nil, let filing = self[.filing]?.record, let field = type(of: filing)[.submittedAs] else {
      return []
    }
    return [
      .unsafe(zh: title[.chinese], en: title[.english], inserting([NewField(field, both)], into: filing))
    ]
  }
}
