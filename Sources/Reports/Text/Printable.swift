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
    text.withUTF8 { utf8 in
      var start = 0
      var index = 0
      while index < utf8.count {
        let length = mayNeedCare(utf8[index]) ? careful(utf8[index...]) : 0
        if length == 0 {
          index += 1
          continue
        }
        bytes.append(contentsOf: utf8[start..<index])
        for scalar in String(decoding: utf8[index..<index + length], as: UTF8.self).unicodeScalars {
          bytes.append(contentsOf: UTF8.encode(sign(for: scalar)) ?? .init())
        }
        index += length
        start = index
      }
      bytes.append(contentsOf: utf8[start...])
    }
  }

  /// The length of the character at the beginning of a text, if another sign is shown in its place; else 0. Quotation
  /// marks begin as the marks of direction do, and messages are full of them.
  private static func careful(_ text: Slice<UnsafeBufferPointer<UInt8>>) -> Int {
    let bytes = text.prefix(3)
    let (second, third) = (bytes.dropFirst().first ?? 0, bytes.dropFirst(2).first ?? 0)
    switch bytes.first {
    case 0xC2: return second < 0xA0 ? 2 : 0
    case 0xD8: return second == 0x9C ? 2 : 0
    case 0xE2:
      let isMark =
        second == 0x80 && (0x8E...0x8F ~= third || 0xA8...0xAE ~= third) || second == 0x81 && 0xA6...0xA9 ~= third
      return isMark ? 3 : 0
    default: return 1
    }
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
