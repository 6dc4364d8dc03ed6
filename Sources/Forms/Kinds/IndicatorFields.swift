/// The columns that indicator rows share, each with its label in the target and in the self-evaluation.
enum IndicatorColumn {
  static let name = Field(
    .name, "名称", aliases: ["三级指标", "指标名称", "三级指标名称"], .text, .required,
    zh: "三级指标的名称，不含指标值", en: "The indicator's name, without its value")
  static let classLabel = Field(
    .classLabel, "一级指标", aliases: ["一级", "一级指标名称"], .text, zh: "一级指标（平铺格式）", en: "First level, in the flat layout")
  static let subclassLabel = Field(
    .subclassLabel, "二级指标", aliases: ["二级", "二级指标名称"], .text, zh: "二级指标（平铺格式）", en: "Second level, in the flat layout")
  static let comparison = Field(
    .comparison, "指标性质", aliases: ["指标符号", "计算符号", "运算符号"],
    .choice(["≥", "＞", "＝", "≤", "＜", "定性"]),
    zh: "≥ ＞ ＝ ≤ ＜ 或 定性", en: "The comparison, in its own column")
  static let measureUnit = Field(
    .measureUnit, "计量单位", aliases: ["度量单位", "单位"], .text, zh: "指标值的计量单位", en: "The unit, in its own column")
  static let nature = Field(
    .nature, "性质", aliases: ["指标类型"], .choice(["定量", "定性"]), zh: "定量或定性", en: "Quantitative or qualitative")
  static let direction = Field(
    .direction, "方向", aliases: ["指标方向", "指标方向性"], .choice(["正向", "反向"]), zh: "正向或反向", en: "More is better, or less is")
  static let scoring = Field(
    .scoring, "评分标准", aliases: ["赋分规则", "评分规则", "评（扣）分标准", "评(扣)分标准", "评扣分标准", "计分标准"], .narrative,
    zh: "评分标准或赋分规则", en: "How it is scored")
  static let explanation = Field(
    .explanation, "指标解释", aliases: ["指标值内容", "指标内容", "指标说明"], .narrative,
    zh: "指标的含义、计算公式和统计口径", en: "What it means and how it is counted")
  static let standard = Field(
    .standard, "设定依据", aliases: ["指标值设定依据"], .choice(["计划标准", "行业标准", "历史标准", "预算支出标准", "其他标准"]),
    zh: "指标值的设定依据（财预〔2021〕101号）", en: "The standard behind the value")
  static let evidence = Field(
    .evidence, "佐证资料", aliases: ["完成值数据来源", "数据来源"], .narrative, zh: "佐证资料", en: "The evidence")
  static let core = Field(
    .core, "核心", aliases: ["核心指标", "是否核心指标"], .flag, zh: "是否核心指标", en: "Whether it is a core indicator")
  static let remark = Field(.remark, "备注", .narrative, zh: "备注", en: "Remark")

  /// The two label columns and the target value as `key` prints it.
  static func head(targetKey: String) -> [Field] {
    [
      classLabel, subclassLabel, name, comparison,
      Field(
        .target, targetKey, aliases: ["指标值", "年度指标值", "目标值", "年度目标值"].filter { $0 != targetKey }, .indicatorValue,
        .required,
        zh: "指标值，尽量量化，如 ≥95%", en: "What is aimed at, in figures where possible"),
      measureUnit,
    ]
  }

  /// The weight as `key` prints it.
  static func weight(_ key: String) -> Field {
    Field(
      .weight, key, aliases: ["权重", "分值", "指标权重", "分值权重"].filter { $0 != key }, .points, zh: "分值或权重", en: "Its points")
  }
}

extension RecordType {
  /// An indicator row of a target declaration.
  static let targetIndicator = RecordType(
    IndicatorColumn.head(targetKey: "指标值") + [
      IndicatorColumn.weight("权重"), IndicatorColumn.nature, IndicatorColumn.direction, IndicatorColumn.scoring,
      IndicatorColumn.explanation, IndicatorColumn.standard, IndicatorColumn.evidence, IndicatorColumn.core,
      Field(
        .midtermTarget, "中期指标值", aliases: ["中期目标值", "长期指标值"], .indicatorValue,
        zh: "跨年度项目的中期指标值", en: "The value for all years of a longer project"),
      IndicatorColumn.remark,
    ])

  /// An indicator row of a self-evaluation.
  static let evaluationIndicator = RecordType(
    IndicatorColumn.head(targetKey: "年度指标值") + [
      Field(
        .actual, "实际完成值", aliases: ["完成值", "全年实际值", "全年完成值", "实际值"], .indicatorValue, .required,
        zh: "全年实际完成值", en: "What was reached"),
      IndicatorColumn.weight("分值"),
      Field(.score, "得分", aliases: ["自评得分"], .points, zh: "得分", en: "Points given"),
      Field(
        .deviationReason, "偏差原因及改进措施",
        aliases: ["偏差原因分析及改进措施", "未完成原因", "未完成原因分析", "偏差原因", "偏差原因分析", "未完成原因及改进措施"], .narrative,
        zh: "未完成或超额完成的原因及改进措施", en: "Why it was missed or far exceeded, and what is done"),
      IndicatorColumn.nature, IndicatorColumn.direction, IndicatorColumn.scoring, IndicatorColumn.explanation,
      IndicatorColumn.standard, IndicatorColumn.evidence, IndicatorColumn.core, IndicatorColumn.remark,
    ])
}
