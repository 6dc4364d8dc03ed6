import Forms
import Quantities

/// Whether more of something is wanted, or less, where the target gives no ≥ or ≤.
enum UnsignedDirection {
  case more, less

  /// `nil` where the row does not tell: 项目总成本 ＝90万元 is as good with 85万元.
  init?(_ indicator: Indicator, _ target: Reading, in form: Form) {
    if let entry = form.entry(.direction, of: indicator), form.isFilled(entry) {
      let text = form.text(entry)
      if text.hasPrefix("正") {
        self = .more
        return
      }
      if text.hasPrefix("反") || text.hasPrefix("逆") || text.hasPrefix("负") {
        self = .less
        return
      }
    }
    switch indicator.subclass {
    case .outputCost, .economicCost, .socialCost, .ecologicalCost, .budgetControl: return nil
    case .timeliness where target.unit?.isDuration ?? false: return nil
    default: break
    }
    if indicator.class == .cost || indicator.class == .operatingCost { return nil }
    if Self.unclear.occurs(in: indicator.name) { return nil }
    if let value = form.entry(.target, of: indicator)?.value,
      form.withBytes(of: value, { Self.unclear.occurs(in: $0) })
    {
      return nil
    }
    self = .more
  }

  /// Words of things of which less may be wanted, or of levels to which something is brought down.
  private static let unclear: WordList = [
    "成本", "费用", "单价", "造价", "开支", "三公", "支出", "负债", "债务", "赤字", "能耗", "消耗", "损耗", "水耗", "电耗", "耗", "时长", "用时", "时限",
    "时间", "天数", "工期", "周期", "等待", "响应", "间隔", "延误", "逾期", "超期", "超时", "事故", "事件", "投诉", "信访", "上访", "纠纷", "举报", "舆情",
    "差错", "错误", "误差", "偏差", "偏离", "缺陷", "故障", "失败", "失误", "遗漏", "漏报", "漏损", "伤亡", "死亡", "受伤", "发病", "患病", "感染", "病死",
    "违规", "违纪", "违法", "犯罪", "案件", "发案", "辍学", "失学", "失业", "流失", "返工", "返贫", "贫困", "空置", "闲置", "撂荒", "不合格", "不良", "不达标",
    "不满意", "退货", "退款", "拖欠", "欠薪", "截留", "挪用", "挤占", "结转", "结余", "超支", "超标", "超限", "超载", "变更", "排放", "污染", "浓度", "噪声",
    "噪音", "负担", "风险", "隐患", "损失", "浪费", "火灾", "溺水", "发生率", "发生数", "发生次数", "发生起数", "争议", "异议", "重复率", "残疾率", "出生缺陷",
    "降", "减", "缩", "压", "控制",
  ]
}

/// Whether the name of an indicator speaks of a growth or a decline.
enum ChangeName {
  case increase, decrease

  /// `nil` for a name that speaks of neither, or of both.
  init?(_ name: String) {
    let isIncrease = Self.increases.occurs(in: name)
    let isDecrease = Self.decreases.occurs(in: name)
    guard isIncrease != isDecrease else { return nil }
    self = isIncrease ? .increase : .decrease
  }

  private static let increases: WordList = [
    "增长", "增加", "增幅", "提高", "提升", "上升", "上涨", "增收", "增速", "扩大", "增量",
  ]
  private static let decreases: WordList = [
    "下降", "降低", "减少", "压减", "缩短", "降幅", "减幅", "削减", "压缩", "减量", "节约", "节省",
  ]
}
