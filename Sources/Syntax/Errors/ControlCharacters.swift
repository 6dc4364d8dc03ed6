import SourceText

/// Characters that YAML does not allow; quoted scalars may hold those from U+007F on, as JSON's strings may.
enum ControlCharacters {
  /// Reports each run of them. They are rare, so the text is passed over eight bytes at a time.
  static func check(_ text: borrowing Span<UInt8>, _ nodes: [Node], limit: Int) -> ErrorLog {
    var log = ErrorLog(limit: limit)
    var index = 0
    while index < text.count {
      if index + 8 <= text.count {
        let suspects = suspects(text.bytes.unsafeLoadUnaligned(fromByteOffset: index, as: UInt64.self))
        index += suspects.trailingZeroBitCount / 8
        if suspects == 0 { continue }
      }
      let width = width(text, index)
      if width == 0 {
        index += 1
        continue
      }
      let start = index
      var end = index + width
      while case let next = self.width(text, end), next > 0 { end += next }
      if text[start] < 0x7F || !isQuoted(start, nodes) {
        log.add(SyntaxError(.controlCharacter, TextRange(start, end), subject: name(text, start)))
      }
      index = end
    }
    return log
  }

  /// Whether `offset` lies in a quoted scalar.
  private static func isQuoted(_ offset: Int, _ nodes: [Node]) -> Bool {
    // Nodes are sorted by their starts.
    let index = nodes.partitioningIndex { Int($0.start) > offset } - 1
    guard index >= 0, offset < Int(nodes[index].end) else { return false }
    return nodes[index].style == .singleQuoted || nodes[index].style == .doubleQuoted
  }

  /// The eighth bits of those of eight bytes that are below 0x20, 0x7F, 0xC2 or 0xEF, but no line feed; the lowest one is
  /// sure.
  @inline(__always)
  private static func suspects(_ bytes: UInt64) -> UInt64 {
    let word = UInt64(littleEndian: bytes)
    let ones: UInt64 = 0x0101_0101_0101_0101
    let high: UInt64 = 0x8080_8080_8080_8080
    let below = (word &- ones &* 0x20) & ~word & high
    func has(_ byte: UInt64) -> UInt64 {
      let difference = word ^ (ones &* byte)
      return (difference &- ones) & ~difference & high
    }
    // Every line ends in one, so they are told apart for certain.
    let feed = word ^ (ones &* 0x0A)
    let isOther = ((feed & ~high) &+ ~high) | feed
    return below & isOther | has(0x7F) | has(0xC2) | has(0xEF)
  }

  /// The number of bytes of the forbidden character at `index`; zero when there is none.
  private static func width(_ text: borrowing Span<UInt8>, _ index: Int) -> Int {
    guard index < text.count else { return 0 }
    switch text[index] {
    case 0x09, 0x0A, 0x0D: return 0
    case 0x00..<0x20, 0x7F: return 1
    case 0xC2:
      let next = Bytes.at(text, index + 1)
      return next >= 0x80 && next < 0xA0 && next != 0x85 ? 2 : 0
    case 0xEF:
      return Bytes.at(text, index + 1) == 0xBF && Bytes.at(text, index + 2) >= 0xBE ? 3 : 0
    default: return 0
    }
  }

  /// The character at `index` as `U+0007`.
  static func name(_ text: borrowing Span<UInt8>, _ index: Int) -> String {
    let scalar: UInt32 =
      switch text[index] {
      case 0xC2: UInt32(Bytes.at(text, index + 1))
      case 0xEF: 0xFF00 | UInt32(Bytes.at(text, index + 2))
      case let byte: UInt32(byte)
      }
    let digits = String(scalar, radix: 16, uppercase: true)
    return "U+" + String(repeating: "0", count: max(4 - digits.utf8.count, 0)) + digits
  }
}
