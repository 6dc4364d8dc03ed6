import Forms
import Linting
import Quantities
import Regulations
import SourceText
import Syntax

let missingDisclosure = Rule(
  612, "missing-disclosure", .warning, .selfEvaluations.union([.useOfResults]),
  summary: LocalizedText(
    zh: "评价结果没有公开、没有随决算公开，或没有报送人大",
    en: "A result that is not published, not with the accounts, or not reported to the congress"),
  why: LocalizedText(
    zh: "非涉密的评价结果要向社会公开，接受人大和公众监督", en: "What is not secret is published, for congress and public to see"),
  advice: LocalizedText(zh: "填写公开和报送的日期；涉密的在“标识”中注明", en: "Give the dates; mark what is secret as 涉密"),
  fixable: true,
  parameters: ParameterDeclaration.disclosure,
  examples: [
    .bad("↓文档类型: 评价结果应用表\n评价结果: {得分: 94, 类别: 好}\n"),
    .bad(
      """
      文档类型: 评价结果应用表
      规则集: 岳阳市区级2025
      公开: {渠道: 区政府网站, 公开日期: ↓2025-06-20, 决算公开日期: 2025-08-20}
      """),
    .bad(
      """
      ↓文档类型: 评价结果应用表
      规则集: 扶风县
      ↓公开: {渠道: 县政府网站, 公开日期: 2025-06-20}
      """),
    .bad(
      """
      文档类型: 评价结果应用表
      规则集: 武清区
      公开: {公开日期: 2025-06-20, 公开内容: ↓[项目绩效目标, 评价报告]}
      报送人大: {日期: ↓2025-06-10, 预决算草案日期: 2025-01-08}
      """),
    .bad("文档类型: 项目支出绩效自评表\n规则集: 岳阳市区级2025\n↓自评报告: {薄弱环节: 归档不及时}\n"),
    .good(
      """
      文档类型: 评价结果应用表
      规则集: 康巴什区
      项目: {名称: 农村公路养护, 标识: [重点项目]}
      公开: {公开日期: 2025年6月, 公开内容: 绩效目标、执行率和偏离调整情况、评价结果}
      报送人大: {日期: 2025-06-10, 预决算草案日期: 2025年6月}
      """),
    .good("文档类型: 评价结果应用表\n规则集: 北林区\n公开: {公开日期: 2025-06-20, 编入决算: 是}\n报送人大: {日期: 2025-06-10}\n"),
    .good("文档类型: 项目支出绩效自评表\n规则集: 岳阳市区级2025\n自评报告: {公开日期: 2025-06-20}\n"),
    .notApplicable("文档类型: 评价结果应用表\n规则集: 扶风县\n项目: {名称: 应急物资储备, 标识: [涉密]}\n评价结果: {类别: 好}\n"),
    .notApplicable("文档类型: 项目支出绩效自评表\n总分: 96\n"),
  ]
) { check in
  let form = check.form
  let terms = check.parameters.useOfResults.disclosure
  if terms.sparesSecrets, form.isMarked("涉密") {
    return check.notApplicable(zh: "涉密项目不公开", en: "what is secret is not published")
  }
  if form.kind != .useOfResults { return checkSelfReport(terms, &check) }
  if terms.isForKeyProjectsOnly, !form.isMarked("重点项目") {
    return check.notApplicable(zh: "规则集只要求公开重点项目", en: "the rule set asks only for key projects")
  }
  if terms.isRequired || terms.isWithAccounts || terms.isInAccounts { checkDisclosure(terms, &check) }
  if terms.reportsToCongress { checkCongress(terms, &check) }
}

// MARK: Publication

private func checkDisclosure(_ terms: DisclosureTerms, _ check: inout DocumentCheck) {
  let form = check.form
  guard let entry = form[.disclosure], form.isFilled(entry) else {
    if form.isMisspelt(.disclosure, in: form.root) { return }
    let wanted = terms.isInAccounts ? "没有公开、没有编入决算" : terms.isWithAccounts ? "没有随决算公开" : "没有公开"
    return check.report(
      form[.disclosure].map { form.keyRange($0) } ?? form.documentKey,
      zh: "看不出评价结果已经公开（“公开”\(form[.disclosure] == nil ? "缺少" : "未填")）：\(wanted)",
      en: "nothing shows that the result was published", provision: terms.provisions["公开"],
      fixes: form[.disclosure] == nil
        ? [
          .unsafe(
            zh: "补上“公开”", en: "Insert the disclosure",
            form.inserting(
              [NewField.disclosure(form, withAccounts: terms.isWithAccounts || terms.isInAccounts)].compactMap { $0 },
              into: form.root))
        ] : [])
  }
  guard let record = entry.record else { return }
  let published = form.entry(.publishedOn, in: record)
  let accounts = form.entry(.accountsPublishedOn, in: record)
  if terms.isRequired, !form.isFilled(published), !form.isMisspelt(.publishedOn, in: record) {
    reportAbsent(.publishedOn, "公开日期", published, in: record, behind: entry, terms.provisions["公开"], &check)
  }
  if terms.isWithAccounts {
    if !form.isFilled(accounts) {
      if !form.isMisspelt(.accountsPublishedOn, in: record) {
        reportAbsent(
          .accountsPublishedOn, "决算公开日期", accounts, in: record, behind: entry, terms.provisions["决算"], &check)
      }
    } else {
      compare(published, accounts, "评价结果应当随部门决算同步公开", terms.provisions["决算"], &check)
    }
  } else if terms.isInAccounts {
    checkAccounts(form.entry(.inAccounts, in: record), accounts, record, entry, terms, &check)
  }
  if terms.isWithBudget {
    compare(
      form.entry(.targetPublishedOn, in: record), form.entry(.budgetPublishedOn, in: record), "绩效目标应当随部门预算同步公开",
      terms.provisions["预算"], &check)
  }
  checkContents(form.entry(.disclosed, in: record), terms, &check)
}

private func checkAccounts(
  _ flag: Entry?, _ accounts: Entry?, _ record: RecordID, _ holder: Entry, _ terms: DisclosureTerms,
  _ check: inout DocumentCheck
) {
  let form = check.form
  if let flag, form.flag(flag) == false {
    check.report(
      form.valueRange(flag), zh: "评价结果应当编入决算", en: "the result belongs into the final accounts",
      provision: terms.provisions["决算"])
  } else if !form.isFilled(flag), !form.isFilled(accounts) {
    // The date of the accounts shows as much.
    check.report(
      form.keyRange(flag ?? accounts ?? holder), zh: "看不出评价结果已编入决算：填写“决算公开日期”，或“编入决算: 是”",
      en: "nothing shows that the result is in the final accounts", provision: terms.provisions["决算"],
      fixes: flag == nil && accounts == nil
        ? [.unsafe(zh: "补上“决算公开日期”", en: "Insert the date", form.inserting(.accountsPublishedOn, into: record))] : [])
  }
}

/// Reports that two things done together were done on different days.
private func compare(
  _ one: Entry?, _ other: Entry?, _ demand: String, _ provision: String?, _ check: inout DocumentCheck
) {
  let form = check.form
  guard let one, let other, let first = form.date(one), let second = form.date(other),
    first.last < second.first || second.last < first.first
  else { return }
  let keys = (form.text(form.tree.resolve(one.key)), form.text(form.tree.resolve(other.key)))
  check.report(
    form.valueRange(one), zh: "“\(keys.0)”\(first.shown)与“\(keys.1)”\(second.shown)不在同一日：\(demand)",
    en: "“\(keys.0)” (\(first)) is not the day of “\(keys.1)” (\(second))", provision: provision,
    related: [RelatedPlace(form.valueRange(other), second.shown)])
}

private func checkContents(_ entry: Entry?, _ terms: DisclosureTerms, _ check: inout DocumentCheck) {
  let form = check.form
  guard let entry, form.isFilled(entry) else { return }
  let result = form[.evaluationResult]?.record
  let isFinance = result.flatMap { form.choice(form.entry(.evaluationType, in: $0), in: $0) } == "财政评价"
  let items = isFinance && !terms.financeContents.isEmpty ? terms.financeContents : terms.contents
  let isKey = form.isMarked("重点项目") || form.isMarked("重大政策")
  let text = form.list(entry).map(\.text).joined(separator: "、")
  let missing = items.filter { item in
    (isKey || !item.isForKeyProjectsOnly) && !WordList(item.term.words).occurs(in: text)
  }
  if missing.isEmpty { return }
  check.report(
    form.valueRange(entry), zh: "应当公开的还有：\(missing.map(\.term.name).joined(separator: "、"))",
    en: "these must be published too: \(missing.map(\.term.name).joined(separator: ", "))",
    provision: terms.provisions["公开内容"])
}

// MARK: Congress

private func checkCongress(_ terms: DisclosureTerms, _ check: inout DocumentCheck) {
  let form = check.form
  let provision = terms.provisions["人大"]
  guard let entry = form[.congressReport], form.isFilled(entry) else {
    if form.isMisspelt(.congressReport, in: form.root) { return }
    let tail = terms.isWithDraft ? "，并与预决算草案同步" : ""
    return check.report(
      form[.congressReport].map { form.keyRange($0) } ?? form.documentKey, zh: "评价结果应当报送人大\(tail)，没有填写“报送人大”",
      en: "the result must be reported to the people's congress", provision: provision,
      fixes: form[.congressReport] == nil
        ? [.unsafe(zh: "补上“报送人大”", en: "Insert the report", form.inserting(.congressReport, into: form.root))] : [])
  }
  guard let record = entry.record else { return }
  let sent = form.entry(.date, in: record)
  if !form.isFilled(sent), !form.isMisspelt(.date, in: record) {
    reportAbsent(.date, "日期", sent, in: record, behind: entry, provision, &check)
  }
  guard terms.isWithDraft else { return }
  let draft = form.entry(.draftOn, in: record)
  if !form.isFilled(draft), !form.isMisspelt(.draftOn, in: record) {
    reportAbsent(.draftOn, "预决算草案日期", draft, in: record, behind: entry, provision, &check)
  } else {
    compare(sent, draft, "应当与预决算草案同步报送人大", provision, &check)
  }
}

// MARK: Self-evaluation

private func checkSelfReport(_ terms: DisclosureTerms, _ check: inout DocumentCheck) {
  let form = check.form
  guard terms.publishesSelfReports, form.kind.recordType[.selfReport] != nil else {
    return check.notApplicable(zh: "规则集不要求公开自评报告", en: "the rule set does not ask for publication of the report")
  }
  guard let entry = form[.selfReport], let record = entry.record else {
    return check.notApplicable(zh: "没有填写自评报告", en: "there is no report with the self-evaluation")
  }
  let published = form.entry(.publishedOn, in: record)
  if form.isFilled(published) || form.isMisspelt(.publishedOn, in: record) { return }
  reportAbsent(.publishedOn, "公开日期", published, in: record, behind: entry, terms.provisions["自评报告"], &check)
}

// MARK: All

/// Reports a blank date at its key, an absent one at the key of what should hold it.
private func reportAbsent(
  _ name: FieldName, _ label: String, _ written: Entry?, in record: RecordID, behind holder: Entry,
  _ provision: String?, _ check: inout DocumentCheck
) {
  let form = check.form
  let place = form.text(form.tree.resolve(holder.key))
  check.report(
    form.keyRange(written ?? holder), zh: "“\(place)”没有填写“\(label)”", en: "“\(place)” has no “\(label)”",
    provision: provision,
    fixes: written == nil
      ? [.unsafe(zh: "补上“\(label)”", en: "Insert “\(label)”", form.inserting(name, into: record))] : [])
}

extension NewField {
  /// 公开 with blanks for what is asked for.
  fileprivate static func disclosure(_ form: Form, withAccounts: Bool) -> NewField? {
    guard let field = form.kind.recordType[.disclosure] else { return nil }
    var keys = ["渠道", "公开日期"]
    if withAccounts { keys.append("决算公开日期") }
    return NewField(field, .mapping(keys.map { ($0, .blank) }))
  }
}
