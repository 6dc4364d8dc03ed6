/// What an indicator's name says is measured, as far as its words tell.
enum MeasuredThing: Sendable {
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
  static func of(_ name: String) -> MeasuredThing? {
    let core = NameText.core(of: name)
    if noShares.ends(core) { return nil }
    return endings.first { $0.words.ends(core) }?.thing
  }

  /// Endings in 率 that are no shares.
  private static let noShares: WordList = ["功率", "效率", "频率", "速率", "汇率", "倍率", "分辨率", "税率", "利率", "容积率", "曲率", "心率"]

  private static let endings: [(words: WordList, thing: MeasuredThing)] = [
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
