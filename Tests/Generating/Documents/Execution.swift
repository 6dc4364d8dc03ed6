extension Project {
  /// What a shortfall is put down to.
  static let reasons = [
    "汛期降雨偏多，部分任务延后实施；已调整进度计划，列入下年一季度完成。", "招标流标一次，开工晚于计划；今后提前启动采购程序。",
    "服务对象人数核减，实际需求低于预期；下年按最新统计数据核定目标。", "部分设备到货晚于合同约定；已追究供应商违约责任，并安排补做。",
  ]

  private func reason(_ row: Row) -> String { Self.reasons[row.measure.name.utf8.count % Self.reasons.count] }

  private var adjustmentReason: Content? {
    funds.adjusted.units == funds.total.units ? nil : "年中按政策变化和实际任务量调整预算，已履行报批程序。"
  }

  private var executionReason: Content? {
    Fixed.ratio(funds.spent, funds.adjusted, times: Fixed(100), scale: 4) < Fixed(90)
      ? "部分合同款按约定在下年验收后支付，质量保证金未到支付期。" : nil
  }

  /// 绩效运行监控表, one for each month that the place asks for.
  var monitoring: [Content] {
    place.monitoredMonths.map { month in
      let lastDay = [3: 31, 6: 30, 7: 31, 9: 30, 12: 31][month] ?? 30
      let end = "\(year)-" + (month < 10 ? "0" : "") + "\(month)-\(lastDay)"
      let filed =
        [3: "\(year)-04-03", 6: "\(year)-07-03", 7: "\(year)-08-06", 9: "\(year)-10-09", 12: "\(year + 1)-01-07"][month]
        ?? end
      let forecasts = month == 7 || month >= 9
      var money: Content = [
        "单位": .text(funds.unit),
        "年度资金总额": monitored(month, total: funds.total, adjusted: funds.adjusted, spent: funds.spent),
        "财政拨款": monitored(month, total: funds.fiscal, adjusted: funds.adjustedFiscal, spent: funds.spentFiscal),
        "其他资金": monitored(month, total: funds.other, adjusted: funds.other, spent: funds.spentOther),
      ]
      if let adjustmentReason { money["调整原因"] = adjustmentReason }
      money["执行偏差原因"] = "项目资金按进度支付，上半年以前期工作为主，款项集中在下半年结算。"
      let cost: [String: String] = [
        "年度指标值": costTarget, "完成值": soFar(funds.spent, month).short + funds.unit,
        "全年预计完成值": funds.spent.short + funds.unit,
      ]
      return document(
        "绩效运行监控表", planning: true,
        [
          filing(filed), .init("监控期间", ["起": .plain("\(year)-01-01"), "止": .plain(end)]),
          .init("监控方式", "日常"), .init("资金", money), .init("总体目标", .text(goal)),
          .init(
            "绩效指标",
            indicators(cost: cost.plain) { row in
              var columns: Content = ["年度指标值": .text(row.targetText), "完成值": .text(row.progress(month))]
              if forecasts { columns["全年预计完成值"] = .text(row.actualText) }
              if row.isShort {
                columns["偏差原因类别"] = ["其他"]
                columns["原因说明"] = .text(reason(row))
                columns["改进措施"] = "加强调度，按月通报进度，年底前补做剩余任务。"
              }
              if forecasts { columns["完成目标可能性"] = row.isShort ? "有可能" : "确定能" }
              return columns
            }),
          .init(
            "监控内容",
            [
              "及时性": "项目按计划推进，资金支付与实施进度基本一致。", "合规性": "按规定用途和程序支付，未发现无预算、超预算开支。", "有效性": "已完成部分质量合格，预期效果逐步显现。",
            ]),
        ])
    }
  }

  /// A part of the year's spending, in the digits of the amount.
  private func soFar(_ spent: Fixed, _ month: Int) -> Fixed { Fixed(spent.units / 12 * month, scale: spent.scale) }

  private func monitored(_ month: Int, total: Fixed, adjusted: Fixed, spent: Fixed) -> Content {
    // The parts of the year add up to the total's because the total is made of them.
    let isTotal = adjusted.units == funds.adjusted.units && spent.units == funds.spent.units
    let now = isTotal ? soFar(funds.spentFiscal, month) + soFar(funds.spentOther, month) : soFar(spent, month)
    return [
      "年初预算数": .plain(total.padded), "全年预算数": .plain(adjusted.padded), "拨付数": .plain(now.padded),
      "执行数": .plain(now.padded),
      "执行率": adjusted.units == 0 ? nil : funds.rate(now, of: adjusted), "全年预计执行数": .plain(spent.padded),
      "预计结余结转": .plain((adjusted - spent).padded),
    ]
  }

  /// 项目支出绩效自评表.
  package var selfEvaluation: Content {
    func row(_ budget: Fixed, _ adjusted: Fixed, _ spent: Fixed) -> Content {
      [
        "年初预算数": .plain(budget.padded), "全年预算数": .plain(adjusted.padded), "全年执行数": .plain(spent.padded), "分值": "—",
        "执行率": adjusted.units == 0 ? "—" : funds.rate(spent, of: adjusted), "得分": "—",
      ]
    }
    var total = row(funds.total, funds.adjusted, funds.spent)
    total["分值"] = .plain("10")
    total["得分"] = .plain(executionScore.short)
    var money: Content = [
      "单位": .text(funds.unit), "年度资金总额": total, "当年财政拨款": row(funds.fiscal, funds.adjustedFiscal, funds.spentFiscal),
      "其他资金": row(funds.other, funds.other, funds.spentOther),
    ]
    if let adjustmentReason { money["调整原因"] = adjustmentReason }
    if let executionReason { money["执行偏差原因"] = executionReason }
    let cost = ["年度指标值": costTarget, "实际完成值": funds.spent.short + funds.unit, "分值": "20", "得分": "20"]
    let evaluated = Content.plain("\(year + 1)-03-04")
    let reviewed = Content.plain("\(year + 1)-03-12")
    return document(
      "项目支出绩效自评表",
      [
        filing("\(year + 1)-03-06"), .init("资金", money),
        .init("总体目标", ["预期目标": .text(goal), "实际完成情况": .text(achievement)]),
        .init(
          "绩效指标",
          indicators(cost: cost.plain) { row in
            var columns: Content = [
              "年度指标值": .text(row.targetText), "实际完成值": .text(row.actualText), "分值": .plain(row.weight.short),
              "得分": .plain(row.score.short),
            ]
            if row.isShort { columns["偏差原因及改进措施"] = .text(reason(row)) }
            columns["佐证资料"] = "验收资料、统计台账和抽样问卷"
            return columns
          }),
        .init("总分", .plain(totalScore.short)), .init("等级", .text(place.grade(totalScore))),
        .init("评价结论", "项目按计划实施，资金使用合规，主要任务基本完成。"), .init("存在问题", "资金支付不够均衡，个别指标测算依据不够充分。"),
        .init("改进措施", "按月编制用款计划，完善指标测算和统计口径。"), .init("决算完成日期", .plain("\(year + 1)-02-20")),
        .init("评价日期", evaluated),
        .init(
          "自评报告",
          [
            "薄弱环节": "资金支付集中在下半年，不够均衡。", "原因分析": "前期采购和招标占用时间较长。", "改进措施": "提前启动采购程序，按月编制用款计划。",
            "公开日期": .plain("\(year + 1)-04-10"),
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
    rows.filter { $0.measure.class != "效益指标" }.map { row in
      row.measure.relation == .deadline ? "于\(row.done.month)月\(row.done.day)日完成" : row.measure.name + row.actualText
    }.joined(separator: "，") + "。"
  }
}
