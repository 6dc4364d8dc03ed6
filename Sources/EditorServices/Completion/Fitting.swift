import Forms
import Quantities

/// Which comparisons and units fit an indicator, by its class and the words of its name.
struct Fitting {
  /// The comparisons in the order in which they are likely.
  let comparisons: [String]
  /// The units in the order in which they are likely.
  let units: [String]
  /// Whether a day by which something is done fits.
  let takesDates: Bool

  init(_ indicator: Indicator?, _ form: Form) {
    let name = indicator?.name ?? ""
    let subclass = indicator?.subclass
    let isCost = indicator?.class == .cost || subclass == .outputCost
    takesDates = subclass == .timeliness && !Self.hasShareWord(name)
    if isCost || Self.lessIsBetter.contains(where: name.contains) {
      comparisons = ["≤", "＝", "＜", "≥", "＞", "定性"]
    } else if subclass == .quality, name.hasSuffix("率") {
      comparisons = ["＝", "≥", "＞", "≤", "＜", "定性"]
    } else {
      comparisons = ["≥", "＝", "＞", "≤", "＜", "定性"]
    }
    var units = Self.unitsByWord.filter { pair in pair.words.contains(where: name.contains) }.flatMap(\.units)
    switch subclass {
    case .economicCost, .outputCost, .socialCost, .ecologicalCost: units += ["万元", "元", "%"]
    case .timeliness: units += ["%", "个工作日", "天", "月"]
    case .quality, .satisfaction: units += ["%"]
    case .economicBenefit: units += ["万元", "%", "元"]
    case .sustainableImpact: units += ["年", "%"]
    case .quantity: units += ["个", "人次", "项", "次", "公里", "套"]
    default: units += ["%", "人", "个"]
    }
    var seen: Set<String> = []
    self.units = units.filter { seen.insert($0).inserted }
  }

  private static func hasShareWord(_ name: String) -> Bool { ["率", "比例", "占比"].contains(where: name.contains) }

  /// Words of names where a smaller figure is the better one.
  private static let lessIsBetter = [
    "成本", "费用", "投诉", "事故", "发生率", "死亡率", "损耗", "能耗", "排放", "漏损", "故障", "差错", "等待", "退件", "退稿", "超支", "偏差",
  ]

  /// Units by a word of the indicator's name, the more special words first.
  private static let unitsByWord: [(words: [String], units: [String])] = [
    (["满意度", "率", "比例", "占比", "比重"], ["%"]),
    (["人次", "就诊", "接待", "服务次数"], ["人次"]),
    (["人数", "人口", "学生", "教师", "培训", "职工", "群众", "就业"], ["人", "人次"]),
    (["户数", "农户", "家庭", "户"], ["户"]),
    (["里程", "长度", "公路", "道路", "管网", "管道", "渠道", "河道"], ["公里", "千米", "米"]),
    (["面积", "绿化", "造林", "农田", "种植"], ["亩", "平方米", "万亩", "公顷"]),
    (["水量", "容积", "方量", "土方", "供水"], ["立方米", "万立方米"]),
    (["产量", "垃圾", "污泥", "重量", "清运", "粮食"], ["吨", "万吨"]),
    (["用电", "发电", "电量"], ["千瓦时", "万千瓦时"]),
    (["单价", "单位成本", "单位造价", "补助标准", "人均", "每"], ["元/人", "万元/公里", "元/平方米", "元/户"]),
    (["资金", "收入", "产值", "投资", "金额", "税收", "成本"], ["万元", "元"]),
    (["时间", "时长", "周期", "工期", "时限"], ["天", "个工作日", "小时", "个月"]),
    (["年限", "寿命", "使用期"], ["年"]),
    (["次数", "频次", "巡查", "检查", "演练", "活动", "会议"], ["次", "场"]),
    (["设备", "车辆", "仪器", "机具"], ["台", "套", "辆"]),
    (["项目", "工程"], ["个", "项", "处"]),
    (["报告", "资料", "手册", "宣传"], ["份", "册"]),
    (["学校", "医院", "机构", "场馆"], ["所", "个"]),
    (["温度", "室温"], ["℃"]),
    (["牲畜", "生猪", "牛", "羊"], ["头", "只"]),
  ]
}
