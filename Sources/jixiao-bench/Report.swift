/// One measured quantity, with the bar that it is held against.
struct Row {
  enum Bar {
    case atLeast(Double)
    case atMost(Double)
  }

  let name: String
  let value: Double
  let unit: String
  let bar: Bar?

  init(_ name: String, _ value: Double, _ unit: String, _ bar: Bar?) {
    self.name = name
    self.value = value
    self.unit = unit
    self.bar = bar
  }

  private static func shown(_ value: Double) -> String {
    if value >= 100 { return "\(Int(value.rounded()))" }
    return "\((value * 100).rounded() / 100)"
  }

  /// One line of the Markdown table.
  var line: String {
    let target: String
    let verdict: String
    switch bar {
    case .atLeast(let bar):
      target = "≥ \(Self.shown(bar))"
      verdict = value >= bar ? "met" : "MISSED"
    case .atMost(let bar):
      target = "≤ \(Self.shown(bar))"
      verdict = value <= bar ? "met" : "MISSED"
    case nil:
      target = "–"
      verdict = ""
    }
    return "| \(name) | \(Self.shown(value)) \(unit) | \(target) | \(verdict) |"
  }
}
