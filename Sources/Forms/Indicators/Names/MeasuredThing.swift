import Quantities

/// What an indicator's name says is measured, as far as its words tell.
public enum MeasuredThing: Sendable {
  /// A share: 合格率, 满意度, 占比.
  case share
  /// People: 人数, 受益人口.
  case people
  /// Households: 户数.
  case households
  /// Occurrences: 次数, 人次.
  case occurrences
  /// Money: 成本, 金额, 产值.
  case money
  /// A moment or a length of time: 完成时间, 使用年限.
  case time
  /// 里程, 长度.
  case length
  /// 面积.
  case area
  /// 产量, 重量.
  case mass

  /// What the last words of a name say; `nil` where they do not tell.
  ///
  /// Chinese names carry what they measure at their end, so the ending decides.
  public static func of(_ name: String) -> MeasuredThing? { of(core: NameText.core(of: name)) }

  /// What the last words of a name say that has no remark behind it.
  static func of(core: String) -> MeasuredThing? {
    table.words.lastPlace(of: core).flatMap { table.things[$0] }
  }

  /// All endings, those that are no shares first, each with what it says.
  private static let table: (words: WordList, things: [MeasuredThing?]) = {
    let lists = [(words: noShares, thing: nil)] + endings.map { (words: $0.words, thing: Optional($0.thing)) }
    return (WordList(lists.flatMap(\.words)), lists.flatMap { list in list.words.map { _ in list.thing } })
  }()

  /// Endings in 率 that are no shares.
  private static let noShares = ["功率", "效率", "频率", "速率", "汇率", "倍率", "分辨率", "税率", "利率", "容积率", "曲率", "心率"]

  private static let endings: [(words: [String], thing: MeasuredThing)] = [
    (
      [
        "率", "比例", "比重", "占比", "覆盖面", "百分比", "增幅", "降幅", "涨幅", "满意程度", "满意度", "认可度", "知晓度", "信任度", "认同度",
      ], .share
    ),
    (["人次数", "人次", "次数", "频次", "起数", "场次", "班次", "件次"], .occurrences),
    (["户数", "家庭数", "户数量", "家庭数量"], .households),
    (
      [
        "人数", "人口数", "人口数量", "人员数量", "人员数", "学生数", "学生数量", "教师数", "教师数量", "群众数", "职工数", "劳动力数", "患者数", "受益人口", "人口",
        "人数量", "学员数", "学员数量", "师生数", "师生数量", "生数", "幼儿数", "幼儿数量", "儿童数", "儿童数量", "老人数", "老人数量", "老年人数", "老年人数量", "妇女数",
        "妇女数量", "群众数量", "居民数", "居民数量", "村民数", "村民数量", "农民数", "农民数量", "农民工数", "农民工数量", "职工数量", "员工数", "员工数量", "干部数",
        "干部数量", "劳动力数量", "患者数量", "病人数", "病人数量", "医生数量", "医师数量", "护士数量", "医务人员数量", "专家数", "专家数量", "志愿者数", "志愿者数量",
        "保洁员数", "保洁员数量", "护林员数", "护林员数量", "网格员数", "网格员数量", "辅警数", "辅警数量", "党员数", "党员数量", "残疾人数", "残疾人数量", "退役军人数",
        "退役军人数量", "优抚对象数", "优抚对象数量", "低保对象数", "低保对象数量", "救助对象数", "救助对象数量", "服务对象数", "参保人员", "从业人员", "就业人员", "受训人员",
        "培训学员", "受益群众", "受益人员", "受益学生", "受助学生", "资助学生", "脱贫人口", "毕业生数", "毕业生数量", "大学生数", "大学生数量",
      ], .people
    ),
    (
      [
        "成本", "费用", "经费", "金额", "投资额", "总投资", "产值", "收入", "补助标准", "补贴标准", "发放标准", "造价", "单价", "租金", "价格", "营业额",
        "销售额", "利润", "资金总额", "资金额",
      ], .money
    ),
    (["时间", "时限", "期限", "工期", "年限", "时长", "周期", "日期"], .time),
    (["里程", "长度", "公里数"], .length),
    (["面积", "亩数"], .area),
    (["产量", "重量", "吨数"], .mass),
  ]
}
