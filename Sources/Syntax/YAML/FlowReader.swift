import SourceText

/// `[…]` and `{…}`.
extension YAMLParser {
  /// Reads the flow collection at the cursor, which is a value or a key.
  mutating func readFlow(_ text: borrowing Span<UInt8>) { readFlow(text, text[at], width: 1) }

  /// Reads the flow collection whose `bracket` of `width` bytes is at the cursor.
  mutating func readFlow(_ text: borrowing Span<UInt8>, _ bracket: UInt8, width: Int) {
    let before = Checkpoint(self)
    let node = nodes.count
    let level = frames.count
    beginFlow(text, bracket, width: width)
    var isBroken = false
    while frames.count > level {
      skip(text)
      if at < text.count, !crossed || mayContinueFlow(text) {
        stepFlow(text)
        continue
      }
      if mayReread(text, before) {
        guard reread(text, before, bracket, width: width) else { return }
        continue
      }
      breakFlow(text, level: level)
      isBroken = true
    }
    flowLimit = nil
    place = .none
    entryStart = before.entryStart
    let wasEntry = before.place == .entry
    guard !isBroken, let colon = keyColon(text, behind: at) else {
      if !before.inner.isEmpty, !before.outer.isEmpty { addProperties(before.outer, to: node) }
      if wasEntry { readFlowWithoutColon(text, node) }
      return
    }
    if before.lineStart != lineStart { fault(.multilineKey, Int(nodes[node].start), at) }
    if wasEntry { return openSlot(behind: colon + 1, state: .value, opening: .none) }
    readFlowKey(text, node, colon: colon, before)
  }

  /// Opens the outermost flow collection at the cursor, which is a value or a key.
  mutating func beginFlow(_ text: borrowing Span<UInt8>, _ bracket: UInt8, width: Int) {
    // Until it is known whether the collection is a key, only the properties on its own line are its own.
    if !inner.isEmpty { outer = PendingProperties() }
    if place == .entry {
      top.state = .key
      top.isExplicit = false
    }
    flow = FlowEntry(start: entryStart, lineStart: lineStart, node: nodes.count)
    flowLevel = frames.count
    openFlow(text, bracket, width: width)
  }

  /// Makes the flow collection at `node`, which filled a slot, the first key of a block mapping.
  private mutating func readFlowKey(_ text: borrowing Span<UInt8>, _ node: Int, colon: Int, _ before: Checkpoint) {
    guard before.opening != .none, colon - entryStart <= 4096 else { return }
    if colon - entryStart > 1024 { checkKeyLength(text, entryStart, colon) }
    wrapInMapping(node, style: .block, start: entryStart)
    if !before.outer.isEmpty {
      if before.inner.isEmpty { liftProperties(to: node) } else { addProperties(before.outer, to: node) }
    }
    let column = max(entryStart - lineStart + columnShift, 0)
    frames.append(
      Frame(kind: .mapping, state: .value, node: node, indent: column, column: column, slot: colon + 1))
    nodes[node].next = 0
    openSlot(behind: colon + 1, state: .value, opening: .none)
  }

  /// What is known of the entry of a flow sequence that was read last: it becomes a key when `:` follows.
  struct FlowEntry {
    /// The offset of its first byte, properties included.
    var start: Int
    /// The offset of the line on which it begins.
    var lineStart: Int
    var node: Int
    /// It ends with a quote or bracket, so that `:` needs no blank behind it.
    var isQuotedOrBracketed = false
    /// A line of the collection that is not deep enough was reported.
    var hasReportedIndentation = false
  }

  /// Opens the collection whose bracket is at the cursor.
  mutating func openFlow(_ text: borrowing Span<UInt8>) {
    openFlow(text, text[at], width: 1)
  }

  /// Opens the collection whose `bracket` of `width` bytes is at the cursor.
  mutating func openFlow(_ text: borrowing Span<UInt8>, _ bracket: UInt8, width: Int) {
    let isSequence = bracket == UInt8(ascii: "[")
    let column = top.column
    if frames.count > limits.depth { return skipDeepFlow(text) }
    if top.kind == .sequence, !isSequence { top.holdsMappings = true }
    open(
      isSequence ? .flowSequence : .flowMapping, isSequence ? .sequence : .mapping, .flow, at, column: column,
      state: isSequence ? .item : .key)
    top.entryStart = flow.start
    top.lineStart = flow.lineStart
    at += width
    lastEnd = at
    top.slot = at
  }

  /// Reads one thing inside of a flow collection.
  @inline(__always)
  mutating func stepFlow(_ text: borrowing Span<UInt8>) {
    let byte = text[at]
    switch byte {
    case UInt8(ascii: ","): readComma(text, width: 1)
    case UInt8(ascii: "]"), UInt8(ascii: "}"): closeFlow(text, byte, width: 1)
    case UInt8(ascii: ":") where isFlowColon(text): readFlowColon(text, width: 1)
    case UInt8(ascii: "?") where Bytes.isBlankOrEnd(text, at + 1): readFlowQuestionMark(text)
    case UInt8(ascii: "["), UInt8(ascii: "{"):
      if !top.isAwaiting, readBracketInText(text) { return }
      beginFlowEntry(text)
      openFlow(text)
    case UInt8(ascii: "\""), UInt8(ascii: "'"): readFlowQuoted(text)
    case UInt8(ascii: "&"): readFlowProperty(text)
    case UInt8(ascii: "!"): readFlowProperty(text)
    case UInt8(ascii: "*"): readFlowAlias(text)
    case UInt8(ascii: "#"), UInt8(ascii: "|"), UInt8(ascii: ">"), UInt8(ascii: "%"), UInt8(ascii: "@"),
      UInt8(ascii: "`"):
      readReservedInFlow(text)
    case UInt8(ascii: "-") where Bytes.isBlankOrEnd(text, at + 1) || Bytes.isFlowIndicator(Bytes.at(text, at + 1)):
      readReservedInFlow(text)
    default:
      if byte >= 0x80, wideLevel != nil || !top.isAwaiting, readWideInFlow(text) { return }
      readFlowPlain(text)
    }
  }

  /// Reads the indicator that `byte` is, written with `width` bytes at the cursor.
  mutating func readFlowIndicator(_ text: borrowing Span<UInt8>, _ byte: UInt8, width: Int) {
    switch byte {
    case UInt8(ascii: ","): readComma(text, width: width)
    case UInt8(ascii: ":"): readFlowColon(text, width: width)
    case UInt8(ascii: "["), UInt8(ascii: "{"):
      beginFlowEntry(text)
      openFlow(text, byte, width: width)
    default: closeFlow(text, byte, width: width)
    }
  }

  /// Reads an anchor or tag; text that only begins like one is read as text.
  private mutating func readFlowProperty(_ text: borrowing Span<UInt8>) {
    beginFlowEntry(text)
    if text[at] == UInt8(ascii: "&") ? !readAnchor(text) : !readTag(text) { readFlowPlain(text) }
  }

  /// Notes where the entry begins that the cursor is at; a comma may be missing before it.
  @inline(__always)
  mutating func beginFlowEntry(_ text: borrowing Span<UInt8>) {
    if !top.isAwaiting { insertMissingComma(text) }
    guard inner.isEmpty else { return }
    flow = FlowEntry(
      start: at, lineStart: lineStart, node: nodes.count, hasReportedIndentation: flow.hasReportedIndentation)
  }

  /// Whether the `:` at the cursor stands between a key and a value.
  @inline(__always)
  private func isFlowColon(_ text: borrowing Span<UInt8>) -> Bool {
    if Bytes.isBlankOrEnd(text, at + 1) || Bytes.isFlowIndicator(Bytes.at(text, at + 1)) { return true }
    guard flow.isQuotedOrBracketed else { return false }
    return top.state == .colon || (top.state == .done && top.kind == .flowSequence)
  }

  private mutating func readFlowColon(_ text: borrowing Span<UInt8>, width: Int) {
    if top.kind == .flowSequence {
      if top.state == .item {
        // What stands before the `:` belongs to the absent key.
        let own = inner
        inner = PendingProperties()
        open(.flowPair, .mapping, .flow, own.range?.start ?? at, column: top.column, state: .key)
        inner = own
        top.slot = at
        emitAbsent()
      } else {
        guard openPair(text) else { return }
      }
    } else if top.state == .key {
      top.slot = at
      emitAbsent()
    } else if top.state != .colon {
      return readSecondColon(text)
    } else if case let byte = text[Int(nodes[nodes.count - 1].start)], byte == 0xE2 || byte == 0xEF {
      unquoteWideKey(text)
    }
    at += width
    lastEnd = at
    top.slot = at
    top.state = .value
    flow.isQuotedOrBracketed = false
  }

  /// Makes the item of a sequence that was read last the key of a pair.
  private mutating func openPair(_ text: borrowing Span<UInt8>) -> Bool {
    if flow.lineStart != lineStart {
      fault(.multilineKey, flow.start, at)
    } else if at - flow.start > 1024 {
      checkKeyLength(text, flow.start, at)
      if at - flow.start > 4096 { return skipIndicator(text) }
    }
    let column = top.column
    wrapInMapping(flow.node, style: .flow, start: flow.start)
    frames.append(
      Frame(kind: .flowPair, state: .colon, node: flow.node, indent: column, column: column, slot: at))
    nodes[flow.node].next = 0
    return true
  }

  private mutating func readFlowQuestionMark(_ text: borrowing Span<UInt8>) {
    beginFlowEntry(text)
    if top.kind == .flowSequence {
      open(.flowPair, .mapping, .flow, at, column: top.column, state: .key)
    } else if top.state == .value {
      return readReservedInFlow(text)
    }
    top.isExplicit = true
    at += 1
    lastEnd = at
    top.slot = at
  }

  private mutating func readComma(_ text: borrowing Span<UInt8>, width: Int) {
    if top.kind == .flowPair { close() }
    splitUnclosedRow(text)
    let isEmpty = top.state == .item || (top.state == .key && !top.isExplicit)
    if isEmpty, inner.isEmpty {
      fault(.extraComma, at, at + width)
    } else {
      fillFlowEntry(text)
    }
    top.entriesEnd = lastEnd
    at += width
    lastEnd = at
    top.slot = at
    top.state = top.kind == .flowMapping ? .key : .item
    top.isExplicit = false
    flow.isQuotedOrBracketed = false
  }

  /// Gives the entry of the innermost flow collection what it still waits for.
  mutating func fillFlowEntry(_ text: borrowing Span<UInt8>) {
    switch top.state {
    case .item, .value: emitAbsent()
    case .key:
      emitAbsent()
      emitAbsentValue()
    case .colon:
      splitWideKey(text)
      if top.state == .colon { emitAbsentValue() }
    case .done: break
    }
  }

  private mutating func closeFlow(_ text: borrowing Span<UInt8>, _ bracket: UInt8, width: Int) {
    if top.kind == .flowPair { close() }
    splitUnclosedRow(text)
    guard (bracket == UInt8(ascii: "]")) == (top.kind == .flowSequence) else {
      return readMismatchedBracket(text, bracket, width: width)
    }
    if top.kind == .flowSequence { splitWideItems(text) }
    closeFlowFrame(text, behind: at + width)
  }

  /// Closes the innermost flow collection, whose bracket ends at `end`.
  mutating func closeFlowFrame(_ text: borrowing Span<UInt8>, behind end: Int) {
    let frame = top
    let isOpen = frame.state == .key && !frame.isExplicit || frame.state == .item
    if !isOpen || !inner.isEmpty { fillFlowEntry(text) }
    top.state = .done
    at = end
    lastEnd = end
    close()
    if wideLevel == frames.count { wideLevel = nil }
    flow = FlowEntry(
      start: frame.entryStart, lineStart: frame.lineStart, node: frame.node, isQuotedOrBracketed: true,
      hasReportedIndentation: flow.hasReportedIndentation)
  }

  private mutating func readFlowQuoted(_ text: borrowing Span<UInt8>) {
    beginFlowEntry(text)
    let start = at
    let errors = log.count
    let line = lineStart
    var quoted = scanQuoted(text, start, indent: top.column)
    if !quoted.isClosed || !isPlausibleInFlow(text, quoted) || (quoted.isMultiline && flowLimit != nil) {
      log.forget(downTo: errors)
      lineStart = line
      quoted = recoverQuotedInFlow(text, start, quoted)
    }
    flow.node = nodes.count
    noteRecoveredQuotes()
    let style: NodeStyle = text[start] == UInt8(ascii: "\"") ? .doubleQuoted : .singleQuoted
    emitScalar(quoted.isText ? .plain : style, quoted.flags, start, quoted.end)
    at = quoted.end
    flow.isQuotedOrBracketed = true
  }
}
