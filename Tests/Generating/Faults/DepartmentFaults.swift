extension Fault {
  private static let target = "部门整体支出绩效目标申报表"
  private static let evaluation = "部门整体支出绩效自评表"
  private static let plan = "绩效管理工作方案"

  /// Faults in the documents of a whole department.
  static let inDepartment = [
    Fault("JX301", "the department's budget is not what it is spent on", in: target) { document, _ in
      document.nudge("资金", "项目支出")
    },
    Fault("JX301", "the office's money is not its parts", in: target) { document, _ in document.nudge("资金", "公用经费") },
    Fault("JX315", "the tasks do not add up", in: target) { document, _ in document.nudge("任务金额合计", "总额") },
    Fault("JX111", "a dimension is missing", in: target) { document, _ in
      document["绩效指标", "履职效能"] != nil && document.put(nil, at: "绩效指标", "社会效应")
    },
    Fault("JX401", "a weight too many", in: target) { document, random in
      document.putInRow("权重", &random) { .plain((Fixed($0).map { $0 + Fixed(1) } ?? Fixed(1)).short) }
    },
    Fault("JX107", "no goal", in: target) { document, _ in document.put("", at: "总体目标") },
    Fault("JX306", "more spent than there was", in: evaluation) { document, _ in
      guard let budget = document["资金", "公用经费", "全年预算数"]?.string.flatMap({ Fixed($0) }) else { return false }
      return document.put(.plain((budget + budget).padded), at: "资金", "公用经费", "全年执行数")
    },
    Fault("JX301", "a column does not add up", in: evaluation) { document, _ in
      document.nudge("资金", "基本支出", "全年预算数")
    },
    Fault("JX406", "another score for the execution", in: evaluation) { document, _ in
      document.shift("资金", "部门预算总额", "得分", by: Fixed(-15, scale: 1))
    },
    Fault("JX407", "another total", in: evaluation) { document, _ in document.shift("总分", by: Fixed(-3)) },
    Fault("JX409", "a grade that there is not", in: evaluation) { document, _ in document.put("尚可", at: "等级") },
    Fault("JX106", "nothing reached is written", in: evaluation) { document, random in
      document.putInRow("实际完成值", &random) { _ in "" }
    },
  ]

  /// Faults in work plans and rule sets.
  static let inLaw = [
    Fault("JX618", "a stage is left out", in: plan) { document, random in
      guard let count = document["任务"]?.items.count, count > 3 else { return false }
      return document.put(nil, at: "任务", String(count - 1 - random.int(0...2)))
    },
    Fault("JX502", "a task ends before it begins", in: plan) { document, _ in
      guard let year = document["年度"]?.string else { return false }
      return document.put(.plain("\(year)-01"), at: "任务", "0", "结束")
        && document.put(.plain("\(year)-09"), at: "任务", "0", "开始")
    },
    Fault("JX902", "a rule that there is not", in: "绩效规则集") { document, _ in
      document.put(["JX999"], at: "条款", "1", "规则")
    },
    Fault("JX902", "grades that leave a gap", in: "绩效规则集") { document, _ in document.put(nil, at: "参数", "等级", "3") },
    Fault("JX902", "a level lowered without a reason", in: "绩效规则集") { document, _ in
      document.put(["JX302": ["级别": "提示"]], at: "规则")
    },
  ]
}
