extension RecordType {
  /// An indicator row of an evaluation report: of the framework 决策, 过程, 产出, 效益, or of a department's own.
  static let reportIndicator = RecordType([
    IndicatorColumn.classLabel, IndicatorColumn.subclassLabel, IndicatorColumn.name, IndicatorColumn.comparison,
    Field(
      .target, "目标值", aliases: ["指标值", "年度指标值", "年度目标值", "标杆值", "计划值", "评价标准值"], .indicatorValue,
      zh: "目标值或标杆值；决策、过程类指标可以不填", en: "What was aimed at; often blank for decision and process"),
    IndicatorColumn.measureUnit,
    Field(
      .actual, "实际值", aliases: ["实际完成值", "完成值", "全年实际值", "全年完成值", "实际完成情况", "完成情况", "业绩值"], .indicatorValue,
      zh: "实际完成值", en: "What was reached"),
    IndicatorColumn.weight("分值"),
    Field(.score, "得分", aliases: ["评价得分", "实际得分", "评分", "最终得分"], .points, zh: "得分", en: "Points given"),
    Field(
      .scoreNote, "评分说明", aliases: ["得分说明", "扣分原因", "扣分说明", "评分依据", "得分依据", "评价说明", "扣分理由", "评分情况", "得分情况说明"],
      .narrative, zh: "评分或扣分的说明", en: "Why so many points"),
    Field(
      .scoring, "评分标准", aliases: ["赋分规则", "评分规则", "评（扣）分标准", "评(扣)分标准", "计分标准", "评价标准", "评分办法", "评价要点"], .narrative,
      zh: "评分标准或赋分规则", en: "How it is scored"),
    IndicatorColumn.explanation, IndicatorColumn.nature, IndicatorColumn.direction, IndicatorColumn.standard,
    Field(
      .evidence, "佐证资料", aliases: ["完成值数据来源", "数据来源", "评价依据", "资料来源"], .narrative, zh: "佐证资料", en: "The evidence"),
    IndicatorColumn.core, IndicatorColumn.remark,
  ])

  /// `资金` of an evaluation report: what was budgeted, what arrived and what was spent, by source.
  static let reportFunds = RecordType(
    [FundLine.unit]
      + FundLine.lines(total: .amountOrRecord(.reportFundRow), part: .amountOrRecord(.reportFundRow), fiscalKey: "财政拨款")
      + reportFundColumns + [
        Field(.budgetKinds, "财政拨款构成", .record(.budgetKinds), zh: "财政拨款按四本预算划分", en: "The appropriation by budget"),
        Field(.fundLevels, "资金级次", .record(.fundLevels), zh: "按资金来源级次划分", en: "By level of government"),
        Field(
          .adjustmentReason, "调整原因", aliases: ["预算调整原因"], .narrative, zh: "年中调整预算的理由", en: "Why the budget changed"),
        Field(
          .executionReason, "执行偏差原因", aliases: ["执行率低的原因", "未完成原因"], .narrative,
          zh: "执行率偏低的原因", en: "Why less was spent"),
      ])

  /// A source's row of figures.
  static let reportFundRow = RecordType(reportFundColumns)

  /// The figures of a line; a report that has only the total may write them beside it.
  private static let reportFundColumns: [Field] = [
    Field(.initialBudget, "年初预算数", aliases: ["年初预算"], .amount, zh: "年初预算数", en: "The budget at the start"),
    Field(
      .adjustedBudget, "全年预算数", aliases: ["调整后预算数", "全年预算", "预算资金", "预算数"], .amount,
      zh: "全年预算数（调整后）", en: "The budget after adjustment"),
    Field(
      .received, "实际到位资金", aliases: ["到位资金", "资金到位", "实际到位数", "到位数", "实际到位"], .amount,
      zh: "实际到位资金，评价指标体系中预算执行率的分母", en: "The money that arrived: the divisor of the rate in evaluations"),
    Field(
      .receivedRate, "资金到位率", aliases: ["到位率"], .share, zh: "资金到位率＝实际到位资金÷预算资金", en: "Received over budget"),
    Field(
      .executed, "实际支出资金", aliases: ["全年执行数", "预算执行数", "执行数", "实际支出", "实际执行数", "实际支出数", "支出数"], .amount,
      zh: "实际支出资金", en: "What was spent"),
    Field(
      .executionRate, "预算执行率", aliases: ["执行率", "资金执行率", "资金使用率"], .share,
      zh: "预算执行率＝实际支出资金÷实际到位资金", en: "Spent over received"),
  ]
}
