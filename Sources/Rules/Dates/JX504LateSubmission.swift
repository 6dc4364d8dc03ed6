import Forms
import Linting
import Quantities
import Regulations
import SourceText

let lateSubmission = Rule(
  504, "late-submission", .error, .all,
  summary: LocalizedText(zh: "超过规则集规定的期限", en: "Done after the rule set's deadline"),
  why: LocalizedText(zh: "逾期报送的材料财政部门可以不予受理，并影响考核", en: "A late document may be refused and counts against the unit"),
  advice: LocalizedText(zh: "在期限内完成并报送；日期填错的改正", en: "Be in time; correct a wrong date"),
  parameters: [.deadlines, .nearDays],
  examples: [
    .bad(
      "文档类型: 项目支出绩效自评表\n规则集: 扶风县\n年度: 2024\n决算完成日期: 2025-03-10\n评价日期: ↓2025-04-11\n"),
    .bad("文档类型: 项目支出绩效目标申报表\n规则集: 岳阳市区级2025\n年度: 2025\n填报: {报送日期: ↓2025-01-06}\n"),
    .good("文档类型: 项目支出绩效自评表\n规则集: 扶风县\n年度: 2024\n决算完成日期: 2025-03-10\n评价日期: 2025年4月10日\n"),
    .good("文档类型: 项目支出绩效目标申报表\n规则集: 岳阳市区级2025\n年度: 2025\n填报: {报送日期: 2024年12月}\n"),
    .notApplicable("文档类型: 项目支出绩效自评表\n年度: 2024\n评价日期: 2025-04-11\n"),
    .notApplicable("文档类型: 项目支出绩效自评表\n规则集: 扶风县\n年度: 2024\n评价日期: 2025-04-11\n"),
  ]
) { check in
  let form = check.form
  var judged = 0
  for deadline in check.parameters.deadlines where deadline.kind == form.kind && deadline.holds(for: form) {
    let first = deadline.firstDay(for: form)
    let last = deadline.lastDay(for: form)
    if first == nil && last == nil { continue }
    guard let entry = form.entry(atPath: deadline.field), form.isFilled(entry), let date = form.date(entry) else {
      judged += hint(last, deadline, &check) ? 1 : 0
      continue
    }
    judged += 1
    // A month stands for all its days: only what is surely late counts.
    if let last, date.first > last {
      let days = date.first.dayNumber - last.dayNumber
      check.report(
        form.valueRange(entry), zh: "“\(deadline.field)”\(date.shown)，超过期限\(last.shown) \(days) 天",
        en: "“\(deadline.field)” is \(date), \(days) days after the deadline \(last)", provision: deadline.provision)
    } else if let first, date.last < first {
      check.report(
        form.valueRange(entry), zh: "“\(deadline.field)”\(date.shown)，早于规定的起始日\(first.shown)",
        en: "“\(deadline.field)” is \(date), before the first day \(first)", provision: deadline.provision)
    }
  }
  if judged == 0 {
    check.notApplicable(
      zh: "规则集没有此类文档的期限，或判断期限的日期没有填写", en: "no deadline for this kind, or its dates are not filled in")
  }
}

/// A word about a deadline that is near, where a day to look from was given. True where it was.
private func hint(_ last: Day?, _ deadline: Deadline, _ check: inout DocumentCheck) -> Bool {
  guard let today = check.today, let last else { return false }
  let left = last.dayNumber - today.dayNumber
  guard left >= 0, left <= check.parameters.nearDays else { return true }
  let form = check.form
  let anchor = form.entry(atPath: deadline.field) ?? form[.filing] ?? form[.documentKind]
  guard let anchor else { return true }
  check.report(
    form.keyRange(anchor), level: .hint, zh: "“\(deadline.field)”的期限是\(last.shown)，还有 \(left) 天",
    en: "the deadline of “\(deadline.field)” is \(last), in \(left) days", provision: deadline.provision)
  return true
}
