import Syntax

/// Writes single scalars for ``SketchWriter``.
enum ScalarSketch {
  /// In YAML: in the style in which it was written, as far as the place allows it.
  static func yaml(_ sketch: Sketch, inFlow: Bool) -> String {
    guard case .scalar(let scalar) = sketch.content else { return "" }
    if scalar.isNull { return scalar.text }
    switch scalar.style {
    case .plain where isPlain(scalar.text, inFlow: inFlow): return scalar.text
    case .singleQuoted where !scalar.text.utf8.contains(0x0a):
      return "'" + scalar.text.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "''") + "'"
    default: return quoted(scalar.text)
    }
  }

  /// In JSON: what JSON reads as a number, a truth value or nothing stays one, all else is quoted.
  static func json(_ scalar: Sketch.Scalar) -> String {
    if scalar.isNull { return "null" }
    if scalar.style == .plain, isNumber(scalar.text) || scalar.text == "true" || scalar.text == "false" {
      return scalar.text
    }
    return quoted(scalar.text)
  }

  /// In double quotes.
  static func quoted(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"", "\\": result += "\\" + String(scalar)
      case "\n": result += "\\n"
      case "\t": result += "\\t"
      case "\r": result += "\\r"
      case let control where control.value < 0x20 || control.value == 0x7f:
        let digits = String(control.value, radix: 16)
        result += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }

  /// As a `|` block at `column`; `nil` for a text that a block cannot hold as it is.
  static func literal(_ text: String, _ column: Int) -> String? {
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    var trailing = 0
    while let last = lines.last, last.isEmpty {
      lines.removeLast()
      trailing += 1
    }
    guard let first = lines.first, !first.isEmpty, !first.hasPrefix(" "), !first.hasPrefix("\t") else { return nil }
    let mark = trailing == 0 ? "|-" : trailing == 1 ? "|" : "|+"
    let margin = String(repeating: " ", count: column)
    let body = lines.map { $0.isEmpty ? "\n" : margin + $0 + "\n" }.joined()
    return mark + "\n" + body + String(repeating: "\n", count: max(trailing - 1, 0))
  }

  /// Whether a text that was plain at its first place is so at its new one.
  private static func isPlain(_ text: String, inFlow: Bool) -> Bool {
    if text.isEmpty || text.utf8.contains(0x0a) { return false }
    if !inFlow { return true }
    // A fullwidth comma or colon between brackets is read as one mistyped.
    return text != "-" && !text.contains { ",[]{}，：、“”｛｝［］".contains($0) }
  }

  /// The grammar of JSON's numbers.
  private static func isNumber(_ text: String) -> Bool {
    text.wholeMatch(of: /-?(0|[1-9][0-9]*)(\.[0-9]+)?([eE][+-]?[0-9]+)?/) != nil
  }
}
