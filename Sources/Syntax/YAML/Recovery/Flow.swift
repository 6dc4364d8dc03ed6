import SourceText

/// Brackets that are not closed, or closed wrongly.
extension YAMLParser {
  /// Whether the line at the cursor can go on with the open flow collections.
  mutating func mayContinueFlow(_ text: borrowing Span<UInt8>) -> Bool {
    if let flowLimit, at > flowLimit { return false }
    if at == lineStart, Self.isMarker(text, at) { return false }
    let byte = text[at]
    if byte == UInt8(ascii: "]") || byte == UInt8(ascii: "}") { return true }
    let isDeepEnough = indentation(text) > top.column
    if isDeepEnough, top.column >= 0 { return true }
    if beginsBlockEntry(text) { return false }
    if isDeepEnough || flow.hasReportedIndentation { return true }
    if tabbed {
      fault(.tabIndentation, lineStart + indentation(text), at)
    } else {
      fault(.bracketIndentation, at, at + Bytes.width(byte))
    }
    flow.hasReportedIndentation = true
    return true
  }

  /// Whether the line at the cursor, which is not deeper than the block around the open brackets, is rather an entry
  /// of that block: it has a dash or a key, and nothing shows that the brackets go on behind it.
  func beginsBlockEntry(_ text: borrowing Span<UInt8>) -> Bool {
    let lineEnd = Bytes.lineEnd(text, from: at)
    if text[at] == UInt8(ascii: "-"), Bytes.isBlankOrEnd(text, at + 1) { return top.column >= 0 }
    guard keyShape(text, at) != nil else { return false }
    let end = Bytes.trimmed(text, at, lineEnd)
    if text[end - 1] == UInt8(ascii: ",") || bracketBalance(text, at, end) < 0 { return false }
    // Whatever comes next must not be what only brackets have.
    guard let next = plainContinuationAnywhere(text, behind: lineEnd) else { return top.column >= 0 }
    if Bytes.isFlowIndicator(text[next]), text[next] != UInt8(ascii: "["), text[next] != UInt8(ascii: "{") {
      return false
    }
    return top.column >= 0 || keyShape(text, next) != nil
  }

  /// The offset of the next line's content, wherever it begins.
  func plainContinuationAnywhere(_ text: borrowing Span<UInt8>, behind stop: Int) -> Int? {
    var index = stop
    while index < text.count, Bytes.isBlank(text[index]) || Bytes.isBreak(text[index]) { index += 1 }
    return index < text.count ? index : nil
  }

  /// Closes the flow collections above `level`, which lack their brackets; the cursor is at the line that cannot go on
  /// with them, or at the end.
  mutating func breakFlow(_ text: borrowing Span<UInt8>, level: Int) {
    if top.kind == .flowPair { close() }
    if flowLimit == nil, !closeByWideBracket(text) {
      let start = Int(nodes[top.node].start)
      if let comment = comments.last, comment.start > start, hides(text, comment, Bytes.at(text, start)) {
        fault(.commentHidesBracket, comment.start, comment.end)
      } else {
        fault(.unclosedBracket, start, start + Bytes.width(Bytes.at(text, start)), Wide.character(text, start))
      }
    }
    while frames.count > level {
      if !inner.isEmpty { fillFlowEntry(text) }
      close()
    }
    wideLevel = nil
    // The cursor goes back to the beginning of the line, so that it is settled.
    if at < text.count { at = lineStart }
  }

  /// Whether `comment` holds the bracket that would close what `bracket` opens.
  func hides(_ text: borrowing Span<UInt8>, _ comment: TextRange, _ bracket: UInt8) -> Bool {
    let closing = bracket == UInt8(ascii: "[") ? UInt8(ascii: "]") : UInt8(ascii: "}")
    for index in comment.start..<comment.end where text[index] == closing { return true }
    return false
  }

  /// Closes the innermost collection when its last scalar ends with a wide bracket: `[民生, 基建］`.
  mutating func closeByWideBracket(_ text: borrowing Span<UInt8>) -> Bool {
    let index = nodes.count - 1
    let node = nodes[index]
    let end = Int(node.end)
    guard flow.node == index, node.kind == .scalar, node.style == .plain, end - Int(node.start) > 3,
      let wide = Wide.punctuation(text, end - 3),
      wide.ascii == (top.kind == .flowSequence ? UInt8(ascii: "]") : UInt8(ascii: "}"))
    else { return false }
    log.add(
      SyntaxError(
        .fullwidthPunctuation, TextRange(end - 3, end), subject: Wide.character(text, end - 3),
        replacement: String(UnicodeScalar(wide.ascii))))
    nodes[index].end = UInt32(truncatingIfNeeded: Bytes.trimmed(text, Int(node.start), end - 3))
    lastEnd = end
    return true
  }

  /// Reads a bracket that is not the innermost collection's.
  mutating func readMismatchedBracket(_ text: borrowing Span<UInt8>, _ bracket: UInt8, width: Int) {
    let kind: Frame.Kind = bracket == UInt8(ascii: "]") ? .flowSequence : .flowMapping
    let start = Int(nodes[top.node].start)
    var level = frames.count - 1
    while level >= 0, frames[level].isFlow, frames[level].kind != kind { level -= 1 }
    let isTypo =
      level >= 0 && frames[level].kind == kind && hasClosingBrackets(text, atLeast: frames.count - flowLevel - 1)
    guard level >= 0, frames[level].kind == kind, !isTypo else {
      log.add(
        SyntaxError(
          .mismatchedBracket, TextRange(at, at + width), subject: Wide.character(text, at),
          replacement: top.kind == .flowSequence ? "]" : "}"))
      return closeFlowFrame(text, behind: at + width)
    }
    fault(.unclosedBracket, start, start + Bytes.width(text[start]), Wide.character(text, start))
    while frames.count - 1 > level {
      if !inner.isEmpty { fillFlowEntry(text) }
      close()
    }
    closeFlowFrame(text, behind: at + width)
  }

  /// Whether the rest of the line closes `count` collections more than it opens, so that the bracket at the cursor
  /// rather is mistyped than that one before it is missing.
  mutating func hasClosingBrackets(_ text: borrowing Span<UInt8>, atLeast count: Int) -> Bool {
    let end = Bytes.lineEnd(text, from: at)
    return spend(end - at) && -bracketBalance(text, at + 1, end) >= count
  }

  /// Where `{…}` was read as a key although `,` or a bracket follows, and the collection around its mapping is a
  /// sequence: the mapping before it was not closed, and `{…}` is the next row.
  mutating func splitUnclosedRow(_ text: borrowing Span<UInt8>) {
    guard top.kind == .flowMapping, top.state == .colon, !top.isExplicit, frames.count > 1,
      frames[frames.count - 2].kind == .flowSequence, flow.node > top.node + 1, flow.node < nodes.count,
      nodes[flow.node].kind == .mapping
    else { return }
    let start = Int(nodes[top.node].start)
    let width = Bytes.width(text[start])
    fault(.unclosedBracket, start, start + width, "{")
    let frame = frames.removeLast()
    nodes[frame.node].next = UInt32(truncatingIfNeeded: flow.node)
    nodes[frame.node].end = UInt32(truncatingIfNeeded: max(frame.entriesEnd, start + width))
    nodes[frame.node].flags.insert(.recovered)
    top.state = .done
  }
}
