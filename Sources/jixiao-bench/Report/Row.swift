import JSON

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
  /// What else there is to say: another figure, or why there is none.
  let note: String

  init(_ name: String, _ value: Double, _ unit: String, _ bar: Bar? = nil, note: String = "") {
    self.name = name
    self.value = value
    self.unit = unit
    self.bar = bar
    self.note = note
  }

  /// Whether the bar is met; `nil` where there is none.
  var isMet: Bool? {
    switch bar {
    case .atLeast(let bar): value >= bar
    case .atMost(let bar): value <= bar
    case nil: nil
    }
  }

  /// A figure in as many digits as a person wants.
  static func shown(_ value: Double) -> String {
    if value >= 100 { return "\(Int(min(value, 1e15).rounded()))" }
    return "\((value * 100).rounded() / 100)"
  }

  /// One line of a table in Markdown.
  var line: String {
    let target =
      switch bar {
      case .atLeast(let bar): "≥ \(Self.shown(bar))"
      case .atMost(let bar): "≤ \(Self.shown(bar))"
      case nil: "–"
      }
    let verdict = isMet.map { $0 ? "met" : "MISSED" } ?? ""
    return
      "| \(name) | \(Self.shown(value)) \(unit) | \(target) | \(verdict)\(verdict.isEmpty || note.isEmpty ? "" : "; ")\(note) |"
  }

  /// The same for programs.
  var json: JSONValue {
    var members: [(String, JSONValue)] = [("name", .string(name)), ("value", number(value)), ("unit", .string(unit))]
    switch bar {
    case .atLeast(let bar): members.append(("atLeast", number(bar)))
    case .atMost(let bar): members.append(("atMost", number(bar)))
    case nil: break
    }
    if let isMet { members.append(("met", .bool(isMet))) }
    if !note.isEmpty { members.append(("note", .string(note))) }
    return .object(JSONObject(members.map { JSONObject.Member(key: $0.0, value: $0.1) }))
  }

  /// Six digits behind the point, which JSON has in this form.
  private func number(_ value: Double) -> JSONValue {
    JSONNumber("\((min(max(value, -1e15), 1e15) * 1e6).rounded() / 1e6)").map { .number($0) } ?? .null
  }
}
