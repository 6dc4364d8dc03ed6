/// Texts of a workbook: plain, or in runs of different fonts.
enum ExcelText {
  /// The text of the element that began last (`si`, `is`), behind whose end the scanner stands then. Readings of Chinese or Japanese
  /// characters (`rPh`) are not part of it.
  static func read(_ scanner: inout XMLScanner) throws(XMLError) -> String {
    let depth = scanner.depth
    var bytes: [UInt8] = []
    var isText = false
    while true {
      switch try scanner.next() {
      case .start:
        if scanner.name == "rPh" || scanner.name == "rPr" || scanner.name == "phoneticPr" {
          try scanner.skipElement()
        } else {
          isText = scanner.name == "t"
        }
      case .text: if isText { try scanner.appendText(to: &bytes) }
      case .end:
        isText = false
        if scanner.depth < depth { return decoded(bytes) }
      case .endOfDocument: return decoded(bytes)
      }
    }
  }

  /// The text, in which `_x000D_` stands for a character that XML does not have, with its line breaks as LF.
  static func decoded(_ bytes: [UInt8]) -> String {
    guard bytes.contains(0x5F) || bytes.contains(0x0D) else { return String(decoding: bytes, as: UTF8.self) }
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    var index = 0
    while index < bytes.count {
      if let unit = escape(bytes, index) {
        // Halves of characters beyond the first 65,536 are never escaped: they can be written.
        result.append(contentsOf: (Unicode.Scalar(unit).map { String(Character($0)) } ?? "\u{FFFD}").utf8)
        index += 7
      } else {
        result.append(bytes[index])
        index += 1
      }
    }
    return String(decoding: withLineFeeds(result), as: UTF8.self)
  }

  /// The number in `_xHHHH_` at `index`.
  private static func escape(_ bytes: [UInt8], _ index: Int) -> UInt16? {
    guard bytes[index] == 0x5F, bytes.count - index >= 7, bytes[index + 1] == 0x78, bytes[index + 6] == 0x5F else {
      return nil
    }
    var value: UInt16 = 0
    for byte in bytes[(index + 2)..<(index + 6)] {
      let digit: UInt8
      switch byte {
      case 0x30...0x39: digit = byte - 0x30
      case 0x41...0x46: digit = byte - 0x37
      case 0x61...0x66: digit = byte - 0x57
      default: return nil
      }
      value = value << 4 | UInt16(digit)
    }
    return value
  }

  /// CR LF and CR as LF.
  private static func withLineFeeds(_ bytes: [UInt8]) -> [UInt8] {
    guard bytes.contains(0x0D) else { return bytes }
    var result: [UInt8] = []
    for (index, byte) in bytes.enumerated() {
      if byte != 0x0D {
        result.append(byte)
      } else if index + 1 >= bytes.count || bytes[index + 1] != 0x0A {
        result.append(0x0A)
      }
    }
    return result
  }
}
