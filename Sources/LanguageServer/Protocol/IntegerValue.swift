import JSON

extension JSONValue {
  /// A whole number.
  init(_ integer: Int) { self = .number(JSONNumber(integer)) }
}
