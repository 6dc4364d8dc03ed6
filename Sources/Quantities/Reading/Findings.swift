import SourceText

/// What has been found in a text so far.
struct Findings {
  /// A written date with the comparison that belongs to it.
  struct Date {
    var date: DateReading?
    var partial: PartialDate?
    var comparison: Comparison?
    var comparisonRange: TextRange?
    var range: TextRange
    var isImpossible = false
    /// Whether a day of the month or the end of a period is named: 每月25日前.
    var hasDay = false
    /// Whether it is a word without a figure: 当年, 全年.
    var isUndated: Bool { date == nil && partial == nil && !isImpossible && !hasDay }
  }

  /// The target, where ``hasMain``. It is no optional, because taking a large optional apart copies it.
  var main = Quantity(nil, TextRange(0, 0))
  /// Whether a target was found.
  var hasMain = false
  /// The second of several targets.
  var second: TextRange?
  var date: Date?
  /// A remainder of the template, and the comparison before it.
  var placeholder: TextRange?
  var placeholderComparison: Comparison?
  var placeholderComparisonRange: TextRange?
  /// Ⅲ类, 二级.
  var grade: TextRange?
  /// The first comparison that no number follows.
  var symbolic: Comparison?
  var symbolicRange: TextRange?
  /// The clause it stands in.
  var symbolicClause = 0
  /// Whether that comparison is a word such as 达到 that needs a standard behind it.
  var isSymbolicWeak = false
  var malformed: TextRange?

  /// Takes a date; one with a figure wins over 当年, a deadline over a mere date, else the first one counts.
  mutating func take(_ new: Date) {
    guard let old = date else {
      date = new
      return
    }
    if old.isUndated || (old.comparison == nil && new.comparison != nil && !new.isUndated) { date = new }
  }

  /// Takes a number: as the target, as part of it, as something that qualifies it, or as a second target.
  ///
  /// - Parameter isListed: whether punctuation stands between it and the target.
  mutating func take(_ new: Quantity, isListed: Bool, inRemark: Bool) {
    guard hasMain else {
      main = new
      hasMain = true
      return
    }
    if !inRemark { add(new, isListed: isListed) }
  }

  /// Takes a further number.
  private mutating func add(_ new: Quantity, isListed: Bool) {
    var old = main
    if new.isPlace != old.isPlace {
      if old.isPlace { main = new }
      return
    }
    if new.change == .toLevel || old.isBase {
      main = new
      return
    }
    if old.formRange(with: new) || (new.start == old.coreEnd && old.join(new)) {
      main = old
      return
    }
    if isRepeated(old, new) {
      malformed = TextRange(old.numberRange.start, new.coreEnd)
      return
    }
    if old.isAge || (old.isDuration && !new.isDuration) {
      main = new
      if isListed, old.isDuration { second = TextRange(old.start, old.end) }
      return
    }
    if new.isAge || (new.isDuration && !old.isDuration && !isListed) { return }
    if old.comparison == nil || new.comparison != nil || isListed, second == nil {
      second = TextRange(new.start, new.end)
    }
    // A number without a unit or sign beside a full one is part of a name.
    if old.unit == nil, old.comparison == nil, new.unit != nil {
      second = nil
      main = new
    }
  }

  /// 854万854万: the same amount twice with nothing between.
  private func isRepeated(_ old: Quantity, _ new: Quantity) -> Bool {
    old.coreEnd == new.numberRange.start && old.number == new.number && old.unit == new.unit
  }
}

extension Quantity {
  /// Joins 1小时 and 30分钟, 3元 and 5角, 1年 and 2次 (twice a year); false where they do not belong together.
  mutating func join(_ other: Quantity) -> Bool {
    guard let mine = unit, let theirs = other.unit, let whole = number, let part = other.number else { return false }
    if mine.isDuration, theirs.counted == .events, theirs.first == nil, let period {
      var joined = other
      joined.unit?.add(period)
      joined.flags.insert(.periodic)
      joined.parts.per = TextRange(numberRange.start, coreEnd)
      joined.start = start
      self = joined
      return true
    }
    var larger = mine
    if flags.contains(.unitSupplied), theirs.scale.exponent < mine.scale.exponent { larger.code = theirs.code }
    guard larger.base == theirs.base, larger.factor > theirs.factor,
      let ratio = larger.factor.divided(by: theirs.factor, scale: 6)?.rounded(scale: 0)
    else { return false }
    switch larger.dimension {
    case .time:
      guard let scaled = whole.multiplied(by: ratio) else { return false }
      number = (scaled + part).canonical
      unit = theirs
    case .money, .length, .count, .mass, .area:
      guard let rest = part.divided(by: ratio, scale: 8) else { return false }
      number = (whole + rest).canonical
      unit = larger
      if !other.flags.contains(.unitSupplied) { flags.remove(.unitSupplied) }
    default: return false
    }
    numberRange = TextRange(numberRange.start, other.numberRange.end)
    parts.unit = other.parts.unit
    comparison = comparison ?? other.comparison
    parts.comparison = parts.comparison ?? other.parts.comparison
    flags.insert(.nonstandard)
    end = other.end
    coreEnd = other.coreEnd
    return true
  }

  /// The duration as what something counts for: 1年 is 年, 2年 is 2年, 半年 is 半年.
  private var period: UnitReading.Per? {
    guard let unit, let number else { return nil }
    if number == ExactDecimal(uncheckedUnits: 5, scale: 1), unit.name == "年" {
      return UnitReading.Per(code: UnitTable.shared.code(of: "半年"))
    }
    guard let count = number.integer, count > 0, count <= 1_000 else { return nil }
    return UnitReading.Per(code: unit.code, multiplier: UInt16(count))
  }
}
