/// The fund lines that several forms print, each with its label there.
enum FundLine {
  static let unit = Field(
    .fundUnit, "单位", aliases: ["金额单位"], .choice(["元", "万元", "亿元"]),
    zh: "金额单位，缺省为万元", en: "The unit of the amounts; 万元 unless given")

  /// The lines of a form in which each holds what `type` says.
  static func lines(total: FieldType, part: FieldType, fiscalKey: String) -> [Field] {
    [
      Field(
        .totalFunds, "年度资金总额", aliases: ["资金总额", "项目资金总额", "年度金额", "本年度资金总额", "本年度申请", "总额"], total, .required,
        zh: "年度资金总额，等于各项来源之和", en: "The year's total: the sum of its sources"),
      Field(
        .fiscalFunds, fiscalKey,
        aliases: [
          "财政拨款", "当年财政拨款", "本年财政拨款", "其中：财政拨款", "其中:财政拨款", "年度财政拨款", "其中：当年财政拨款", "其中:当年财政拨款",
          "其中：本年财政拨款", "其中:本年财政拨款",
        ]
        .filter { $0 != fiscalKey },
        part, zh: "当年财政拨款", en: "This year's appropriation"),
      Field(
        .priorFunds, "上年结转资金", aliases: ["上年结转", "结转资金"], part,
        zh: "上年结转资金", en: "Funds carried over from last year"),
      Field(.specialAccountFunds, "财政专户管理资金", aliases: ["财政专户资金"], part, zh: "财政专户管理资金", en: "Special fiscal accounts"),
      Field(.unitFunds, "单位资金", part, zh: "单位资金", en: "The unit's funds"),
      Field(.ownFunds, "自有资金", aliases: ["自筹资金"], part, zh: "自有资金", en: "Own funds"),
      Field(
        .otherFunds, "其他资金", aliases: ["其他"], part,
        zh: "其他资金，包括社会投入资金、银行贷款", en: "Other sources, such as loans"),
    ]
  }
}

extension RecordType {
  /// `资金` of a target declaration.
  static let targetFunds = RecordType(
    [FundLine.unit] + FundLine.lines(total: .amount, part: .amount, fiscalKey: "财政拨款") + [
      Field(
        .midtermFunds, "中期资金总额", aliases: ["项目资金总额（中期）", "中期资金", "中期市财政预算", "中期财政预算", "中期预算"], .amount,
        zh: "跨年度项目全部年度的资金", en: "The funds of all years of a longer project"),
      Field(.budgetKinds, "财政拨款构成", .record(.budgetKinds), zh: "财政拨款按四本预算划分", en: "The appropriation by budget"),
      Field(.fundLevels, "资金级次", .record(.fundLevels), zh: "按资金来源级次划分", en: "By level of government"),
      Field(.fundItems, "明细", aliases: ["支出明细", "资金明细", "预算明细"], .records(.fundItem), zh: "支出明细", en: "The items"),
      Field(.fundItemsTotal, "明细合计", .amountsByKey, zh: "历年明细合计", en: "Totals of earlier years"),
      Field(
        .executionTarget, "预算执行率", .narrativeOrRecord(.executionTarget),
        zh: "地方表式在目标表中印出的预算执行率", en: "The execution rate, where a local form prints it"),
      Field(
        .costBasis, "测算依据", aliases: ["测算依据及说明", "预算测算依据", "资金测算依据", "测算依据和说明", "资金测算依据及说明", "测算说明"], .narrative,
        zh: "资金测算依据", en: "How the sum was arrived at"),
    ])

  static let budgetKinds = RecordType(
    [
      Field(.generalBudget, "一般公共预算", aliases: ["一般公共预算资金"], .amount, zh: "一般公共预算", en: "General public budget"),
      Field(.governmentFunds, "政府性基金预算", aliases: ["政府性基金"], .amount, zh: "政府性基金预算", en: "Government funds"),
      Field(.stateCapital, "国有资本经营预算", aliases: ["国有资本经营"], .amount, zh: "国有资本经营预算", en: "State capital operations"),
      Field(
        .socialInsurance, "社会保险基金预算", aliases: ["社会保障基金预算", "社会保险基金"], .amount,
        zh: "社会保险基金预算", en: "Social insurance funds"),
    ], isOpen: true)

  static let fundLevels = RecordType(
    [
      Field(.upperFunds, "上级补助", aliases: ["上级资金", "上级补助资金", "上级财政资金"], .amount, zh: "上级补助", en: "From above"),
      Field(.localFunds, "本级财力", aliases: ["本级资金", "本级财政资金", "地方资金"], .amount, zh: "本级财力", en: "Own level"),
    ], isOpen: true)

  static let fundItem = RecordType([
    Field(.content, "内容", aliases: ["项目内容", "名称", "支出内容"], .text, .required, zh: "支出内容", en: "What it is for"),
    Field(.quantity, "数量", .number, zh: "数量", en: "How many"),
    Field(.measureUnit, "计量单位", aliases: ["度量单位"], .text, zh: "数量的计量单位", en: "The unit of the quantity"),
    Field(.unitPrice, "单价", aliases: ["标准", "单位成本"], .amount, zh: "单价，与资金同单位", en: "The price of one"),
    Field(.amount, "金额", aliases: ["预算金额", "合计"], .amount, zh: "金额＝数量×单价", en: "Quantity times price"),
    Field(.earlierYears, "历年", .amountsByKey, zh: "以前年度的金额", en: "Amounts of earlier years"),
    Field(.remark, "备注", aliases: ["说明"], .narrative, zh: "备注", en: "Remark"),
  ])

  static let executionTarget = RecordType([
    Field(.target, "目标", aliases: ["指标值"], .share, zh: "目标执行率", en: "The rate aimed at"),
    Field(.weight, "权重", aliases: ["分值"], .points, zh: "分值", en: "Its points"),
  ])

  /// `资金` of a self-evaluation: each line is a row of figures.
  static let evaluationFunds = RecordType(
    [FundLine.unit]
      + FundLine.lines(
        total: .amountOrRecord(.totalFundRow), part: .amountOrRecord(.fundRow), fiscalKey: "当年财政拨款") + [
        Field(
          .adjustmentReason, "调整原因", aliases: ["预算调整原因"], .narrative, zh: "年中调整预算的理由", en: "Why the budget changed"),
        Field(
          .executionReason, "执行偏差原因", aliases: ["执行率低的原因", "未完成原因"], .narrative,
          zh: "执行率偏低的原因", en: "Why less was spent"),
      ])

  /// A source's row of figures.
  static let fundRow = RecordType(fundColumns(figures: .optional))

  /// The row of the total, whose three figures every self-evaluation needs.
  static let totalFundRow = RecordType(fundColumns(figures: .required))

  private static func fundColumns(figures: Requirement) -> [Field] {
    [
      Field(
        .initialBudget, "年初预算数", aliases: ["年初预算", "预算数"], .amount, figures, zh: "年初预算数", en: "The budget at the start"),
      Field(
        .adjustedBudget, "全年预算数", aliases: ["调整后预算数", "全年预算数(A)", "全年预算数（A）", "全年预算"], .amount, figures,
        zh: "全年预算数（调整后）", en: "The budget after adjustment"),
      Field(
        .executed, "全年执行数", aliases: ["预算执行数", "执行数", "全年执行数(B)", "全年执行数（B）", "实际执行数"], .amount, figures,
        zh: "全年执行数", en: "What was spent"),
      Field(.weight, "分值", aliases: ["权重"], .points, zh: "执行率的分值", en: "Points for the execution rate"),
      Field(
        .executionRate, "执行率", aliases: ["预算执行率", "执行率(B/A)", "执行率（B/A）"], .share,
        zh: "执行率＝全年执行数÷全年预算数", en: "Spent over budget"),
      Field(.score, "得分", .points, zh: "得分＝分值×执行率", en: "Points times rate"),
    ]
  }
}
