/// A whole number of a date, in ASCII, fullwidth or Chinese digits.
struct SmallNumber {
  /// The value, at most 99,999,999.
  let value: Int
  /// How many digits were written; 0 for a Chinese numeral.
  let digits: Int
  /// The offset behind it.
  let end: Int

  /// One to eight ASCII or fullwidth digits at `index`, not followed by a ninth.
  static func digits(_ bytes: Span<UInt8>, at index: Int) -> SmallNumber? {
    var value = 0
    var count = 0
    var index = index
    while true {
      let scalar = Scalar(bytes, at: index)
      guard let digit = scalar.digit else { break }
      count += 1
      guard count <= 8 else { return nil }
      value = value * 10 + digit
      index = scalar.next
    }
    return count == 0 ? nil : SmallNumber(value: value, digits: count, end: index)
  }

  /// A number below 40 in digits or as 三, 十二, 二十五, 廿五, 三十一, 〇三.
  static func any(_ bytes: Span<UInt8>, at index: Int) -> SmallNumber? {
    if let number = digits(bytes, at: index) { return number }
    return chinese(bytes, at: index)
  }

  /// A year in four Chinese digits: 二〇二四, 二零二四.
  static func chineseYear(_ bytes: Span<UInt8>, at index: Int) -> SmallNumber? {
    var value = 0
    var index = index
    for _ in 0..<4 {
      let scalar = Scalar(bytes, at: index)
      guard let digit = chineseDigit(scalar.value) else { return nil }
      value = value * 10 + digit
      index = scalar.next
    }
    return SmallNumber(value: value, digits: 0, end: index)
  }

  private static func chinese(_ bytes: Span<UInt8>, at index: Int) -> SmallNumber? {
    var scalar = Scalar(bytes, at: index)
    if scalar.value == 0x3007 || scalar.value == 0x96F6 {  // 〇三
      let next = Scalar(bytes, at: scalar.next)
      guard let digit = chineseDigit(next.value) else { return nil }
      return SmallNumber(value: digit, digits: 0, end: next.next)
    }
    var tens = 0
    var end = index
    if let digit = chineseDigit(scalar.value) {
      end = scalar.next
      scalar = Scalar(bytes, at: end)
      guard scalar.value == 0x5341 else { return SmallNumber(value: digit, digits: 0, end: end) }
      tens = digit
    } else {
      switch scalar.value {
      case 0x5341: tens = 1  // 十
      case 0x5EFF: tens = 2  // 廿
      case 0x5345: tens = 3  // 卅
      default: return nil
      }
    }
    end = scalar.next
    let ones = Scalar(bytes, at: end)
    if let digit = chineseDigit(ones.value), digit > 0 {
      return SmallNumber(value: tens * 10 + digit, digits: 0, end: ones.next)
    }
    return SmallNumber(value: tens * 10, digits: 0, end: end)
  }

  /// The value of 〇 零 ○ 一 … 九.
  static func chineseDigit(_ scalar: UInt32) -> Int? {
    switch scalar {
    case 0x3007, 0x96F6, 0x25CB, 0x25EF: 0
    case 0x4E00: 1
    case 0x4E8C: 2
    case 0x4E09: 3
    case 0x56DB: 4
    case 0x4E94: 5
    case 0x516D: 6
    case 0x4E03: 7
    case 0x516B: 8
    case 0x4E5D: 9
    default: nil
    }
  }
}
