/// References to characters in XML: `&lt;`, `&#10;`, `&#x2265;`.
enum XMLReferences {
  /// Appends a text with its references resolved and its line breaks as the standard wants them: LF, in an attribute a space. What is
  /// no reference is kept as it stands.
  ///
  /// - Returns: the place of the first `&` that begins no reference.
  static func append(
    _ bytes: borrowing Span<UInt8>, _ range: Range<Int>, to target: inout [UInt8], isAttribute: Bool
  ) -> Int? {
    var fault: Int?
    var index = range.lowerBound
    while index < range.upperBound {
      let byte = bytes[index]
      switch byte {
      case 0x26:
        if let (scalar, end) = reference(bytes, index, range.upperBound) {
          target.append(contentsOf: String(Character(scalar)).utf8)
          index = end
          continue
        }
        fault = fault ?? index
        target.append(byte)
      case 0x0D:
        if index + 1 < range.upperBound, bytes[index + 1] == 0x0A { index += 1 }
        target.append(isAttribute ? 0x20 : 0x0A)
      case 0x09, 0x0A: target.append(isAttribute ? 0x20 : byte)
      default: target.append(byte)
      }
      index += 1
    }
    return fault
  }

  /// The character of the reference at `index`, and the place behind it.
  private static func reference(_ bytes: borrowing Span<UInt8>, _ index: Int, _ limit: Int) -> (Unicode.Scalar, Int)? {
    // The longest is `&#x0010FFFF;`.
    var end = index + 1
    while end < min(limit, index + 14), bytes[end] != 0x3B { end += 1 }
    guard end < limit, bytes[end] == 0x3B else { return nil }
    if bytes[index + 1] == 0x23 { return number(bytes, index + 2..<end).map { ($0, end + 1) } }
    switch XMLName(bytes, index + 1..<end) {
    case "lt": return ("<", end + 1)
    case "gt": return (">", end + 1)
    case "amp": return ("&", end + 1)
    case "quot": return ("\"", end + 1)
    case "apos": return ("'", end + 1)
    default: return nil
    }
  }

  private static func number(_ bytes: borrowing Span<UInt8>, _ range: Range<Int>) -> Unicode.Scalar? {
    guard let first = range.first else { return nil }
    let isHexadecimal = bytes[first] == 0x78
    let digits = isHexadecimal ? first + 1..<range.upperBound : range
    guard !digits.isEmpty else { return nil }
    var value: UInt32 = 0
    for index in digits {
      let byte = bytes[index]
      let digit: UInt32
      switch byte {
      case 0x30...0x39: digit = UInt32(byte) - 0x30
      case 0x41...0x46 where isHexadecimal: digit = UInt32(byte) - 0x37
      case 0x61...0x66 where isHexadecimal: digit = UInt32(byte) - 0x57
      default: return nil
      }
      // At most eleven digits come here, and what is too large stays so.
      value = min(value, 0x11_0000) * (isHexadecimal ? 16 : 10) + digit
    }
    // A character that XML does not have, as &#0;, is one that cannot be shown.
    return Unicode.Scalar(value).flatMap { $0.value == 0 ? nil : $0 } ?? "\u{FFFD}"
  }
}
