/// A power of ten written before a unit: 万 in 万元, 百万 in 百万元.
enum UnitScale: UInt8, Sendable {
  case none, ten, hundred, thousand, tenThousand, hundredThousand, million, tenMillion, hundredMillion, trillion

  /// The power of ten.
  var exponent: Int { self == .trillion ? 12 : Int(rawValue) }

  /// As it is written.
  var spelling: String {
    switch self {
    case .none: ""
    case .ten: "十"
    case .hundred: "百"
    case .thousand: "千"
    case .tenThousand: "万"
    case .hundredThousand: "十万"
    case .million: "百万"
    case .tenMillion: "千万"
    case .hundredMillion: "亿"
    case .trillion: "万亿"
    }
  }

  /// The scale of 10^`exponent`; nil where no word is in use for it.
  init?(exponent: Int) {
    switch exponent {
    case 0...8: self.init(rawValue: UInt8(exponent))
    case 12: self = .trillion
    default: return nil
    }
  }

  /// The scale at `index` and the offset behind it: 万, 百万, 亿, 万亿. It stops before a unit: 万 of 万千瓦.
  static func scan(_ bytes: Span<UInt8>, at index: Int) -> (scale: UnitScale, end: Int)? {
    let table = UnitTable.shared
    var exponent = 0
    var end = index
    while exponent <= 12 {
      if end > index, UnitScanner.word(bytes, at: end, table) != nil { break }
      let scalar = Scalar(bytes, at: end)
      let step: Int
      switch scalar.value {
      case 0x5341, 0x62FE: step = 1  // 十 拾
      case 0x767E, 0x4F70: step = 2  // 百 佰
      case 0x5343, 0x4EDF: step = 3  // 千 仟
      case 0x4E07, 0x842C: step = 4  // 万 萬
      case 0x4EBF, 0x5104: step = 8  // 亿 億
      default: return end > index ? UnitScale(exponent: exponent).map { ($0, end) } : nil
      }
      exponent += step
      end = scalar.next
    }
    return end > index ? UnitScale(exponent: exponent).map { ($0, end) } : nil
  }
}
