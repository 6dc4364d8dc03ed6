/// An exact decimal number: ``units`` × 10^−``scale``.
///
/// Amounts and shares are never binary floating point. The written scale is kept ("1.00" shows two decimals), while
/// `==`, `<` and hashing go by value. What is parsed has |value| < 10^18 and at most 12 decimals, so that two numbers
/// brought to one scale stay below 10^30 – far from the end of `Int128` at 1.7 × 10^38.
public struct ExactDecimal: Sendable {
  // As two words, which need no more than the alignment of a word: every reading holds two numbers, and what is aligned to
  // sixteen bytes is allocated by a slower way.
  @usableFromInline let low: UInt64
  @usableFromInline let high: Int64

  /// The digits without the decimal point.
  @inlinable public var units: Int128 { Int128(high) << 64 | Int128(low) }

  /// The scale in one byte: two numbers are part of every reading.
  @usableFromInline let storedScale: UInt8

  /// The number of decimals, 0…12.
  @inlinable public var scale: Int { Int(storedScale) }

  /// The most decimals that a number has.
  public static let maximumScale = 12
  /// The most digits before the decimal point.
  public static let maximumIntegerDigits = 18

  /// A number whose parts the caller has bounded.
  @inlinable
  init(uncheckedUnits units: Int128, scale: Int) {
    low = UInt64(truncatingIfNeeded: units)
    high = Int64(truncatingIfNeeded: units >> 64)
    storedScale = UInt8(truncatingIfNeeded: scale)
  }

  /// `units` × 10^−`scale`; nil when the scale is outside 0…12 or the value is not below 10^18.
  public init?(units: Int128, scale: Int) {
    guard scale >= 0, scale <= Self.maximumScale,
      units.magnitude < UInt128(PowerOfTen[Self.maximumIntegerDigits + scale])
    else { return nil }
    self.init(uncheckedUnits: units, scale: scale)
  }

  /// A whole number.
  @inlinable
  public init(_ integer: Int) { self.init(uncheckedUnits: Int128(integer), scale: 0) }

  /// 0.
  public static let zero = ExactDecimal(0)
  /// 1.
  public static let one = ExactDecimal(1)
  /// 100.
  public static let hundred = ExactDecimal(100)

  /// 10^`exponent`; nil outside of −12…17.
  public init?(powerOfTen exponent: Int) {
    self.init(units: exponent < 0 ? 1 : PowerOfTen[exponent], scale: max(-exponent, 0))
  }

  /// The power of ten of the first digit, −12…17; 0 for the value 0.
  public var exponentOfTen: Int {
    var power = 0
    var rest = units.magnitude
    while rest >= 10_000 { (rest, power) = (rest / 10_000, power + 4) }
    var digits = UInt16(truncatingIfNeeded: rest)
    while digits >= 10 { (digits, power) = (digits / 10, power + 1) }
    return isZero ? 0 : power - scale
  }

  /// Whether the value is 0.
  @inlinable public var isZero: Bool { units == 0 }

  /// Whether the value is below 0.
  @inlinable public var isNegative: Bool { units < 0 }

  /// The value without its sign.
  public var magnitude: ExactDecimal { isNegative ? -self : self }

  /// Whether the value has no part behind the decimal point (2.00 is whole).
  public var isWhole: Bool { units % PowerOfTen[scale] == 0 }

  /// The same value without trailing zeros behind the decimal point.
  public var canonical: ExactDecimal {
    var units = units
    var scale = scale
    if scale == 0 { return self }
    // Nearly every number fits in a register, which divides ten times as fast.
    if var small = Int64(exactly: units) {
      while scale > 0, small % 10 == 0 {
        small /= 10
        scale -= 1
      }
      return ExactDecimal(uncheckedUnits: Int128(small), scale: scale)
    }
    while scale > 0, units % 10 == 0 {
      units /= 10
      scale -= 1
    }
    return ExactDecimal(uncheckedUnits: units, scale: scale)
  }

  /// The whole value as an `Int`; nil when it has decimals or does not fit.
  public var integer: Int? {
    guard isWhole else { return nil }
    return Int(exactly: units / PowerOfTen[scale])
  }
}

extension ExactDecimal: Comparable, Hashable {
  /// Equality by value: 1.0 is 1.00.
  public static func == (left: ExactDecimal, right: ExactDecimal) -> Bool {
    let (a, b, _) = aligned(left, right)
    return a == b
  }

  /// Order by value.
  public static func < (left: ExactDecimal, right: ExactDecimal) -> Bool {
    let (a, b, _) = aligned(left, right)
    return a < b
  }

  /// Equal values hash alike whatever their scale.
  public func hash(into hasher: inout Hasher) {
    let value = canonical
    hasher.combine(value.units)
    hasher.combine(value.scale)
  }
}

extension ExactDecimal: CustomStringConvertible {
  /// The number with its written decimals: "1.00", "-0.5".
  public var description: String {
    guard scale > 0 else { return String(units) }
    let digits = String(units.magnitude)
    let padding = digits.utf8.count > scale ? 0 : scale + 1 - digits.utf8.count
    let all = String(repeating: "0", count: padding) + digits
    let split = all.utf8.index(all.utf8.endIndex, offsetBy: -scale)
    return (isNegative ? "-" : "") + all[..<split] + "." + all[split...]
  }
}
