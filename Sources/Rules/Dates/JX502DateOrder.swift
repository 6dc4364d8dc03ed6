import Forms
import Linting
import Quantities
import SourceText

let dateOrder = Rule(
  502, "date-order", .error, .all,
  summary: LocalizedText(zh: "日期先后颠倒", en: "Dates in the wrong order"),
  why: LocalizedText(zh: "先后颠倒的日期至少有一个是错的，执行进度和期限无从核对", en: "Of two dates in the wrong order at least one is wrong"),
  advice: LocalizedText(zh: "核对两个日期，改正填错的一个", en: "Check both dates and correct the wrong one"),
  fixable: true,
  examples: [
    .bad("文档类型: 项目支出绩效目标申报表\n项目:\n  开始日期: 2025-12-31\n  结束日期: ↓2025-01-01\n"),
    .bad("文档类型: 项目支出绩效目标申报表\n实施进度:\n  - {内容: 路面修补, 开始: 2025年10月, 完成: ↓2025年3月}\n"),
    .bad("文档类型: 项目支出绩效自评表\n填报: {填报日期: 2026-03-05, 报送日期: ↓2026-03-02}\n"),
    .bad("文档类型: 绩效评价报告\n评价日期: 2025-08-20\n公开日期: ↓2025-07-31\n"),
    .bad("文档类型: 评价结果应用表\n评价结果: {得分: 94, 评价日期: 2025-08-20}\n公开: {公开日期: ↓2025年6月}\n"),
    .bad("文档类型: 项目支出绩效自评表\n评价日期: 2025-03-20\n自评报告: {公开日期: ↓2025-02-20}\n"),
    .good("文档类型: 评价结果应用表\n评价结果: {报告日期: 2025-06-20}\n公开: {公开日期: 2025年6月, 决算公开日期: 2025-06-01}\n"),
    .good("文档类型: 项目支出绩效目标申报表\n项目: {开始日期: 2025-01-01, 结束日期: 2025年}\n填报: {填报日期: 2024-12-05, 报送日期: 2024-12-05}\n"),
    .good("文档类型: 项目支出绩效目标申报表\n实施进度:\n  - {内容: 路面修补, 开始: 2025年3月, 完成: 2025-03-15}\n"),
    .bad("文档类型: 事前绩效评估报告\n申请日期: 2025-09-10\n报告日期: ↓2025-09-01\n"),
    .good("文档类型: 事前绩效评估报告\n申请日期: 2025-09-10\n报告日期: 2025-09-10\n"),
    .notApplicable("文档类型: 项目支出绩效目标申报表\n项目: {开始日期: 2025-01-01}\n"),
  ]
) { check in
  let form = check.form
  var compared = 0
  for cell in form.dates {
    let earlier = form.entry(cell)
    for pair in orders where pair.earlier == earlier.field {
      guard let later = form.entry(pair.later, in: cell.record), let first = form.date(earlier),
        let second = form.date(later)
      else { continue }
      compared += 1
      // A month or year stands for all its days: only what is surely before counts.
      guard second.last < first.first else { continue }
      report(earlier, first, later, second, &check)
    }
  }
  for pair in publications {
    guard let earlier = form[pair.earlier], let later = form[pair.later], let first = form.date(earlier),
      let second = form.date(later)
    else { continue }
    compared += 1
    guard second.last < first.first else { continue }
    report(earlier, first, later, second, &check)
  }
  if compared == 0 { check.notApplicable(zh: "没有可以比较先后的两个日期", en: "there are no two dates to compare") }
}

/// Reports that `later` lies before `earlier`.
private func report(
  _ earlier: Entry, _ first: DateReading, _ later: Entry, _ second: DateReading, _ check: inout DocumentCheck
) {
  let form = check.form
  let tree = form.tree
  let keys = (tree.scalarString(earlier.key), tree.scalarString(later.key))
  check.report(
    form.valueRange(later),
    zh: "“\(keys.1)”\(second.shown)早于“\(keys.0)”\(first.shown)",
    en: "“\(keys.1)” (\(second)) lies before “\(keys.0)” (\(first))",
    related: [RelatedPlace(form.valueRange(earlier), first.shown)],
    fixes: [
      .unsafe(
        zh: "对调两个日期", en: "Swap the two dates",
        [
          tree.replacing(earlier.value, with: form.text(later)),
          tree.replacing(later.value, with: form.text(earlier)),
        ]
        .sorted { $0.range.start < $1.range.start })
    ])
}

/// What is published was written before.
private let publications: [(earlier: DatePath, later: DatePath)] = [
  (.root(.evaluatedOn), .root(.publishedOn)),
  (.root(.evaluatedOn), .below(.selfReport, .publishedOn)),
  (.below(.evaluationResult, .evaluatedOn), .below(.disclosure, .publishedOn)),
]

/// Where a date stands that is held against one of another record.
private enum DatePath {
  case root(FieldName)
  case below(FieldName, FieldName)
}

extension Form {
  fileprivate subscript(_ path: DatePath) -> Entry? {
    switch path {
    case .root(let name): self[name]
    case .below(let holder, let name): self[holder, name]
    }
  }
}

/// Pairs of dates in one record of which the first cannot lie behind the second.
private let orders: [(earlier: FieldName, later: FieldName)] = [
  (.startDate, .endDate), (.filledOn, .submittedOn), (.accountsClosedOn, .evaluatedOn),
  (.budgetAdjustedOn, .reportedOn),
  (.date, .reportedOn), (.appliedOn, .budgetApprovedOn), (.requestedOn, .reportDate), (.reportDate, .reportedOn),
]
