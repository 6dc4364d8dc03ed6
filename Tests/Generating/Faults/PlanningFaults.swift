extension Fault {
  private static let target = "项目支出绩效目标申报表"

  static let inTarget = [
    Fault("JX301", "the total is one unit off its parts", in: target) { document, _ in
      document.nudge("资金", "年度资金总额")
    },
    Fault("JX301", "the general budget is one unit off the appropriation", in: target) { document, _ in
      document.nudge("资金", "财政拨款构成", "一般公共预算", by: -1)
    },
    Fault("JX302", "an item is missing", in: target) { document, random in
      guard let count = document["资金", "明细"]?.items.count, count > 2 else { return false }
      return document.put(nil, at: "资金", "明细", String(random.int(0...count - 1)))
    },
    Fault("JX311", "an item's amount is twice quantity times price", in: target) { document, random in
      guard let count = document["资金", "明细"]?.items.count else { return false }
      let place = String(random.int(0...count - 1))
      guard let amount = document["资金", "明细", place, "金额"]?.string.flatMap({ Fixed($0) }) else { return false }
      return document.put(.plain((amount + amount).padded), at: "资金", "明细", place, "金额")
    },
    Fault("JX303", "a negative amount", in: target) { document, _ in document.put(.plain("-20"), at: "资金", "其他资金") },
    Fault("JX110", "neither items nor a basis of calculation", in: target) { document, _ in
      document.put(nil, at: "资金", "明细") && document.put(nil, at: "资金", "测算依据")
    },
    Fault("JX006", "a unit of money that there is not", in: target) { document, _ in
      document.put("万", at: "资金", "单位")
    },
    Fault("JX101", "no unit that carries it out", in: target) { document, _ in document.put(nil, at: "项目", "实施单位") },
    Fault("JX102", "no output at all", in: target) { document, _ in document.put(nil, at: "绩效指标", "产出指标") },
    Fault("JX103", "no indicator of quality", in: target) { document, _ in
      document.put(nil, at: "绩效指标", "产出指标", "质量指标")
    },
    Fault("JX105", "a target left blank", in: target) { document, random in
      document.putInRow("指标值", &random) { _ in "" }
    },
    Fault("JX107", "no goal", in: target) { document, _ in document.put("", at: "总体目标") },
    Fault("JX201", "a vague output", in: target) { document, random in
      document.putInRow("指标值", &random, where: { $0["名称"]?.string?.contains("验收合格率") == true }) { _ in "明显提升" }
    },
    Fault("JX205", "a share above all", in: target) { document, random in
      document.putInRow("指标值", &random, where: { $0["名称"]?.string?.hasSuffix("满意度") == true }) { _ in "≥192%" }
    },
    Fault("JX206", "satisfaction with a ceiling", in: target) { document, random in
      document.putInRow("指标值", &random, where: { $0["名称"]?.string?.hasSuffix("满意度") == true }) {
        .text("≤" + $0.dropFirst())
      }
    },
    Fault("JX216", "a goal without a number", in: target) { document, _ in
      document.put("进一步完善设施条件，全面提升服务水平，推动事业持续健康发展。", at: "总体目标")
    },
    Fault("JX401", "a weight one point too high", in: target) { document, random in
      document.putInRow("权重", &random) { Fixed($0).map { .plain(($0 + Fixed(1)).short) } }
    },
    Fault("JX501", "the thirtieth of February", in: target) { document, _ in
      guard let year = document["年度"]?.string else { return false }
      return document.put(.plain(year + "-02-30"), at: "批复", "目标批复日期")
    },
    Fault("JX502", "the end before the start", in: target) { document, _ in
      guard let start = document["项目", "开始日期"], let end = document["项目", "结束日期"] else { return false }
      return document.put(end, at: "项目", "开始日期") && document.put(start, at: "项目", "结束日期")
    },
    Fault("JX510", "target and budget approved on different days", in: target) { document, _ in
      guard let year = document["年度"]?.string else { return false }
      return document.put(.plain(year + "-03-19"), at: "批复", "目标批复日期")
    },
    Fault("JX802", "an indicator twice", in: target) { document, _ in
      guard let row = document["绩效指标", "产出指标", "数量指标", "0"] else { return false }
      return document.put(
        .list([row] + (document["绩效指标", "产出指标", "数量指标"]?.items ?? [])), at: "绩效指标", "产出指标", "数量指标")
    },
    Fault("JX004", "a key misspelt", in: target) { document, _ in
      document["实施内荣"] = "对县乡公路实施日常养护。"
      return true
    },
  ]

  private static let assessment = "事前绩效评估报告"

  static let inAssessment = [
    Fault("JX112", "a dimension is missing", in: assessment) { document, _ in
      document.put(nil, at: "评估内容", "筹资合规性")
    },
    Fault("JX407", "the score is off its sum", in: assessment) { document, _ in
      document.shift("评估得分", by: Fixed(2, scale: 1))
    },
    Fault("JX404", "a score above its points", in: assessment) { document, _ in
      document.put(.plain("20.5"), at: "评估内容", "立项必要性", "得分")
    },
    Fault("JX601", "no method", in: assessment) { document, _ in document.put(.list([]), at: "评估方法") },
    Fault("JX603", "not supported with a high score and without a reason", in: assessment) { document, _ in
      document.put("不予支持", at: "评估结论")
    },
    Fault("JX604", "not supported and yet in the library", in: assessment) { document, _ in
      guard document["评估主体"]?.string == "预算部门和单位" || document["规则集"]?.string != "扶风县" else { return false }
      document["不予支持原因"] = "立项必要性不充分"
      return document.put("不予支持", at: "评估结论")
    },
  ]

  private static let review = "绩效目标审核表"

  static let inReview = [
    Fault("JX605", "a dimension is missing", in: review) { document, _ in document.put(nil, at: "审核内容", "相关性") },
    Fault("JX604", "failed and yet passed on", in: review) { document, _ in
      document.put("差", at: "审核等级") && document.put("不合格", at: "审核结论")
    },
    Fault("JX603", "passed with the lowest grade", in: review) { document, _ in document.put("差", at: "审核等级") },
  ]
}
