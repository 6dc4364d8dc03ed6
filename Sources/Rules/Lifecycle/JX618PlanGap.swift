import Forms
import Linting
import Quantities
import Regulations
import SourceText
import Syntax

let planGap = Rule(
  618, "plan-gap", .warning, [.workPlan],
  summary: LocalizedText(
    zh: "工作方案缺少规则集要求的环节、任务、制度、保障或建成年度",
    en: "A stage, task, rule, safeguard or year that the rule set asks for is absent from the work plan"),
  why: LocalizedText(
    zh: "预算绩效管理要覆盖五个环节，上级部署的任务和制度要有安排，方案没有写的就难以落实",
    en: "Performance management has five stages, and what is ordered must be planned: what no plan names is not done"),
  advice: LocalizedText(zh: "在任务、制度清单或保障措施中补上", en: "Add it to the tasks, the list of rules or the safeguards"),
  fixable: true,
  parameters: [
    .planStages, .planStagesProvision, .planRegulations, .planSafeguards, .planCalendar, .completionYear,
    .completionProvision,
  ],
  examples: [
    .bad(
      """
      文档类型: 绩效管理工作方案
      年度: 2025
      ↓任务:
        - {名称: 开展绩效目标申报和审核, 环节: 绩效目标管理, 开始: 2025-01, 结束: 2025-03}
        - {名称: 开展运行监控, 环节: 绩效运行监控, 开始: 2025-07, 结束: 2025-09}
        - {名称: 组织单位绩效自评, 环节: 绩效评价, 开始: 2025-03, 结束: 2025-05}
      """),
    .bad(
      """
      文档类型: 绩效管理工作方案
      规则集: 武清区
      年度: 2020
      目标年度: ↓2022
      任务:
        - {名称: 新增重大政策和项目事前绩效评估, 环节: 事前绩效评估}
        - {名称: 绩效目标管理全覆盖, 环节: 绩效目标管理}
        - {名称: 绩效运行监控, 环节: 绩效运行监控}
        - {名称: 绩效自评和财政评价, 环节: 绩效评价}
        - {名称: 评价结果应用和公开, 环节: 评价结果应用}
      ↓制度清单: [武清区全面推进预算绩效管理工作落实方案, 部门预算绩效管理办法, 事前绩效评估管理办法, 绩效目标管理办法, 绩效运行监控管理办法]
      """),
    .good(
      """
      文档类型: 绩效管理工作方案
      规则集: 岳阳市区级2025
      年度: 2025
      总体目标: 力争到2025年底基本建成全方位、全过程、全覆盖的预算绩效管理体系
      任务:
        - {名称: 开展绩效主题培训, 环节: 培训, 开始: 2025-01, 结束: 2025-10}
        - {名称: 完善绩效管理制度, 环节: 制度建设, 开始: 2025-06, 结束: 2025-12}
        - {名称: 目标申报审核与批复, 主要内容: 试点拓展事前绩效评估，绩效目标与预算编制同步, 开始: 2025-01, 结束: 2025-06}
        - {名称: 部门绩效运行监控, 开始: 2025-05, 结束: 2025-11}
        - {名称: 预算单位绩效自评, 开始: 2025-03, 结束: 2025-05}
        - {名称: 强化结果应用, 开始: 2025-01, 结束: 2025-12}
      """),
    .good(
      """
      文档类型: 绩效管理工作方案
      规则集: 康巴什区
      年度: 2023
      任务:
        - {名称: 预算决策有评估, 环节: 事前绩效评估、绩效目标管理}
        - {名称: 双监控, 环节: 绩效运行监控}
        - {名称: 自评与重点评价, 环节: 绩效评价；评价结果应用}
      制度清单: [康巴什区预算绩效管理实施细则, 专家咨询机制管理办法, 第三方机构参与绩效管理办法]
      组织机构: 区财政局设绩效管理股
      人员安排: 配备3名专职人员
      工作经费: 绩效管理工作经费20万元已列入部门预算
      """),
    .notApplicable("文档类型: 绩效管理工作方案\n年度: 2025\n"),
  ]
) { check in
  guard let tasks = check.form[.planTasks], !tasks.records.isEmpty else {
    return check.notApplicable(zh: "工作方案没有列出任务", en: "the plan lists no tasks")
  }
  let plan = WorkPlan(check.form, tasks)
  let terms = check.parameters.workPlan
  reportStages(plan, terms, &check)
  for task in terms.calendar where task.isRequired && !plan.hasTask(task) {
    let months = task.months
    check.report(
      check.form.keyRange(tasks),
      zh: "没有安排“\(task.name)”（\(months.lowerBound)-\(months.upperBound)月）",
      en: "“\(task.name)” (months \(months.lowerBound) to \(months.upperBound)) is not planned",
      provision: task.provision,
      fixes: [
        .unsafe(zh: "补上“\(task.name)”", en: "Insert “\(task.name)”", [plan.insertingTask([("名称", task.name)])])
      ])
  }
  reportRegulations(plan, terms, &check)
  reportSafeguards(plan, terms, &check)
  reportYear(plan, terms, &check)
}

/// What a plan says, gathered for search.
private struct WorkPlan {
  let form: Form
  let tasks: Entry
  /// The text of each task: name, stage, content and outcome.
  let taskTexts: [String]
  /// The list of rules.
  let regulations: [String]

  init(_ form: Form, _ tasks: Entry) {
    self.form = form
    self.tasks = tasks
    taskTexts = tasks.records.map { record in
      [FieldName.name, .stage, .content, .deliverable].compactMap { form.entry($0, in: record) }
        .map { form.narrative($0) }.joined(separator: "\n")
    }
    regulations = form.list(form[.regulations]).map(\.text)
  }

  func mentions(_ item: PlanItem) -> Bool { taskTexts.contains { item.isNamed(in: $0) } }

  func hasTask(_ term: PlanTaskTerm) -> Bool { taskTexts.contains { term.isNamed(in: $0) } }

  /// A task for a person to fill in.
  func insertingTask(_ known: [(String, String)]) -> TextEdit {
    let row = known.map { ($0.0, NewValue.text($0.1)) } + [("开始", .blank), ("结束", .blank), ("责任单位", .blank)]
    return form.tree.inserting(.mapping(row), into: tasks.value)
  }
}

extension Form {
  /// A narrative that may be one text or a list of texts.
  fileprivate func narrative(_ entry: Entry) -> String {
    switch tree[entry.value].kind {
    case .scalar: text(entry)
    case .sequence: list(entry).map(\.text).joined(separator: "\n")
    default: ""
    }
  }
}

private func reportStages(_ plan: WorkPlan, _ terms: PlanTerms, _ check: inout DocumentCheck) {
  let missing = terms.stages.filter { !plan.mentions($0) }
  guard !missing.isEmpty else { return }
  let names = missing.map(\.name).joined(separator: "、")
  check.report(
    check.form.keyRange(plan.tasks), zh: "没有安排“\(names)”环节的任务", en: "no task belongs to the stage “\(names)”",
    provision: terms.stagesProvision,
    fixes: [
      .unsafe(
        zh: "补上“\(missing[0].name)”的任务", en: "Insert a task of “\(missing[0].name)”",
        [plan.insertingTask([("名称", missing[0].name), ("环节", missing[0].name)])])
    ])
}

private func reportRegulations(_ plan: WorkPlan, _ terms: PlanTerms, _ check: inout DocumentCheck) {
  let form = check.form
  let place = form[.regulations].map { form.keyRange($0) } ?? form.documentKey
  for provision in distinct(terms.regulations.map(\.provision)) {
    let missing = terms.regulations.filter { item in
      item.provision == provision && !plan.regulations.contains { item.isNamed(in: $0) }
    }
    if missing.isEmpty { continue }
    let names = missing.map(\.name).joined(separator: "、")
    check.report(
      place, zh: "制度清单缺少“\(names)”", en: "the list of rules lacks “\(names)”", provision: provision)
  }
}

private func reportSafeguards(_ plan: WorkPlan, _ terms: PlanTerms, _ check: inout DocumentCheck) {
  let form = check.form
  let fields: [FieldName] = [.organisation, .staffing, .workFunds, .safeguards]
  let filled = fields.compactMap { form[$0] }.filter { form.isFilled($0) }
  // 工作经费: 20万元 speaks of money by its key.
  let texts = filled.map { form.type(of: form.root)[$0.field].map(\.key).map { $0 + "：" } ?? "" }
  let written = zip(texts, filled).map { $0 + form.narrative($1) } + plan.taskTexts
  let place = form[.safeguards].map { form.keyRange($0) } ?? form.documentKey
  for provision in distinct(terms.safeguards.map(\.provision)) {
    let missing = terms.safeguards.filter { item in
      item.provision == provision && !written.contains { item.isNamed(in: $0) }
    }
    if missing.isEmpty { continue }
    let names = missing.map(\.name).joined(separator: "、")
    check.report(
      place, zh: "没有写明保障事项“\(names)”", en: "nothing is said of “\(names)”", provision: provision)
  }
}

/// The year by whose end the system must stand: later is a fault, unsaid in a plan up to that year worth a word.
private func reportYear(_ plan: WorkPlan, _ terms: PlanTerms, _ check: inout DocumentCheck) {
  guard let deadline = terms.completionYear else { return }
  let form = check.form
  if let entry = form[.targetYear], form.isFilled(entry) {
    guard let year = form.date(entry)?.first.year ?? form.number(entry)?.integer, year > deadline else { return }
    check.report(
      form.valueRange(entry), zh: "目标年度 \(year) 晚于规定的建成年度 \(deadline) 年",
      en: "\(year) is later than \(deadline), by when the system must stand",
      provision: terms.completionProvision)
    return
  }
  guard let year = form.year, year <= deadline,
    form[.goals].map({ !form.narrative($0).contains("\(deadline)") }) ?? true
  else { return }
  check.report(
    form.documentKey, level: .hint, zh: "没有写明预算绩效管理体系的建成年度（\(deadline)年）",
    en: "the plan does not say by when the system stands (\(deadline))", provision: terms.completionProvision)
}

/// The identities in order, each once.
private func distinct(_ provisions: [String?]) -> [String?] {
  var found: [String?] = []
  for provision in provisions where !found.contains(provision) { found.append(provision) }
  return found
}
