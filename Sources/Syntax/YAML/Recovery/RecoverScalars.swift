import SourceText

extension YAMLParser {
  mutating func readReserved(_ text: borrowing Span<UInt8>) {
    fault(.reservedStart, at, at + 1)
    readPlain(text)
  }

  mutating func readIndicatorAsText(_ text: borrowing Span<UInt8>) {
    fault(.blockScalarHeader, at, at + 1)
    readPlain(text)
  }

  mutating func readAlias(_ text: borrowing Span<UInt8>) {
    let start = at
    let end = Self.anchorEnd(text, at + 1)
    if let colon = keyColon(text, behind: end) {
      if place != .entry { openBlock(text, .mapping) }
      if !outer.isEmpty { dropOuterProperties() }
      top.state = .key
      top.isExplicit = false
      emitAlias(text, start, end)
      return openSlot(behind: colon + 1, state: .value, opening: .none)
    }
    guard place == .slot else { return readLineWithoutColon(text, start, PlainLine(end: end, stop: end)) }
    emitAlias(text, start, end)
    finishNode(at: end)
  }

  func isPlausible(_ text: borrowing Span<UInt8>, _ quoted: Quoted) -> Bool { true }
  func isPlausibleInFlow(_ text: borrowing Span<UInt8>, _ quoted: Quoted) -> Bool { true }

  mutating func recoverQuoted(_ text: borrowing Span<UInt8>, _ start: Int, _ quoted: Quoted) -> Quoted {
    fault(.unclosedQuote, start, start + 1)
    let end = Bytes.trimmed(text, start, Bytes.lineEnd(text, from: start))
    return Quoted(end: end, flags: [.recovered], isMultiline: false, isClosed: true)
  }

  mutating func recoverQuotedInFlow(_ text: borrowing Span<UInt8>, _ start: Int, _ quoted: Quoted) -> Quoted {
    recoverQuoted(text, start, quoted)
  }

  mutating func readColonBehindQuote(
    _ text: borrowing Span<UInt8>, _ style: NodeStyle, _ start: Int, _ quoted: Quoted
  ) {
    fault(.colonInValue, quoted.end, quoted.end + 1)
    emitScalar(style, quoted.flags, start, quoted.end)
    at = quoted.end
    skipLine(text)
    place = .none
  }

  mutating func readQuotedWithoutColon(
    _ text: borrowing Span<UInt8>, _ style: NodeStyle, _ start: Int, _ quoted: Quoted
  ) {
    fault(.missingColon, start, quoted.end)
    top.state = .key
    emitScalar(style, quoted.flags.union(.recovered), start, quoted.end)
    openSlot(behind: quoted.end, state: .value, opening: .none)
  }

  /// Whether a line, reached inside of a quoted scalar without the indentation it needs, begins something else.
  func beginsStructure(_ text: borrowing Span<UInt8>, _ index: Int, quote: UInt8) -> Bool {
    if text[index] == UInt8(ascii: "-"), Bytes.isBlankOrEnd(text, index + 1) { return true }
    return keyShape(text, index) != nil
  }

  mutating func checkBehindBlockScalar(_ text: borrowing Span<UInt8>, _ layout: BlockScalarLayout) {
    var index = layout.end
    while index < text.count, text[index] == 0x20 { index += 1 }
    let tab = index
    index = Bytes.afterBlanks(text, index)
    if index > tab, index >= text.count || Bytes.isBreak(text[index]) { fault(.tabIndentation, tab, index) }
  }
}
