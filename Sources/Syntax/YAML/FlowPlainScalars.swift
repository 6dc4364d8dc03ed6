import SourceText

extension YAMLParser {
  /// Passes over a plain scalar of flow context up to a flow indicator, `: `, ` #` or the line's end.
  @inline(__always)
  static func flowPlainLine(_ text: borrowing Span<UInt8>, _ start: Int) -> PlainLine {
    // LF, CR, # , and :
    let lower: UInt64 = 1 << 0x0A | 1 << 0x0D | 1 << 0x23 | 1 << 0x2C | 1 << 0x3A
    // [ ] { and }, from 0x40 on
    let upper: UInt64 = 1 << 0x1B | 1 << 0x1D | 1 << 0x3B | 1 << 0x3D
    var index = start
    while index < text.count {
      let byte = text[index]
      if byte >= 0x80 {
        index += byte < 0xE0 ? 1 : 3
        continue
      }
      let stops = byte < 0x40 ? lower : upper
      if stops >> UInt64(byte & 0x3F) & 1 != 0 {
        if byte == UInt8(ascii: ":") {
          if Bytes.isBlankOrEnd(text, index + 1) || Bytes.isFlowIndicator(Bytes.at(text, index + 1)) { break }
        } else if byte == UInt8(ascii: "#") {
          if index > start, Bytes.isBlank(text[index - 1]) { break }
        } else {
          break
        }
      }
      index += 1
    }
    index = min(index, text.count)
    return PlainLine(end: Bytes.trimmed(text, start, index), stop: index)
  }

  /// Reads the plain scalar at the cursor, over several lines if it goes on.
  @inline(__always)
  mutating func readFlowPlain(_ text: borrowing Span<UInt8>) {
    beginFlowEntry(text)
    let start = at
    var last = wideLevel == nil ? Self.flowPlainLine(text, start) : Self.wideFlowPlainLine(text, start)
    var flags: NodeFlags = .verbatim
    if wideLevel == nil, flowLimit == nil, Bytes.isBreak(Bytes.at(text, last.stop)) {
      last = readFlowPlainLines(text, last, &flags)
    }
    flow.node = nodes.count
    flow.isQuotedOrBracketed = false
    emitScalar(.plain, flags, start, last.end)
    at = last.stop
  }

  /// Reads the further lines of the plain scalar whose first line is `line`.
  private mutating func readFlowPlainLines(
    _ text: borrowing Span<UInt8>, _ line: PlainLine, _ flags: inout NodeFlags
  ) -> PlainLine {
    var last = line
    while Bytes.isBreak(Bytes.at(text, last.stop)), let begin = plainContinuation(text, behind: last.stop) {
      let byte = text[begin]
      if Bytes.isFlowIndicator(byte) { break }
      if byte == UInt8(ascii: ":"),
        Bytes.isBlankOrEnd(text, begin + 1) || Bytes.isFlowIndicator(Bytes.at(text, begin + 1))
      {
        break
      }
      last = Self.flowPlainLine(text, begin)
      flags = []
    }
    if flags.isEmpty { lineStart = startOfLine(text, last.stop) }
    return last
  }

  /// The offset of the first byte of the line on which `index` lies.
  func startOfLine(_ text: borrowing Span<UInt8>, _ index: Int) -> Int {
    var index = index
    while index > lineStart, !Bytes.isBreak(text[index - 1]) { index -= 1 }
    return index
  }
}
