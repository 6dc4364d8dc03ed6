/// Numerals in Chinese characters: 三百二十, 一万五 (15000), 两千, 廿五, 壹佰贰拾, 二〇二四, 三点五, 半, 两三 (two or three).
enum ChineseNumeral {
  /// What one character of a numeral means.
  enum Part: Equatable {
    case digit(Int64)
    /// 十 百 千.
    case power(Int64)
    /// 万 亿.
    case section(Int64)
    /// 廿 卅.
    case tens(Int64)
    /// 点.
    case point
    /// 半.
    case half
  }

  /// The numeral at `index`; it ends before a closing 万 or 亿, which belongs to the unit (三百二十 + 万元).
  static func scan(_ bytes: Span<UInt8>, at index: Int) -> WrittenNumber? {
    let scalar = Scalar(bytes, at: index)
    guard scalar.value >= 0x3007 else { return nil }
    switch part(scalar.value) {
    case .digit, .tens, .power(10): break
    case .half: return WrittenNumber(value: half, upper: nil, end: scalar.next, style: .chinese)
    default: return nil
    }
    if let pair = pair(bytes, at: index) { return pair }
    return compound(bytes, at: index)
  }

  private static let half = ExactDecimal(uncheckedUnits: 5, scale: 1)

  /// 两三次, 七八个: neighbours, the second one more than the first.
  private static func pair(_ bytes: Span<UInt8>, at index: Int) -> WrittenNumber? {
    let first = Scalar(bytes, at: index)
    let second = Scalar(bytes, at: first.next)
    guard case .digit(let low) = part(first.value), case .digit(let high) = part(second.value), low > 0,
      high == low + 1 || (low == 3 && high == 5), part(Scalar(bytes, at: second.next).value) == nil
    else { return nil }
    return WrittenNumber(
      value: ExactDecimal(Int(low)), upper: ExactDecimal(Int(high)), end: second.next, style: .chinese)
  }

  private static func compound(_ bytes: Span<UInt8>, at start: Int) -> WrittenNumber {
    var state = Accumulator()
    var index = start
    var style = WrittenNumber.Style.chinese
    // 24 characters are the longest numeral below 10^18; what is longer is cut and unreadable anyway.
    for _ in 0..<48 {
      let scalar = Scalar(bytes, at: index)
      guard let next = part(scalar.value) else { break }
      if case .section(let size) = next, !continues(bytes, after: scalar, size: size) { break }
      if next == .half { break }
      if next == .point, Accumulator.fractionDigit(Scalar(bytes, at: scalar.next).value) == nil { break }
      if isFormal(scalar.value) { style.insert(.formal) }
      state.take(next)
      index = scalar.next
    }
    let following = part(Scalar(bytes, at: index).value)
    return WrittenNumber(value: state.value(before: following), upper: nil, end: index, style: style)
  }

  /// Whether the numeral goes on behind 万 or 亿.
  private static func continues(_ bytes: Span<UInt8>, after scalar: Scalar, size: Int64) -> Bool {
    switch part(Scalar(bytes, at: scalar.next).value) {
    case .digit, .tens, .power(10): true
    default: false
    }
  }

  /// The meaning of a character; nil where it is none of a numeral.
  static func part(_ scalar: UInt32) -> Part? {
    if let digit = SmallNumber.chineseDigit(scalar) { return .digit(Int64(digit)) }
    switch scalar {
    case 0x4E24: return .digit(2)  // 两
    case 0x5341, 0x62FE: return .power(10)  // 十 拾
    case 0x767E, 0x4F70: return .power(100)  // 百 佰
    case 0x5343, 0x4EDF: return .power(1_000)  // 千 仟
    case 0x4E07, 0x842C: return .section(10_000)  // 万 萬
    case 0x4EBF, 0x5104: return .section(100_000_000)  // 亿 億
    case 0x5EFF: return .tens(20)  // 廿
    case 0x5345: return .tens(30)  // 卅
    case 0x70B9: return .point  // 点
    case 0x534A: return .half  // 半
    default: break
    }
    return formalDigit(scalar).map { .digit($0) }
  }

  private static func formalDigit(_ scalar: UInt32) -> Int64? {
    switch scalar {
    case 0x58F9, 0x58F1: 1  // 壹 壱
    case 0x8D30, 0x8CB3, 0x5F10: 2  // 贰 貳 弐
    case 0x53C1, 0x53C4: 3  // 叁 叄
    case 0x8086: 4  // 肆
    case 0x4F0D: 5  // 伍
    case 0x9646, 0x9678: 6  // 陆 陸
    case 0x67D2: 7  // 柒
    case 0x634C: 8  // 捌
    case 0x7396: 9  // 玖
    default: nil
    }
  }

  private static func isFormal(_ scalar: UInt32) -> Bool {
    formalDigit(scalar) != nil || scalar == 0x62FE || scalar == 0x4F70 || scalar == 0x4EDF
  }
}
