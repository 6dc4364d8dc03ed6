import Forms
import Quantities

/// The value of an indicator in the three columns of the 一体化 system: sign, value, unit.
struct ExchangeValue: Equatable {
  /// ≥ ＞ ＝ ≤ ＜, 定性 or 定量其他; empty where none is written.
  var sign = ""
  /// The number, or the whole text.
  var value = ""
  /// The unit.
  var unit = ""

  /// Splits a value such as `≥95%`; one that is no sign, number and unit stays whole.
  init(_ text: String) {
    let text = text.trimmed
    value = text
    if text.isEmpty { return }
    var rest = text[...]
    var found = ""
    for (spelling, sign) in Self.signs where rest.hasPrefix(spelling) {
      found = sign
      rest = rest.dropFirst(spelling.count)
      break
    }
    let number = rest.prefix { $0.isASCII && ($0.isNumber || $0 == "." || $0 == ",") }
    let unit = rest.dropFirst(number.count)
    let isPlain =
      ExactDecimal.parse(String(number).utf8.span) != nil
      && !unit.contains { $0.isASCII && $0.isNumber || "，。；,;（(".contains($0) }
    if isPlain, unit.count <= 10, !unit.hasSuffix("前"), !unit.hasSuffix("内"), !unit.hasPrefix("年"), !unit.hasPrefix("月")
    {
      sign = found
      value = String(number)
      self.unit = String(unit)
      return
    }
    switch Reading.read(text.utf8.span).kind {
    case .quantified, .date: sign = "定量其他"
    default: sign = "定性"
    }
  }

  /// The columns of a row that has them split already.
  init(sign: String, value: String, unit: String) {
    self.sign = Self.signs.first { $0.0 == sign }?.1 ?? sign
    self.value = value
    self.unit = unit
  }

  private static let signs = [
    (">=", "≥"), ("<=", "≤"), ("≥", "≥"), ("≤", "≤"), ("≧", "≥"), ("≦", "≤"), ("＞", "＞"), ("＜", "＜"), ("＝", "＝"),
    ("═", "＝"),
    (">", "＞"), ("<", "＜"), ("=", "＝"),
  ]
}
