/// The code of a rule: `JX201`.
public struct RuleCode: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// The number behind `JX`, 0…999.
  public let number: UInt16

  /// The code with this number; numbers over 999 are cut to it.
  public init(_ number: UInt16) { self.number = min(number, 999) }

  /// The code that `text` spells (`JX201`, in either case).
  public init?(_ text: some StringProtocol) {
    let bytes = Array(text.utf8)
    guard bytes.count == 5, bytes[0] | 0x20 == UInt8(ascii: "j"), bytes[1] | 0x20 == UInt8(ascii: "x") else {
      return nil
    }
    var number: UInt16 = 0
    for byte in bytes[2...] {
      guard byte >= UInt8(ascii: "0"), byte <= UInt8(ascii: "9") else { return nil }
      number = number * 10 + UInt16(byte - UInt8(ascii: "0"))
    }
    self.number = number
  }

  /// `JX201`.
  public var description: String {
    let digits = String(number)
    return "JX" + String(repeating: "0", count: 3 - digits.utf8.count) + digits
  }

  /// By number.
  public static func < (left: RuleCode, right: RuleCode) -> Bool { left.number < right.number }
}
