/// A JSON value read by a reader of its own, so that the parser under test is not measured by itself.
enum PlainJSON: Equatable, CustomStringConvertible {
  case null
  case bool(Bool)
  case number(Double)
  case string(String)
  case array([PlainJSON])
  /// The keys in order of their texts, since their order in an object means nothing, with the values.
  case object([String], [PlainJSON])

  /// The values of a text that holds valid JSON, one behind the other; nil when it does not.
  static func values(_ text: String) -> [PlainJSON]? {
    var reader = Reader(bytes: Array(text.utf8))
    var values: [PlainJSON] = []
    while true {
      reader.skip()
      if reader.index == reader.bytes.count { return values }
      guard let value = reader.value() else { return nil }
      values.append(value)
    }
  }

  var description: String {
    switch self {
    case .null: "null"
    case .bool(let value): "\(value)"
    case .number(let value): "\(value)"
    case .string(let value): value.debugDescription
    case .array(let items): "[\(items.map(\.description).joined(separator: ", "))]"
    case .object(let keys, let values):
      "{\(zip(keys, values).map { "\($0.debugDescription): \($1)" }.joined(separator: ", "))}"
    }
  }

  private struct Reader {
    let bytes: [UInt8]
    var index = 0

    mutating func skip() {
      while index < bytes.count, [0x20, 0x09, 0x0A, 0x0D].contains(bytes[index]) { index += 1 }
    }

    mutating func take(_ byte: Character) -> Bool {
      skip()
      guard index < bytes.count, bytes[index] == byte.asciiValue else { return false }
      index += 1
      return true
    }

    mutating func value() -> PlainJSON? {
      skip()
      guard index < bytes.count else { return nil }
      switch bytes[index] {
      case UInt8(ascii: "{"): return object()
      case UInt8(ascii: "["): return array()
      case UInt8(ascii: "\""): return string().map(PlainJSON.string)
      default: return word()
      }
    }

    mutating func array() -> PlainJSON? {
      index += 1
      var items: [PlainJSON] = []
      if take("]") { return .array([]) }
      repeat {
        guard let item = value() else { return nil }
        items.append(item)
      } while take(",")
      return take("]") ? .array(items) : nil
    }

    mutating func object() -> PlainJSON? {
      index += 1
      var keys: [String] = []
      var values: [PlainJSON] = []
      if take("}") { return .object([], []) }
      repeat {
        skip()
        guard index < bytes.count, bytes[index] == UInt8(ascii: "\""), let key = string(), take(":"),
          let value = value()
        else { return nil }
        keys.append(key)
        values.append(value)
      } while take(",")
      let order = keys.indices.sorted { (keys[$0], $0) < (keys[$1], $1) }
      return take("}") ? .object(order.map { keys[$0] }, order.map { values[$0] }) : nil
    }

    mutating func string() -> String? {
      index += 1
      var units: [UInt8] = []
      while index < bytes.count, bytes[index] != UInt8(ascii: "\"") {
        if bytes[index] == UInt8(ascii: "\\") {
          guard index + 1 < bytes.count, let scalar = escape() else { return nil }
          units += Array(String(Character(scalar)).utf8)
        } else {
          units.append(bytes[index])
          index += 1
        }
      }
      guard index < bytes.count else { return nil }
      index += 1
      return String(decoding: units, as: UTF8.self)
    }

    mutating func escape() -> Unicode.Scalar? {
      let letter = bytes[index + 1]
      index += 2
      switch letter {
      case UInt8(ascii: "n"): return "\n"
      case UInt8(ascii: "t"): return "\t"
      case UInt8(ascii: "r"): return "\r"
      case UInt8(ascii: "b"): return "\u{8}"
      case UInt8(ascii: "f"): return "\u{C}"
      case UInt8(ascii: "u"):
        guard let first = unit() else { return nil }
        guard first & 0xFC00 == 0xD800 else { return Unicode.Scalar(first) }
        index += 2
        guard let second = unit() else { return nil }
        return Unicode.Scalar(0x10000 + (first & 0x3FF) << 10 + (second & 0x3FF))
      default: return Unicode.Scalar(letter)
      }
    }

    mutating func unit() -> UInt32? {
      guard index + 4 <= bytes.count else { return nil }
      defer { index += 4 }
      return UInt32(String(decoding: bytes[index..<index + 4], as: UTF8.self), radix: 16)
    }

    mutating func word() -> PlainJSON? {
      let start = index
      while index < bytes.count, !",]} \t\r\n".utf8.contains(bytes[index]) { index += 1 }
      switch String(decoding: bytes[start..<index], as: UTF8.self) {
      case "null": return .null
      case "true": return .bool(true)
      case "false": return .bool(false)
      case let text: return Double(text).map(PlainJSON.number)
      }
    }
  }
}
