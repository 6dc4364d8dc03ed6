import SourceText

/// Characters that YAML does not allow; quoted scalars may hold those from U+007F on, as JSON's strings may.
enum ControlCharacters {
  /// Reports each run of them. They are rare, so the text is passed over sixteen bytes at a time.
  static func check(_ text: borrowing Span<UInt8>, _ nodes: [Node], limit: Int) -> ErrorLog {
    var log = ErrorLog(limit: limit)
    var index = 0
    while index < text.count {
      if index + 17 <= text.count, !maySuspect(text.bytes, at: index) {
        index += 16
        continue
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

  /// Whether one of sixteen bytes, of which a seventeenth follows, may begin such a character. Line feeds and fullwidth
  /// punctuation, which every line has, do not.
  @inline(__always)
  private static func maySuspect(_ text: RawSpan, at index: Int) -> Bool {
    @inline(__always) func all(_ byte: UInt8) -> SIMD16<UInt8> { SIMD16(repeating: byte) }
    let bytes = text.unsafeLoadUnaligned(fromByteOffset: index, as: SIMD16<UInt8>.self)
    let next = text.unsafeLoadUnaligned(fromByteOffset: index &+ 1, as: SIMD16<UInt8>.self)
    let isControl = (bytes .< all(0x20)) .& (bytes .!= all(0x0A))
    let isOther = (bytes .== all(0x7F)) .| (bytes .== all(0xC2)) .| ((bytes .== all(0xEF)) .& (next .== all(0xBF)))
    let halves = unsafeBitCast(isControl .| isOther, to: SIMD2<UInt64>.self)
    return halves[0] | halves[1] != 0
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
