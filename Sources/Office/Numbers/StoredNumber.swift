/// A number as a workbook stores it, in decimal digits: programs write the nearest binary number with 17 digits, of which people see 15.
struct StoredNumber: Hashable, Sendable {
  /// The digits that Excel keeps.
  static let significantDigits = 15
  /// Numbers that reach further are no figures of a form.
  static let maximumExponent = 400

  private(set) var isNegative = false
  /// The digits from the first that is not zero to the last that is not zero; none of zero.
  private(set) var digits: [UInt8] = []
  /// How many of the digits stand before the decimal point; negative where zeros follow the point, more than there are where they precede it.
  private(set) var point = 0

  /// Whether the number is zero.
  var isZero: Bool { digits.isEmpty }

  /// Zero.
  init() {}

  /// A number as XML Schema writes it: `-12.5`, `1E-3`; nil for anything else.
  init?(_ text: Span<UInt8>) {
    var index = 0
    if index < text.count, text[index] == 0x2D || text[index] == 0x2B {
      isNegative = text[index] == 0x2D
      index += 1
    }
    var (hasDigits, isBehindPoint) = (false, false)
    while index < text.count {
      let byte = text[index]
      if byte == 0x2E, !isBehindPoint {
        isBehindPoint = true
      } else if byte &- 0x30 < 10 {
        hasDigits = true
        if !isBehindPoint, !digits.isEmpty || byte != 0x30 { point += 1 }
        if isBehindPoint, digits.isEmpty, byte == 0x30 { point -= 1 }
        if digits.count < 64, !digits.isEmpty || byte != 0x30 { digits.append(byte &- 0x30) }
      } else {
        break
      }
      index += 1
    }
    guard hasDigits else { return nil }
    if index < text.count {
      guard text[index] | 0x20 == 0x65, let exponent = Self.exponent(text, from: index + 1) else { return nil }
      point += exponent
    }
    guard abs(point) <= Self.maximumExponent else { return nil }
    round(toDigits: Self.significantDigits)
  }

  /// The number times a power of ten.
  func shifted(by places: Int) -> StoredNumber {
    var result = self
    if !isZero { result.point += places }
    return result
  }

  /// The number without its sign.
  var magnitude: StoredNumber {
    var result = self
    result.isNegative = false
    return result
  }

  /// The number with at most so many decimals, rounded half away from zero as Excel shows it.
  func rounded(decimals: Int) -> StoredNumber {
    var result = self
    result.round(toDigits: point + decimals)
    return result
  }

  private mutating func round(toDigits count: Int) {
    if count < digits.count {
      let isUp = count >= 0 && digits[count] >= 5
      digits.removeLast(digits.count - max(count, 0))
      if isUp {
        var index = count - 1
        while index >= 0, digits[index] == 9 { index -= 1 }
        if index >= 0 {
          digits[index] += 1
          digits.removeLast(digits.count - index - 1)
        } else {
          digits = [1]
          point += 1
        }
      }
    }
    while digits.last == 0 { digits.removeLast() }
    if digits.isEmpty { (isNegative, point) = (false, 0) }
  }

  private static func exponent(_ text: Span<UInt8>, from start: Int) -> Int? {
    var index = start
    var isNegative = false
    if index < text.count, text[index] == 0x2D || text[index] == 0x2B {
      isNegative = text[index] == 0x2D
      index += 1
    }
    guard index < text.count, text.count - index <= 4 else { return nil }
    var value = 0
    while index < text.count {
      let digit = text[index] &- 0x30
      guard digit < 10 else { return nil }
      value = value * 10 + Int(digit)
      index += 1
    }
    return isNegative ? -value : value
  }
}

extension StoredNumber {
  /// The digits before the point, without leading zeros.
  var integerDigits: [UInt8] {
    guard point > 0 else { return [] }
    return Array(digits.prefix(point)) + [UInt8](repeating: 0, count: max(0, point - digits.count))
  }

  /// The digits behind the point, without trailing zeros.
  var fractionDigits: [UInt8] {
    guard point < digits.count else { return [] }
    return [UInt8](repeating: 0, count: max(0, -point)) + digits.dropFirst(max(0, point))
  }

  /// The exact decimal: `0.3`, `-1200`.
  var text: String {
    var bytes: [UInt8] = isNegative ? [0x2D] : []
    let integer = integerDigits
    bytes += integer.isEmpty ? [0x30] : integer.map { $0 + 0x30 }
    let fraction = fractionDigits
    if !fraction.isEmpty { bytes += [0x2E] + fraction.map { $0 + 0x30 } }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The whole part and the seconds of a day; nil for negative numbers and such as no calendar reaches.
  var dayAndSeconds: (day: Int, seconds: Int)? {
    guard !isNegative, point <= 7 else { return nil }
    var day = integerDigits.reduce(0) { $0 * 10 + Int($1) }
    // Nine decimals of a day are a ten-thousandth of a second.
    let fraction = fractionDigits.prefix(9)
    var units = fraction.reduce(0) { $0 * 10 + Int($1) }
    for _ in fraction.count..<9 { units *= 10 }
    var seconds = (units * 86_400 + 500_000_000) / 1_000_000_000
    if seconds >= 86_400 { (day, seconds) = (day + 1, 0) }
    return (day, seconds)
  }
}
