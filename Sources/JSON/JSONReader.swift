extension JSONValue {
  /// How deep arrays and objects may be nested unless the caller says otherwise.
  public static let maximumDepth = 512

  /// Reads one JSON text, strictly by RFC 8259: valid UTF-8 without byte order mark, no lone surrogates, nothing behind
  /// the value.
  ///
  /// - Parameter maximumDepth: how many arrays and objects may be open at once.
  public init(parsing bytes: Span<UInt8>, maximumDepth: Int = Self.maximumDepth) throws(JSONError) {
    do {
      _ = try UTF8Span(validating: bytes)
    } catch {
      throw JSONError(kind: .invalidUTF8, offset: error.byteOffsets.lowerBound)
    }
    var reader = JSONReader(maximumDepth: maximumDepth)
    self = try reader.read(bytes)
  }

  /// Reads one JSON text as ``init(parsing:maximumDepth:)-(Span<UInt8>,_)`` does.
  public init(parsing bytes: [UInt8], maximumDepth: Int = Self.maximumDepth) throws(JSONError) {
    try self.init(parsing: bytes.span, maximumDepth: maximumDepth)
  }
}

/// The reader: one loop with the open containers on a stack of its own. The bytes are known to be UTF-8.
struct JSONReader {
  /// An array or object that is being read, and where its parts begin among those collected.
  private struct Container {
    let isObject: Bool
    let firstValue: Int
    let firstKey: Int
  }

  private let maximumDepth: Int
  private var index = 0
  private var values: [JSONValue] = []
  private var keys: [String] = []
  private var open: [Container] = []

  init(maximumDepth: Int) { self.maximumDepth = maximumDepth }

  mutating func read(_ bytes: Span<UInt8>) throws(JSONError) -> JSONValue {
    while true {
      guard try readValue(bytes) else { continue }
      // A value is complete: so may be the containers that it ends.
      while true {
        skipBlanks(bytes)
        guard let container = open.last else {
          guard index == bytes.count, let value = values.last else { throw fault(.trailingBytes) }
          return value
        }
        let next = try byte(bytes)
        index += 1
        if next == (container.isObject ? 0x7D : 0x5D) {
          close(container)
        } else if next == 0x2C {
          if container.isObject { try readKey(bytes) }
          break
        } else {
          throw fault(.unexpectedByte, at: index - 1)
        }
      }
    }
  }

  /// Reads a scalar or an empty container, or opens a container; false when its first value is still to come.
  private mutating func readValue(_ bytes: Span<UInt8>) throws(JSONError) -> Bool {
    skipBlanks(bytes)
    let first = try byte(bytes)
    switch first {
    case 0x22: values.append(.string(try readString(bytes)))
    case 0x7B, 0x5B: return try openContainer(bytes, isObject: first == 0x7B)
    case 0x74: try readWord("true", .bool(true), bytes)
    case 0x66: try readWord("false", .bool(false), bytes)
    case 0x6E: try readWord("null", .null, bytes)
    case 0x2D, 0x30...0x39:
      let start = index
      guard JSONNumber.scan(bytes, &index) else { throw fault(.invalidNumber) }
      values.append(.number(JSONNumber(checked: JSONString.text(bytes.extracting(start..<index)))))
    default: throw fault(.unexpectedByte)
    }
    return true
  }

  private mutating func openContainer(_ bytes: Span<UInt8>, isObject: Bool) throws(JSONError) -> Bool {
    guard open.count < maximumDepth else { throw fault(.tooDeep) }
    index += 1
    skipBlanks(bytes)
    if try byte(bytes) == (isObject ? 0x7D : 0x5D) {
      index += 1
      values.append(isObject ? .object(JSONObject([])) : .array([]))
      return true
    }
    open.append(Container(isObject: isObject, firstValue: values.count, firstKey: keys.count))
    if isObject { try readKey(bytes) }
    return false
  }

  private mutating func close(_ container: Container) {
    open.removeLast()
    // No slice of the collected parts may live on when they are removed: it would force a copy of all of them.
    let value: JSONValue
    if container.isObject {
      var members: [JSONObject.Member] = []
      members.reserveCapacity(keys.count - container.firstKey)
      for (key, value) in zip(keys[container.firstKey...], values[container.firstValue...]) {
        members.append(JSONObject.Member(key: key, value: value))
      }
      keys.removeSubrange(container.firstKey...)
      value = .object(JSONObject(members))
    } else {
      value = .array(Array(values[container.firstValue...]))
    }
    values.removeSubrange(container.firstValue...)
    values.append(value)
  }

  private mutating func readKey(_ bytes: Span<UInt8>) throws(JSONError) {
    skipBlanks(bytes)
    guard try byte(bytes) == 0x22 else { throw fault(.unexpectedByte) }
    keys.append(try readString(bytes))
    skipBlanks(bytes)
    guard try byte(bytes) == 0x3A else { throw fault(.unexpectedByte) }
    index += 1
  }

  private mutating func readString(_ bytes: Span<UInt8>) throws(JSONError) -> String {
    let string = try JSONString.scan(bytes, from: index + 1)
    index = string.content.upperBound + 1
    let content = bytes.extracting(string.content)
    return string.hasEscapes ? JSONString.unescaped(content) : JSONString.text(content)
  }

  private mutating func readWord(_ word: StaticString, _ value: JSONValue, _ bytes: Span<UInt8>) throws(JSONError) {
    for position in 0..<word.utf8CodeUnitCount {
      guard try byte(bytes) == word.utf8Start[position] else { throw fault(.unexpectedByte) }
      index += 1
    }
    values.append(value)
  }

  private mutating func skipBlanks(_ bytes: Span<UInt8>) {
    while index < bytes.count {
      let byte = bytes[index]
      guard byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 else { return }
      index += 1
    }
  }

  private func byte(_ bytes: Span<UInt8>) throws(JSONError) -> UInt8 {
    guard index < bytes.count else { throw fault(.unexpectedEnd) }
    return bytes[index]
  }

  private func fault(_ kind: JSONError.Kind, at offset: Int? = nil) -> JSONError {
    JSONError(kind: kind, offset: offset ?? index)
  }
}
