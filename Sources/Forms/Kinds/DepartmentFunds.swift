/// The lines of a department's money: by source, and by what it is spent on.
enum DepartmentFundLine {
  /// The lines of a form in which each holds what `type` says.
  static func lines(total: FieldType, part: FieldType, fiscalKey: String) -> [Field] {
    [
      Field(
        .totalFunds, "部门预算总额",
        aliases: [
          "部门预算资金总额", "部门整体支出预算", "整体支出预算", "部门整体支出总额", "部门预算", "预算总额", "年度预算总额", "年度预算申请总额",
          "年度资金总额", "资金总额", "年度金额", "总额",
        ], total, .required,
        zh: "部门预算总额，等于基本支出与项目支出之和，也等于各项来源之和",
        en: "The department's budget: the sum of what it is spent on, and the sum of its sources"),
      use(.basicExpenditure, "基本支出", "基本支出预算", part, zh: "基本支出：人员经费和公用经费", en: "Running the department"),
      Field(
        .personnelExpenditure, "人员经费", aliases: ["人员支出", "其中：人员经费", "其中:人员经费", "人员类"], part,
        zh: "基本支出中的人员经费", en: "Personnel, within basic expenditure"),
      Field(
        .operatingExpenditure, "公用经费", aliases: ["日常公用经费", "公用支出", "其中：公用经费", "其中:公用经费", "运转类"], part,
        zh: "基本支出中的公用经费", en: "Operating cost, within basic expenditure"),
      use(.projectExpenditure, "项目支出", "项目支出预算", part, zh: "项目支出", en: "Projects"),
      use(.businessExpenditure, "经营支出", "事业单位经营支出", part, zh: "事业单位经营支出", en: "Business of public institutions"),
      use(.remittedExpenditure, "上缴上级支出", "上缴上级", part, zh: "上缴上级支出", en: "Remitted to the upper level"),
      use(.subsidyExpenditure, "对附属单位补助支出", "对附属单位补助", part, zh: "对附属单位补助支出", en: "Subsidies to subordinate units"),
      use(.otherExpenditure, "其他支出", "其他预算支出", part, zh: "其他支出", en: "Other expenditure"),
      Field(
        .threePublicFunds, "三公经费", aliases: ["“三公”经费", "“三公经费”", "三公经费预算"], part,
        zh: "“三公”经费，已含在基本支出和项目支出中", en: "Reception, travel abroad and cars; contained in the lines above"),
    ] + FundLine.lines(total: total, part: part, fiscalKey: fiscalKey).filter { $0.name != .totalFunds }
  }

  private static func use(
    _ name: FieldName, _ key: String, _ alias: String, _ type: FieldType, zh: String, en: String
  ) -> Field {
    Field(name, key, aliases: [alias, "其中：" + key, "其中:" + key], type, zh: zh, en: en)
  }
}

extension RecordType {
  /// `资金` of a department's target.
  static let departmentTargetFunds = RecordType(
    [FundLine.unit] + DepartmentFundLine.lines(total: .amount, part: .amount, fiscalKey: "财政拨款") + [
      Field(
        .budgetKinds, "财政拨款构成", aliases: ["按收入性质分", "资金性质", "预算构成"], .record(.budgetKinds),
        zh: "按四本预算划分", en: "The money by budget"),
      Field(.fundLevels, "资金级次", .record(.fundLevels), zh: "按资金来源级次划分", en: "By level of government"),
      Field(.fundItems, "明细", aliases: ["支出明细", "资金明细", "预算明细"], .records(.fundItem), zh: "支出明细", en: "The items"),
      Field(
        .executionTarget, "预算执行率", .narrativeOrRecord(.executionTarget),
        zh: "地方表式在目标表中印出的预算执行率", en: "The execution rate, where a local form prints it"),
      Field(
        .costBasis, "测算依据", aliases: ["测算依据及说明", "预算测算依据"], .narrative, zh: "资金测算依据", en: "How the sum was arrived at"),
    ])

  /// `资金` of a department's self-evaluation: each line is a row of figures.
  static let departmentEvaluationFunds = RecordType(
    [FundLine.unit]
      + DepartmentFundLine.lines(
        total: .amountOrRecord(.totalFundRow), part: .amountOrRecord(.fundRow), fiscalKey: "当年财政拨款") + [
        Field(
          .adjustmentReason, "调整原因", aliases: ["预算调整原因"], .narrative, zh: "年中调整预算的理由", en: "Why the budget changed"),
        Field(
          .executionReason, "执行偏差原因", aliases: ["执行率低的原因", "未完成原因"], .narrative,
          zh: "执行率偏低的原因", en: "Why less was spent"),
      ])
}
