/// Text from documents on its way to a terminal.
///
/// A file could hold control sequences that repaint the screen or hide what is written, and messages quote files: so
/// every control character and every mark that turns the writing direction is shown by a sign of its own.
public enum Printable {
  /// `text` with its control characters made visible.
  public static func text(_ text: String) -> String {
    var bytes: [UInt8] = []
    append(text, to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Appends `text` with its control characters made visible.
  static func append(_ text: String, to bytes: inout [UInt8]) {
    var text = text
    let isClean = text.withUTF8 { utf8 in !utf8.contains { mayNeedCare($0) } }
    if isClean {
      bytes.append(contentsOf: text.utf8)
      return
    }
    for scalar in text.unicodeScalars { bytes.append(contentsOf: UTF8.encode(sign(for: scalar)) ?? .init()) }
  }

  /// The scalar itself, or what is shown in its place.
  static func sign(for scalar: Unicode.Scalar) -> Unicode.Scalar {
    switch scalar.value {
    case 0..<0x20: Unicode.Scalar(0x2400 + scalar.value) ?? replacement
    case 0x7F: "\u{2421}"
    case 0x80..<0xA0, 0x200E, 0x200F, 0x2028...0x202E, 0x2066...0x2069, 0x061C: replacement
    default: scalar
    }
  }

  private static let replacement: Unicode.Scalar = "\u{FFFD}"

  /// Whether a byte is, or begins, something that ``sign(for:)`` may change.
  private static func mayNeedCare(_ byte: UInt8) -> Bool {
    byte < 0x20 || byte == 0x7F || byte == 0xC2 || byte == 0xD8 || byte == 0xE2
  }
}
