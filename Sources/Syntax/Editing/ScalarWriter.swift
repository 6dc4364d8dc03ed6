/// Writes scalars so that they are read back as the same text.
enum ScalarWriter {
  /// `text` as a YAML scalar: plain where that is read back as this very text, else in double quotes.
  static func yaml(_ text: String, inFlow: Bool) -> String {
    isPlain(text, inFlow: inFlow) ? text : doubleQuoted(text)
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
      case let control where control.value < 0x20:
        let digits = String(control.value, radix: 16)
        result += "\\u" + String(repeating: "0", count: 4 - digits.utf8.count) + digits
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }

  /// `text` in single quotes; only for text without line breaks.
  static func singleQuoted(_ text: String) -> String {
    var result = "'"
    for scalar in text.unicodeScalars {
      result.unicodeScalars.append(scalar)
      if scalar == "'" { result.unicodeScalars.append(scalar) }
    }
    return result + "'"
  }

  private static func isPlain(_ text: String, inFlow: Bool) -> Bool {
    let bytes = Array(text.utf8)
    guard let first = bytes.first, let last = bytes.last, first != 0x20, last != 0x20, last != UInt8(ascii: ":") else {
      return false
    }
    if text.unicodeScalars.contains(where: { $0.value < 0x20 || $0.value == 0x7f || $0.value == 0xfeff }) {
      return false
    }
    if "!&*|>%@`\"'#,[]{}".utf8.contains(first) { return false }
    if "-?:".utf8.contains(first), bytes.count == 1 || bytes[1] == 0x20 { return false }
    if text.hasPrefix("---") || text.hasPrefix("...") { return false }
    for index in bytes.indices {
      let byte = bytes[index]
      let next = index + 1 < bytes.count ? bytes[index + 1] : 0
      if byte == UInt8(ascii: ":"), next == 0x20 { return false }
      if byte == 0x20, next == UInt8(ascii: "#") { return false }
      if inFlow, ",[]{}".utf8.contains(byte) { return false }
    }
    // Words and numbers that YAML would read as something else than a text stay as they are: the forms take both.
    return !["null", "~", "true", "false"].contains(text.lowercased())
  }
}
