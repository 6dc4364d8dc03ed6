/// A run of the characters that templates put where a figure belongs: `**`, `XX`, `____`, `××`, `□`.
struct TemplateRun {
  /// The number of characters.
  let length: Int
  /// The offset behind it.
  let end: Int
  /// Whether a unit, 年, 月 or the end of the text follows.
  let isBeforeUnit: Bool

  /// The run at `index`; nil where none begins.
  ///
  /// - Parameter isNumberPlace: whether a figure would stand here, which lets a single X or N count.
  static func scan(_ bytes: Span<UInt8>, at index: Int, isNumberPlace: Bool) -> TemplateRun? {
    let first = Scalar(bytes, at: index)
    guard isSign(first.value) || (isNumberPlace && first.value | 0x20 == 0x6E) else { return nil }
    if isLatin(first.value), index > 0, ASCII.isLetter(bytes[index - 1]) { return nil }
    var length = 0
    var end = index
    while length < 64 {
      let scalar = Scalar(bytes, at: end)
      guard isSign(scalar.value) || (scalar.value == first.value && length == 0) else { break }
      length += 1
      end = scalar.next
    }
    let next = Scalar(bytes, at: end)
    if isLatin(first.value) || first.value == 0xD7 || first.value == 0x2A, length == 1, next.digit != nil { return nil }
    if isLatin(first.value), next.value < 0x80, ASCII.isLetter(UInt8(next.value)) { return nil }
    let isBeforeUnit = next.value == 0 || next.isDatePart || UnitScanner.scan(bytes, at: end) != nil
    return TemplateRun(length: length, end: end, isBeforeUnit: isBeforeUnit)
  }

  private static func isLatin(_ scalar: UInt32) -> Bool { scalar < 0x80 && ASCII.isLetter(UInt8(scalar)) }

  /// Whether templates use the character.
  static func isSign(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x2A, 0x5F, 0x58, 0x78, 0xD7, 0x2573, 0x25A1, 0x25CB, 0x25EF, 0x25B3, 0x203B, 0x23, 0x2715, 0x2716, 0x274C:
      true
    default: false
    }
  }
}

extension Scalar {
  /// Whether the character is 年, 月, 日 or 号.
  var isDatePart: Bool { value == 0x5E74 || value == 0x6708 || isDayWord }
}
