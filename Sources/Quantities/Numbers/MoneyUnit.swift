/// A unit in which amounts of money are written.
public enum MoneyUnit: String, Sendable, CaseIterable {
  /// 角, 0.1元.
  case jiao = "角"
  /// 分, 0.01元.
  case fen = "分"
  /// 元.
  case yuan = "元"
  /// 百元.
  case hundredYuan = "百元"
  /// 千元.
  case thousandYuan = "千元"
  /// 万元, the unit of most forms.
  case tenThousandYuan = "万元"
  /// 十万元.
  case hundredThousandYuan = "十万元"
  /// 百万元.
  case millionYuan = "百万元"
  /// 千万元.
  case tenMillionYuan = "千万元"
  /// 亿元.
  case hundredMillionYuan = "亿元"
  /// 万亿元.
  case trillionYuan = "万亿元"

  /// The unit that a form names, with or without 人民币 and 单位: "万元", "单位：万元", "人民币元".
  public init?(_ name: String) {
    // Nearly every form says just this.
    if name == "万元" {
      self = .tenThousandYuan
      return
    }
    var rest = Substring(name)
    for prefix in ["单位", "：", ":", "人民币"] where rest.hasPrefix(prefix) { rest = rest.dropFirst(prefix.count) }
    while rest.first == " " || rest.first == "　" { rest = rest.dropFirst() }
    while rest.last == " " || rest.last == "　" { rest = rest.dropLast() }
    switch rest {
    case "块", "圆", "人民币": self = .yuan
    case "万", "万圆": self = .tenThousandYuan
    case "亿", "亿圆": self = .hundredMillionYuan
    default: self.init(rawValue: String(rest))
    }
  }

  /// How many 元 one unit is.
  public var factor: ExactDecimal { ExactDecimal(powerOfTen: exponentOfTen) ?? .one }

  /// The power of ten in 元, −2…12.
  var exponentOfTen: Int {
    switch self {
    case .fen: -2
    case .jiao: -1
    case .yuan: 0
    case .hundredYuan: 2
    case .thousandYuan: 3
    case .tenThousandYuan: 4
    case .hundredThousandYuan: 5
    case .millionYuan: 6
    case .tenMillionYuan: 7
    case .hundredMillionYuan: 8
    case .trillionYuan: 12
    }
  }
}
