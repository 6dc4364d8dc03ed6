import SourceText

/// What a scalar is by the core schema of YAML 1.2.
public enum ScalarType: Hashable, Sendable {
  /// `null`, `~` or nothing.
  case null
  /// `true` or `false`.
  case bool(Bool)
  /// A whole number: decimal, `0o17` or `0x1F`.
  case integer
  /// A number with a fraction or an exponent, `.inf` or `.nan`.
  case float
  /// Anything else.
  case string
}

extension SyntaxTree {
  /// What the scalar is: by its tag, else a string when it is quoted or a block, else by how it looks. An alias is
  /// what it stands for; collections are strings.
  public func scalarType(_ id: NodeID) -> ScalarType {
    let id = resolve(id)
    let node = self[id]
    guard node.kind == .scalar else { return .string }
    if node.flags.contains(.tagged), let tag = tag(id) { return taggedType(tag, id) }
    guard node.style == .plain, node.flags.contains(.verbatim) else { return .string }
    let bytes = source.bytes
    let text = bytes.span
    return CoreSchema.type(of: text.extracting(Int(node.start)..<Int(node.end)))
  }

  private func taggedType(_ tag: String, _ id: NodeID) -> ScalarType {
    let bytes = scalarBytes(id)
    let plain = CoreSchema.type(of: bytes.span)
    switch tag {
    case "tag:yaml.org,2002:null": return .null
    case "tag:yaml.org,2002:bool":
      if case .bool = plain { return plain }
      return .string
    case "tag:yaml.org,2002:int": return plain == .integer ? .integer : .string
    case "tag:yaml.org,2002:float": return plain == .integer || plain == .float ? .float : .string
    default: return .string
    }
  }
}

/// How plain scalars are told apart.
enum CoreSchema {
  static func type(of text: borrowing Span<UInt8>) -> ScalarType {
    let count = text.count
    guard count > 0 else { return .null }
    switch text[0] {
    case UInt8(ascii: "~"): return count == 1 ? .null : .string
    case UInt8(ascii: "n"), UInt8(ascii: "N"): return isKeyword(text, 0, "null") ? .null : .string
    case UInt8(ascii: "t"), UInt8(ascii: "T"): return isKeyword(text, 0, "true") ? .bool(true) : .string
    case UInt8(ascii: "f"), UInt8(ascii: "F"): return isKeyword(text, 0, "false") ? .bool(false) : .string
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "."):
      return number(text)
    default: return .string
    }
  }

  /// Whether `text` from `start` is `word` as `word`, `Word` or `WORD`.
  private static func isKeyword(_ text: borrowing Span<UInt8>, _ start: Int, _ word: StaticString) -> Bool {
    let length = word.utf8CodeUnitCount
    guard text.count - start == length else { return false }
    return word.withUTF8Buffer { word in
      var lower = true
      var upper = true
      var title = true
      for index in 0..<length {
        let byte = text[start + index]
        let small = word[index]
        let big = small &- 0x20
        lower = lower && byte == small
        upper = upper && byte == big
        title = title && byte == (index == 0 ? big : small)
      }
      return lower || upper || title
    }
  }

  private static func number(_ text: borrowing Span<UInt8>) -> ScalarType {
    let count = text.count
    if count > 2, text[0] == UInt8(ascii: "0") {
      if text[1] == UInt8(ascii: "x") { return allDigits(text, from: 2, base: 16) ? .integer : .string }
      if text[1] == UInt8(ascii: "o") { return allDigits(text, from: 2, base: 8) ? .integer : .string }
    }
    var index = text[0] == UInt8(ascii: "+") || text[0] == UInt8(ascii: "-") ? 1 : 0
    if Bytes.at(text, index) == UInt8(ascii: "."), !Bytes.isDigit(Bytes.at(text, index + 1)) {
      if isKeyword(text, index + 1, "inf") { return .float }
      return index == 0 && isNaN(text) ? .float : .string
    }
    let whole = skipDigits(text, &index)
    if index == count { return whole > 0 ? .integer : .string }
    var fraction = 0
    if text[index] == UInt8(ascii: ".") {
      index += 1
      fraction = skipDigits(text, &index)
    }
    guard whole + fraction > 0 else { return .string }
    if index < count, text[index] | 0x20 == UInt8(ascii: "e") {
      index += 1
      if Bytes.at(text, index) == UInt8(ascii: "+") || Bytes.at(text, index) == UInt8(ascii: "-") { index += 1 }
      guard skipDigits(text, &index) > 0 else { return .string }
    }
    return index == count ? .float : .string
  }

  private static func isNaN(_ text: borrowing Span<UInt8>) -> Bool {
    guard text.count == 4 else { return false }
    switch (text[1], text[2], text[3]) {
    case (0x6E, 0x61, 0x6E), (0x4E, 0x61, 0x4E), (0x4E, 0x41, 0x4E): return true
    default: return false
    }
  }

  private static func skipDigits(_ text: borrowing Span<UInt8>, _ index: inout Int) -> Int {
    let start = index
    while Bytes.isDigit(Bytes.at(text, index)) { index += 1 }
    return index - start
  }

  private static func allDigits(_ text: borrowing Span<UInt8>, from start: Int, base: UInt32) -> Bool {
    for index in start..<text.count {
      guard let value = Bytes.hexValue(text[index]), value < base else { return false }
    }
    return true
  }
}
