extension Project {
  private func head(_ kind: String, _ ruleSet: String) -> [Content.Entry] {
    [.init("文档类型", .text(kind)), .init("规则集", .text(ruleSet)), .init("年度", .plain(String(year)))]
  }

  /// The keys that every document begins with, then `rest`.
  func document(_ kind: String, planning: Bool = false, full: Bool = false, _ rest: [Content.Entry]) -> Content {
    .mapping(
      head(kind, planning ? place.planningRuleSet : place.ruleSet) + [.init("项目", description(full: full))] + rest)
  }

  private func description(full: Bool) -> Content {
    [
      "名称": .text(name), "编码": .text(code), "主管部门": .text(sort.supervisor), "实施单位": .text(sort.unit), "负责人": "（姓名）",
      "属性": full ? (isNew ? "新增" : "延续") : nil, "类别": full ? "部门预算重点项目支出" : nil,
      "开始日期": .plain("\(year)-01-01"), "结束日期": .plain("\(year)-12-31"),
    ]
  }

  func filing(_ day: String) -> Content.Entry {
    .init("填报", ["填报人": "（姓名）", "填报日期": .plain(day), "报送日期": .plain(day), "报送形式": ["纸质", "电子"]])
  }

  private var targetFunds: Content {
    [
      "单位": .text(funds.unit), "年度资金总额": .plain(funds.total.padded), "财政拨款": .plain(funds.fiscal.padded),
      "其他资金": .plain(funds.other.padded),
      "财政拨款构成": ["一般公共预算": .plain(funds.fiscal.padded)],
      "资金级次": ["上级补助": .plain(funds.upper.padded), "本级财力": .plain((funds.fiscal - funds.upper).padded)],
    ]
  }

  /// 事前绩效评估报告, one for each who assesses; none for a project that goes on, but in
  /// 北林区, where every one from 30万元 on is assessed.
  var assessments: [Content] {
    guard isNew || place.ruleSet == "北林区" else { return [] }
    return place.assessors.enumerated().map { number, assessor in
      let scores: [Fixed] = [185, 180, 175, 185, 190].map { Fixed($0, scale: 1) }
      let dimensions = ["立项必要性", "投入经济性", "绩效目标合理性", "实施方案可行性", "筹资合规性"]
      let opinions = [
        "符合行业规划和部门职责，服务对象明确，需求迫切。", "成本按定额和询价测算，投入产出比合理。", "目标明确，指标细化量化，可以考核。",
        "实施方案经过论证，进度和质量控制措施可行。", "资金来源渠道合规，支出责任清楚。",
      ]
      let entries = zip(dimensions, zip(scores, opinions)).map { name, rest -> Content.Entry in
        .init(name, ["分值": .plain("20"), "得分": .plain(rest.0.short), "意见": .text(rest.1)])
      }
      let days = number == 0 ? ("09-10", "09-28") : ("10-08", "10-30")
      return document(
        "事前绩效评估报告", planning: true, full: true,
        [
          .init("评估对象类型", "项目"), .init("评估主体", .text(assessor)),
          .init("申请日期", .plain("\(year - 1)-\(days.0)")), .init("报告日期", .plain("\(year - 1)-\(days.1)")),
          .init("项目概况", .text(sort.work)), .init("资金", targetFunds),
          .init(
            "评估依据",
            [
              ["类别": "法律法规规章", "名称": "《中华人民共和国预算法》及其实施条例"], ["类别": "发展规划和方针政策", "名称": "国民经济和社会发展第十四个五年规划"],
              ["类别": "财政管理制度", "名称": "项目支出预算管理办法"], ["类别": "部门职责规划计划", "名称": "部门年度工作计划"],
              ["类别": "行业政策标准", "名称": "行业建设和服务标准"],
            ]),
          .init("评估方式", ["专家咨询", "现场调研"]), .init("评估方法", ["成本效益分析法", "对比分析法"]),
          .init("工作组", ["绩效管理股人员", "业务股人员", "行业专家2名"]), .init("评估材料", ["项目申报书", "绩效目标申报表", "测算明细"]),
          .init("评估内容", .mapping(entries)),
          .init("评估得分", .plain(scores.reduce(Fixed(0)) { $0 + $1 }.short)), .init("评估结论", "予以支持"),
          .init("入库", "是"), .init("申请预算", "是"),
        ])
    }
  }

  /// 项目支出绩效目标申报表.
  package var target: Content {
    var money = targetFunds
    money["明细"] = .list(
      funds.items.map {
        [
          "内容": .text($0.content), "数量": .plain(String($0.quantity)), "计量单位": .text($0.measureUnit),
          "单价": .plain($0.price.padded), "金额": .plain($0.amount.padded),
        ]
      })
    money["测算依据"] = "按行业定额、上年合同单价和三家询价结果测算。"
    let approved = Content.plain("\(year)-02-08")
    return document(
      "项目支出绩效目标申报表", planning: true, full: true,
      [
        filing("\(year - 1)-12-10"), .init("实施内容", .text(sort.work)), .init("资金", money), .init("总体目标", .text(goal)),
        .init(
          "绩效指标",
          indicators(cost: ["指标值": costTarget, "权重": "20"].plain) {
            ["指标值": .text($0.targetText), "权重": .plain($0.weight.short)]
          }),
        .init("批复", ["目标批复日期": approved, "预算批复日期": approved]),
      ])
  }

  /// 绩效目标审核表, one for each level.
  var reviews: [Content] {
    place.reviews.enumerated().map { number, review in
      let entries = review.dimensions.map { dimension -> Content.Entry in
        .init(dimension, ["等级": "优", "意见": .text("\(dimension)符合要求，与部门职能和资金规模相匹配。")])
      }
      var levels: Content = ["部门审核": ["单位": "主管部门财务股", "日期": .plain("\(year - 1)-12-14"), "意见": "同意上报。"]]
      if number == 1 { levels["财政复核"] = ["单位": "财政部门业务股", "日期": .plain("\(year - 1)-12-20"), "意见": "同意。"] }
      return document(
        "绩效目标审核表", planning: true,
        [
          .init("审核层级", .text(review.stage)), .init("审核内容", .mapping(entries)), .init("审核等级", "优"), .init("审核结论", "合格"),
          .init("审核日期", .plain("\(year - 1)-12-\(number == 0 ? 14 : 20)")), .init("审核", levels), .init("进入下一步", "是"),
        ])
    }
  }

  /// Rows under their classes; the cost row in a class of its own where the project has one.
  func indicators(cost: Content, _ columns: (Row) -> Content) -> Content {
    var all = Content.mapping([])
    if hasCosts {
      all["成本指标"] = ["经济成本指标": .list([named("项目总成本", cost)])]
    }
    for name in ["产出指标", "效益指标", "满意度指标"] {
      for row in rows where row.measure.class == name {
        let old = all[name, row.measure.subclass]?.items ?? []
        all[name, row.measure.subclass] = .list(old + [named(row.measure.name, columns(row))])
      }
    }
    return all
  }

  private func named(_ name: String, _ columns: Content) -> Content {
    guard case .mapping(let entries) = columns else { return columns }
    return .mapping([.init("名称", .text(name))] + entries)
  }

  var costTarget: String { "≤" + funds.total.short + funds.unit }
}

extension Dictionary where Key == String, Value == String {
  /// The pairs as a mapping, sorted by key so that the same seed gives the same document.
  var plain: Content {
    .mapping(sorted { $0.key < $1.key }.map { .init($0.key, .plain($0.value)) })
  }
}
