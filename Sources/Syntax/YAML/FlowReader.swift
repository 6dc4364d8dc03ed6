import SourceText

/// `[…]` and `{…}`.
extension YAMLParser {
  /// Reads the flow collection at the cursor, which is a value or a key.
  mutating func readFlow(_ text: borrowing Span<UInt8>) {
    let node = nodes.count
    let wasEntry = place == .entry
    let slotOpening = opening
    let collection = outer
    let own = inner
    // Until it is known whether the collection is a key, only the properties on its own line are its own.
    if !own.isEmpty { outer = PendingProperties() }
    if wasEntry {
      top.state = .key
      top.isExplicit = false
    }
    let (firstLine, first) = (lineStart, entryStart)
    flow = FlowEntry(start: entryStart, lineStart: lineStart, node: node)
    let level = frames.count
    openFlow(text)
    while frames.count > level {
      skip(text)
      guard at < text.count, !crossed || mayContinueFlow(text) else {
        breakFlow(text, level: level)
        break
      }
      stepFlow(text)
    }
    place = .none
    entryStart = first
    guard let colon = keyColon(text, behind: at) else {
      if !own.isEmpty, !collection.isEmpty { addProperties(collection, to: node) }
      if wasEntry { readFlowWithoutColon(text, node) }
      return
    }
    if firstLine != lineStart { fault(.multilineKey, Int(nodes[node].start), at) }
    if wasEntry { return openSlot(behind: colon + 1, state: .value, opening: .none) }
    readFlowKey(text, node, colon: colon, opening: slotOpening, collection: collection, own: own)
  }

  /// Makes the flow collection at `node`, which filled a slot, the first key of a block mapping.
  private mutating func readFlowKey(
    _ text: borrowing Span<UInt8>, _ node: Int, colon: Int, opening: Opening,
    collection: PendingProperties, own: PendingProperties
  ) {
    guard opening != .none, colon - entryStart <= 4096 else { return readTrailing(text) }
    if colon - entryStart > 1024 { checkKeyLength(text, entryStart, colon) }
    wrapInMapping(node, style: .block, start: entryStart)
    if !collection.isEmpty {
      if own.isEmpty { liftProperties(to: node) } else { addProperties(collection, to: node) }
    }
    let column = max(entryStart - lineStart, 0)
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
  }

  /// Opens the collection whose bracket is at the cursor.
  mutating func openFlow(_ text: borrowing Span<UInt8>) {
    let isSequence = text[at] == UInt8(ascii: "[")
    let column = top.column
    if frames.count > limits.depth { return skipDeepFlow(text) }
    open(
      isSequence ? .flowSequence : .flowMapping, isSequence ? .sequence : .mapping, .flow, at, column: column,
      state: isSequence ? .item : .key)
    top.entryStart = flow.start
    top.lineStart = flow.lineStart
    at += 1
    lastEnd = at
    top.slot = at
  }

  /// Reads one thing inside of a flow collection.
  @inline(__always)
  mutating func stepFlow(_ text: borrowing Span<UInt8>) {
    let byte = text[at]
    switch byte {
    case UInt8(ascii: ","): readComma(text)
    case UInt8(ascii: "]"), UInt8(ascii: "}"): closeFlow(text)
    case UInt8(ascii: ":") where isFlowColon(text): readFlowColon(text)
    case UInt8(ascii: "?") where Bytes.isBlankOrEnd(text, at + 1): readFlowQuestionMark(text)
    case UInt8(ascii: "["), UInt8(ascii: "{"):
      beginFlowEntry(text)
      openFlow(text)
    case UInt8(ascii: "\""), UInt8(ascii: "'"): readFlowQuoted(text)
    case UInt8(ascii: "&"):
      beginFlowEntry(text)
      readAnchor(text)
    case UInt8(ascii: "!"):
      beginFlowEntry(text)
      readTag(text)
    case UInt8(ascii: "*"):
      beginFlowEntry(text)
      let end = Self.anchorEnd(text, at + 1)
      flow.node = nodes.count
      emitAlias(text, at, end)
      at = end
    case UInt8(ascii: "#"), UInt8(ascii: "|"), UInt8(ascii: ">"), UInt8(ascii: "%"), UInt8(ascii: "@"),
      UInt8(ascii: "`"):
      readReservedInFlow(text)
    case UInt8(ascii: "-") where Bytes.isBlankOrEnd(text, at + 1) || Bytes.isFlowIndicator(Bytes.at(text, at + 1)):
      readReservedInFlow(text)
    default: readFlowPlain(text)
    }
  }

  /// Notes where the entry begins that the cursor is at; a comma may be missing before it.
  @inline(__always)
  mutating func beginFlowEntry(_ text: borrowing Span<UInt8>) {
    if !top.isAwaiting { insertMissingComma(text) }
    guard inner.isEmpty else { return }
    flow = FlowEntry(start: at, lineStart: lineStart, node: nodes.count)
  }

  /// Whether the `:` at the cursor stands between a key and a value.
  @inline(__always)
  private func isFlowColon(_ text: borrowing Span<UInt8>) -> Bool {
    if Bytes.isBlankOrEnd(text, at + 1) || Bytes.isFlowIndicator(Bytes.at(text, at + 1)) { return true }
    guard flow.isQuotedOrBracketed else { return false }
    return top.state == .colon || (top.state == .done && top.kind == .flowSequence)
  }

  private mutating func readFlowColon(_ text: borrowing Span<UInt8>) {
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
    }
    at += 1
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

  private mutating func readComma(_ text: borrowing Span<UInt8>) {
    if top.kind == .flowPair { close() }
    let isEmpty = top.state == .item || (top.state == .key && !top.isExplicit)
    if isEmpty, inner.isEmpty {
      fault(.extraComma, at, at + 1)
    } else {
      fillFlowEntry()
    }
    at += 1
    lastEnd = at
    top.slot = at
    top.state = top.kind == .flowMapping ? .key : .item
    top.isExplicit = false
    flow.isQuotedOrBracketed = false
  }

  /// Gives the entry of the innermost flow collection what it still waits for.
  mutating func fillFlowEntry() {
    switch top.state {
    case .item, .value: emitAbsent()
    case .key:
      emitAbsent()
      emitAbsentValue()
    case .colon: emitAbsentValue()
    case .done: break
    }
  }

  private mutating func closeFlow(_ text: borrowing Span<UInt8>) {
    if top.kind == .flowPair { close() }
    guard (text[at] == UInt8(ascii: "]")) == (top.kind == .flowSequence) else { return readMismatchedBracket(text) }
    closeFlowFrame(behind: at + 1)
  }

  /// Closes the innermost flow collection, whose bracket ends at `end`.
  mutating func closeFlowFrame(behind end: Int) {
    let frame = top
    let isOpen = frame.state == .key && !frame.isExplicit || frame.state == .item
    if !isOpen || !inner.isEmpty { fillFlowEntry() }
    top.state = .done
    at = end
    lastEnd = end
    close()
    flow = FlowEntry(
      start: frame.entryStart, lineStart: frame.lineStart, node: frame.node, isQuotedOrBracketed: true)
  }

  private mutating func readFlowQuoted(_ text: borrowing Span<UInt8>) {
    beginFlowEntry(text)
    let start = at
    let errors = log.count
    let line = lineStart
    var quoted = scanQuoted(text, start, indent: top.column)
    if !quoted.isClosed || !isPlausibleInFlow(text, quoted) {
      log.forget(downTo: errors)
      lineStart = line
      quoted = recoverQuotedInFlow(text, start, quoted)
    }
    flow.node = nodes.count
    emitScalar(
      text[start] == UInt8(ascii: "\"") ? .doubleQuoted : .singleQuoted, quoted.flags, start, quoted.end)
    at = quoted.end
    flow.isQuotedOrBracketed = true
  }
}
