/// The unit of a value: 万元, %, 台(套), 元/人·月.
///
/// Only the places of the words in the table are kept; every spelling is put together when it is asked for.
public struct UnitReading: Hashable, Sendable {
  /// What a unit of count counts.
  public enum Counted: String, Sendable {
    /// 人, 名.
    case people
    /// 户.
    case households
    /// 次, 人次, 场, 学时.
    case events
    /// 个, 项, 台.
    case things
  }

  /// What follows `/` or 每, or stands between them.
  struct Per: Hashable, Sendable {
    /// The unit's place in the table; 0 for a number without unit (/10万).
    var code: UInt16
    /// The number before it (每3年: 3, 每百户: 1 with scale 百).
    var multiplier: UInt16 = 1
    var scale = UnitScale.none
    /// Whether `·` joins it to the one before, not `/`.
    var isJoined = false
  }

  /// The unit's place in the table, 0 for none (28.40/株).
  var code: UInt16
  /// A second unit in brackets: 套 in 台(套), where the table has no such pair.
  var alternative: UInt16 = 0
  var scale = UnitScale.none
  var first: Per?
  var second: Per?
  var third: Per?
  /// Whether what the unit counts for stands elsewhere (人均500元) and is no part of ``symbol``.
  var hasSilentPer = false
  /// Text that stands for what the table does not know.
  var text = ShortText()
  /// What ``text`` stands for.
  var textRole = TextRole.none

  /// What a text beside the table is.
  enum TextRole: UInt8 {
    case none
    /// The unit.
    case unit
    /// What follows `/`.
    case per
    /// The second number of 1:18.
    case ratio
  }

  init(code: UInt16, scale: UnitScale = .none) {
    self.code = code
    self.scale = scale
  }

  private var row: UnitRow { UnitTable.shared[code] }
}

extension UnitReading {
  /// The unit as the text writes it, in standard typography: `元/人*月` gives 元/人·月, `％` and 百分比 give %, 50万 gives 万元.
  public var symbol: String {
    if textRole == .ratio { return ":" + text.string }
    let perText = hasSilentPer ? "" : per(spelling: \.printed).map { "/" + $0 } ?? ""
    return name + perText
  }

  /// ``symbol`` without what it counts for: 元 of 元/人·月.
  public var name: String {
    let own = textRole == .unit ? text.string : row.printed
    return scale.spelling + (alternative == 0 ? own : own + "(" + UnitTable.shared[alternative].printed + ")")
  }

  /// One spelling for all units that mean the same: kg, 千克 and 公斤 give 公斤.
  public var canonical: String {
    if textRole == .ratio { return symbol }
    return scale.spelling + (textRole == .unit ? text.string : row.canonical)
      + (per(spelling: \.perCanonical).map { "/" + $0 } ?? "")
  }

  /// Whether the unit is %, in whichever spelling, of nothing in particular.
  public var isPercent: Bool {
    code == UnitTable.shared.percent && scale == .none && alternative == 0 && first == nil && textRole == .none
      || canonical == "%"
  }

  /// What the unit counts for: 月 in 次/月, 人·月 in 元/人·月, 人 in 人均500元; nil without one.
  public var per: String? { per(spelling: \.printed) }

  /// The second number of a ratio such as 1:18; nil for other units.
  public var ratio: ExactDecimal? { textRole == .ratio ? ExactDecimal(text.string) : nil }

  /// What the unit measures (money for 元/人).
  public var dimension: Dimension {
    if textRole == .ratio { return .ratio }
    if textRole == .unit { return .unknown }
    let own = row.dimension
    if own == .mass, let first, second == nil, UnitTable.shared[first.code].dimension == .volume {
      return .concentration
    }
    return own
  }

  /// What is counted; nil for units that are none of count.
  public var counted: Counted? { textRole == .unit || textRole == .ratio ? nil : row.counted }

  /// How many ``base`` units one unit is (万元: 10000).
  public var factor: ExactDecimal {
    guard let product = row.factor.multiplied(by: ExactDecimal(uncheckedUnits: PowerOfTen[scale.exponent], scale: 0))
    else { return row.factor }
    return product.canonical
  }

  /// The base unit, with what it counts for: 元, 元/公里, 平方米.
  public var base: String {
    if textRole == .ratio { return symbol }
    return (textRole == .unit ? text.string : row.base) + (per(spelling: \.perCanonical).map { "/" + $0 } ?? "")
  }

  /// Whether the unit is a plain length of time (5天, not 元/天).
  public var isDuration: Bool { row.dimension == .time && textRole == .none && (first == nil || hasSilentPer) }

  /// Whether `other` is the same unit in another spelling, or both count for the same with different powers of ten.
  public func isComparable(with other: UnitReading) -> Bool { base == other.base }

  private func per(spelling: KeyPath<UnitRow, String>) -> String? {
    var joined = textRole == .per ? text.string : ""
    for per in [first, second, third] {
      guard let per else { continue }
      if !joined.isEmpty { joined += per.isJoined ? "·" : "/" }
      if per.multiplier > 1 { joined += "\(per.multiplier)" }
      joined += per.scale.spelling + UnitTable.shared[per.code][keyPath: spelling]
    }
    return joined.isEmpty ? nil : joined
  }

  /// Adds what the unit counts for; more than three are left out.
  mutating func add(_ per: Per) {
    if first == nil {
      first = per
    } else if second == nil {
      second = per
    } else if third == nil {
      third = per
    }
  }
}

extension UnitRow {
  /// The canonical spelling behind `/`, where 个月 is 月.
  var perCanonical: String {
    canonical.utf8.count > 3 && canonical.hasPrefix("个") ? String(canonical.dropFirst()) : canonical
  }
}
