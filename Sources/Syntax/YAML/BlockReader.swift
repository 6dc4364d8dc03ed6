import SourceText

/// Block structure: lines, indentation, `-`, `?`, `:` and keys.
extension YAMLParser {
  /// Reads the content of a document up to its end: a `---`, a `...` or the end of the text.
  mutating func readBlock(_ text: borrowing Span<UInt8>) {
    if crossed { at = lineStart }
    while true {
      skip(text)
      guard at < text.count else { return }
      if crossed {
        guard !isAtMarker(text) else { return }
        settle(text)
        // The line may be read already because of what it lacks.
        guard at < text.count, !Bytes.isBreak(text[at]) else { continue }
      } else if entryStart < 0 {
        entryStart = at
      }
      step(text)
    }
  }

  @inline(__always)
  private func isAtMarker(_ text: borrowing Span<UInt8>) -> Bool { at == lineStart && Self.isMarker(text, at) }

  /// Decides what the line that begins at the cursor goes on: closes the collections that it leaves by its
  /// indentation, gives them what they still wait for, and sets ``place``.
  mutating func settle(_ text: borrowing Span<UInt8>) {
    if !inner.isEmpty { mergeProperties() }
    if !outer.isEmpty, !top.isAwaiting { dropProperties() }
    columnShift = 0
    itemColumns = nil
    if text[at] >= 0xC2, text[at] < 0xE4 || text[at] == 0xEF, settleWideStart(text) { return place = .none }
    if Bytes.isFlowIndicator(text[at]), settleStrayBrackets(text) { return place = .none }
    entryStart = at
    opening = .line
    let byte = text[at]
    let isDash = byte == UInt8(ascii: "-") && Bytes.isBlankOrEnd(text, at + 1)
    let column = tabbed ? tabbedColumn(text, isDash: isDash) : at - lineStart + columnShift
    if tabbed { columnShift = column - (at - lineStart) }

    var level = frames.count - 1
    if frames[level].isAwaiting, column > frames[level].column { return place = .slot }
    while frames[level].indent > column, frames[level].column != column { level -= 1 }
    if isDash, level < frames.count - 1, settleShallowDash(text, level: level, column: column) { return }
    if frames[level].indent != column, frames[level].column != column {
      return settleWrongIndentation(text, level: level, column: column, isDash: isDash)
    }
    closeFrames(above: level)
    settleEntry(text, column: column, isDash: isDash)
  }

  mutating func closeFrames(above level: Int) {
    while frames.count - 1 > level { close() }
  }

  /// Settles a line that stands at the column of the innermost collection.
  mutating func settleEntry(_ text: borrowing Span<UInt8>, column: Int, isDash: Bool) {
    if top.kind == .sequence {
      if isDash { return place = .entry }
      return settleBesideDashes(text, column: column)
    }
    if isDash || (top.state == .value && isFaultyDash(text, at) && isItem(text)) {
      if top.state == .value || (top.state == .key && top.isExplicit) {
        top.column = column
        place = .slot
        if !isDash {
          guard openBlock(text, .sequence) else { return }
          readFaultyDash(text)
        }
        return
      }
      return settleUnexpectedDash(text, column: column)
    }
    if top.state == .value, isPropertiesOnly(text) {
      fault(.misplacedProperties, at, Bytes.trimmed(text, at, Bytes.lineEnd(text, from: at)))
      return place = .slot
    }
    top.column = column
    let isColon = text[at] == UInt8(ascii: ":") && Bytes.isBlankOrEnd(text, at + 1)
    switch top.state {
    case .value: emitAbsent()
    case .key:
      emitAbsent()
      if !isColon { emitAbsentValue() }
    case .colon: if !isColon { emitAbsentValue() }
    case .item, .done: break
    }
    place = .entry
  }

  /// Reads one thing at the cursor.
  @inline(__always)
  mutating func step(_ text: borrowing Span<UInt8>) {
    if place == .none { return readTrailing(text) }
    switch text[at] {
    case UInt8(ascii: "-") where Bytes.isBlankOrEnd(text, at + 1): readDash(text)
    case UInt8(ascii: "?") where Bytes.isBlankOrEnd(text, at + 1): readQuestionMark(text)
    case UInt8(ascii: ":") where Bytes.isBlankOrEnd(text, at + 1): readColon(text)
    case UInt8(ascii: "\""), UInt8(ascii: "'"): readQuoted(text)
    case UInt8(ascii: "["), UInt8(ascii: "{"): readFlow(text)
    case UInt8(ascii: "&"): if !readAnchor(text) { readPlain(text) }
    case UInt8(ascii: "!"): if !readTag(text) { readPlain(text) }
    case UInt8(ascii: "*"): readAlias(text)
    case UInt8(ascii: "|"), UInt8(ascii: ">"): readBlockScalar(text)
    case UInt8(ascii: "%"), UInt8(ascii: "@"), UInt8(ascii: "`"), UInt8(ascii: ","), UInt8(ascii: "]"),
      UInt8(ascii: "}"), UInt8(ascii: "#"):
      readReserved(text)
    default: readPlain(text)
    }
  }

  // MARK: Indicators

  /// `- `: the next item of a sequence, or a sequence's first.
  private mutating func readDash(_ text: borrowing Span<UInt8>) {
    if opening == .none, readIndicatorInValue(text) { return }
    if place == .entry, top.kind == .sequence {
      if top.state == .item { emitAbsent() }
      top.column = at - lineStart + columnShift
    } else {
      if place == .entry { openListWithoutKey(text) }
      guard openBlock(text, .sequence) else { return }
    }
    openSlot(behind: at + 1, state: .item, opening: .compact)
  }

  /// `? `: an explicit key.
  private mutating func readQuestionMark(_ text: borrowing Span<UInt8>) {
    if opening == .none, readIndicatorInValue(text) { return }
    if place != .entry { guard openBlock(text, .mapping) else { return } }
    openSlot(behind: at + 1, state: .key, opening: .compact)
    top.isExplicit = true
  }

  /// `: `: the value of an explicit key, or of an absent one.
  private mutating func readColon(_ text: borrowing Span<UInt8>) {
    if opening == .none, readIndicatorInValue(text) { return }
    if place != .entry { guard openBlock(text, .mapping) else { return } }
    if top.state != .colon {
      top.slot = at
      top.state = .key
      emitAbsent()
    }
    openSlot(behind: at + 1, state: .value, opening: .compact)
  }

  /// Opens a block collection whose first indicator or key is at ``entryStart``; false when it would nest too deep and
  /// was passed over.
  mutating func openBlock(_ text: borrowing Span<UInt8>, _ kind: Frame.Kind) -> Bool {
    guard frames.count <= limits.depth else {
      skipDeepBlock(text)
      return false
    }
    checkOpening(text, kind)
    let column = itemColumns?.indent ?? entryStart - lineStart + columnShift
    if kind == .mapping, top.kind == .sequence { top.holdsMappings = true }
    // What stands on the line before the indicator belongs to the key, what stands above to the collection.
    let own = inner
    inner = PendingProperties()
    if kind == .sequence, let range = own.range {
      fault(.misplacedProperties, range.start, range.end)
      noteUnread(range)
    }
    let start = kind == .sequence ? at : entryStart
    open(kind, kind == .mapping ? .mapping : .sequence, .block, start, column: column, state: .done)
    if let columns = itemColumns { top.column = columns.column }
    itemColumns = nil
    if kind == .mapping { inner = own }
    return true
  }

  /// Waits for a node behind an indicator.
  @inline(__always)
  mutating func openSlot(behind end: Int, state: Frame.State, opening: Opening) {
    top.state = state
    top.slot = end
    at = end
    lastEnd = end
    place = .slot
    self.opening = opening
    entryStart = -1
  }

  /// Makes the scalar from `start` to `end` a key whose colon is at `colon`.
  @inline(__always)
  mutating func readKey(
    _ text: borrowing Span<UInt8>, _ style: NodeStyle, _ flags: NodeFlags, _ start: Int, _ end: Int, colon: Int
  ) {
    if place != .entry { guard openBlock(text, .mapping) else { return } }
    if !outer.isEmpty { dropOuterProperties() }
    if colon - entryStart > 1024 { checkKeyLength(text, entryStart, colon) }
    top.state = .key
    top.isExplicit = false
    top.isRecovered = false
    if flags.contains(.recovered) { noteRecoveredQuotes() }
    emitScalar(style, flags, start, end)
    openSlot(behind: colon + 1, state: .value, opening: .none)
  }

  /// The offset of the `:` that makes a key of what ends at `end`; nil when there is none.
  @inline(__always)
  func keyColon(_ text: borrowing Span<UInt8>, behind end: Int) -> Int? {
    let index = Bytes.afterBlanks(text, end)
    guard Bytes.at(text, index) == UInt8(ascii: ":"), Bytes.isBlankOrEnd(text, index + 1) else { return nil }
    return index
  }

  /// A complete node on this line: nothing more may stand behind it.
  @inline(__always)
  mutating func finishNode(at end: Int) {
    at = end
    place = .none
  }
}
