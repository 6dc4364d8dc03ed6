import SourceText

/// Brackets that are not closed, closed wrongly, or hold something between which a comma is missing.
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
  private func beginsBlockEntry(_ text: borrowing Span<UInt8>) -> Bool {
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
  private func plainContinuationAnywhere(_ text: borrowing Span<UInt8>, behind stop: Int) -> Int? {
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
  private func hides(_ text: borrowing Span<UInt8>, _ comment: TextRange, _ bracket: UInt8) -> Bool {
    let closing = bracket == UInt8(ascii: "[") ? UInt8(ascii: "]") : UInt8(ascii: "}")
    for index in comment.start..<comment.end where text[index] == closing { return true }
    return false
  }

  /// Closes the innermost collection when its last scalar ends with a wide bracket: `[民生, 基建］`.
  private mutating func closeByWideBracket(_ text: borrowing Span<UInt8>) -> Bool {
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

  /// Reads a node that begins where none may: a comma or a colon is missing before it.
  mutating func insertMissingComma(_ text: borrowing Span<UInt8>) {
    if top.kind == .flowMapping || top.kind == .flowPair, top.state == .colon, flow.lineStart == lineStart {
      return insertMissingColon(text)
    }
    if top.kind == .flowPair { close() }
    log.add(SyntaxError(.missingComma, TextRange(lastEnd, lastEnd), replacement: ","))
    beginNextEntry(text)
  }

  /// Makes a bracket directly behind plain text a part of it: `[财预[2024]12号]`. With what it opens when that is closed
  /// on the line, else alone. False when the bracket opens a collection.
  mutating func readBracketInText(_ text: borrowing Span<UInt8>) -> Bool {
    let index = nodes.count - 1
    guard flow.node == index, lastEnd == at, nodes[index].kind == .scalar, nodes[index].style == .plain,
      !nodes[index].flags.contains(.absent), top.state == .done, wideLevel == nil
    else { return false }
    fault(.bracketInText, at, at + 1, Wide.character(text, at))
    var end = at + 1
    while end < text.count, !Bytes.isFlowIndicator(text[end]), !Bytes.isBreak(text[end]) { end += 1 }
    let closing = text[at] == UInt8(ascii: "[") ? UInt8(ascii: "]") : UInt8(ascii: "}")
    // A lone closing bracket is that of the collection around.
    let isGroup = Bytes.at(text, end) == closing && !Bytes.isBlankOrEnd(text, end + 1) && isTextByte(text, end + 1)
    let rest = Self.flowPlainLine(text, isGroup ? end + 1 : at + 1)
    nodes[index].end = UInt32(truncatingIfNeeded: max(rest.end, at + 1))
    nodes[index].flags.formUnion([.recovered])
    lastEnd = Int(nodes[index].end)
    at = rest.stop
    return true
  }

  private func isTextByte(_ text: borrowing Span<UInt8>, _ index: Int) -> Bool {
    text[index] != UInt8(ascii: ":") && !Bytes.isFlowIndicator(text[index])
  }

  /// Goes on as if a comma stood behind the last entry.
  private mutating func beginNextEntry(_ text: borrowing Span<UInt8>) {
    if top.kind == .flowPair { close() }
    fillFlowEntry(text)
    top.state = top.kind == .flowMapping ? .key : .item
    top.isExplicit = false
    top.slot = lastEnd
    top.entriesEnd = lastEnd
  }

  /// Reads `"键" "值"` and `领域：[民生]`.
  private mutating func insertMissingColon(_ text: borrowing Span<UInt8>) {
    let index = min(flow.node, nodes.count - 1)
    let key = nodes[index]
    if key.kind == .scalar, key.style == .plain,
      let separator = separator(text, Int(key.start), Int(key.end)), separator.value == Int(key.end)
    {
      faultSeparator(text, separator)
      nodes[index].end = UInt32(truncatingIfNeeded: separator.keyEnd)
    } else {
      fault(.missingColon, Int(key.start), Int(key.end))
    }
    nodes[index].flags.insert(.recovered)
    top.state = .value
    top.slot = lastEnd
  }

  /// Reads a `:` behind a complete value: two entries without a comma between them, or a colon in the value.
  mutating func readSecondColon(_ text: borrowing Span<UInt8>) {
    if top.state == .value {
      fault(.colonInValue, at, at + 1)
      _ = skipIndicator(text)
      return
    }
    let index = nodes.count - 1
    let value = nodes[index]
    let (start, end) = (Int(value.start), Int(value.end))
    guard flow.node == index, value.kind == .scalar, value.style == .plain, !value.flags.contains(.absent) else {
      return skipColonBehindValue(text)
    }
    guard let cut = entryBoundary(text, start, end) else {
      // `{时间: 上午: 九点}`: the value has a colon.
      fault(.colonInValue, at, at + 1)
      let rest = Self.flowPlainLine(text, Bytes.afterBlanks(text, at + 1))
      nodes[index].end = UInt32(truncatingIfNeeded: max(rest.end, at + 1))
      nodes[index].flags.formUnion([.recovered, .verbatim])
      at = rest.stop
      lastEnd = Int(nodes[index].end)
      return
    }
    nodes[index].end = UInt32(truncatingIfNeeded: cut.valueEnd)
    nodes[index].flags.insert(.recovered)
    if !containsBreak(text, start, cut.valueEnd) { nodes[index].flags.insert(.verbatim) }
    lastEnd = cut.valueEnd
    if let wide = cut.wide {
      log.add(
        SyntaxError(
          .fullwidthPunctuation, wide, subject: Wide.character(text, wide.start),
          replacement: wide.end == cut.key && !Bytes.isBlank(text[wide.end]) ? ", " : ","))
    } else {
      log.add(SyntaxError(.missingComma, TextRange(cut.valueEnd, cut.valueEnd), replacement: ","))
    }
    beginNextEntry(text)
    flow = FlowEntry(start: cut.key, lineStart: lineStart, node: nodes.count)
    emitScalar(.plain, [.verbatim, .recovered], cut.key, end)
  }

  /// Where a plain scalar holds the end of one entry and the key of the next.
  private struct EntryBoundary {
    var valueEnd: Int
    var key: Int
    /// The comma of a Chinese keyboard that stands between them.
    var wide: TextRange?
  }

  /// Cuts a plain scalar that is followed by a second `:`: at a line break, a wide comma, or a blank.
  private func entryBoundary(_ text: borrowing Span<UInt8>, _ start: Int, _ end: Int) -> EntryBoundary? {
    var boundary: EntryBoundary?
    var index = start
    while index < end {
      let byte = text[index]
      if Bytes.isBreak(byte) || Bytes.isBlank(byte) {
        var key = index
        while key < end, Bytes.isBlank(text[key]) || Bytes.isBreak(text[key]) { key += 1 }
        if boundary?.wide == nil || containsBreak(text, index, key) {
          boundary = EntryBoundary(valueEnd: index, key: key, wide: nil)
        }
        index = key
      } else if byte >= 0x80, index > start, let wide = Wide.punctuation(text, index), wide.ascii == UInt8(ascii: ",") {
        let key = Bytes.afterBlanks(text, index + wide.width)
        boundary = EntryBoundary(
          valueEnd: Bytes.trimmed(text, start, index), key: key, wide: TextRange(index, index + wide.width))
        index = key
      } else {
        index += Bytes.width(byte)
      }
    }
    return boundary.flatMap { $0.key < end ? $0 : nil }
  }

  func containsBreak(_ text: borrowing Span<UInt8>, _ start: Int, _ end: Int) -> Bool {
    for index in start..<max(start, end) where Bytes.isBreak(text[index]) { return true }
    return false
  }

  /// Passes over `: c` in `{a: "b": c}`.
  private mutating func skipColonBehindValue(_ text: borrowing Span<UInt8>) {
    fault(.colonInValue, at, at + 1)
    let rest = Self.flowPlainLine(text, Bytes.afterBlanks(text, at + 1))
    noteUnread(TextRange(at, max(rest.end, at + 1)))
    at = max(rest.stop, at + 1)
  }

  /// Passes over the indicator at the cursor.
  mutating func skipIndicator(_ text: borrowing Span<UInt8>) -> Bool {
    noteUnread(TextRange(at, at + 1))
    at += 1
    return false
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
    fault(.unclosedBracket, start, start + 1, Wide.character(text, start))
    while frames.count - 1 > level {
      if !inner.isEmpty { fillFlowEntry(text) }
      close()
    }
    closeFlowFrame(text, behind: at + width)
  }

  /// Whether the rest of the line closes `count` collections more than it opens, so that the bracket at the cursor
  /// rather is mistyped than that one before it is missing.
  private mutating func hasClosingBrackets(_ text: borrowing Span<UInt8>, atLeast count: Int) -> Bool {
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
    fault(.unclosedBracket, start, start + 1, "{")
    let frame = frames.removeLast()
    nodes[frame.node].next = UInt32(truncatingIfNeeded: flow.node)
    nodes[frame.node].end = UInt32(truncatingIfNeeded: max(frame.entriesEnd, start + 1))
    nodes[frame.node].flags.insert(.recovered)
    top.state = .done
  }

  /// Reads `|`, `>`, `%`, `@`, `` ` ``, `#` or a lone `-` where an entry should begin.
  mutating func readReservedInFlow(_ text: borrowing Span<UInt8>) {
    let byte = text[at]
    if byte == UInt8(ascii: "#") {
      log.add(SyntaxError(.missingBlankBeforeComment, TextRange(at, at + 1), replacement: " #"))
      at = readComment(text, from: at)
      return
    }
    let next = Bytes.afterBlanks(text, at + 1)
    let isAlone = next >= text.count || Bytes.isFlowIndicator(text[next]) || Bytes.isBreak(text[next])
    if byte == UInt8(ascii: "-") || byte == UInt8(ascii: "?"), !isAlone {
      fault(.dashInBrackets, at, at + 1, Wide.character(text, at))
      _ = skipIndicator(text)
      return
    }
    let kind: SyntaxError.Kind =
      switch byte {
      case UInt8(ascii: "-"): .loneDash
      case UInt8(ascii: "|"), UInt8(ascii: ">"): .blockScalarHeader
      default: .reservedStart
      }
    fault(kind, at, at + 1, Wide.character(text, at))
    readFlowPlain(text)
  }

  /// Reads `*name` in a flow collection, or text that begins with an asterisk.
  mutating func readFlowAlias(_ text: borrowing Span<UInt8>) {
    beginFlowEntry(text)
    let end = Self.anchorEnd(text, at + 1)
    let next = Bytes.afterBlanks(text, end)
    let isFollowed =
      next < text.count && !Bytes.isFlowIndicator(text[next]) && !Bytes.isBreak(text[next])
      && text[next] != UInt8(ascii: ":") && text[next] != UInt8(ascii: "#")
    if end == at + 1 || isFollowed || text[at + 1] == UInt8(ascii: "*"),
      anchoredNode(text, TextRange(at + 1, end)) == nil
    {
      fault(.unknownAlias, at, end, Wide.text(text, at, min(end, at + 60)))
      return readFlowPlain(text)
    }
    flow.node = nodes.count
    flow.isQuotedOrBracketed = false
    emitAlias(text, at, end)
    at = end
  }
}
