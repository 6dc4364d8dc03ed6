import Quantities

/// Whether more or less of what a name measures is better, as far as its words tell.
public enum WantedDirection: Sendable {
  /// More is better: 合格率, 覆盖率.
  case more
  /// Less is better: 成本, 投诉率, 事故数.
  case less

  /// What the words of a name say; `nil` where they do not tell or tell both.
  public static func of(_ name: String) -> WantedDirection? { of(core: NameText.core(of: name)) }

  /// What the words of a name say that has no remark behind it.
  static func of(core: String) -> WantedDirection? {
    if lessEndings.ends(core) { return .less }
    let isBad = lessWords.occurs(in: core)
    if moreEndings.ends(core) { return isBad ? nil : .more }
    // 成本节约率, 事故下降率, 缺陷整改: the last word turns the first one round.
    if isBad && !turning.occurs(in: core) { return .less }
    return nil
  }

  /// Words after which a bad thing is a good one, or its share is one that should be high.
  private static let turning: WordList = [
    "下降", "降低", "减少", "节约", "节省", "压减", "压降", "缩短", "削减", "控制率", "控制数", "达标", "合格", "处理", "处置", "办结", "整改", "回复", "化解",
    "解决", "答复", "回访", "修复率", "排除", "排查", "消除", "治理", "收回", "追回", "盘活", "增长", "提升", "提高", "增加", "覆盖", "保障", "预防", "防治",
    "调查", "救助", "救治", "补偿", "赔付", "及时", "准确", "完成", "发放", "到位", "回收", "利用", "核算", "效益比", "收益", "利润",
  ]

  /// Things of which less is better.
  private static let lessWords: WordList = [
    "成本", "造价", "费用支出", "超支", "超预算", "投诉", "事故", "差错", "误差", "错误率", "故障", "违规", "违纪", "违法", "死亡", "伤亡", "发病率", "感染率",
    "流失",
    "失业率", "返贫", "损失", "能耗", "耗能", "排放量", "排放浓度", "缺陷", "拖欠", "逾期", "空置率", "闲置率", "结余率", "结转率", "结转结余率", "响应时间",
    "响应时限", "修复时间", "等待时间", "办理时限", "办结时限", "中断时间", "停机", "退货率", "返修率", "破损率", "漏损率", "争议率", "纠纷", "上访", "信访量",
    "案件发生", "发案", "火灾发生", "污染事件", "舆情", "死淘率", "辍学", "复发率", "不良率", "不良反应", "次品率", "废品率", "损耗",
  ]

  /// Shares that must stay below a ceiling: of a budget or a list of posts (财预〔2013〕53号), or of what went wrong.
  private static let lessEndings: WordList = [
    "经费控制率", "在职人员控制率", "人员编制控制率", "编制控制率", "预算调整率", "经费变动率", "结转结余变动率", "一般性支出变动率",
    "不合格率", "不达标率", "未达标率", "不及时率", "未完成率", "不满意率", "不满意度",
  ]

  /// Shares of which more is better.
  private static let moreEndings: WordList = [
    "合格率", "达标率", "覆盖率", "满意度", "完成率", "及时率", "参与率", "知晓率", "优良率", "优秀率", "成活率", "利用率", "办结率", "入学率", "巩固率",
    "就业率", "准确率", "完好率", "通过率", "到位率", "普及率", "参保率", "接种率", "使用率", "保存率", "回收率", "治愈率", "签约率", "上岗率", "发放率",
    "兑现率", "公开率", "响应率", "整改率", "开工率", "竣工率", "投产率", "覆盖面", "保障率", "受益率", "认可度", "知晓度",
  ]
}
