extension Fault {
  private static let report = "绩效评价报告"

  static let inReport = [
    Fault("JX407", "the score is off its sum", in: report) { document, _ in
      document.shift("评价得分", by: Fixed(-2, scale: 1))
    },
    Fault("JX408", "the grade above or below", in: report) { document, _ in
      document.put(document["评价等级"]?.string == "优" ? "良" : "优", at: "评价等级")
    },
    Fault("JX404", "a score above its points", in: report) { document, _ in
      document.put(.plain("21"), at: "指标体系", "7", "得分")
    },
    Fault("JX410", "outputs and benefits under 60 points", in: report) { document, _ in
      document.put(.plain("6"), at: "指标体系", "8", "分值") && document.put(.plain("9"), at: "指标体系", "0", "分值")
    },
    Fault("JX113", "a section is missing", in: report) { document, _ in document.put(nil, at: "章节", "有关建议") },
    Fault("JX113", "the analysis of economy is missing", in: report) { document, _ in document.put(nil, at: "分析", "经济性")
    },
    Fault("JX601", "no method", in: report) { document, _ in document.put("", at: "评价方法") },
    Fault("JX602", "steps out of order", in: report) { document, _ in
      guard let first = document["评价程序", "0", "日期"] else { return false }
      return document.put(first, at: "评价程序", "7", "日期")
    },
    Fault("JX613", "a self-evaluation as a report", in: report) { document, _ in document.put("单位自评", at: "评价类型") },
    Fault("JX507", "evaluated before the year was over", in: report) { document, _ in
      guard let year = document["年度"]?.string else { return false }
      return document.put(.plain(year + "-06-20"), at: "评价日期")
    },
  ]

  private static let use = "评价结果应用表"

  static let inUse = [
    Fault("JX606", "a measure that does not fit the class", in: use) { document, _ in
      document.put("低效无效", at: "评价结果", "类别")
    },
    Fault("JX612", "not published", in: use) { document, _ in document.put(nil, at: "公开") },
  ]
}
