/// Text on its way into XML or HTML.
enum Markup {
  /// Appends `text` with the signs of markup escaped. Characters that XML 1.0 cannot hold become U+FFFD; line breaks and
  /// tabs are written as references, so that attributes keep them.
  static func append(_ text: String, to bytes: inout [UInt8]) {
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": bytes.append("&amp;")
      case "<": bytes.append("&lt;")
      case ">": bytes.append("&gt;")
      case "\"": bytes.append("&quot;")
      case "'": bytes.append("&#39;")
      case "\t": bytes.append("&#9;")
      case "\n": bytes.append("&#10;")
      case "\r": bytes.append("&#13;")
      case _ where scalar.value < 0x20 || scalar.value == 0xFFFE || scalar.value == 0xFFFF: bytes.append("\u{FFFD}")
      default: bytes.append(contentsOf: UTF8.encode(scalar) ?? .init())
      }
    }
  }

  /// Appends ` name="value"`.
  static func append(_ name: String, _ value: String, to bytes: inout [UInt8]) {
    bytes.append(" \(name)=\"")
    append(value, to: &bytes)
    bytes.append("\"")
  }
}
