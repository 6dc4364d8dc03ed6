import SourceText

/// One number of a value with all that belongs to it, while the value is read.
struct Quantity {
  /// How a number stands to a base.
  enum Change {
    case none, increase, decrease
    /// 提升 and the like, which count only next to the number or before a share.
    case improvement
    /// The new level, behind 提升至.
    case toLevel
  }

  var comparison: Comparison?
  /// Whether the comparison is a sign or a word that can mean nothing else, not 达到 or 为.
  var isExplicit = false
  /// Whether other words stand between the comparison and the number: 不低于当地标准的1.3倍.
  var isDistant = false
  var number: ExactDecimal?
  var upper: ExactDecimal?
  var unit: UnitReading?
  /// Where the parts stand.
  var parts = Reading.Parts()
  var change = Change.none
  /// The offset of the first byte, sign and comparison included.
  var start: Int
  /// The offset behind the last byte, suffixes included.
  var end: Int
  /// The offset behind number and unit.
  var coreEnd: Int
  var flags: Reading.Flags = []
  /// Whether it is a place in an order (前10名).
  var isPlace = false
  /// ￥ before the number.
  var currency: TextRange?
  /// Whether it stands behind 从 or 由.
  var isBase = false

  /// A number and nothing else.
  init(_ number: ExactDecimal?, _ range: TextRange) {
    self.number = number
    parts.number = range
    start = range.start
    end = range.end
    coreEnd = range.end
  }

  /// Number and unit, both ends of a range.
  var core: TextRange {
    var start = numberRange.start
    if let currency { start = min(start, currency.start) }
    if let upper = parts.upper { start = min(start, upper.start) }
    if let unit = parts.unit { start = min(start, unit.start) }
    return TextRange(start, coreEnd)
  }

  /// Whether it is a plain length of time.
  var isDuration: Bool { unit?.isDuration ?? false }

  /// Whether it is an age, which describes people and is no target.
  var isAge: Bool { unit?.dimension == .age }

  var numberRange: TextRange {
    get { parts.number ?? TextRange(start, start) }
    set { parts.number = newValue }
  }

  /// Makes a range of the two comparisons ≥a and ≤b; false where they are none.
  mutating func formRange(with other: Quantity) -> Bool {
    guard let mine = comparison, let theirs = other.comparison, upper == nil, other.upper == nil,
      unit?.base == other.unit?.base || unit == nil || other.unit == nil
    else { return false }
    let (low, high): (Quantity, Quantity)
    if mine.isFloor, theirs.isCeiling {
      (low, high) = (self, other)
    } else if mine.isCeiling, theirs.isFloor {
      (low, high) = (other, self)
    } else {
      return false
    }
    guard let lowest = low.number, let highest = high.number, lowest <= highest else { return false }
    number = lowest
    numberRange = low.numberRange
    upper = highest
    parts.upper = high.numberRange
    comparison = .range
    parts.secondComparison = other.parts.comparison
    unit = unit ?? other.unit
    parts.unit = parts.unit ?? other.parts.unit
    flags.formUnion(other.flags)
    if mine == .greater || mine == .less || theirs == .greater || theirs == .less { flags.insert(.openEnds) }
    end = max(end, other.end)
    coreEnd = max(coreEnd, other.coreEnd)
    start = min(start, other.start)
    return true
  }
}
