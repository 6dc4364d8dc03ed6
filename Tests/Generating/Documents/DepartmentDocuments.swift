extension Department {
  private func document(_ kind: String, planning: Bool = false, _ rest: [Content.Entry]) -> Content {
    .mapping(
      [
        .init("文档类型", .text(kind)), .init("规则集", .text(planning ? place.planningRuleSet : place.ruleSet)),
        .init("年度", .plain(String(year))),
        .init(
          "部门",
          [
            "名称": .text(name), "编码": "219", "负责人": "（姓名）",
            "职能": .text("负责行业管理和公共服务，\(projects.first?.sort.work ?? "")"),
            "编制人数": .plain(String(staff + 3)), "在职人数": .plain(String(staff)),
          ]),
      ] + rest)
  }

  private func filing(_ day: String) -> Content.Entry {
    .init("填报", ["填报人": "（姓名）", "填报日期": .plain(day), "报送日期": .plain(day), "报送形式": ["纸质", "电子"]])
  }

  /// 部门整体支出绩效目标申报表.
  package var target: Content {
    let other = sum(\.other)
    let fiscal = Content.plain((total - other).padded)
    var tasks: [Content] = [
      task("机关运转保障", "保障在职人员\(staff)人的工资福利和机关正常运转", basic, Fixed(0, scale: 2))
    ]
    tasks += projects.map {
      task($0.name, $0.sort.work, inUnit($0.funds.total, of: $0), inUnit($0.funds.other, of: $0))
    }
    let approved = Content.plain("\(year)-02-08")
    return document(
      "部门整体支出绩效目标申报表", planning: true,
      [
        filing("\(year - 1)-12-10"), .init("年度主要任务", .list(tasks)),
        .init("任务金额合计", ["总额": .plain(total.padded), "财政拨款": fiscal, "其他资金": .plain(other.padded)]),
        .init(
          "资金",
          [
            "单位": .text(unit), "部门预算总额": .plain(total.padded), "基本支出": .plain(basic.padded),
            "人员经费": .plain(salaries.padded), "公用经费": .plain(running.padded), "项目支出": .plain(sum(\.total).padded),
            "三公经费": .plain(hospitality.padded), "财政拨款": fiscal, "其他资金": .plain(other.padded),
            "财政拨款构成": ["一般公共预算": fiscal, "政府性基金预算": .plain("0"), "国有资本经营预算": .plain("0"), "社会保险基金预算": .plain("0")],
            "测算依据": "人员经费按编制和工资标准，公用经费按定额，项目支出按测算明细。",
          ]),
        .init("总体目标", .text(goal)),
        .init("绩效指标", indicators { ["指标值": .text($0.targetText), "权重": .plain($0.weight.short)] }),
        .init("批复", ["目标批复日期": approved, "预算批复日期": approved]),
      ])
  }

  private func task(_ name: String, _ content: String, _ total: Fixed, _ other: Fixed) -> Content {
    [
      "名称": .text(name), "主要内容": .text(content),
      "资金": ["总额": .plain(total.padded), "财政拨款": .plain((total - other).padded), "其他资金": .plain(other.padded)],
    ]
  }

  /// 部门整体支出绩效自评表.
  package var selfEvaluation: Content {
    func row(_ budget: Fixed, _ adjusted: Fixed, _ spent: Fixed) -> Content {
      [
        "年初预算数": .plain(budget.padded), "全年预算数": .plain(adjusted.padded), "全年执行数": .plain(spent.padded),
        "执行率": adjusted.units == 0 ? nil : rate(spent, of: adjusted),
      ]
    }
    let other = sum(\.other)
    var whole = row(total, adjusted, spent)
    whole["分值"] = .plain("10")
    whole["得分"] = .plain(executionScore.short)
    var money: Content = [
      "单位": .text(unit), "部门预算总额": whole, "基本支出": row(basic, basic, basicSpent),
      "人员经费": row(salaries, salaries, salariesSpent), "公用经费": row(running, running, runningSpent),
      "项目支出": row(sum(\.total), sum(\.adjusted), sum(\.spent)),
      "当年财政拨款": row(total - other, adjusted - other, spent - sum(\.spentOther)),
      "其他资金": row(other, other, sum(\.spentOther)),
    ]
    if adjusted != total { money["调整原因"] = "年中按政策变化和实际任务量调整预算，已履行报批程序。" }
    if Fixed.ratio(spent, adjusted, times: Fixed(100), scale: 4) < Fixed(90) {
      money["执行偏差原因"] = "部分项目合同款按约定在下年验收后支付。"
    }
    var tasks: [Content] = [
      [
        "名称": "机关运转保障", "预算数": .plain(basic.padded), "执行数": .plain(basicSpent.padded),
        "完成情况": .text("在职\(staff)人的工资福利按月发放，机关运转正常"),
      ]
    ]
    tasks += projects.map {
      [
        "名称": .text($0.name), "预算数": .plain(inUnit($0.funds.adjusted, of: $0).padded),
        "执行数": .plain(inUnit($0.funds.spent, of: $0).padded), "完成情况": "按计划完成主要任务并通过验收",
      ]
    }
    let reviewed = Content.plain("\(year + 1)-03-12")
    return document(
      "部门整体支出绩效自评表",
      [
        filing("\(year + 1)-03-06"), .init("资金", money), .init("年度主要任务", .list(tasks)),
        .init("任务金额合计", ["预算数": .plain(adjusted.padded), "执行数": .plain(spent.padded)]),
        .init("总体目标", ["预期目标": .text(goal), "实际完成情况": .text(achievement)]),
        .init(
          "绩效指标",
          indicators { row in
            var columns: Content = [
              "年度指标值": .text(row.targetText), "实际完成值": .text(row.actualText), "分值": .plain(row.weight.short),
              "得分": .plain(row.score.short),
            ]
            if row.isShort { columns["偏差原因及改进措施"] = .text(Project.reasons[0]) }
            columns["佐证资料"] = "台账、检查记录和抽样问卷"
            return columns
          }),
        .init("总分", .plain(totalScore.short)), .init("等级", .text(place.grade(totalScore))),
        .init("评价结论", "部门整体支出绩效目标基本实现，资金使用合规。"), .init("存在问题", "资金支付不够均衡，个别指标测算依据不够充分。"),
        .init("改进措施", "按月编制用款计划，完善指标测算和统计口径。"), .init("决算完成日期", .plain("\(year + 1)-02-20")),
        .init("评价日期", .plain("\(year + 1)-03-04")),
        .init(
          "自评报告",
          [
            "薄弱环节": "资金支付集中在下半年，不够均衡。", "原因分析": "前期采购和招标占用时间较长。", "改进措施": "提前启动采购程序，按月编制用款计划。",
            "公开日期": .plain("\(year + 1)-04-10"), "备案日期": .plain("\(year + 1)-03-12"),
          ]),
        .init(
          "审核",
          [
            "初审": ["单位": "财政部门业务股", "日期": reviewed, "意见": "数据与支付记录一致。"],
            "复审": ["单位": "财政部门绩效评价组", "日期": reviewed, "意见": "得分计算准确，同意。"],
          ]),
      ])
  }

  private var achievement: String {
    "全年"
      + rows.map { row in
        row.measure.relation == .deadline
          ? "于\(row.done.month)月\(row.done.day)日完成年度重点任务" : row.measure.name + row.actualText
      }.joined(separator: "，") + "。"
  }

  /// Rows under the classes of the place: the six dimensions where its law has them.
  private func indicators(_ columns: (Row) -> Content) -> Content {
    var all = Content.mapping([])
    for row in rows {
      let first = place.hasDimensions ? Self.dimension(row.measure) : row.measure.class
      guard case .mapping(let entries) = columns(row) else { continue }
      let old = all[first, row.measure.subclass]?.items ?? []
      all[first, row.measure.subclass] = .list(old + [.mapping([.init("名称", .text(row.measure.name))] + entries)])
    }
    return all
  }

  /// Each of the six dimensions gets a row.
  private static func dimension(_ measure: Measure) -> String {
    switch measure.name {
    case "开展节约用电巡查次数": "运行成本"
    case "开展专项检查次数", "年度重点任务完成时间": "管理效率"
    case "业务制度汇编更新次数": "可持续发展能力"
    default: ["产出指标": "履职效能", "效益指标": "社会效应"][measure.class] ?? "服务对象满意度"
    }
  }

  /// 绩效管理工作方案: every stage, and the tasks, rules and means that the place's law asks for.
  package var plan: Content {
    // The law of 岳阳市区级2025 plans the year in which it is in force.
    let year = place.planningRuleSet == place.ruleSet ? self.year : self.year + 1
    let bureau = name.hasPrefix("县") ? "县财政局" : "区财政局"
    func task(_ name: String, _ stage: String, _ months: (Int, Int), _ unit: String) -> Content {
      [
        "名称": .text(name), "环节": .text(stage), "开始": .plain("\(year)-" + Self.twoDigits(months.0)),
        "结束": .plain("\(year)-" + Self.twoDigits(months.1)), "责任单位": .text(unit),
      ]
    }
    var tasks: [Content] = []
    if place.ruleSet == "岳阳市区级2025" {
      tasks += [
        task("开展绩效主题培训", "培训", (1, 10), bureau), task("完善绩效管理制度", "制度建设", (6, 12), bureau),
      ]
    }
    tasks += [
      task("对\(year + 1)年新增重大政策和项目开展事前绩效评估", "事前绩效评估", (8, 10), "各预算部门"),
      task("绩效目标批复与公开", "绩效目标管理", (1, 6), bureau), task("部门绩效运行监控", "绩效运行监控", (7, 10), "各预算部门"),
      task("单位自评和财政重点绩效评价", "绩效评价", (6, 11), bureau), task("强化评价结果应用", "评价结果应用", (1, 12), bureau),
    ]
    var entries: [Content.Entry] = [
      .init("文档类型", "绩效管理工作方案"), .init("规则集", .text(place.ruleSet)), .init("年度", .plain(String(year))),
      .init("标题", .text("\(year)年预算绩效管理工作方案")), .init("制定单位", .text(bureau)),
      .init("总体目标", .text("绩效目标、运行监控、单位自评覆盖\(name)等部门的全部项目支出。")), .init("任务", .list(tasks)),
    ]
    if place.ruleSet == "岳阳市区级2025" { entries.append(.init("目标年度", .plain(String(year)))) }
    if !place.rules.isEmpty { entries.append(.init("制度清单", .list(place.rules.map { .text($0) }))) }
    return .mapping(
      entries + [
        .init("组织机构", .text("\(bureau)设立绩效管理股，成立预算绩效管理工作领导小组。")), .init("人员安排", "配备3名专职人员。"),
        .init("工作经费", "绩效管理工作经费20万元已列入部门预算。"), .init("保障措施", "加强组织领导，落实人员和经费，纳入部门考核。"),
      ])
  }

  private static func twoDigits(_ month: Int) -> String { month < 10 ? "0\(month)" : "\(month)" }

  /// 绩效规则集: a law of the department's own place, as a county writes it.
  package var ruleSet: Content {
    let good = 75 + projects.count * 5
    return [
      "文档类型": "绩效规则集", "名称": .text("本地规则\(year)"), "全称": .text("\(name)预算绩效管理办法"), "发布机构": .text(name),
      "施行": .plain("\(year)-01-01"), "继承": .text(place.ruleSet),
      "参数": [
        "等级": [
          ["名称": "优", "下限": .plain("90")], ["名称": "良", "下限": .plain(String(good))],
          ["名称": "中", "下限": .plain("60")], ["名称": "差", "下限": .plain("0")],
        ],
        "说明": ["执行率下限": .plain(String(80 + projects.count * 5))],
      ],
      "规则": ["JX115": ["级别": "警告", "理由": "本地要求三级指标不少于规定个数"]],
      "条款": [
        ["标识": "A1", "编号": "第五条", "摘要": "按得分评定等级，低于底线的说明原因", "规则": ["JX408", "JX309"]],
        ["标识": "A2", "编号": "第六条", "摘要": "指标应当细化量化", "规则": ["JX201"]],
      ],
    ]
  }
}
