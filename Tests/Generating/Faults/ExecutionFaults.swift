extension Fault {
  private static let table = "项目支出绩效自评表"

  private static func isReached(_ row: Content) -> Bool { row["偏差原因及改进措施"] == nil }

  static let inSelfEvaluation = [
    Fault("JX301", "the appropriation's budget is one unit off", in: table) { document, _ in
      document.nudge("资金", "当年财政拨款", "年初预算数")
    },
    Fault("JX305", "the rate is two per cent off", in: table) { document, _ in
      document.shift("资金", "年度资金总额", "执行率", by: Fixed(-2))
    },
    Fault("JX306", "more spent than there was", in: table) { document, _ in
      guard let budget = document["资金", "当年财政拨款", "全年预算数"]?.string, let value = Fixed(budget) else { return false }
      return document.put(.plain(Fixed(value.units + 9, scale: value.scale).padded), at: "资金", "当年财政拨款", "全年执行数")
    },
    Fault("JX406", "the rate's points are rounded up to ten", in: table) { document, _ in
      guard let score = document["资金", "年度资金总额", "得分"]?.string.flatMap({ Fixed($0) }), score < Fixed(98, scale: 1)
      else { return false }
      return document.put(.plain("10"), at: "资金", "年度资金总额", "得分")
    },
    Fault("JX405", "a point less than the formula gives", in: table) { document, random in
      document.putInRow("得分", &random, where: isReached) { Fixed($0).map { .plain(($0 - Fixed(1)).short) } }
    },
    Fault("JX404", "a score above its weight", in: table) { document, random in
      document.putInRow("得分", &random, where: isReached) { Fixed($0).map { .plain(($0 + Fixed(5, scale: 1)).short) } }
    },
    Fault("JX407", "the total is off its sum", in: table) { document, _ in
      document.shift("总分", by: Fixed(-2, scale: 1))
    },
    Fault("JX408", "the grade above or below", in: table) { document, _ in
      document.put(document["等级"]?.string == "良" ? "优" : "良", at: "等级")
    },
    Fault("JX409", "a grade of another rule set", in: table) { document, _ in
      document.put(document["规则集"]?.string == "扶风县" ? "中" : "合格", at: "等级")
    },
    Fault("JX106", "an actual value left blank", in: table) { document, random in
      document.putInRow("实际完成值", &random) { _ in "" }
    },
    Fault("JX219", "a word where there was a number", in: table) { document, random in
      document.putInRow(
        "实际完成值", &random, where: { isReached($0) && $0["年度指标值"]?.string?.hasPrefix("≥") == true }
      ) { _ in "已完成" }
    },
    Fault("JX411", "a shortfall without a reason", in: table) { document, random in
      document.putInRow("偏差原因及改进措施", &random) { _ in nil }
    },
    Fault("JX412", "twice the target without a reason", in: table) { document, random in
      document.putInRow(
        "实际完成值", &random,
        where: {
          isReached($0) && $0["年度指标值"]?.string?.hasPrefix("≥") == true && $0["年度指标值"]?.string?.hasSuffix("%") == false
        }
      ) { text in
        let digits = String(text.prefix { $0.isASCII && ($0.isNumber || $0 == ".") })
        return Fixed(digits).map { .text((Fixed(2) * $0).short + text.dropFirst(digits.count)) }
      }
    },
    Fault("JX401", "a weight two points too low", in: table) { document, random in
      document.putInRow("分值", &random) { Fixed($0).map { .plain(($0 - Fixed(2)).short) } }
    },
    Fault("JX507", "evaluated before the year was over", in: table) { document, _ in
      guard let year = document["年度"]?.string else { return false }
      return document.put(.plain(year + "-11-20"), at: "评价日期")
    },
    Fault("JX804", "what was done is copied from what was planned", in: table) { document, _ in
      document.put(document["总体目标", "预期目标"], at: "总体目标", "实际完成情况")
    },
    Fault("JX414", "points on a part's row", in: table) { document, _ in
      document.put(.plain("10"), at: "资金", "当年财政拨款", "分值") && document.put(.plain("10"), at: "资金", "当年财政拨款", "得分")
    },
  ]

  private static let monitoring = "绩效运行监控表"

  static let inMonitoring = [
    Fault("JX316", "what will be left is one unit off", in: monitoring) { document, _ in
      document.nudge("资金", "财政拨款", "预计结余结转")
    },
    Fault("JX305", "the rate is two per cent off", in: monitoring) { document, _ in
      document.shift("资金", "年度资金总额", "执行率", by: Fixed(2))
    },
    Fault("JX301", "the part spent is one unit off", in: monitoring) { document, _ in
      document.nudge("资金", "财政拨款", "执行数", by: -1)
    },
    Fault("JX609", "no forecast when it is due", in: monitoring) { document, _ in
      let rows = document.rows { $0["全年预计完成值"] != nil }
      for row in rows { document = document.setting((row + ["全年预计完成值"])[...], to: nil) ?? document }
      let month = document["监控期间", "止"]?.string?.dropFirst(5).prefix(2)
      return !rows.isEmpty && (month == "09" || month == "07" && document["规则集"]?.string != "扶风县")
    },
    Fault("JX617", "an aspect of monitoring is missing", in: monitoring) { document, _ in
      document.put(nil, at: "监控内容", "合规性")
    },
  ]
}
