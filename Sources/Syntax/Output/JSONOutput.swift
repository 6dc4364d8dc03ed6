import SourceText

extension SyntaxTree {
  /// What the documents say, as JSON: one value a document, one below the other.
  ///
  /// Aliases are replaced by what they stand for, `<<` is merged when `mergesKeys`, numbers keep their digits; what
  /// JSON cannot say (`.inf`, `.nan`) is a string. A key that is no text is written as the JSON of its value.
  public func json(mergesKeys: Bool = false) -> String {
    var writer = JSONWriter(tree: self, mergesKeys: mergesKeys)
    for document in documents { writer.write(root(of: document)) }
    return String(decoding: writer.output, as: UTF8.self)
  }
}

/// Writes the data of a tree; what is left to write is on a stack, so that depth costs no recursion.
private struct JSONWriter {
  let tree: SyntaxTree
  let mergesKeys: Bool
  var output: [UInt8] = []

  private enum Task {
    case value(NodeID)
    case key(NodeID)
    case text(StaticString)
    case line(Int)
  }

  mutating func write(_ root: NodeID) {
    var tasks: [Task] = [.value(root)]
    var depth = 0
    while let task = tasks.popLast() {
      switch task {
      case .text(let text): text.withUTF8Buffer { output += $0 }
      case .line(let change):
        depth += change
        output.append(0x0A)
        for _ in 0..<depth { output += "  ".utf8 }
      case .key(let id): writeKey(id)
      case .value(let id): expand(tree.resolve(id), into: &tasks)
      }
    }
    output.append(0x0A)
  }

  private mutating func expand(_ id: NodeID, into tasks: inout [Task]) {
    var parts: [Task] = []
    switch tree[id].kind {
    case .mapping:
      let entries = mergesKeys ? tree.mergedEntries(of: id) : Array(tree.entries(of: id))
      for entry in entries {
        parts += [.line(parts.isEmpty ? 1 : 0), .key(entry.key), .text(": "), .value(entry.value), .text(",")]
      }
      wrap(&parts, "{", "}")
    case .sequence:
      for item in tree.items(of: id) { parts += [.line(parts.isEmpty ? 1 : 0), .value(item), .text(",")] }
      wrap(&parts, "[", "]")
    case .document, .scalar, .alias: return writeScalar(id)
    }
    tasks.append(contentsOf: parts.reversed())
  }

  private func wrap(_ parts: inout [Task], _ open: StaticString, _ close: StaticString) {
    if parts.isEmpty {
      parts = [.text(open), .text(close)]
    } else {
      parts.removeLast()
      parts.insert(.text(open), at: 0)
      parts += [.line(-1), .text(close)]
    }
  }

  private mutating func writeKey(_ id: NodeID) {
    let key = tree.resolve(id)
    switch tree[key].kind {
    case .scalar, .alias: writeString(tree.scalarBytes(key))
    case .document, .mapping, .sequence: writeString(Array(tree.source.string(tree.range(key)).utf8))
    }
  }

  private mutating func writeScalar(_ id: NodeID) {
    guard tree[id].kind == .scalar else { return writeString(Array(tree.source.string(tree.range(id)).utf8)) }
    let bytes = tree.scalarBytes(id)
    switch tree.scalarType(id) {
    case .null: output += "null".utf8
    case .bool(let value): output += (value ? "true" : "false").utf8
    case .integer, .float: output += JSONNumber.written(bytes) ?? quoted(bytes)
    case .string: writeString(bytes)
    }
  }

  private func quoted(_ bytes: [UInt8]) -> [UInt8] {
    var writer = JSONWriter(tree: tree, mergesKeys: false)
    writer.writeString(bytes)
    return writer.output
  }

  mutating func writeString(_ bytes: [UInt8]) {
    output.append(0x22)
    for byte in bytes {
      switch byte {
      case 0x22: output += "\\\"".utf8
      case 0x5C: output += "\\\\".utf8
      case 0x0A: output += "\\n".utf8
      case 0x0D: output += "\\r".utf8
      case 0x09: output += "\\t".utf8
      case 0x00..<0x20:
        output += "\\u00".utf8
        output += [JSONNumber.digit(byte >> 4), JSONNumber.digit(byte & 15)]
      default: output.append(byte)
      }
    }
    output.append(0x22)
  }
}

/// How numbers of the core schema are written in JSON.
enum JSONNumber {
  /// The JSON number for a scalar that is a number; nil for one that JSON does not know.
  static func written(_ bytes: [UInt8]) -> [UInt8]? {
    if bytes.starts(with: "0x".utf8) { return decimal(bytes.dropFirst(2), base: 16) }
    if bytes.starts(with: "0o".utf8) { return decimal(bytes.dropFirst(2), base: 8) }
    var rest = bytes[...]
    var result: [UInt8] = []
    if let sign = rest.first, sign == UInt8(ascii: "-") || sign == UInt8(ascii: "+") {
      if sign == UInt8(ascii: "-") { result.append(sign) }
      rest.removeFirst()
    }
    let whole = rest.prefix(while: Bytes.isDigit)
    rest.removeFirst(whole.count)
    let digits = whole.drop { $0 == UInt8(ascii: "0") }
    result += digits.isEmpty ? [UInt8(ascii: "0")] : Array(digits)
    if rest.first == UInt8(ascii: ".") {
      let fraction = rest.dropFirst().prefix(while: Bytes.isDigit)
      if fraction.isEmpty, whole.isEmpty { return nil }
      if !fraction.isEmpty { result += [UInt8(ascii: ".")] + fraction }
      rest.removeFirst(fraction.count + 1)
    }
    return result + rest
  }

  /// The digits of a number of another base, however long.
  private static func decimal(_ digits: ArraySlice<UInt8>, base: UInt32) -> [UInt8]? {
    // Longer numbers are nowhere meant, and converting them would cost the square of their length.
    guard digits.count <= 64 else { return nil }
    var value: [UInt8] = [0]
    for digit in digits {
      guard var carry = Bytes.hexValue(digit) else { return nil }
      for place in value.indices {
        let sum = UInt32(value[place]) * base + carry
        value[place] = UInt8(sum % 10)
        carry = sum / 10
      }
      while carry > 0 {
        value.append(UInt8(carry % 10))
        carry /= 10
      }
    }
    return value.reversed().map { $0 + UInt8(ascii: "0") }
  }

  static func digit(_ value: UInt8) -> UInt8 { value < 10 ? value + UInt8(ascii: "0") : value - 10 + UInt8(ascii: "a") }
}
