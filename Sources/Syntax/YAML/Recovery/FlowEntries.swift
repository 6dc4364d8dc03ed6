import SourceText

/// Entries between brackets that lack a comma or a colon, or begin with a sign that means something else.
extension YAMLParser {
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
    nodes[index].end = UInt32(truncatingIfNeeded: max(rest.end, at + Bytes.width(text[at])))
    nodes[index].flags.formUnion([.recovered])
    lastEnd = Int(nodes[index].end)
    at = rest.stop
    return true
  }

  func isTextByte(_ text: borrowing Span<UInt8>, _ index: Int) -> Bool {
    text[index] != UInt8(ascii: ":") && !Bytes.isFlowIndicator(text[index])
  }

  /// Goes on as if a comma stood behind the last entry.
  mutating func beginNextEntry(_ text: borrowing Span<UInt8>) {
    if top.kind == .flowPair { close() }
    fillFlowEntry(text)
    top.state = top.kind == .flowMapping ? .key : .item
    top.isExplicit = false
    top.slot = lastEnd
    top.entriesEnd = lastEnd
  }

  /// Reads `"键" "值"` and `领域：[民生]`.
  mutating func insertMissingColon(_ text: borrowing Span<UInt8>) {
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
      fault(.colonInValue, at, at + Bytes.width(text[at]))
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
      fault(.colonInValue, at, at + Bytes.width(text[at]))
      let rest = Self.flowPlainLine(text, Bytes.afterBlanks(text, at + Bytes.width(text[at])))
      nodes[index].end = UInt32(truncatingIfNeeded: max(rest.end, at + Bytes.width(text[at])))
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
  struct EntryBoundary {
    var valueEnd: Int
    var key: Int
    /// The comma of a Chinese keyboard that stands between them.
    var wide: TextRange?
  }

  /// Cuts a plain scalar that is followed by a second `:`: at a line break, a wide comma, or a blank.
  func entryBoundary(_ text: borrowing Span<UInt8>, _ start: Int, _ end: Int) -> EntryBoundary? {
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
  mutating func skipColonBehindValue(_ text: borrowing Span<UInt8>) {
    fault(.colonInValue, at, at + Bytes.width(text[at]))
    let rest = Self.flowPlainLine(text, Bytes.afterBlanks(text, at + Bytes.width(text[at])))
    noteUnread(TextRange(at, max(rest.end, at + Bytes.width(text[at]))))
    at = max(rest.stop, at + Bytes.width(text[at]))
  }

  /// Passes over the indicator at the cursor.
  mutating func skipIndicator(_ text: borrowing Span<UInt8>) -> Bool {
    let end = at + Bytes.width(text[at])
    noteUnread(TextRange(at, end))
    at = end
    return false
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
