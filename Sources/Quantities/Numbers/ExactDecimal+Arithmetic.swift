extension ExactDecimal {
  /// Both numbers in units of the finer scale.
  ///
  /// Parsed numbers stay below 10^30 here. Only sums of more than 10^7 of the largest numbers could leave `Int128`;
  /// those saturate instead of trapping.
  static func aligned(_ left: ExactDecimal, _ right: ExactDecimal) -> (Int128, Int128, scale: Int) {
    if left.scale == right.scale { return (left.units, right.units, left.scale) }
    if left.scale < right.scale {
      return (saturatingProduct(left.units, PowerOfTen[right.scale - left.scale]), right.units, right.scale)
    }
    return (left.units, saturatingProduct(right.units, PowerOfTen[left.scale - right.scale]), left.scale)
  }

  private static func saturatingProduct(_ value: Int128, _ factor: Int128) -> Int128 {
    let (product, overflow) = value.multipliedReportingOverflow(by: factor)
    return overflow ? limit(negative: value < 0) : product
  }

  private static func limit(negative: Bool) -> Int128 { negative ? -PowerOfTen[38] : PowerOfTen[38] }

  /// The exact sum, in the finer scale of the two.
  public static func + (left: ExactDecimal, right: ExactDecimal) -> ExactDecimal {
    let (a, b, scale) = aligned(left, right)
    let (sum, overflow) = a.addingReportingOverflow(b)
    return ExactDecimal(uncheckedUnits: overflow ? limit(negative: a < 0) : sum, scale: scale)
  }

  /// The exact difference, in the finer scale of the two.
  public static func - (left: ExactDecimal, right: ExactDecimal) -> ExactDecimal { left + -right }

  /// The number with the opposite sign.
  public static prefix func - (value: ExactDecimal) -> ExactDecimal {
    // Nothing ever holds Int128.min: parsing stops at 10^30 and sums saturate at 10^38.
    ExactDecimal(uncheckedUnits: 0 &- value.units, scale: value.scale)
  }

  /// Adds `right` to `left`.
  public static func += (left: inout ExactDecimal, right: ExactDecimal) { left = left + right }

  /// Takes `right` from `left`.
  public static func -= (left: inout ExactDecimal, right: ExactDecimal) { left = left - right }

  /// The product, rounded half up where it needs more than 12 decimals; nil when it is not below 10^18.
  public func multiplied(by other: ExactDecimal) -> ExactDecimal? {
    let a = canonical
    let b = other.canonical
    let scale = a.scale + b.scale
    if let one = Int32(exactly: a.units), let two = Int32(exactly: b.units), scale <= Self.maximumScale {
      let product = Int64(one) * Int64(two)
      if product.magnitude < 1_000_000_000_000_000_000 {
        return ExactDecimal(uncheckedUnits: Int128(product), scale: scale)
      }
    }
    let (product, overflow) = a.units.multipliedReportingOverflow(by: b.units)
    guard !overflow else { return nil }
    let exact = ExactDecimal(uncheckedUnits: product, scale: scale)
    let rounded = exact.rounded(scale: min(exact.scale, Self.maximumScale))
    return ExactDecimal(units: rounded.units, scale: rounded.scale)
  }

  /// The quotient with `scale` decimals (clamped to 0…12), rounded half up (away from zero).
  ///
  /// - Returns: nil for a zero divisor, or when the quotient is not below 10^18.
  public func divided(by other: ExactDecimal, scale: Int) -> ExactDecimal? {
    guard !other.isZero else { return nil }
    let scale = min(max(scale, 0), Self.maximumScale)
    let (a, b, _) = Self.aligned(self, other)
    let (dividend, divisor) = (a.magnitude, b.magnitude)
    // Long division, one decimal digit at a time: no intermediate leaves 128 bits.
    var (quotient, rest) = dividend.quotientAndRemainder(dividingBy: divisor)
    for _ in 0..<scale {
      let (next, overflow) = rest.multipliedReportingOverflow(by: 10)
      let (shifted, tooLarge) = quotient.multipliedReportingOverflow(by: 10)
      guard !overflow, !tooLarge else { return nil }
      quotient = shifted &+ next / divisor
      rest = next % divisor
    }
    if rest >= divisor - rest { quotient &+= 1 }
    guard quotient < UInt128(PowerOfTen[Self.maximumIntegerDigits + Self.maximumScale]) else { return nil }
    let units = Int128(quotient)
    return ExactDecimal(units: (a < 0) != (b < 0) ? 0 &- units : units, scale: scale)
  }

  /// The value with `scale` decimals (clamped to 0…12), rounded half up (away from zero) where digits go.
  public func rounded(scale target: Int) -> ExactDecimal {
    let target = min(max(target, 0), Self.maximumScale)
    guard target < scale else {
      return ExactDecimal(uncheckedUnits: Self.saturatingProduct(units, PowerOfTen[target - scale]), scale: target)
    }
    let divisor = PowerOfTen[scale - target]
    let (quotient, rest) = units.quotientAndRemainder(dividingBy: divisor)
    let magnitude = rest < 0 ? 0 &- rest : rest
    let carry: Int128 = magnitude >= divisor - magnitude ? (isNegative ? -1 : 1) : 0
    return ExactDecimal(uncheckedUnits: quotient &+ carry, scale: target)
  }
}
