/// A number as it stands in a text, without sign and unit.
struct WrittenNumber {
  /// What is unusual about the spelling.
  struct Style: OptionSet {
    let rawValue: UInt8
    /// Fullwidth digits or point.
    static let fullwidth = Style(rawValue: 1)
    /// Thousands separators in the right places.
    static let separated = Style(rawValue: 2)
    /// A Chinese numeral.
    static let chinese = Style(rawValue: 4)
    /// A Chinese numeral in the forms of cheques: 壹佰贰拾.
    static let formal = Style(rawValue: 8)
    /// No number at all by the rules of writing: 0.95.2, 1，200, 1O0.
    static let malformed = Style(rawValue: 16)
  }

  /// The value; nil where a malformed number leaves it open or it is out of bounds.
  var value: ExactDecimal?
  /// The second value of 两三 (two or three).
  var upper: ExactDecimal?
  /// The offset behind the last digit.
  var end: Int
  var style: Style = []

  /// The number at `index`; nil where none begins.
  @inline(__always)
  static func scan(_ bytes: Span<UInt8>, at index: Int) -> WrittenNumber? {
    guard index < bytes.count else { return nil }
    if let plain = plain(bytes, at: index) { return plain }
    if bytes[index] < 0x80, ASCII.digit(bytes[index]) == nil { return nil }
    let scalar = Scalar(bytes, at: index)
    if scalar.digit != nil { return digits(bytes, at: index) }
    return ChineseNumeral.scan(bytes, at: index)
  }

  /// The quick path: up to 15 ASCII digits with at most one point, and nothing behind them that could belong.
  @inline(__always)
  private static func plain(_ bytes: Span<UInt8>, at start: Int) -> WrittenNumber? {
    var units: Int64 = 0
    var scale = 0
    var point = -1
    var index = start
    while index < bytes.count {
      let byte = bytes[index]
      if let digit = ASCII.digit(byte) {
        guard index &- start < 15 else { return nil }
        units = units &* 10 &+ Int64(digit)
      } else if byte == 0x2E, point < 0, index > start, index &+ 1 < bytes.count,
        ASCII.digit(bytes[index &+ 1]) != nil
      {
        point = index
      } else {
        break
      }
      index &+= 1
    }
    guard index > start else { return nil }
    if point >= 0 { scale = index &- point &- 1 }
    guard scale <= ExactDecimal.maximumScale else { return nil }
    if index < bytes.count {
      switch bytes[index] {
      case 0x2E, 0x2C, 0x20, 0x4F, 0x6F, 0x6C, 0x49, 0xEF, 0xE3: return nil  // . , blank O o l I ．，。
      default: break
      }
    }
    return WrittenNumber(
      value: ExactDecimal(uncheckedUnits: Int128(units), scale: scale), upper: nil, end: index)
  }
}
