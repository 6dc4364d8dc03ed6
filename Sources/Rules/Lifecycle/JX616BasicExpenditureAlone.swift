import Forms
import Linting
import Quantities
import Regulations
import SourceText

let basicExpenditureAlone = Rule(
  616, "basic-expenditure-alone", .warning, .targetsAndSelfEvaluations.union([.evaluationReport]),
  summary: LocalizedText(
    zh: "为基本支出单独设定绩效目标或单独评价", en: "A target or an evaluation of basic expenditure on its own"),
  why: LocalizedText(
    zh: "基本支出的绩效一般纳入部门整体支出统筹考虑，不单独设定目标、不单独评价",
    en: "Basic expenditure is looked at within the whole department, with neither targets nor evaluations of its own"),
  advice: LocalizedText(
    zh: "并入部门整体支出绩效目标（评价）；类别填错的改正",
    en: "Make it part of the whole department's target or evaluation, or correct the category"),
  parameters: [.basicExpenditureTargets, .basicExpenditureEvaluation],
  examples: [
    .bad("文档类型: 项目支出绩效目标申报表\n规则集: 扶风县\n项目: {名称: 机关运转保障, 类别: ↓基本支出}\n"),
    .bad("文档类型: 项目支出绩效自评表\n项目: {项目名称: ↓县交通运输局2025年基本支出}\n"),
    .bad("文档类型: 绩效评价报告\n规则集: 扶风县\n评价内容: ↓基本支出\n"),
    .bad("文档类型: 项目支出绩效目标申报表\n项目: {名称: ↓公用经费, 类别: 其他项目支出}\n"),
    .good("文档类型: 项目支出绩效目标申报表\n项目: {名称: 公用经费定额标准研究, 类别: 其他项目支出}\n"),
    .good("文档类型: 项目支出绩效自评表\n项目: {名称: 基本支出以外的专项业务费}\n"),
    .good("文档类型: 部门整体支出绩效目标申报表\n部门: {名称: 县交通运输局}\n资金: {部门预算总额: 1200, 基本支出: 700, 项目支出: 500}\n"),
    .good("文档类型: 绩效评价报告\n评价内容: 部门整体支出\n项目: {名称: 农村公路养护}\n"),
    .notApplicable("文档类型: 项目支出绩效目标申报表\n年度: 2025\n"),
  ]
) { check in
  let form = check.form
  let isTarget = form.kind == .projectTarget || form.kind == .departmentTarget
  let parameters = check.parameters
  if isTarget ? parameters.departments.allowsBasicTargets : parameters.evaluation.allowsBasicExpenditure {
    return check.notApplicable(zh: "规则集允许基本支出单独设定或评价", en: "the rule set allows it")
  }
  let content = form.kind == .evaluationReport ? form[.evaluationContent] : nil
  let category = form[.project, .category]
  let name = form[.project, .name]
  if form[.department] == nil, ![content, category, name].contains(where: { form.isFilled($0) }) {
    return check.notApplicable(zh: "没有填写项目名称和类别", en: "neither name nor category is filled in")
  }
  let said =
    [content, category].compactMap { $0 }.first { form.isFilled($0) && form.text($0).hasPrefix("基本支出") }
    ?? name.flatMap { isBasic(form.text($0)) ? $0 : nil }
  guard let said else { return }
  let text = form.text(said)
  check.report(
    form.valueRange(said), zh: isTarget ? "“\(text)”：基本支出一般不单独设定绩效目标，应纳入部门整体支出" : "“\(text)”：基本支出原则上不单独评价，应纳入部门整体支出评价",
    en: isTarget
      ? "“\(text)”: basic expenditure has no targets of its own; it belongs to the whole department's"
      : "“\(text)”: basic expenditure is not evaluated on its own; it belongs to the whole department's evaluation")
}

/// How the names of basic expenditure end.
private let endings: WordList = ["基本支出", "基本支出项目", "基本支出预算", "基本支出经费", "基本支出绩效目标"]

/// Whether a project's name is that of basic expenditure, not of something about it.
private func isBasic(_ name: String) -> Bool {
  if let word = endings.last(of: name) {
    return !["非" + word, "除" + word].contains { name.hasSuffix($0) }
  }
  guard wholeWords.ends(name) else { return false }
  let tail = name.drop { $0.isASCII || $0 == "年" || $0 == "度" }
  return wholeNames.contains(String(tail))
}

/// Names that are basic expenditure and nothing else.
private let wholeWords = WordList(wholeNames.sorted())

private let wholeNames: Set<String> = [
  "公用经费", "日常公用经费", "人员经费", "基本工资", "在职人员工资", "工资福利支出", "日常公用支出", "人员支出", "机关公用经费",
]
