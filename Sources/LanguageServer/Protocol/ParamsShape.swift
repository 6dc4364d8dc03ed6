import JSON

/// What a value of the client must look like, for values of which the server itself looks at a part only or which it
/// hands back. Members that are not named may be anything; those that may be missing may be null.
indirect enum ParamsShape: Sendable {
  case anything
  case string
  case integer
  case boolean
  case oneOf([String])
  case list(ParamsShape)
  case map(ParamsShape)
  case either(ParamsShape, ParamsShape)
  case object(required: [String: ParamsShape] = [:], optional: [String: ParamsShape] = [:])

  /// Refuses a value that looks otherwise.
  func check(_ value: JSONValue) throws(InvalidParams) {
    switch self {
    case .anything: return
    case .string: _ = try String(reading: value)
    case .integer: _ = try Int(reading: value)
    case .boolean: _ = try Bool(reading: value)
    case .oneOf(let words):
      guard let word = value.string, words.contains(word) else {
        throw InvalidParams(expected: words.map { "\"\($0)\"" }.joined(separator: " or "))
      }
    case .list(let element):
      for (index, value) in try [JSONValue](reading: value).enumerated() {
        try Self.check(value, element, "[\(index)]")
      }
    case .map(let element):
      guard let object = value.object else { throw InvalidParams(expected: "an object") }
      for member in object.members { try Self.check(member.value, element, member.key) }
    case .either(let one, let other):
      do { try one.check(value) } catch { try other.check(value) }
    case .object(let required, let optional):
      guard let object = value.object else { throw InvalidParams(expected: "an object") }
      for name in required.keys.sorted() {
        try Self.check(object[name] ?? .null, required[name] ?? .anything, name)
      }
      for member in object.members where !member.value.isNull {
        if let shape = optional[member.key] { try Self.check(member.value, shape, member.key) }
      }
    }
  }

  private static func check(_ value: JSONValue, _ shape: ParamsShape, _ name: String) throws(InvalidParams) {
    do {
      try shape.check(value)
    } catch {
      throw InvalidParams(path: [name] + error.path, expected: error.expected)
    }
  }
}

extension JSONValue {
  /// The member `key`, which must look like `shape`.
  func read(_ key: String, like shape: ParamsShape) throws(InvalidParams) -> JSONValue {
    try ParamsShape.object(required: [key: shape]).check(self)
    return self[key] ?? .null
  }

  /// The member `key`, which must look like `shape` where it is there and not null.
  func readIfPresent(_ key: String, like shape: ParamsShape) throws(InvalidParams) -> JSONValue? {
    try ParamsShape.object(optional: [key: shape]).check(self)
    return self[key].flatMap { $0.isNull ? nil : $0 }
  }

  /// Looks at what every request may have: the tokens by which the client would be told of progress. Some clients send
  /// other things than an object with requests without parameters.
  func checkTokens() throws(InvalidParams) {
    guard object != nil else { return }
    let token = ParamsShape.either(.string, .integer)
    try ParamsShape.object(optional: ["workDoneToken": token, "partialResultToken": token]).check(self)
  }
}
