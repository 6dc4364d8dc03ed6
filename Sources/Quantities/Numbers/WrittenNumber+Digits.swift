extension WrittenNumber {
  /// A number in ASCII or fullwidth digits with every separator that people write, right or wrong.
  static func digits(_ bytes: Span<UInt8>, at start: Int) -> WrittenNumber {
    var collector = DigitCollector()
    var index = start
    while index < bytes.count {
      let scalar = Scalar(bytes, at: index)
      if let digit = scalar.digit {
        collector.append(digit, isWide: scalar.next - index > 1)
        index = scalar.next
        continue
      }
      guard let next = collector.separator(scalar, bytes, at: index) else { break }
      index = next
    }
    return collector.number(end: index)
  }
}

/// What has been read of a number in digits.
private struct DigitCollector {
  private var digits = DecimalDigits()
  private var style: WrittenNumber.Style = []
  private var isReadable = true
  private var inFraction = false
  private var groupLength = 0
  private var groups = 0
  private var groupsAreRight = true

  mutating func append(_ digit: Int, isWide: Bool) {
    if isWide { style.insert(.fullwidth) }
    groupLength += 1
    let fits = inFraction ? digits.appendFraction(UInt8(digit)) : digits.appendInteger(UInt8(digit))
    if !fits { isReadable = false }
  }

  /// Takes a character between two digits; the offset behind it, or nil where the number ends.
  mutating func separator(_ scalar: Scalar, _ bytes: Span<UInt8>, at index: Int) -> Int? {
    let following = Scalar(bytes, at: scalar.next)
    switch scalar.value {
    case 0x2E, 0x3002:  // . 。
      guard following.digit != nil || (following.value == 0x2E && Scalar(bytes, at: following.next).digit != nil)
      else { return nil }
      if scalar.next - index > 1 { style.insert(.fullwidth) }
      if scalar.value == 0x3002 { style.insert(.malformed) }
      closeGroup()
      if inFraction || following.digit == nil {
        style.insert(.malformed)
        isReadable = false
        return following.digit == nil ? following.next : scalar.next
      }
      inFraction = true
      return scalar.next
    case 0x2C:  // , or ，
      guard !inFraction, following.digit != nil else { return nil }
      let isWide = scalar.next - index > 1
      let group = SmallNumber.digits(bytes, at: scalar.next)?.digits ?? 9
      // 2，3 are two numbers; 2,3 and 1，200 are one that is written wrongly.
      if isWide, group != 3 { return nil }
      if isWide { style.insert(.malformed) }
      style.insert(.separated)
      closeGroup()
      groups += 1
      groupLength = 0
      return scalar.next
    case 0x20:
      guard !inFraction, groups == 0, groupLength <= 3, scalar.next == index + 1,
        let group = SmallNumber.digits(bytes, at: scalar.next), group.digits == 3
      else { return nil }
      style.insert(.malformed)
      return scalar.next
    case 0x4F, 0x6F, 0x6C, 0x49:  // O o l I
      return letter(scalar, following, bytes)
    default: return nil
    }
  }

  /// O and l between digits, or O at the end of them, stand for 0 and 1.
  private mutating func letter(_ scalar: Scalar, _ following: Scalar, _ bytes: Span<UInt8>) -> Int? {
    let isZero = scalar.value | 0x20 == 0x6F
    let closes = isZero && scalar.value == 0x4F && !(following.value < 0x80 && ASCII.isLetter(UInt8(following.value)))
    let doubled = isZero && following.value == scalar.value
    guard following.digit != nil || closes || doubled else { return nil }
    style.insert(.malformed)
    append(isZero ? 0 : 1, isWide: false)
    return scalar.next
  }

  private mutating func closeGroup() {
    guard style.contains(.separated) else { return }
    if groups == 0 ? groupLength > 3 : groupLength != 3 { groupsAreRight = false }
  }

  mutating func number(end: Int) -> WrittenNumber {
    if !inFraction { closeGroup() }
    if !groupsAreRight {
      style.insert(.malformed)
      isReadable = false
    }
    return WrittenNumber(value: isReadable ? digits.value(negative: false) : nil, upper: nil, end: end, style: style)
  }
}
