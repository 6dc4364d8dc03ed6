import SourceText

extension YAMLParser {
  /// Where a plain scalar ends on its line.
  struct PlainLine {
    /// Behind its last character.
    var end: Int
    /// At the `:`, the `#`, the flow indicator or the line break that ends it.
    var stop: Int
  }

  /// Passes over a plain scalar of block context up to `: `, ` #` or the line's end.
  @inline(__always)
  static func plainLine(_ text: borrowing Span<UInt8>, _ start: Int) -> PlainLine {
    // LF, CR, # and :
    let stops: UInt64 = 1 << 0x0A | 1 << 0x0D | 1 << 0x23 | 1 << 0x3A
    var index = start
    while index < text.count {
      let byte = text[index]
      if byte >= 0x40 || stops >> UInt64(byte) & 1 == 0 {
        index += 1
        continue
      }
      if byte == UInt8(ascii: ":") {
        if Bytes.isBlankOrEnd(text, index + 1) { break }
      } else if byte == UInt8(ascii: "#") {
        if index > start, Bytes.isBlank(text[index - 1]) { break }
      } else {
        break
      }
      index += 1
    }
    return PlainLine(end: Bytes.trimmed(text, start, index), stop: index)
  }

  /// Reads a plain scalar at the cursor: a key, or a value that may go on on deeper lines.
  mutating func readPlain(_ text: borrowing Span<UInt8>) {
    let start = at
    let line = Self.plainLine(text, start)
    if place == .slot, text[start] == 0xEF, readWideCollection(text) { return }
    if Bytes.at(text, line.stop) == UInt8(ascii: ":") {
      if place == .slot, opening == .none || opening == .marker { return readColonInValue(text, start, line) }
      if place == .slot, opening == .line, isDashBeforeKey(text, start) {
        guard openBlock(text, .sequence) else { return }
        return readFaultyDash(text)
      }
      if text[start] == 0xE2 || text[start] == 0xEF, let quoted = wideQuoted(text, start, line.end) {
        return readKey(text, .doubleQuoted, quoted, start, line.end, colon: line.stop)
      }
      return readKey(text, .plain, .verbatim, start, line.end, colon: line.stop)
    }
    guard place == .slot else { return readLineWithoutColon(text, start, line) }
    if Bytes.at(text, line.stop) == UInt8(ascii: "#") {
      emitScalar(.plain, .verbatim, start, line.end)
      return finishNode(at: line.stop)
    }
    readPlainValue(text, start, line)
  }

  /// Reads the further lines of a plain scalar whose first line is `line`.
  private mutating func readPlainValue(_ text: borrowing Span<UInt8>, _ start: Int, _ line: PlainLine) {
    var last = line
    var flags: NodeFlags = .verbatim
    var key: Int?
    var next = plainContinuation(text, behind: line.stop)
    while let begin = next {
      let more = Self.plainLine(text, begin)
      let stop = Bytes.at(text, more.stop)
      if stop == UInt8(ascii: ":") {
        key = begin
        break
      }
      last = more
      flags = []
      if stop == UInt8(ascii: "#") { break }
      next = plainContinuation(text, behind: more.stop)
    }
    if opening == .line || opening == .compact {
      switch reading(text, start, line, stop: last.stop, key: key) {
      case .scalar: break
      case .mapping:
        guard openBlock(text, .mapping) else { return }
        return readLineWithoutColon(text, start, line)
      case .list:
        guard openBlock(text, .sequence) else { return }
        return readFaultyDash(text)
      }
    }
    emitScalar(.plain, flags, start, last.end)
    finishNode(at: last.stop)
  }

  /// The offset at which the next line goes on with a plain scalar; nil when it does not.
  @inline(__always)
  func plainContinuation(_ text: borrowing Span<UInt8>, behind stop: Int) -> Int? {
    var lineStart = stop
    var index = stop
    var spaces = 0
    repeat {
      guard index < text.count else { return nil }
      lineStart = Bytes.afterBreak(text, index)
      index = lineStart
      while index < text.count, text[index] == 0x20 { index += 1 }
      spaces = index - lineStart
      while index < text.count, text[index] == 0x09 || text[index] == 0x20 { index += 1 }
    } while index < text.count && Bytes.isBreak(text[index])
    guard index < text.count, spaces > top.column, text[index] != UInt8(ascii: "#") else { return nil }
    if spaces == 0, Self.isMarker(text, lineStart) { return nil }
    return index
  }
}
