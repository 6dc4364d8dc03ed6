import Forms
import Linting
import SourceText

let missingCostBasis = Rule(
  110, "missing-cost-basis", .warning, .targets,
  summary: LocalizedText(zh: "申请资金但没有测算依据或支出明细", en: "Money is asked for without a basis of calculation or items"),
  why: LocalizedText(
    zh: "审核可行性要看资金怎样测算出来，没有依据的不能纳入项目库、安排预算",
    en: "Review asks how the sum was arrived at; without that no money is arranged"),
  advice: LocalizedText(
    zh: "写明测算依据（标准、定额、合同、询价等），或列出支出明细", en: "Say how the sum was arrived at, or list the items"),
  fixable: true,
  examples: [
    .bad(
      """
      文档类型: 项目支出绩效目标申报表
      ↓资金:
        年度资金总额: 320
        财政拨款: 300
        测算依据:
      """),
    .bad("文档类型: 项目支出绩效目标申报表\n↓项目资金: {单位: 元, 中期资金总额: 3,200,000.00元, 明细: []}\n"),
    .good("文档类型: 项目支出绩效目标申报表\n资金: {年度资金总额: 320, 预算测算依据: 按县公路养护定额测算}\n"),
    .good(
      """
      文档类型: 项目支出绩效目标申报表
      资金:
        年度资金总额: 320
        支出明细:
          - {内容: 路面修补, 数量: 120, 计量单位: 公里, 单价: 2.5, 金额: 300}
          - {内容: 标识更换, 金额: 20}
      """),
    .bad("文档类型: 部门整体支出绩效目标申报表\n↓资金: {部门预算总额: 1200, 财政拨款: 1200}\n"),
    .good("文档类型: 部门整体支出绩效目标申报表\n资金: {部门预算总额: 1200, 基本支出: 700, 项目支出: 500}\n"),
    .good("文档类型: 部门整体支出绩效目标申报表\n年度主要任务: [{名称: 公路养护, 资金: 1200}]\n资金: {部门预算总额: 1200}\n"),
    .good("文档类型: 项目支出绩效目标申报表\n资金: {年度资金总额: 0, 其他资金: 0}\n"),
    .notApplicable("文档类型: 项目支出绩效目标申报表\n年度: 2025\n"),
    .notApplicable("文档类型: 项目支出绩效目标申报表\n资金: {年度资金总额: }\n"),
  ]
) { check in
  let form = check.form
  guard let funds = form[.funds], let record = funds.record, form.type(of: record)[.costBasis] != nil else {
    return check.notApplicable(zh: "没有资金情况", en: "the document has no funds")
  }
  let sums = [FieldName.totalFunds, .midtermFunds, .fiscalFunds].compactMap { form.amount(form.entry($0, in: record)) }
  guard let sum = sums.first(where: { !$0.yuan.isZero && !$0.yuan.isNegative }) else {
    if sums.isEmpty { check.notApplicable(zh: "没有可读的资金金额", en: "no amount of money can be read") }
    return
  }
  if form.isFilled(form.entry(.costBasis, in: record)) { return }
  let items = form.entry(.fundItems, in: record)
  if form.isFilled(items) || form.isFilled(form.entry(.fundItemsTotal, in: record)) { return }
  // A department's money is explained by its tasks and by what it is spent on.
  if form.fundRows.contains(where: { $0.isUse && $0.budget != nil }) { return }
  if form.mainTasks.contains(where: { form.taskAmount(.funds, of: $0) != nil }) { return }
  let blank = form.entry(.costBasis, in: record)
  if blank == nil && form.isMisspelt(.costBasis, in: record) { return }
  let remark = LocalizedText(zh: "没有填写", en: "blank")[check.language]
  check.report(
    form.keyRange(funds), zh: "申请资金 \(form.describe(sum.yuan))，但没有“测算依据”或“明细”",
    en: "\(form.describe(sum.yuan)) is asked for without “测算依据” or “明细”",
    related: blank.map { [RelatedPlace(form.keyRange($0), remark)] } ?? [],
    fixes: blank == nil
      ? [.unsafe(zh: "补上“测算依据”", en: "Insert the basis of calculation", form.inserting(.costBasis, into: record))] : [])
}
