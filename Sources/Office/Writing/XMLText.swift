/// Text in the XML that is written.
enum XMLText {
  /// The most letters of one cell, of which Excel shows no more.
  static let maximumCellLength = 32_767

  /// The text with the characters that XML gives a meaning as references. What XML cannot hold is left out.
  static func escaped(_ text: String) -> String {
    var result = ""
    result.unicodeScalars.reserveCapacity(text.unicodeScalars.count)
    for scalar in text.unicodeScalars { append(scalar, to: &result) }
    return result
  }

  /// A text of a cell as the element `t`, by prefix.
  static func element(_ text: String, prefix: String = "") -> String {
    var result = "<\(prefix)t xml:space=\"preserve\">"
    for (index, scalar) in text.unicodeScalars.enumerated() {
      guard index < maximumCellLength else { break }
      // What looks like an escape of Excel's is kept from being read as one.
      if scalar == "_", looksEscaped(text.unicodeScalars, at: index) {
        result += "_x005F_"
      } else {
        append(scalar, to: &result)
      }
    }
    return result + "</\(prefix)t>"
  }

  private static func append(_ scalar: Unicode.Scalar, to result: inout String) {
    switch scalar {
    case "&": result += "&amp;"
    case "<": result += "&lt;"
    case ">": result += "&gt;"
    case "\"": result += "&quot;"
    case "\r": result += "&#13;"
    case "\t", "\n", "\u{20}"..."\u{D7FF}", "\u{E000}"..."\u{FFFD}", "\u{10000}"...:
      result.unicodeScalars.append(scalar)
    default: break
    }
  }

  private static func looksEscaped(_ scalars: String.UnicodeScalarView, at index: Int) -> Bool {
    let rest = Array(scalars.dropFirst(index).prefix(7))
    return rest.count == 7 && rest[1] == "x" && rest[6] == "_" && rest[2...5].allSatisfy(\.properties.isASCIIHexDigit)
  }
}
