extension RecordType {
  /// An indicator row of a monitoring table.
  static let monitoringIndicator = RecordType(
    IndicatorColumn.head(targetKey: "年度指标值") + [
      Field(
        .actual, "完成值", aliases: ["执行情况", "完成情况", "实际完成值", "实际完成情况", "实际值", "累计完成值", "目前完成值", "完成数"],
        .indicatorValue, .required,
        zh: "截至监控时点的完成值", en: "What was reached so far"),
      Field(
        .expectedActual, "全年预计完成值", aliases: ["全年预计完成情况", "预计全年完成值", "预计全年完成情况", "全年预计完成", "全年预计", "预计完成值", "预计完成情况"],
        .indicatorValue, zh: "预计到年底的完成值", en: "What will be reached by the year's end"),
      Field(
        .causeKinds, "偏差原因类别", aliases: ["偏差原因分类", "偏差类别", "原因类别"],
        .choices(["经费保障", "制度保障", "人员保障", "硬件条件保障", "其他"]),
        zh: "偏差原因的类别（财预〔2019〕136号）", en: "The kinds of causes"),
    ] + causeColumns + [
      Field(
        .causeAnalysis, "偏差原因分析", aliases: ["偏差分析", "原因分析"], .narrativeOrRecord(.monitoredCauses),
        zh: "偏差原因分析；表式分栏的按栏填写", en: "The causes, as a text or in the form's columns"),
      MonitoringCause.explanation, MonitoringCause.reasonAndMeasure,
      Field(
        .measures, "改进措施", aliases: ["整改措施", "拟采取的措施", "拟采取措施", "纠偏措施", "下一步措施", "下一步改进措施"], .narrative,
        zh: "拟采取的措施", en: "What will be done about it"),
      Field(
        .likelihood, "完成目标可能性", aliases: ["完成可能性", "目标完成可能性", "预计完成可能性"], .choice(["确定能", "有可能", "完全不可能"]),
        zh: "到年底完成目标的可能性", en: "Whether the target will be reached by the year's end"),
      Field(.weight, "分值", aliases: ["权重", "指标权重", "分值权重"], .points, zh: "分值或权重", en: "Its points"),
      IndicatorColumn.nature, IndicatorColumn.direction, IndicatorColumn.scoring, IndicatorColumn.explanation,
      IndicatorColumn.standard, IndicatorColumn.evidence, IndicatorColumn.core, IndicatorColumn.remark,
    ], takesMonths: true)

  /// The columns below 偏差原因分析.
  static let monitoredCauses = RecordType(causeColumns + [MonitoringCause.explanation])

  /// One column for each kind of cause, ticked where it applies.
  private static let causeColumns = [
    MonitoringCause.column(.fundingCause, "经费保障", "Money"), MonitoringCause.column(.systemCause, "制度保障", "Rules"),
    MonitoringCause.column(.staffCause, "人员保障", "Staff"),
    MonitoringCause.column(.equipmentCause, "硬件条件保障", "Equipment"), MonitoringCause.column(.otherCause, "其他", "Other"),
  ]
}

/// The cause columns, which stand in the row or below 偏差原因分析.
enum MonitoringCause {
  /// The columns in the order of the form.
  static let columns: [FieldName] = [.fundingCause, .systemCause, .staffCause, .equipmentCause, .otherCause]

  /// A column to tick, or to write the cause into.
  static func column(_ name: FieldName, _ key: String, _ english: String) -> Field {
    Field(name, key, .text, zh: "偏差原因：\(key)，打“√”或写明", en: "\(english) as the cause: a tick, or the cause itself")
  }

  static let explanation = Field(
    .deviationReason, "原因说明",
    aliases: ["偏差原因", "偏差原因说明", "未完成原因", "未完成原因说明", "原因", "偏离原因", "偏差说明"], .narrative, zh: "偏差的原因",
    en: "Why it deviates")

  /// One column for reason and measure, as many places print it.
  static let reasonAndMeasure = Field(
    .reasonAndMeasure, "偏差原因及改进措施",
    aliases: [
      "偏差原因分析及改进措施", "偏差原因及整改措施", "未完成原因及改进措施", "未完成原因及拟采取的措施", "偏差原因及纠偏措施", "原因及改进措施", "原因及措施",
    ], .narrative, zh: "偏差原因和改进措施合为一栏的表式", en: "Why it deviates and what is done, in one column")
}
