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
    // The fifth working day of October 2025, behind the holidays and with the Saturday that is worked, is the 14th; in the
    // latest reading of the text that of November counts, so that up to the 7th there is only a hint.
    .bad("文档类型: 绩效运行监控表\n规则集: 岳阳市区级2025\n年度: 2025\n季度: 3\n填报: {报送日期: ↓2025-10-15}\n"),
    .bad("文档类型: 绩效运行监控表\n规则集: 扶风县\n年度: 2025\n季度: 1\n填报: {报送日期: ↓2025-04-16}\n"),
    .bad("文档类型: 项目支出绩效自评表\n规则集: 岳阳市区级2025\n年度: 2024\n填报: {报送日期: ↓2025-05-11}\n"),
    .bad("文档类型: 事前绩效评估报告\n规则集: 扶风县\n年度: 2026\n评估主体: 预算部门和单位\n报告日期: ↓2025-11-03\n"),
    .good("文档类型: 绩效运行监控表\n规则集: 岳阳市区级2025\n年度: 2025\n季度: 3\n填报: {报送日期: 2025-10-14}\n"),
    .good("文档类型: 绩效运行监控表\n规则集: 扶风县\n年度: 2025\n季度: 1\n填报: {报送日期: 2025-04-15}\n"),
    .good("文档类型: 项目支出绩效自评表\n规则集: 岳阳市区级2025\n年度: 2024\n填报: {报送日期: 2025-05-10}\n"),
    .good("文档类型: 事前绩效评估报告\n规则集: 扶风县\n年度: 2026\n评估主体: 预算部门和单位\n报告日期: 2025年10月\n"),
    .good("文档类型: 项目支出绩效自评表\n规则集: 扶风县\n年度: 2024\n决算完成日期: 2025年1月\n评价日期: 2025-02-28\n"),
    .notApplicable("文档类型: 项目支出绩效自评表\n年度: 2024\n评价日期: 2025-04-11\n"),
    .notApplicable("文档类型: 项目支出绩效自评表\n规则集: 扶风县\n年度: 2024\n评价日期: 2025-04-11\n"),
    .notApplicable("文档类型: 绩效运行监控表\n规则集: 岳阳市区级2025\n年度: 2025\n季度: 2\n填报: {报送日期: 2025-10-20}\n"),
    .notApplicable("文档类型: 事前绩效评估报告\n规则集: 扶风县\n年度: 2026\n评估主体: 财政部门\n报告日期: 2025-11-20\n"),
  ]
) { check in
  let form = check.form
  let law = check.law
  var judged = 0
  for deadline in check.parameters.deadlines where deadline.kind == form.kind && deadline.holds(for: form) {
    let bounds = Bounds(deadline, form, law)
    if bounds.first == nil && bounds.last == nil { continue }
    let dates = deadline.dates(in: form).filter { form.isFilled($0) && form.date($0) != nil }
    if dates.isEmpty {
      judged += hint(bounds.last, deadline, &check) ? 1 : 0
      continue
    }
    judged += 1
    for entry in dates { judge(entry, deadline, bounds, &check) }
  }
  if judged == 0 {
    check.notApplicable(
      zh: "规则集没有此类文档的期限，或判断期限的日期没有填写", en: "no deadline for this kind, or its dates are not filled in")
  }
}

/// The days between which a date must lie.
private struct Bounds {
  let first: DueDay?
  let last: DueDay?
  /// The last day in the latest reading of an ambiguous text.
  let latest: DueDay?
  let graceDays: Int

  init(_ deadline: Deadline, _ form: Form, _ law: Law) {
    first = deadline.firstDay(for: form, law.calendar)
    last = deadline.lastDay(for: form, law.calendar)
    latest = deadline.latestDay(for: form, law.calendar)
    graceDays = deadline.graceDays
  }

  /// What a message says of how the last day was come to.
  func remark(_ due: DueDay) -> (zh: String, en: String) {
    var zh = graceDays > 0 ? "（含宽限 \(graceDays) 天）" : ""
    var en = graceDays > 0 ? " (\(graceDays) days of grace included)" : ""
    if let year = due.yearWithoutHolidays {
      zh += "（没有 \(year) 年的节假日安排，工作日只按周六、周日休息推算）"
      en += " (the holidays of \(year) are not known: working days are counted by weekends alone)"
    }
    return (zh, en)
  }
}

private func judge(_ entry: Entry, _ deadline: Deadline, _ bounds: Bounds, _ check: inout DocumentCheck) {
  let form = check.form
  guard let date = form.date(entry) else { return }
  let place = form.valueRange(entry)
  let field = deadline.field
  // A month stands for all its days: only what is surely late counts.
  if let last = bounds.last, date.first > last.day {
    let remark = bounds.remark(last)
    if let latest = bounds.latest, date.first <= latest.day {
      check.report(
        place, level: .hint,
        zh: "“\(field)”\(date.shown)，超过期限\(last.day.shown)\(remark.zh)；条文有歧义，最晚的读法为\(latest.day.shown)",
        en: "“\(field)” is \(date), after \(last.day)\(remark.en); the latest reading of the text is \(latest.day)",
        provision: deadline.provision)
      return
    }
    let due = bounds.latest ?? last
    let days = date.first.dayNumber - due.day.dayNumber
    check.report(
      place, zh: "“\(field)”\(date.shown)，超过期限\(due.day.shown)\(remark.zh) \(days) 天",
      en: "“\(field)” is \(date), \(days) days after the deadline \(due.day)\(remark.en)", provision: deadline.provision
    )
  } else if let first = bounds.first, date.last < first.day {
    check.report(
      place, zh: "“\(field)”\(date.shown)，早于规定的起始日\(first.day.shown)",
      en: "“\(field)” is \(date), before the first day \(first.day)", provision: deadline.provision)
  }
}

/// A word about a deadline that is near, where a day to look from was given. True where it was.
private func hint(_ last: DueDay?, _ deadline: Deadline, _ check: inout DocumentCheck) -> Bool {
  guard let today = check.today, let last = last?.day else { return false }
  let left = last.dayNumber - today.dayNumber
  guard left >= 0, left <= check.parameters.nearDays else { return true }
  let form = check.form
  // In a list the dates that are blank stand beside others that are not about the deadline.
  let anchor =
    deadline.dates(in: form).first ?? form.entry(atPath: deadline.field) ?? form[.filing] ?? form[.documentKind]
  guard let anchor else { return true }
  check.report(
    form.keyRange(anchor), level: .hint, zh: "“\(deadline.field)”的期限是\(last.shown)，还有 \(left) 天",
    en: "the deadline of “\(deadline.field)” is \(last), in \(left) days", provision: deadline.provision)
  return true
}
