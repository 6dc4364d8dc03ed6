import JSON

/// Why the parameters of a message cannot be read.
struct InvalidParams: Error, Hashable, Sendable, CustomStringConvertible {
  /// The way to the fault, from the outside in: names of members, and `[0]` for elements.
  var path: [String] = []
  /// What should stand there.
  let expected: String

  var description: String {
    let path = path.reduce("params") { $1.hasPrefix("[") ? $0 + $1 : $0 + "." + $1 }
    return "\(path): expected \(expected)"
  }
}

/// A type that is read from the parameters of a message.
protocol ParamsReadable {
  init(reading value: JSONValue) throws(InvalidParams)
}

extension JSONValue {
  /// The member `key`.
  func read<Value: ParamsReadable>(_ key: String, as: Value.Type = Value.self) throws(InvalidParams) -> Value {
    guard case .object(let object) = self else { throw InvalidParams(expected: "an object") }
    do {
      return try Value(reading: object[key] ?? .null)
    } catch {
      throw InvalidParams(path: [key] + error.path, expected: error.expected)
    }
  }

  /// The member `key`, nil when it is missing or null.
  func readIfPresent<Value: ParamsReadable>(
    _ key: String, as: Value.Type = Value.self
  ) throws(InvalidParams) -> Value? {
    guard case .object(let object) = self else { throw InvalidParams(expected: "an object") }
    guard let value = object[key], !value.isNull else { return nil }
    return try read(key)
  }
}

extension JSONValue: ParamsReadable {
  init(reading value: JSONValue) throws(InvalidParams) { self = value }
}

extension String: ParamsReadable {
  init(reading value: JSONValue) throws(InvalidParams) {
    guard case .string(let string) = value else { throw InvalidParams(expected: "a string") }
    self = string
  }
}

extension Int: ParamsReadable {
  init(reading value: JSONValue) throws(InvalidParams) {
    guard let integer = value.integer else { throw InvalidParams(expected: "an integer") }
    self = integer
  }
}

extension Bool: ParamsReadable {
  init(reading value: JSONValue) throws(InvalidParams) {
    guard let bool = value.bool else { throw InvalidParams(expected: "true or false") }
    self = bool
  }
}

extension Array: ParamsReadable where Element: ParamsReadable {
  init(reading value: JSONValue) throws(InvalidParams) {
    guard case .array(let elements) = value else { throw InvalidParams(expected: "an array") }
    self = []
    reserveCapacity(elements.count)
    for (index, element) in elements.enumerated() {
      do {
        append(try Element(reading: element))
      } catch {
        throw InvalidParams(path: ["[\(index)]"] + error.path, expected: error.expected)
      }
    }
  }
}
