import SourceText

/// Values that begin or go on with something that means something else in YAML.
extension YAMLParser {
  /// Reads `a: b: c`, where the cursor is at `b`.
  mutating func readColonInValue(_ text: borrowing Span<UInt8>, _ start: Int, _ line: PlainLine) {
    if opening == .marker {
      return readKey(text, .plain, .verbatim, start, line.end, colon: line.stop)
    }
    var end = line.stop
    while Bytes.at(text, end) == UInt8(ascii: ":") { end = Self.plainLine(text, end + 1).stop }
    let valueEnd = Bytes.trimmed(text, start, end)
    if let flags = wideQuoted(text, start, valueEnd) {
      noteRecoveredQuotes()
      emitScalar(.doubleQuoted, flags, start, valueEnd)
    } else {
      fault(.colonInValue, line.stop, line.stop + 1)
      emitScalar(.plain, [.verbatim, .recovered], start, valueEnd)
    }
    finishNode(at: end)
  }

  /// Reads `a: 'b': c`, where the cursor is at the quote.
  mutating func readColonBehindQuote(
    _ text: borrowing Span<UInt8>, _ style: NodeStyle, _ start: Int, _ quoted: Quoted
  ) {
    let colon = Bytes.afterBlanks(text, quoted.end)
    fault(.colonInValue, colon, colon + 1)
    noteRecoveredQuotes()
    emitScalar(style, quoted.flags, start, quoted.end)
    at = colon
    skipLine(text)
    place = .none
  }

  /// Notes and reports `“…”` around a whole scalar; gives the flags of a scalar in such quotes, nil when there is none.
  mutating func wideQuoted(_ text: borrowing Span<UInt8>, _ start: Int, _ end: Int) -> NodeFlags? {
    guard end - start >= 6, let open = Wide.punctuation(text, start), let close = Wide.punctuation(text, end - 3),
      open.ascii == close.ascii, open.ascii == UInt8(ascii: "\"") || open.ascii == UInt8(ascii: "'")
    else { return nil }
    let inner = TextRange(start + 3, end - 3)
    var index = inner.start
    while index < inner.end {
      if text[index] >= 0x80, let wide = Wide.punctuation(text, index), wide.ascii == open.ascii { return nil }
      if text[index] == UInt8(ascii: "\"") { return nil }
      index += Bytes.width(text[index])
    }
    log.add(
      SyntaxError(
        .fullwidthPunctuation, TextRange(start, end), subject: Wide.character(text, start),
        replacement: "\"" + Wide.text(text, inner.start, inner.end) + "\""))
    recoveredQuotes = inner
    return [.verbatim, .recovered]
  }

  /// Reads the key `“名称”` of a flow mapping, which was appended last, as a quoted one.
  mutating func unquoteWideKey(_ text: borrowing Span<UInt8>) {
    let index = nodes.count - 1
    let key = nodes[index]
    guard flow.node == index, key.kind == .scalar, key.style == .plain,
      let flags = wideQuoted(text, Int(key.start), Int(key.end)), let inner = recoveredQuotes
    else { return }
    details.quotes.append(RecoveredQuotes(node: index, inner: inner))
    recoveredQuotes = nil
    nodes[index].style = .doubleQuoted
    nodes[index].flags.formUnion(flags)
  }

  /// Reads `%`, `@`, `` ` ``, `,`, `]`, `}` or `#` where a key or value should begin.
  mutating func readReserved(_ text: borrowing Span<UInt8>) {
    switch text[at] {
    case UInt8(ascii: "]"), UInt8(ascii: "}"):
      fault(.strayBracket, at, at + 1, Wide.character(text, at))
      noteUnread(TextRange(at, at + 1))
      at += 1
    case UInt8(ascii: ",") where Bytes.isBlankOrEnd(text, at + 1):
      fault(.extraComma, at, at + 1)
      noteUnread(TextRange(at, at + 1))
      at += 1
    case UInt8(ascii: "#"):
      fault(.missingBlankBeforeComment, at, at + 1)
      at = readComment(text, from: at)
    case UInt8(ascii: "%") where at == lineStart && isDirective(text):
      fault(.directiveInDocument, at, Bytes.trimmed(text, at, Bytes.lineEnd(text, from: at)))
      skipLine(text)
      place = .none
    default:
      fault(.reservedStart, at, at + 1, Wide.character(text, at))
      readPlain(text)
    }
  }

  /// Whether the line at the cursor is a `%YAML` or `%TAG` that stands inside of a document.
  private func isDirective(_ text: borrowing Span<UInt8>) -> Bool {
    let end = Self.anchorEnd(text, at)
    return Self.isWord(text, TextRange(at, end), "%YAML") || Self.isWord(text, TextRange(at, end), "%TAG")
  }

  /// Reads a value that begins with `|` or `>` without being a block scalar, as `>95%`.
  mutating func readIndicatorAsText(_ text: borrowing Span<UInt8>) {
    fault(.blockScalarHeader, at, at + 1, Wide.character(text, at))
    readPlain(text)
  }

  /// Reads `*name`, or text that begins with an asterisk.
  mutating func readAlias(_ text: borrowing Span<UInt8>) {
    let start = at
    let end = Self.anchorEnd(text, at + 1)
    if let colon = keyColon(text, behind: end), place != .slot || opening != .none {
      if place != .entry { guard openBlock(text, .mapping) else { return } }
      if !outer.isEmpty { dropOuterProperties() }
      top.state = .key
      top.isExplicit = false
      emitAlias(text, start, end)
      return openSlot(behind: colon + 1, state: .value, opening: .none)
    }
    if place != .slot || isAsteriskText(text, end) {
      if place == .slot { fault(.unknownAlias, start, end, Wide.text(text, start, min(end, start + 60))) }
      if end == start + 1, isAboveDeeperLine(text, start), passOver(text) { return }
      return readPlain(text)
    }
    emitAlias(text, start, end)
    finishNode(at: end)
  }

  /// Whether the `*…` from the cursor to `end` is text: nothing is anchored under the name, and it begins with
  /// another asterisk or more text follows.
  private mutating func isAsteriskText(_ text: borrowing Span<UInt8>, _ end: Int) -> Bool {
    guard anchoredNode(text, TextRange(at + 1, end)) == nil else { return false }
    if end == at + 1 || text[at + 1] == UInt8(ascii: "*") { return true }
    let next = Bytes.afterBlanks(text, end)
    return next < text.count && !Bytes.isBreak(text[next]) && text[next] != UInt8(ascii: "#")
  }

  /// Reads what stands on a line behind a complete node.
  mutating func readTrailing(_ text: borrowing Span<UInt8>) {
    place = .none
    if text[at] >= 0x80, skipWideBlanks(text) { return }
    switch text[at] {
    case UInt8(ascii: "#"):
      log.add(SyntaxError(.missingBlankBeforeComment, TextRange(at, at + 1), replacement: " #"))
      at = readComment(text, from: at)
    case UInt8(ascii: "]"), UInt8(ascii: "}"):
      fault(.strayBracket, at, at + 1, Wide.character(text, at))
      noteUnread(TextRange(at, at + 1))
      at += 1
      lastEnd = at
    default:
      let end = Bytes.trimmed(text, at, Bytes.lineEnd(text, from: at))
      let kind = trailingKind(text, end)
      fault(kind, at, end)
      if kind == .textAfterBracket, readBracketsAsText(text) { return }
      skipLine(text)
    }
  }

  /// Reads `[2024]12号` as text: brackets with one plain item, directly followed by text.
  private mutating func readBracketsAsText(_ text: borrowing Span<UInt8>) -> Bool {
    let node = flow.node
    guard lastEnd == at, node == nodes.count - 2, nodes[node].kind == .sequence, nodes[node].next == nodes.count,
      nodes[node + 1].kind == .scalar, nodes[node + 1].style == .plain, nodes[node].flags.isEmpty,
      nodes[node + 1].flags == .verbatim, Int(nodes[node].end) == at, Int(nodes[node].start) >= lineStart
    else { return false }
    nodes.removeLast()
    let line = Self.plainLine(text, at)
    nodes[node] = Node(
      kind: .scalar, style: .plain, flags: [.verbatim, .recovered], start: nodes[node].start,
      end: UInt32(truncatingIfNeeded: line.end), next: UInt32(truncatingIfNeeded: node + 1))
    lastEnd = line.end
    at = line.stop
    if at < text.count, text[at] == UInt8(ascii: ":") { skipLine(text) }
    return true
  }

  /// What text from the cursor to `end` is called behind a complete node.
  private func trailingKind(_ text: borrowing Span<UInt8>, _ end: Int) -> SyntaxError.Kind {
    let isComma = text[at] == UInt8(ascii: ",") || Wide.punctuation(text, at)?.ascii == UInt8(ascii: ",")
    if isComma, at + Bytes.width(text[at]) == end { return .extraComma }
    switch lastEnd > 0 ? text[lastEnd - 1] : 0 {
    case UInt8(ascii: "]"), UInt8(ascii: "}"): return .textAfterBracket
    case UInt8(ascii: "\""), UInt8(ascii: "'"): return .textAfterQuote
    default: return .unexpectedText
    }
  }

  /// Passes over blanks of a Chinese keyboard behind a complete node, with the comment that follows; false when there
  /// is none or other text follows.
  private mutating func skipWideBlanks(_ text: borrowing Span<UInt8>) -> Bool {
    var end = at
    while case let width = Wide.blankWidth(text, end), width > 0 { end += width }
    let next = Bytes.afterBlanks(text, end)
    let isComment = Bytes.at(text, next) == UInt8(ascii: "#")
    guard end > at, next >= text.count || Bytes.isBreak(text[next]) || isComment else { return false }
    log.add(
      SyntaxError(
        .fullwidthPunctuation, TextRange(at, end), subject: Wide.character(text, at), replacement: " "))
    at = isComment ? readComment(text, from: next) : next
    return true
  }

  /// Checks that a block collection may begin where one does.
  mutating func checkOpening(_ text: borrowing Span<UInt8>, _ kind: Frame.Kind) {
    switch opening {
    case .none: fault(.listOnKeyLine, at, at + Bytes.width(text[at]))
    case .marker:
      fault(.mappingOnMarkerLine, entryStart, at + Bytes.width(text[at]))
      itemColumns = (entryStart - lineStart, 0)
    case .compact: if tabbed { fault(.tabIndentation, top.slot, entryStart) }
    case .line: break
    }
    opening = .line
  }

  /// Whether the sign at `index` ends its line and the next line is deeper, so that its content fills the slot.
  func isAboveDeeperLine(_ text: borrowing Span<UInt8>, _ index: Int) -> Bool {
    guard place == .slot, opening == .none else { return false }
    let next = Bytes.afterBlanks(text, index + 1)
    return next < text.count && Bytes.isBreak(text[next]) && plainContinuation(text, behind: next) != nil
  }

  /// Passes over the sign at the cursor; the slot goes on waiting.
  mutating func passOver(_ text: borrowing Span<UInt8>) -> Bool {
    noteUnread(TextRange(at, at + 1))
    at += 1
    return true
  }

  /// Reads `-`, `?` or `:` behind `key:` on the same line; true when that was all there is to it.
  mutating func readIndicatorInValue(_ text: borrowing Span<UInt8>) -> Bool {
    guard place == .slot, opening == .none else { return false }
    let next = Bytes.afterBlanks(text, at + 1)
    let isAlone = next >= text.count || Bytes.isBreak(text[next]) || text[next] == UInt8(ascii: "#")
    switch text[at] {
    case UInt8(ascii: "-"):
      guard isAlone else { return false }
      fault(.loneDash, at, at + 1)
      if isAboveDeeperLine(text, at) { return passOver(text) }
      emitScalar(.plain, [.verbatim, .recovered], at, at + 1)
      finishNode(at: at + 1)
    case UInt8(ascii: ":"):
      fault(.colonInValue, at, at + 1)
      return passOver(text)
    default:
      fault(.reservedStart, at, at + 1, "?")
      readPlain(text)
    }
    return true
  }
}
