extension RecordType {
  /// `资金` of a monitoring table: each line is a row of figures.
  static let monitoringFunds = RecordType(
    [FundLine.unit]
      + FundLine.lines(
        total: .amountOrRecord(.monitoringFundRow), part: .amountOrRecord(.monitoringFundRow), fiscalKey: "财政拨款")
      + [MonitoringField.adjustmentReason, MonitoringField.executionReason])

  /// A line's figures; the national form prints them for 1-7月, places for other spans.
  static let monitoringFundRow = RecordType(
    [
      Field(.initialBudget, "年初预算数", aliases: ["年初预算"], .amount, zh: "年初预算数", en: "The budget at the start"),
      Field(
        .adjustedBudget, "全年预算数", aliases: ["调整后预算数", "全年预算数(A)", "全年预算数（A）", "全年预算", "调整预算数"], .amount,
        zh: "全年预算数（调整后）", en: "The budget after adjustment"),
      Field(
        .allocated, "拨付数", aliases: ["资金拨付数", "拨款数", "预算拨付数", "已拨付数", "到位数", "资金到位数"], .amount,
        zh: "财政已拨付的资金", en: "What was allocated so far"),
      Field(
        .executed, "执行数", aliases: ["预算执行数", "实际执行数", "实际支出数", "支出数", "已执行数", "执行数(B)", "执行数（B）", "累计执行数"],
        .amount, zh: "截至监控时点的执行数", en: "What was spent so far"),
      Field(
        .executionRate, "执行率", aliases: ["预算执行率", "执行率(B/A)", "执行率（B/A）", "支出进度", "执行进度"], .share,
        zh: "执行率＝执行数÷全年预算数", en: "Spent so far over the year's budget"),
      Field(
        .expectedExecuted, "全年预计执行数", aliases: ["预计全年执行数", "全年预计支出数", "预计执行数", "全年预计执行"], .amount,
        zh: "预计到年底的执行数", en: "What will be spent by the year's end"),
      Field(
        .carryOver, "预计结余结转", aliases: ["预计结转结余", "预计结余结转数", "预计结转结余数", "预计结余", "预计结转", "预计结余结转资金", "预计结转结余资金"],
        .amount, zh: "预计结余结转＝全年预算数－全年预计执行数", en: "What will be left at the year's end"),
    ], takesMonths: true)
}
