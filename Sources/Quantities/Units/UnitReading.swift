/// The unit of a value: 万元, %, 台(套), 元/人·月.
public struct UnitReading: Hashable, Sendable {
  /// The unit as the text writes it, in standard typography (`元/人*月` gives 元/人·月, `％` and 百分比 give %, 50万 gives 万元).
  public let symbol: String
  /// One spelling for all that mean the same: kg, 千克 and 公斤 give 公斤.
  public let canonical: String
  /// What the unit counts for: 月 in 次/月, 人·月 in 元/人·月; nil without one.
  public let per: String?
  /// What the unit before `/` measures.
  public let dimension: Dimension
  /// How many base units one unit is (万元: 10000).
  public let factor: ExactDecimal
  /// The base unit, with what it counts for: 元, 元/公里.
  public let base: String
}
