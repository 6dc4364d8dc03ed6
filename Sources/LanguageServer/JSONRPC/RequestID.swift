import JSON

/// What ties an answer to its request; given back exactly as it came.
enum RequestID: Hashable, Sendable {
  case number(JSONNumber)
  case string(String)

  /// The identifier, or nil when `value` can be none.
  init?(_ value: JSONValue) {
    switch value {
    case .number(let number): self = .number(number)
    case .string(let string): self = .string(string)
    default: return nil
    }
  }

  /// The identifier as a JSON value.
  var value: JSONValue {
    switch self {
    case .number(let number): .number(number)
    case .string(let string): .string(string)
    }
  }
}
