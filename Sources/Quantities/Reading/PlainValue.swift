import SourceText

/// The values that most rows have: a sign, a number, a unit, and nothing else (≥95%, 120公里, 93.5).
///
/// They are read without a ``ValueScanner``, which says the same of them for more work; whatever could mean more than its
/// parts – a date, a length of time, an age, a zero in front – is left to it.
enum PlainValue {
  /// What the text from `start` to `end` says; `nil` where it is no plain value.
  static func read(_ bytes: Span<UInt8>, from start: Int, to end: Int) -> Reading? {
    guard end - start <= 48 else { return nil }
    var index = start
    var reading = Reading(kind: .quantified)
    if let sign = sign(bytes, at: start, end) {
      reading.comparison = sign.comparison
      reading.parts.comparison = TextRange(start, sign.end)
      index = sign.end
    }
    let first = index
    guard let number = number(bytes, at: &index, end) else { return nil }
    reading.number = number
    reading.parts.number = TextRange(first, index)
    if index == end {
      // Four digits may be a year, eight a day even behind a sign, and 3.15 behind nothing a day too.
      if index - first > 6 || reading.comparison == nil && (index - first > 3 || number.scale > 0) { return nil }
    } else {
      guard let unit = unit(bytes, at: index, end) else { return nil }
      reading.unit = unit
      reading.parts.unit = TextRange(index, end)
    }
    reading.parts.quantity = TextRange(first, end)
    if reading.comparison == nil, number.isZero { reading.comparison = .equal }
    return reading
  }

  /// ≥ ≤ ＝ ＞ ＜ at `index`, as forms print them.
  private static func sign(_ bytes: Span<UInt8>, at index: Int, _ end: Int) -> (comparison: Comparison, end: Int)? {
    guard end - index > 3 else { return nil }
    let comparison: Comparison
    switch (bytes[index], bytes[index + 1], bytes[index + 2]) {
    case (0xE2, 0x89, 0xA5): comparison = .atLeast
    case (0xE2, 0x89, 0xA4): comparison = .atMost
    case (0xEF, 0xBC, 0x9D): comparison = .equal
    case (0xEF, 0xBC, 0x9E): comparison = .greater
    case (0xEF, 0xBC, 0x9C): comparison = .less
    default: return nil
    }
    return (comparison, index + 3)
  }

  /// Up to nine digits without a zero in front, and up to four behind a point.
  private static func number(_ bytes: Span<UInt8>, at index: inout Int, _ end: Int) -> ExactDecimal? {
    let first = index
    var units = 0
    while index < end, let digit = ASCII.digit(bytes[index]) {
      units = units * 10 + Int(digit)
      index += 1
      if index - first > 9 { return nil }
    }
    if index == first || bytes[first] == 0x30 && index - first > 1 { return nil }
    guard index < end, bytes[index] == 0x2E else { return ExactDecimal(uncheckedUnits: Int128(units), scale: 0) }
    index += 1
    let point = index
    while index < end, let digit = ASCII.digit(bytes[index]) {
      units = units * 10 + Int(digit)
      index += 1
      if index - point > 4 { return nil }
    }
    return index == point ? nil : ExactDecimal(uncheckedUnits: Int128(units), scale: index - point)
  }

  /// The unit that fills the text from `index` to `end`: % or one in Chinese characters.
  private static func unit(_ bytes: Span<UInt8>, at index: Int, _ end: Int) -> UnitReading? {
    if bytes[index] == 0x25 { return index + 1 == end ? UnitReading(code: UnitTable.shared.percent) : nil }
    guard bytes[index] >= 0xE4, bytes[index] <= 0xE9, let match = UnitScanner.scan(bytes, at: index), match.end == end,
      !match.isSupplied, match.remainder == nil
    else { return nil }
    switch match.unit.dimension {
    case .count, .money, .length, .area, .mass, .volume: return match.unit
    default: return nil
    }
  }
}
