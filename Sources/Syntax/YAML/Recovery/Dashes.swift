import SourceText

/// Dashes that are missing, out of place, or lack their blank.
extension YAMLParser {
  /// Settles a line without `- ` at the column of the innermost sequence.
  mutating func settleBesideDashes(_ text: borrowing Span<UInt8>, column: Int) {
    if isFaultyDash(text, at) { return readFaultyDash(text) }
    if frames.count > 1, frames[frames.count - 2].hasEntries(at: column) {
      close()
      return settleEntry(text, column: column, isDash: false)
    }
    faultOnceInRun(text, .missingDash, at, Bytes.trimmed(text, at, Bytes.lineEnd(text, from: at)))
    if top.state == .item { emitAbsent() }
    top.state = .item
    top.column = column
    top.slot = at
    place = .slot
  }

  /// Whether `-项` or `－` stands where a dash and a blank are meant.
  func isFaultyDash(_ text: borrowing Span<UInt8>, _ index: Int) -> Bool {
    let byte = Bytes.at(text, index)
    if byte == UInt8(ascii: "-") {
      return !Bytes.isBlankOrEnd(text, index + 1) && Bytes.at(text, index + 1) != byte
    }
    return dashWidth(text, index) > 1
  }

  /// The number of bytes of the dash at `index`: `-`, `－`, or `–` and `—` with a blank behind them.
  private func dashWidth(_ text: borrowing Span<UInt8>, _ index: Int) -> Int {
    switch (Bytes.at(text, index), Bytes.at(text, index + 1), Bytes.at(text, index + 2)) {
    case (UInt8(ascii: "-"), _, _): 1
    case (0xEF, 0xBC, 0x8D): 3
    case (0xE2, 0x80, 0x93), (0xE2, 0x80, 0x94): Bytes.isBlankOrEnd(text, index + 3) ? 3 : 0
    default: 0
    }
  }

  /// Reads `-项` or `－` as the next item of the innermost sequence.
  mutating func readFaultyDash(_ text: borrowing Span<UInt8>) {
    let column = at - lineStart
    let width = dashWidth(text, at)
    var end = at + width
    while case let blank = Wide.blankWidth(text, end), blank > 0 { end += blank }
    if width == 1, end == at + 1 {
      log.add(SyntaxError(.missingBlankAfterDash, TextRange(at, end), replacement: "- "))
    } else {
      log.add(
        SyntaxError(
          .fullwidthPunctuation, TextRange(width == 1 ? at + 1 : at, end),
          subject: Wide.character(text, width == 1 ? at + 1 : at),
          replacement: (width == 1 ? "" : "-") + (Bytes.isBlankOrEnd(text, end) ? "" : " ")))
    }
    if top.state == .item { emitAbsent() }
    openSlot(behind: end, state: .item, opening: .compact)
    // Keys below stand where the line shows its first key, or where it should have stood.
    itemColumns = (column + 2, column + (width == 1 ? 1 : 3))
    at = Bytes.afterBlanks(text, at)
    entryStart = at
  }

  /// Whether a line with a faulty dash, where a key could stand, can be none.
  func isItem(_ text: borrowing Span<UInt8>) -> Bool { keyShape(text, at) == nil || isDashBeforeKey(text, at) }

  /// Whether what looks like a key at `index` rather is an item: `－ 名称: 甲`, or `-{名称: 甲}` up to the line's end.
  func isDashBeforeKey(_ text: borrowing Span<UInt8>, _ index: Int) -> Bool {
    if text[index] != UInt8(ascii: "-") { return dashWidth(text, index) > 1 }
    let open = Bytes.at(text, index + 1)
    guard open == UInt8(ascii: "{") || open == UInt8(ascii: "[") else { return false }
    let end = Bytes.trimmed(text, index + 1, Bytes.lineEnd(text, from: index))
    return text[end - 1] == (open == UInt8(ascii: "{") ? UInt8(ascii: "}") : UInt8(ascii: "]"))
  }

  /// Whether the lines of a plain scalar at `start` are rather the items of a list: at least two begin at one column
  /// with `-项` or `- 项`.
  func looksLikeList(_ text: borrowing Span<UInt8>, _ start: Int, behind stop: Int) -> Bool {
    guard isFaultyDash(text, start), !Bytes.isDigit(Bytes.at(text, start + 1)) else { return false }
    guard let next = plainContinuation(text, behind: stop) else { return false }
    let isDash = Bytes.at(text, next) == UInt8(ascii: "-") && Bytes.isBlankOrEnd(text, next + 1)
    guard isDash || isFaultyDash(text, next) else { return false }
    var index = next
    while index > stop, !Bytes.isBreak(text[index - 1]) { index -= 1 }
    return next - index == start - lineStart
  }

  /// Settles `- ` left of the lines above, where no list is open and no value awaited, when a list around or below the line above is
  /// what it belongs to; false when there is none.
  mutating func settleShallowDash(_ text: borrowing Span<UInt8>, level: Int, column: Int) -> Bool {
    guard frames[level].kind != .sequence, frames[level].state != .value else { return false }
    if top.state == .value {
      // The first item of the list that the key above waits for.
      fault(.wrongIndentation, at > lineStart ? lineStart : at, at > lineStart ? at : at + 1)
      itemColumns = (siblingColumn(text) ?? top.column + 2, column)
      place = .slot
      return true
    }
    guard frames[level].hasEntries(at: column),
      let list = frames[(level + 1)...].firstIndex(where: { $0.kind == .sequence })
    else { return false }
    fault(.wrongIndentation, at > lineStart ? lineStart : at, at > lineStart ? at : at + 1)
    closeFrames(above: list)
    settleEntry(text, column: column, isDash: true)
    top.column = column
    return true
  }

  /// The column of the next line when it is an item of a list, too.
  private func siblingColumn(_ text: borrowing Span<UInt8>) -> Int? {
    let line = Bytes.afterBreak(text, Bytes.lineEnd(text, from: at))
    var index = line
    while Bytes.at(text, index) == 0x20 { index += 1 }
    let isDash = Bytes.at(text, index) == UInt8(ascii: "-") && Bytes.isBlankOrEnd(text, index + 1)
    return isDash && index - line > top.column ? index - line : nil
  }

  /// Settles `- ` at the column of a mapping that waits for no value.
  mutating func settleUnexpectedDash(_ text: borrowing Span<UInt8>, column: Int) {
    if frames.count > 1, frames[frames.count - 2].kind == .sequence, frames[frames.count - 2].hasEntries(at: column) {
      close()
      place = .entry
      return
    }
    if top.state == .colon { emitAbsentValue() }
    openListWithoutKey(text)
    top.column = column
  }

  /// Keeps a list that stands where a key should in the tree, as the value of an absent key.
  mutating func openListWithoutKey(_ text: borrowing Span<UInt8>) {
    fault(.unexpectedListItem, at, at + Bytes.width(text[at]))
    let (collection, own) = (outer, inner)
    (outer, inner) = (PendingProperties(), PendingProperties())
    top.slot = at
    top.state = .key
    top.isExplicit = false
    emitAbsent(flags: .recovered)
    top.state = .value
    (outer, inner) = (collection, own)
    place = .slot
  }
}
