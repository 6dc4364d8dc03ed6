extension Project {
  private static let problem = "资金支付集中在下半年，预算执行不够均衡"

  private struct Judged {
    let path: (String, String, String)
    let weight: Fixed
    let score: Fixed
    let note: String

    init(_ path: (String, String, String), _ weight: Int, _ score: Int, _ note: String) {
      self.path = path
      self.weight = Fixed(weight, scale: 1)
      self.score = Fixed(score, scale: 1)
      self.note = note
    }
  }

  /// Points in tenths.
  private var judged: [Judged] {
    let isGood = !(totalScore < Fixed(80))
    return [
      Judged(("决策", "项目立项", "立项依据充分性"), 50, 50, "符合行业规划和部门职责"),
      Judged(("决策", "绩效目标", "绩效指标明确性"), 80, isGood ? 75 : 50, "个别指标的统计口径没有写明"),
      Judged(("决策", "资金投入", "预算编制科学性"), 70, 70, "按定额和询价测算，依据充分"),
      Judged(("过程", "资金管理", "资金使用合规性"), 100, 100, "支付手续完整，未发现截留和挪用"),
      Judged(("过程", "组织实施", "制度执行有效性"), 100, isGood ? 90 : 60, "资料归档不够及时"),
      Judged(("产出", "产出数量", "实际完成率"), 150, isGood ? 145 : 105, "按各数量指标完成情况计分"),
      Judged(("产出", "产出质量", "质量达标率"), 150, isGood ? 150 : 110, "抽查验收资料，质量达标"),
      Judged(("效益", "项目效益", "实施效益"), 200, isGood ? 190 : 130, "受益范围与目标基本一致"),
      Judged(("效益", "项目效益", "满意度"), 100, isGood ? 95 : 70, "独立抽样300人"),
    ]
  }

  private var reportScore: Fixed { judged.reduce(Fixed(0)) { $0 + $1.score } }

  /// 绩效评价报告.
  package var report: Content {
    let days =
      place.ruleSet == "扶风县"
      ? ["02-21", "02-23", "02-24", "02-26", "03-06", "03-09", "03-12", "03-16", "03-18"]
      : ["04-01", "04-03", "04-07", "04-10", "05-08", "05-15", "05-20", "05-23", "05-29"]
    let steps = [
      "确定绩效评价对象", "确定绩效评价机构和工作人员", "下达绩效评价通知", "制定绩效评价工作方案", "收集资料、现场调研，形成初步结论", "与被评价单位交换意见",
      "综合分析，形成最终结论", "提交绩效评价报告", "整改存在问题，建立绩效评价档案",
    ]
    let grade = place.grade(reportScore)
    return document(
      "绩效评价报告",
      [
        .init("填报", ["填报人": "（姓名）"]), .init("评价类型", .text(place.evaluationType)), .init("评价内容", "项目支出"),
        .init("评价机构", place.evaluationType == "财政评价" ? "财政部门绩效评价组" : .text(sort.supervisor)),
        .init("第三方机构", "某会计师事务所"), .init("决算完成日期", .plain("\(year + 1)-02-20")),
        .init("评价日期", .plain("\(year + 1)-\(days[7])")), .init("评价方案", "《项目绩效评价工作方案》，经评价组集体审定后印发"),
        .init("评价方法", "比较法、公众评判法"),
        .init(
          "评价程序",
          .list(zip(steps, days).map { ["步骤": .text($0.0), "日期": .plain("\(year + 1)-\($0.1)")] })),
        .init("资金", ["单位": .text(funds.unit), "年度资金总额": received(funds.adjusted, funds.spent)]),
        .init(
          "指标体系",
          .list(
            judged.map {
              [
                "一级指标": .text($0.path.0), "二级指标": .text($0.path.1), "三级指标": .text($0.path.2),
                "分值": .plain($0.weight.short),
                "得分": .plain($0.score.short), "评分说明": .text($0.note),
              ]
            })),
        .init("评价得分", .plain(reportScore.short)), .init("评价等级", .text(grade)),
        .init(
          "章节",
          [
            "基本情况": .text("项目由\(sort.unit)实施，\(sort.work)"),
            "绩效评价工作开展情况": "评价对象为项目全部资金，按决策、过程、产出、效益四类指标评价，现场核查并发放问卷300份。",
            "综合评价情况及评价结论": .text("综合得分\(reportScore.short)分，等级为“\(grade)”。"),
            "绩效评价指标分析": "决策依据充分，过程管理较规范，产出和效益按完成情况计分。",
            "主要经验及做法、存在的问题及原因分析": .text("经验是按月调度。问题是\(Self.problem)，原因是前期采购占用时间较长。"), "有关建议": "提前启动采购程序，按月编制用款计划。",
            "其他需要说明的问题": "无",
          ]),
        .init(
          "分析",
          ["经济性": "实际支出没有超过预算，成本得到控制。", "效率性": "任务完成进度与资金支付基本一致。", "效益性": "受益范围与目标一致，服务对象总体满意。"]),
        .init("问题", [.text(Self.problem)]), .init("建议", ["提前启动采购程序"]), .init("自评表", "自评.yaml"),
      ])
  }

  private func received(_ budget: Fixed, _ spent: Fixed) -> Content {
    [
      "全年预算数": .plain(budget.padded), "实际到位资金": .plain(budget.padded), "实际支出资金": .plain(spent.padded),
      "预算执行率": funds.rate(spent, of: budget),
    ]
  }

  /// 评价结果应用表.
  package var use: Content {
    let isGood = !(reportScore < Fixed(90))
    let published = Content.plain(place.ruleSet == "岳阳市区级2025" ? "\(year + 1)-06-20" : "\(year + 1)-09-10")
    let sent = Content.plain("\(year + 1)-08-25")
    return document(
      "评价结果应用表",
      [
        .init(
          "评价结果",
          [
            "评价类型": .text(place.evaluationType), "得分": .plain(reportScore.short), "等级": .text(place.grade(reportScore)),
            "类别": isGood ? "好" : "一般", "报告": "报告.yaml",
          ]),
        .init(
          "应用",
          [
            [
              "挂钩方式": "评价结果与预算安排和政策调整挂钩", "措施": isGood ? "下年度同类项目资金优先保障，规模不低于上年" : "督促改进项目管理，限期完善指标和支付计划",
              "说明": "综合事前绩效评估、绩效目标、绩效运行监控和绩效评价的结果",
            ]
          ]),
        .init(
          "整改",
          [
            [
              "问题": .text(Self.problem), "措施": "提前启动采购程序，按月编制用款计划", "责任人": .text(sort.unit),
              "完成日期": .plain("\(year + 1)-05-30"), "状态": "已完成",
            ]
          ]),
        .init(
          "公开",
          [
            "渠道": ["政府门户网站"], "公开日期": published, "预算公开日期": .plain("\(year + 1)-02-26"), "决算公开日期": published,
            "编入决算": "是",
            "公开内容": [
              "重点项目绩效目标", "重点项目执行率和偏离调整情况", "重点支出项目绩效评价结果", "项目绩效目标", "自评结果", "评价报告",
            ],
          ]),
        .init("报送人大", ["日期": sent, "预决算草案日期": sent]), .init("问责", "无"),
      ])
  }
}
