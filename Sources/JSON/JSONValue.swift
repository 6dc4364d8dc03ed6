/// A JSON value (RFC 8259).
///
/// Two values are equal when they are written alike: numbers compare by their text (`1` is not `1.0`), objects by their
/// members in order.
public enum JSONValue: Hashable, Sendable {
  /// `null`.
  case null
  /// `true` or `false`.
  case bool(Bool)
  /// A number, with every digit that was written.
  case number(JSONNumber)
  /// A string; always valid Unicode.
  case string(String)
  /// An array.
  case array([JSONValue])
  /// An object, its members in the order written.
  case object(JSONObject)
}

extension JSONValue {
  /// The boolean, or nil for any other value.
  public var bool: Bool? {
    if case .bool(let value) = self { value } else { nil }
  }

  /// The number if it is whole and fits (`2`, `2.0`, `2e0`), or nil for any other value.
  public var integer: Int? {
    if case .number(let value) = self { value.integer } else { nil }
  }

  /// The string, or nil for any other value.
  public var string: String? {
    if case .string(let value) = self { value } else { nil }
  }

  /// The elements, or nil for any other value than an array.
  public var array: [JSONValue]? {
    if case .array(let value) = self { value } else { nil }
  }

  /// The object, or nil for any other value.
  public var object: JSONObject? {
    if case .object(let value) = self { value } else { nil }
  }

  /// The member called `key`, or nil when this is no object or has no such member.
  public subscript(key: String) -> JSONValue? { object?[key] }

  /// Whether this is `null`.
  public var isNull: Bool { self == .null }
}

extension JSONValue: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral, ExpressibleByBooleanLiteral {
  /// A string.
  public init(stringLiteral value: String) { self = .string(value) }
  /// A whole number.
  public init(integerLiteral value: Int) { self = .number(JSONNumber(value)) }
  /// `true` or `false`.
  public init(booleanLiteral value: Bool) { self = .bool(value) }
}

extension JSONValue: ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral, ExpressibleByNilLiteral {
  /// An array.
  public init(arrayLiteral elements: JSONValue...) { self = .array(elements) }
  /// An object with the members in the order written.
  public init(dictionaryLiteral elements: (String, JSONValue)...) {
    self = .object(JSONObject(elements.map { JSONObject.Member(key: $0, value: $1) }))
  }
  /// `null`.
  public init(nilLiteral: ()) { self = .null }
}
