/// Characters of fonts that have signs in the place of letters.
enum WordSymbols {
  /// The character that a symbol shows, by the number within its font; U+FFFD for one that is not known.
  static func character(_ code: String, font: String) -> String {
    guard let value = UInt32(code, radix: 16) else { return "" }
    // Numbers of symbols lie at U+F000 or as they are.
    let sign = value & 0xFF
    switch font.lowercased() {
    case "symbol":
      switch sign {
      case 0xA3: return "≤"
      case 0xB3: return "≥"
      case 0xB1: return "±"
      case 0xB4: return "×"
      case 0xB8: return "÷"
      case 0xB9: return "≠"
      case 0xBB: return "≈"
      case 0xB0: return "°"
      case 0x25, 0x28...0x3E, 0x5B, 0x5D: return Unicode.Scalar(sign).map { String(Character($0)) } ?? ""
      default: return "\u{FFFD}"
      }
    case "wingdings":
      switch sign {
      case 0xFE, 0x78: return sign == 0xFE ? "☑" : "☒"
      case 0xFD: return "☒"
      case 0xA8, 0x6F, 0x71, 0x72: return "□"
      case 0xFC: return "✓"
      case 0xFB: return "✗"
      case 0x6C, 0x9F: return "●"
      case 0x6E, 0xA7: return "■"
      case 0xE0: return "→"
      default: return "\u{FFFD}"
      }
    case "wingdings 2":
      switch sign {
      case 0x52, 0x53: return sign == 0x52 ? "☑" : "☒"
      case 0x54: return "☒"
      case 0xA3, 0x2A, 0x35: return "□"
      case 0x50: return "✓"
      case 0x4F: return "✗"
      default: return "\u{FFFD}"
      }
    default: return Unicode.Scalar(value).map { String(Character($0)) } ?? "\u{FFFD}"
    }
  }
}
