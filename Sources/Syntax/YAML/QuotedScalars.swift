import SourceText

extension YAMLParser {
  /// A quoted scalar as it was found.
  struct Quoted {
    var end: Int
    var flags: NodeFlags
    var isMultiline: Bool
    var isClosed: Bool
    /// Text goes on directly behind the quote, so that the quotes are text, too: `"十四五"规划`.
    var isText = false
  }

  /// Passes over the quoted scalar at `start`; `indent` is the column that its further lines must pass.
  mutating func scanQuoted(_ text: borrowing Span<UInt8>, _ start: Int, indent: Int) -> Quoted {
    let quote = text[start]
    let isDouble = quote == UInt8(ascii: "\"")
    var result = Quoted(end: start + 1, flags: .verbatim, isMultiline: false, isClosed: false)
    var index = start + 1
    var reported = false
    while index < text.count {
      let byte = text[index]
      if byte >= 0x80 {
        index += byte < 0xE0 ? 1 : 3
      } else if byte == quote {
        if isDouble || Bytes.at(text, index + 1) != quote {
          result.end = index + 1
          result.isClosed = true
          return result
        }
        result.flags = []
        index += 2
      } else if byte == UInt8(ascii: "\\"), isDouble {
        result.flags = []
        index = checkEscape(text, index)
      } else if Bytes.isBreak(byte) {
        result.flags = []
        result.isMultiline = true
        guard let next = quotedContinuation(text, index, indent: indent, quote: quote, reported: &reported) else {
          break
        }
        index = next
      } else {
        index += 1
      }
    }
    return result
  }

  /// The offset at which the quoted scalar goes on behind the line break at `index`; nil when it cannot.
  private mutating func quotedContinuation(
    _ text: borrowing Span<UInt8>, _ index: Int, indent: Int, quote: UInt8, reported: inout Bool
  ) -> Int? {
    var index = index
    while true {
      lineStart = Bytes.afterBreak(text, index)
      index = lineStart
      while index < text.count, text[index] == 0x20 { index += 1 }
      let spaces = index - lineStart
      index = Bytes.afterBlanks(text, index)
      guard index < text.count else { return nil }
      if Bytes.isBreak(text[index]) { continue }
      if spaces == 0, Self.isMarker(text, lineStart) { return nil }
      if spaces <= indent {
        if beginsStructure(text, index) { return nil }
        let hasTab = index - lineStart > spaces
        if !reported {
          fault(
            hasTab ? .tabIndentation : .wrongIndentation, hasTab ? lineStart + spaces : index,
            hasTab ? index : index + Bytes.width(text[index]))
        }
        reported = true
      }
      return index
    }
  }

  /// Checks the escape at `index` and gives the offset behind it, at a line break when that is escaped.
  private mutating func checkEscape(_ text: borrowing Span<UInt8>, _ index: Int) -> Int {
    guard index + 1 < text.count else { return index + 1 }
    let letter = text[index + 1]
    if Bytes.isBreak(letter) { return index + 1 }
    if Escapes.scalar(letter) != nil { return index + 2 }
    if let digits = Escapes.digits(letter) {
      if Escapes.value(text, index + 2, digits, text.count) != nil { return index + 2 + digits }
      fault(.invalidEscape, index, index + 2, Wide.character(text, index + 1))
      return index + 2
    }
    fault(.invalidEscape, index, min(index + 1 + Bytes.width(letter), text.count), Wide.character(text, index + 1))
    return index + 1
  }

  /// Reads the quoted scalar at the cursor: a key or a value.
  mutating func readQuoted(_ text: borrowing Span<UInt8>) {
    let start = at
    let quote = text[start]
    let errors = log.count
    let line = lineStart
    var quoted = scanQuoted(text, start, indent: top.column)
    if !quoted.isClosed || !isPlausible(text, quoted) {
      log.forget(downTo: errors)
      lineStart = line
      if isAboveDeeperLine(text, start) {
        fault(.unclosedQuote, start, start + 1, Wide.character(text, start))
        _ = passOver(text)
        return
      }
      quoted = recoverQuoted(text, start, quoted)
    }
    let style: NodeStyle = quoted.isText ? .plain : quote == UInt8(ascii: "\"") ? .doubleQuoted : .singleQuoted
    if let colon = keyColon(text, behind: quoted.end) {
      if place == .slot, opening == .none { return readColonBehindQuote(text, style, start, quoted) }
      if quoted.isMultiline { fault(.multilineKey, start, quoted.end) }
      return readKey(text, style, quoted.flags, start, quoted.end, colon: colon)
    }
    let mayBeKey = place == .entry || (opening != .none && separatorBehindQuote(text, quoted.end) != nil)
    if mayBeKey { return readQuotedWithoutColon(text, style, start, quoted) }
    noteRecoveredQuotes()
    emitScalar(style, quoted.flags, start, quoted.end)
    finishNode(at: quoted.end)
  }
}
