import SourceText

extension YAMLParser {
  mutating func mayContinueFlow(_ text: borrowing Span<UInt8>) -> Bool {
    if at == lineStart, Self.isMarker(text, at) { return false }
    if indentation(text) > top.column { return true }
    if text[at] == UInt8(ascii: "]") || text[at] == UInt8(ascii: "}") { return true }
    fault(.bracketIndentation, at, at + 1)
    return true
  }

  mutating func breakFlow(_ text: borrowing Span<UInt8>, level: Int) {
    fault(.unclosedBracket, Int(nodes[top.node].start), Int(nodes[top.node].start) + 1)
    while frames.count > level { close() }
    // The cursor goes back to the end of the line before.
    if at < text.count { at = lineStart }
  }

  mutating func insertMissingComma(_ text: borrowing Span<UInt8>) {
    if top.kind == .flowPair { close() }
    fault(.missingComma, at, at)
    fillFlowEntry()
    top.state = top.kind == .flowMapping ? .key : .item
    top.isExplicit = false
    top.slot = at
  }

  mutating func readSecondColon(_ text: borrowing Span<UInt8>) {
    fault(.colonInValue, at, at + 1)
    _ = skipIndicator(text)
  }

  mutating func skipIndicator(_ text: borrowing Span<UInt8>) -> Bool {
    noteUnread(TextRange(at, at + 1))
    at += 1
    return false
  }

  mutating func readMismatchedBracket(_ text: borrowing Span<UInt8>) {
    fault(.mismatchedBracket, at, at + 1)
    closeFlowFrame(behind: at + 1)
  }

  mutating func readReservedInFlow(_ text: borrowing Span<UInt8>) {
    fault(.reservedStart, at, at + 1)
    if text[at] == UInt8(ascii: "#") {
      at = readComment(text, from: at)
    } else if Bytes.isBlankOrEnd(text, at + 1) || Bytes.isFlowIndicator(Bytes.at(text, at + 1)) {
      beginFlowEntry(text)
      emitScalar(.plain, [.verbatim, .recovered], at, at + 1)
      at += 1
    } else {
      readFlowPlain(text)
    }
  }

  mutating func readFlowWithoutColon(_ text: borrowing Span<UInt8>, _ node: Int) {
    fault(.missingColon, Int(nodes[node].start), at)
    openSlot(behind: at, state: .value, opening: .none)
  }

  mutating func skipDeepFlow(_ text: borrowing Span<UInt8>) {
    fault(.tooDeep, at, at + 1)
    let start = at
    var depth = 0
    while at < text.count {
      let byte = text[at]
      if byte == UInt8(ascii: "[") || byte == UInt8(ascii: "{") { depth += 1 }
      if byte == UInt8(ascii: "]") || byte == UInt8(ascii: "}") { depth -= 1 }
      at += 1
      if depth == 0 { break }
    }
    emitScalar(.plain, [.verbatim, .recovered], start, at)
  }
}
