/// Writes scalars so that they are read back as the same text.
enum ScalarWriter {
  /// Where a scalar of YAML stands: what may be plain differs.
  enum Place {
    /// Behind a key, on its line.
    case behindKey
    /// A key or an item of a block.
    case inBlock
    /// Between brackets.
    case inFlow
  }

  /// `text` as a YAML scalar: plain where that is read back as this very text, else in double quotes.
  static func yaml(_ text: String, at place: Place) -> String {
    isPlain(text, at: place) ? text : doubleQuoted(text)
  }

  /// `text` in double quotes, as YAML and JSON both read it.
  static func doubleQuoted(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      case "\r": result += "\\r"
      case "\t": result += "\\t"
      case let other where needsEscape(other):
        let digits = String(other.value, radix: 16)
        result += "\\u" + String(repeating: "0", count: max(4 - digits.utf8.count, 0)) + digits
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }

  /// `text` in single quotes; only for text that ``isPrintable(_:)``.
  static func singleQuoted(_ text: String) -> String {
    var result = "'"
    for scalar in text.unicodeScalars {
      result.unicodeScalars.append(scalar)
      if scalar == "'" { result.unicodeScalars.append(scalar) }
    }
    return result + "'"
  }

  /// Whether `text` is one line of characters that can stand in a text as they are.
  static func isPrintable(_ text: String) -> Bool { !text.unicodeScalars.contains { needsEscape($0) } }

  /// Whether `text` is a number as JSON writes it, without exponent.
  static func isNumber(_ text: String) -> Bool {
    let digits = text.hasPrefix("-") ? text.dropFirst() : Substring(text)
    let parts = digits.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count <= 2, parts.allSatisfy({ !$0.isEmpty && $0.utf8.allSatisfy { $0 >= 0x30 && $0 <= 0x39 } }) else {
      return false
    }
    return parts[0] == "0" || !parts[0].hasPrefix("0")
  }

  /// Control characters, line and paragraph separators, byte order marks and what is no character. Beyond the basic
  /// plane there are none of them but noncharacters, which both languages take as they are.
  private static func needsEscape(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0..<0x20, 0x7f...0x9f, 0x2028, 0x2029, 0xfeff, 0xfffe, 0xffff: true
    default: false
    }
  }

  /// Whether a text is made of characters alone that say nothing in YAML wherever they stand, as nearly all are: Chinese ones,
  /// letters, digits, and signs behind the first.
  private static func isHarmless(_ bytes: Span<UInt8>) -> Bool {
    var place = 0
    var isWord = true
    while place < bytes.count {
      switch bytes[place] {
      case 0x41...0x5a, 0x61...0x7a: place += 1
      case 0x30...0x39:
        isWord = false
        place += 1
      case 0x25, 0x28, 0x29, 0x2b, 0x2e, 0x2f, 0x3c...0x3e:  // % ( ) + . / < = >
        if place == 0 { return false }
        place += 1
      case 0xe4...0xe9:
        isWord = false
        place += 3
      case 0xe2 where place + 2 < bytes.count && bytes[place + 1] == 0x89: place += 3  // ≤ ≥ ≠
      case 0xef where place + 2 < bytes.count && bytes[place + 1] == 0xbc && bytes[place + 2] & 0xfe == 0x88:
        place += 3  // （ ）
      default: return false
      }
    }
    // null and true are words.
    return !isWord
  }

  private static func isPlain(_ text: String, at place: Place) -> Bool {
    if isHarmless(text.utf8.span) { return true }
    let bytes = Array(text.utf8)
    guard let first = bytes.first, let last = bytes.last, first != 0x20, last != 0x20, last != UInt8(ascii: ":"),
      isPrintable(text)
    else { return false }
    if "!&*|>%@`\"'#,[]{}".utf8.contains(first) { return false }
    if "-?:".utf8.contains(first), bytes.count == 1 || bytes[1] == 0x20 { return false }
    if text.hasPrefix("---") || text.hasPrefix("...") || text == "<<" { return false }
    for index in bytes.indices {
      let byte = bytes[index]
      let next = index + 1 < bytes.count ? bytes[index + 1] : 0
      if byte == UInt8(ascii: ":"), next == 0x20 { return false }
      if byte == 0x20, next == UInt8(ascii: "#") { return false }
      if place == .inFlow, ",[]{}".utf8.contains(byte) { return false }
    }
    if mayBeMistyped(text, at: place) { return false }
    // Words and numbers that YAML would read as something else than a text stay as they are: the forms take both.
    return !["null", "~", "true", "false"].contains(text.lowercased())
  }

  /// Whether the text has fullwidth signs that are read as mistyped ASCII ones where they stand.
  private static func mayBeMistyped(_ text: String, at place: Place) -> Bool {
    guard let first = text.unicodeScalars.first, let last = text.unicodeScalars.last else { return false }
    if first == "\u{3000}" || last == "\u{3000}" || "“”‘’－＃".unicodeScalars.contains(first) { return true }
    switch place {
    case .behindKey: return false
    case .inBlock: return text.unicodeScalars.contains("：")
    case .inFlow: return text.unicodeScalars.contains { "：，“”‘’｛｝［］\u{3000}".unicodeScalars.contains($0) }
    }
  }
}
