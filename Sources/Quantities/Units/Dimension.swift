/// What kind of quantity a unit measures. The raw values are those of `read --format json`.
public enum Dimension: String, Sendable, CaseIterable {
  /// %, ‰, 百分点, 成.
  case share
  /// 元, 万元.
  case money
  /// 个, 人, 户, 项, 次, 人次; ``UnitReading/counted`` tells what is counted.
  case count
  /// 公里, 米.
  case length
  /// 亩, 公顷, 平方米.
  case area
  /// 立方米, 升.
  case volume
  /// 吨, 公斤.
  case mass
  /// 天, 小时, 个月, 年.
  case time
  /// 千瓦时, 吨标准煤.
  case energy
  /// 千瓦, 兆瓦, 千伏安.
  case power
  /// mg/L, μg/m³.
  case concentration
  /// 岁.
  case age
  /// Mbps.
  case bandwidth
  /// 1:18.
  case ratio
  /// 分, 星: points of a rating.
  case score
  /// 级, 档, 倍, 年一遇: places in an order.
  case rank
  /// ℃.
  case temperature
  /// 分贝.
  case sound
  /// MB, GB, TB.
  case data
  /// 兆帕, 伏, 赫兹 and what else is measured.
  case physical
  /// A word that no table knows, or the unit before `/` is missing (28.40/株).
  case unknown
}
