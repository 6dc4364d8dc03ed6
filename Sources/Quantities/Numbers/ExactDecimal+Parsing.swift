extension ExactDecimal {
  /// A strict decimal: an optional `+` or `-`, ASCII digits, optionally a point and further digits. No blanks, no
  /// separators, no exponent; at most 18 digits before and 12 behind the point.
  public init?(_ text: String) {
    guard let value = Self.parse(text.utf8.span) else { return nil }
    self = value
  }

  /// The strict decimal that is all of `bytes`; see ``init(_:)``.
  public static func parse(_ bytes: Span<UInt8>) -> ExactDecimal? {
    var index = 0
    var negative = false
    if bytes.count > 0, bytes[0] == 0x2B || bytes[0] == 0x2D {
      negative = bytes[0] == 0x2D
      index = 1
    }
    var digits = DecimalDigits()
    while index < bytes.count, let digit = ASCII.digit(bytes[index]) {
      guard digits.appendInteger(digit) else { return nil }
      index += 1
    }
    guard digits.hasInteger else { return nil }
    if index < bytes.count, bytes[index] == 0x2E {
      index += 1
      let start = index
      while index < bytes.count, let digit = ASCII.digit(bytes[index]) {
        guard digits.appendFraction(digit) else { return nil }
        index += 1
      }
      guard index > start else { return nil }
    }
    guard index == bytes.count else { return nil }
    return digits.value(negative: negative)
  }
}

/// Collects the digits of a number within the bounds of ``ExactDecimal``.
///
/// Up to 18 significant digits stay in a machine word, which is nearly every number of a form.
struct DecimalDigits {
  private var low: UInt64 = 0
  private var wide: Int128 = 0
  private var isWide = false
  private var integerDigits = 0
  private(set) var scale = 0
  private(set) var hasInteger = false

  /// Appends a digit before the point; false when there are too many.
  @inline(__always)
  mutating func appendInteger(_ digit: UInt8) -> Bool {
    hasInteger = true
    if integerDigits > 0 || digit > 0 { integerDigits += 1 }
    guard integerDigits <= ExactDecimal.maximumIntegerDigits else { return false }
    append(digit)
    return true
  }

  /// Appends a digit behind the point; false when there are too many.
  @inline(__always)
  mutating func appendFraction(_ digit: UInt8) -> Bool {
    guard scale < ExactDecimal.maximumScale else { return false }
    scale += 1
    append(digit)
    return true
  }

  @inline(__always)
  private mutating func append(_ digit: UInt8) {
    if !isWide, low < 100_000_000_000_000_000 {
      low = low &* 10 &+ UInt64(digit)
      return
    }
    if !isWide {
      isWide = true
      wide = Int128(low)
    }
    wide = wide &* 10 &+ Int128(digit)
  }

  /// The number.
  @inline(__always)
  func value(negative: Bool) -> ExactDecimal {
    let units = isWide ? wide : Int128(low)
    return ExactDecimal(uncheckedUnits: negative ? 0 &- units : units, scale: scale)
  }
}
