extension Field {
  /// 年度主要任务 in a department's target.
  static let targetTasks = Field(
    .mainTasks, "年度主要任务", aliases: ["主要任务", "年度重点工作任务", "重点工作任务", "年度主要工作任务"], .records(.targetTask),
    zh: "年度主要任务及其预算金额（财预〔2015〕88号附件）", en: "The year's main tasks and their money")

  /// The row 金额合计 under the tasks of a target.
  static let targetTasksTotal = Field(
    .mainTasksTotal, "任务金额合计", aliases: ["金额合计", "任务合计", "主要任务金额合计"], .amountOrRecord(.taskFunds),
    zh: "年度主要任务的金额合计", en: "The sum of the tasks' money")

  /// 年度主要任务 in a department's self-evaluation.
  static let evaluationTasks = Field(
    .mainTasks, "年度主要任务", aliases: ["主要任务", "年度主要任务完成情况", "主要任务完成情况", "年度重点工作任务", "年度主要工作任务"],
    .records(.evaluationTask),
    zh: "年度主要任务的预算、执行和完成情况", en: "The year's main tasks: budget, spending and what was done")

  /// The row 金额合计 under the tasks of a self-evaluation.
  static let evaluationTasksTotal = Field(
    .mainTasksTotal, "任务金额合计", aliases: ["金额合计", "任务合计", "主要任务金额合计"], .record(.evaluationTasksTotal),
    zh: "年度主要任务的预算数合计和执行数合计", en: "The sums of the tasks' budgets and spending")
}

extension RecordType {
  static let targetTask = RecordType([
    taskName, taskContent,
    Field(
      .funds, "资金", aliases: ["预算金额", "金额", "预算资金", "预算数", "任务金额"], .amountOrRecord(.taskFunds),
      zh: "任务的预算金额：总额，其中财政拨款、其他资金", en: "The task's money: total, of which appropriation and other sources"),
    Field(.remark, "备注", .narrative, zh: "备注", en: "Remark"),
  ])

  static let evaluationTask = RecordType([
    taskName, taskContent,
    Field(
      .actualGoal, "完成情况", aliases: ["实际完成情况", "任务完成情况"], .narrative, zh: "任务的完成情况", en: "What was done"),
    Field(
      .initialBudget, "年初预算数", aliases: ["年初预算"], .amountOrRecord(.taskFunds), zh: "年初预算数",
      en: "The budget at the start"),
    Field(
      .adjustedBudget, "预算数", aliases: ["全年预算数", "调整后预算数", "预算金额", "预算数(A)", "预算数（A）"], .amountOrRecord(.taskFunds),
      zh: "任务的预算数（调整后）", en: "The task's budget after adjustment"),
    Field(
      .executed, "执行数", aliases: ["全年执行数", "预算执行数", "实际执行数", "执行金额", "执行数(B)", "执行数（B）"],
      .amountOrRecord(.taskFunds), zh: "任务的执行数", en: "What was spent on the task"),
    Field(
      .executionRate, "执行率", aliases: ["预算执行率", "执行率(B/A)", "执行率（B/A）"], .share, zh: "执行数÷预算数", en: "Spent over budget"),
    Field(.remark, "备注", .narrative, zh: "备注", en: "Remark"),
  ])

  static let evaluationTasksTotal = RecordType([
    Field(
      .initialBudget, "年初预算数", aliases: ["年初预算"], .amountOrRecord(.taskFunds), zh: "年初预算数合计",
      en: "Sum of the first budgets"),
    Field(
      .adjustedBudget, "预算数", aliases: ["全年预算数", "调整后预算数", "预算金额"], .amountOrRecord(.taskFunds),
      zh: "预算数合计", en: "Sum of the budgets"),
    Field(
      .executed, "执行数", aliases: ["全年执行数", "预算执行数", "实际执行数"], .amountOrRecord(.taskFunds),
      zh: "执行数合计", en: "Sum of the spending"),
  ])

  /// The money of a task: 总额, of which 财政拨款 and 其他资金.
  static let taskFunds = RecordType([
    Field(
      .totalFunds, "总额", aliases: ["年度资金总额", "资金总额", "合计", "小计", "金额"], .amount, zh: "任务的金额总额", en: "The task's total"),
    Field(
      .fiscalFunds, "财政拨款", aliases: ["其中：财政拨款", "其中:财政拨款", "当年财政拨款", "财政资金"], .amount, zh: "其中财政拨款",
      en: "Of which appropriation"),
    Field(.otherFunds, "其他资金", aliases: ["其他"], .amount, zh: "其中其他资金", en: "Of which other sources"),
  ])

  private static let taskName = Field(
    .name, "名称", aliases: ["任务名称", "主要任务"], .text, .required, zh: "任务名称", en: "The task's name")
  private static let taskContent = Field(
    .content, "主要内容", aliases: ["任务内容", "内容"], .narrative, zh: "任务的主要内容", en: "What the task is about")
}
