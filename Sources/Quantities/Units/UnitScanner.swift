import SourceText

/// Reads the unit behind a number.
struct UnitScanner {
  /// A unit and the offset behind it.
  struct Match {
    var unit: UnitReading
    var end: Int
    /// 余 or 多 between 万 and the unit.
    var remainder: TextRange?
    /// Whether 元 was supplied behind a bare 万.
    var isSupplied = false
  }

  /// The unit at `index`, with its power of ten, brackets and what it counts for; nil where none begins.
  static func scan(_ bytes: Span<UInt8>, at index: Int) -> Match? {
    guard index < bytes.count else { return nil }
    let table = UnitTable.shared
    if bytes[index] == 0x25 {  // %
      let match = Match(unit: UnitReading(code: table.percent), end: index + 1)
      return mayHavePer(bytes, at: index + 1) ? perPart(bytes, of: match) : match
    }
    if let word = word(bytes, at: index, table) {
      return perPart(bytes, of: bracket(bytes, of: Match(unit: UnitReading(code: word.code), end: word.end), table))
    }
    if let (scale, end) = UnitScale.scan(bytes, at: index) { return scaled(bytes, scale, end, table) }
    // 28.40/株
    let sign = Scalar(bytes, at: index)
    guard sign.value == 0x2F else { return nil }
    let found = perPart(bytes, of: Match(unit: UnitReading(code: 0), end: index))
    return found.end > index ? found : nil
  }

  /// A unit of the table at `index` that is not the beginning of another word.
  static func word(_ bytes: Span<UInt8>, at index: Int, _ table: UnitTable, asPer: Bool = false) -> Lexicon.Match? {
    guard let match = table.lexicon.match(bytes, at: index) else { return nil }
    if ASCII.isLetter(bytes[match.end - 1]), match.end < bytes.count, ASCII.isLetter(bytes[match.end]) { return nil }
    if !asPer, table[match.code].onlyPer || UnitEdge.isOtherWord(bytes, from: index, to: match.end) { return nil }
    return match
  }

  /// Whether `/` or 每 may follow.
  @inline(__always)
  private static func mayHavePer(_ bytes: Span<UInt8>, at index: Int) -> Bool {
    index < bytes.count && (bytes[index] == 0x2F || bytes[index] >= 0xE2)
  }

  /// The unit behind 万 or 亿; 元 where nothing follows that could be one.
  private static func scaled(_ bytes: Span<UInt8>, _ scale: UnitScale, _ end: Int, _ table: UnitTable) -> Match? {
    let next = UnitEdge.skipRemainder(bytes, at: end)
    if let word = word(bytes, at: next, table) {
      let unit = UnitReading(code: word.code, scale: scale)
      var match = bracket(bytes, of: Match(unit: unit, end: word.end), table)
      if next > end { match.remainder = TextRange(end, next) }
      return perPart(bytes, of: match)
    }
    guard scale.exponent >= 4 else { return nil }
    return perPart(bytes, of: Match(unit: UnitReading(code: table.yuan, scale: scale), end: end, isSupplied: true))
  }

  /// A second unit in brackets, as in 份(册).
  private static func bracket(_ bytes: Span<UInt8>, of match: Match, _ table: UnitTable) -> Match {
    let open = Scalar(bytes, at: match.end)
    guard open.value == 0x28, let inner = word(bytes, at: open.next, table) else { return match }
    let close = Scalar(bytes, at: inner.end)
    guard close.value == 0x29 else { return match }
    var match = match
    match.unit.alternative = inner.code
    match.end = close.next
    return match
  }

  /// What follows `/`, 每, `·` or `*` behind a unit.
  private static func perPart(_ bytes: Span<UInt8>, of match: Match) -> Match {
    guard mayHavePer(bytes, at: match.end) else { return match }
    var match = match
    for position in 0..<3 {
      let sign = Scalar(bytes, at: match.end)
      let isSlash = sign.value == 0x2F || sign.value == 0x2215 || sign.value == 0x6BCF  // / ∕ 每
      guard isSlash || (position > 0 && sign.isProductSign) else { return match }
      guard let (per, end) = perUnit(bytes, at: Blanks.skip(bytes, from: sign.next)) else {
        return position == 0 && isSlash ? unknownPer(bytes, of: match, behind: sign.next) : match
      }
      var joined = per
      joined.isJoined = !isSlash
      match.unit.add(joined)
      match.end = end
    }
    return match
  }

  /// One unit behind `/`: 人, 10万人, 3年, 百户, 10万.
  static func perUnit(_ bytes: Span<UInt8>, at index: Int) -> (UnitReading.Per, end: Int)? {
    let table = UnitTable.shared
    var per = UnitReading.Per(code: 0)
    var start = index
    if let number = SmallNumber.digits(bytes, at: index) ?? small(bytes, at: index), number.value > 0,
      number.value <= 10_000
    {
      per.multiplier = UInt16(number.value)
      start = number.end
    }
    if let word = word(bytes, at: start, table, asPer: true) {
      per.code = word.code
      var end = word.end
      let open = Scalar(bytes, at: end)
      if open.value == 0x28, let inner = table.lexicon.match(bytes, at: open.next),
        Scalar(bytes, at: inner.end).value == 0x29
      {
        if let pair = table.pair(per.code, inner.code) { per.code = pair }
        end = Scalar(bytes, at: inner.end).next
      }
      return (per, end)
    }
    guard let (scale, end) = UnitScale.scan(bytes, at: start) else { return nil }
    per.scale = scale
    if let word = word(bytes, at: end, table, asPer: true) {
      per.code = word.code
      return (per, word.end)
    }
    return start > index ? (per, end) : nil
  }

  /// A Chinese digit before a unit behind 每: 每两年, 每三个月.
  private static func small(_ bytes: Span<UInt8>, at index: Int) -> SmallNumber? {
    let scalar = Scalar(bytes, at: index)
    if scalar.value == 0x4E24 { return SmallNumber(value: 2, digits: 0, end: scalar.next) }
    return SmallNumber.any(bytes, at: index)
  }

  /// A word behind `/` that is in no table, up to five characters.
  private static func unknownPer(_ bytes: Span<UInt8>, of match: Match, behind index: Int) -> Match {
    guard let (text, end) = UnitEdge.unknownWord(bytes, at: index, limit: 5) else { return match }
    var match = match
    match.unit.text = text
    match.unit.textRole = .per
    match.end = end
    return match
  }
}

extension Scalar {
  /// Whether the character joins two units: · * × • .
  var isProductSign: Bool {
    switch value {
    case 0xB7, 0x2A, 0xD7, 0x2022, 0x30FB, 0x2219, 0x22C5, 0x2E, 0x2027: true
    default: false
    }
  }
}
