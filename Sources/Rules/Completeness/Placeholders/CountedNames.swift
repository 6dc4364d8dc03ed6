/// Names of indicators that ask for a quantity which cannot be nothing.
enum CountedNames {
  /// Whether an indicator of this name asks for a quantity; not where nothing is what one hopes for.
  static func ask(forQuantity name: String) -> Bool {
    endings.contains { name.hasSuffix($0) } && !unwelcome.contains { name.contains($0) }
  }

  /// How names of quantities end.
  private static let endings = [
    "数", "数量", "人数", "人口", "次数", "人次", "户数", "个数", "件数", "份数", "台数", "套数", "面积", "里程", "长度", "规模", "总量", "产量", "产值",
    "收入",
    "金额", "总额", "成本", "标准",
    "满意度", "合格率", "完成率", "达标率", "覆盖率", "及时率", "知晓率", "使用率", "利用率", "完好率", "增长率", "就业率", "入学率", "到位率", "完成时间", "时限",
    "年限", "期限", "天数",
  ]

  /// What nobody wants: none of it is a good answer.
  private static let unwelcome = [
    "事故", "事件", "事项", "投诉", "上访", "信访", "举报", "违规", "违纪", "违法", "违约", "差错", "错误", "失误", "遗漏", "漏", "纠纷", "争议", "异议",
    "质疑", "诉讼", "复议", "隐患", "风险",
    "污染", "超标", "排放", "死亡", "伤亡", "伤", "亡", "病", "疫", "故障", "中断", "停机", "逾期", "延误", "拖欠", "欠", "挪用", "截留", "浪费", "流失",
    "损失", "泄露", "泄密", "失窃", "盗",
    "火灾", "灾", "案", "返贫", "辍学", "失学", "失业", "拥堵", "破坏", "缺陷", "问题", "不良", "不合格", "不满", "不达标", "未", "超支", "超预算", "超时",
    "退", "淘汰", "负面", "舆情", "群体",
    "整改", "变更", "重复", "空置", "闲置", "闲", "撂荒", "违章", "违建", "处罚", "罚",
  ]
}
