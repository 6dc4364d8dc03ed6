import Forms
import Linting
import Quantities
import Regulations
import SourceText

let fundKindNotCovered = Rule(
  313, "fund-kind-not-covered", .warning, .targets,
  summary: LocalizedText(
    zh: "资金来源不在规则集所列的预算和类别之内；部门整体目标漏列预算",
    en: "A source of money outside the rule set's budgets and kinds; a department target without one of the budgets"),
  why: LocalizedText(
    zh: "绩效管理覆盖四本预算和规则集所列类别；来源不明，就不知适用哪些要求",
    en: "Performance management covers the four budgets and the listed kinds; for other money no requirements are known"
  ),
  advice: LocalizedText(
    zh: "按一般公共预算、政府性基金预算、国有资本经营预算、社会保险基金预算列示；不属于财政拨款的填入其他资金",
    en: "List the money by the four budgets; what is no appropriation belongs in 其他资金"),
  parameters: [.fundScope],
  examples: [
    .bad(
      """
      文档类型: 项目支出绩效目标申报表
      资金:
        年度资金总额: 320
        财政拨款: 320
        财政拨款构成: {一般公共预算: 300, ↓预算外资金: 20}
      """),
    .bad(
      """
      文档类型: 项目支出绩效目标申报表
      资金:
        年度资金总额: 500
        财政拨款构成:
          政府性基金预算: 400
          ↓银行贷款: 60万元
          ↓单位自筹: 40
      """),
    .good(
      """
      文档类型: 项目支出绩效目标申报表
      资金:
        年度资金总额: 500
        财政拨款构成: {一般公共预算拨款: 300, 政府性基金: 100, 国有资本经营预算: 0, 地方政府专项债券: 80, 超长期特别国债资金: 20}
      """),
    // Levels of government, and kinds without money.
    .good(
      """
      文档类型: 项目支出绩效目标申报表
      资金:
        年度资金总额: 500
        财政拨款构成: {中央专项: 300, 省级配套: 100, 本级预算安排: 100, 预算外资金: 0, 自筹: /}
      """),
    .bad(
      """
      文档类型: 部门整体支出绩效目标申报表
      规则集: 岳阳市区级2025
      资金:
        部门预算总额: 1200
        ↓财政拨款构成: {一般公共预算: 1100, 政府性基金预算: 100, 国有资本经营预算: 0}
      """),
    .good(
      """
      文档类型: 部门整体支出绩效目标申报表
      规则集: 岳阳市区级2025
      资金:
        部门预算总额: 1200
        按收入性质分: {一般公共预算拨款: 1100, 政府性基金: 100, 国有资本经营: 0, 社会保障基金预算: /}
      """),
    .notApplicable("文档类型: 项目支出绩效目标申报表\n资金: {年度资金总额: 320, 财政拨款: 320}\n"),
  ]
) { check in
  let form = check.form
  let scope = check.parameters.fundScope
  let breakdown = form[.funds, .budgetKinds]
  if let record = breakdown?.record {
    for open in form.openKeys where open.record == record { report(open, scope, &check) }
  }
  if form.kind == .departmentTarget && scope.isWholeDepartmentComplete {
    reportMissing(breakdown, scope, &check)
  } else if breakdown?.record == nil {
    check.notApplicable(zh: "未填财政拨款构成", en: "the appropriation is not listed by budget")
  }
}

private func report(_ open: OpenKey, _ scope: FundScope, _ check: inout DocumentCheck) {
  let form = check.form
  guard let amount = form.amount(open.entry), !amount.yuan.isZero else { return }
  let name = form.text(form.tree.resolve(open.entry.key))
  if isCovered(name, by: scope) { return }
  let budgets = scope.budgets.map(\.name).joined(separator: "、")
  let kinds = scope.otherKinds.joined(separator: "、")
  check.report(
    form.keyRange(open.entry),
    zh: "资金来源“\(name)”（\(form.describe(amount.yuan))）不属于\(budgets)，也不是\(kinds)",
    en: "the source '\(name)' (\(form.describe(amount.yuan))) is none of the budgets \(budgets), nor one of \(kinds)",
    related: [RelatedPlace(form.valueRange(open.entry), form.describe(amount.yuan))])
}

/// Names the budgets that a department's target leaves out.
private func reportMissing(_ breakdown: Entry?, _ scope: FundScope, _ check: inout DocumentCheck) {
  let form = check.form
  guard let anchor = breakdown ?? form[.funds] else {
    return check.notApplicable(zh: "未填资金", en: "there are no funds")
  }
  let written = breakdown?.record.map { record in
    form.entries(of: record).compactMap { form.declaration(of: $0, in: record)?.key }
      + form.openKeys.filter { $0.record == record }.map { form.text(form.tree.resolve($0.entry.key)) }
  }
  for budget in scope.budgets where !(written ?? []).contains(where: { name($0, names: budget) }) {
    check.report(
      form.keyRange(anchor), zh: "部门整体绩效目标未列\(budget.name)；没有的填 0",
      en: "the department's target does not list \(budget.name); write 0 where there is none")
  }
}

private func name(_ text: String, names budget: FundScope.Budget) -> Bool {
  ([budget.name] + budget.aliases).contains { text.contains($0) }
}

private func isCovered(_ name: String, by scope: FundScope) -> Bool {
  if scope.budgets.contains(where: { Rules.name(name, names: $0) }) { return true }
  if scope.otherKinds.contains(where: { name.contains($0) }) { return true }
  let bytes = name.utf8.span
  if levels.isIn(bytes) || budgetNames.isIn(bytes) { return true }
  return kindNames.contains { kind in scope.otherKinds.contains(kind.name) && kind.words.isIn(bytes) }
}

/// Short and former names of the four budgets.
private let budgetNames = FundWords([
  "一般公共", "公共预算", "公共财政", "一般预算", "基金预算", "政府基金", "国有资本", "国资预算", "国资经营", "社会保险", "社会保障", "社保",
])

/// Parts of an appropriation by level, year or purpose: they say nothing of the budget.
private let levels = FundWords([
  "中央", "国家", "省", "自治区", "市级", "州级", "盟级", "旗级", "区级", "县级", "乡镇", "镇级", "上级", "本级", "地方", "转移支付", "专项", "补助", "配套",
  "当年", "本年", "上年",
  "年初", "年中", "追加", "结转", "基本支出", "项目支出", "人员", "公用", "预算安排", "部门预算", "财政拨款", "财政资金", "非税", "税收", "返还", "奖补", "其中",
  "合计", "小计",
])

/// Names under which forms print the other kinds.
private let kindNames: [(name: String, words: FundWords)] = [
  ("政府债务", FundWords(["债券", "专项债", "一般债", "国债", "再融资", "置换债", "债务资金", "外债", "外国政府贷款", "国际金融组织"])),
  ("PPP", FundWords(["政府和社会资本", "特许经营", "可行性缺口补助", "政府付费"])),
  ("政府投资基金", FundWords(["引导基金", "产业基金", "投资基金", "母基金", "创投基金"])),
  ("主权财富基金", FundWords(["主权财富"])),
  ("政府购买服务", FundWords(["购买服务"])),
  ("政府采购", FundWords(["采购"])),
]
