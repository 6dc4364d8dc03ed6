import SourceText

/// Lines of block collections that are not as they should be.
extension YAMLParser {
  /// The column of a line with a tab in its indentation.
  mutating func tabbedColumn(_ text: borrowing Span<UInt8>, isDash: Bool) -> Int {
    let spaces = indentation(text)
    // Behind enough spaces a tab only separates, as long as no block collection begins here.
    if top.isAwaiting, spaces > top.column, !isDash, keyShape(text, at) == nil { return spaces }
    fault(.tabIndentation, lineStart + spaces, at)
    for width in [2, 4, 8] {
      var column = 0
      for index in lineStart..<at { column += text[index] == 0x09 ? width - column % width : 1 }
      if frames.contains(where: { $0.hasEntries(at: column) }) { return column }
    }
    return top.isAwaiting ? max(top.column + 2, 0) : top.column
  }

  /// The offset of the colon when the line that begins at `index` is an entry with a key.
  func keyShape(_ text: borrowing Span<UInt8>, _ index: Int) -> Int? {
    switch Bytes.at(text, index) {
    case UInt8(ascii: "["), UInt8(ascii: "{"), UInt8(ascii: "#"): return nil
    default:
      let line = Self.plainLine(text, index)
      return Bytes.at(text, line.stop) == UInt8(ascii: ":") ? line.stop : nil
    }
  }

  /// Settles a line whose column fits no open collection.
  mutating func settleWrongIndentation(
    _ text: borrowing Span<UInt8>, level: Int, column: Int, isDash: Bool
  ) {
    if frames.count == 1 { return settleBehindRoot(text) }
    fault(.wrongIndentation, lineStart, at)
    let target = max(level, 1)
    closeFrames(above: target)
    top.column = column
    settleEntry(text, column: column, isDash: isDash)
  }

  /// Settles a line behind the complete root of a document.
  private mutating func settleBehindRoot(_ text: borrowing Span<UInt8>) {
    fault(.contentAfterRoot, at, Bytes.trimmed(text, at, Bytes.lineEnd(text, from: at)))
    close()
    openDocument(flags: .recovered)
    place = .slot
  }

  /// Settles a line without a dash at the column of a sequence.
  mutating func settleBesideDashes(_ text: borrowing Span<UInt8>, column: Int) {
    if frames.count > 1, frames[frames.count - 2].hasEntries(at: column) {
      close()
      return settleEntry(text, column: column, isDash: false)
    }
    fault(.missingDash, at, at)
    if top.state == .item { emitAbsent() }
    top.state = .item
    top.slot = at
    place = .slot
  }

  /// Whether `-项` or `－` stands where a dash and a blank are meant.
  func isFaultyDash(_ text: borrowing Span<UInt8>, _ index: Int) -> Bool { false }

  /// Settles `- ` at the column of a mapping that waits for no value.
  mutating func settleUnexpectedDash(_ text: borrowing Span<UInt8>, column: Int) {
    if frames.count > 1, frames[frames.count - 2].kind == .sequence, frames[frames.count - 2].hasEntries(at: column) {
      close()
      place = .entry
      return
    }
    fault(.unexpectedListItem, at, at + 1)
    if top.state == .colon { emitAbsentValue() }
    top.slot = at
    top.state = .key
    emitAbsent(flags: .recovered)
    top.state = .value
    place = .slot
  }

  /// Reads a line of a mapping that has no `: `.
  mutating func readLineWithoutColon(_ text: borrowing Span<UInt8>, _ start: Int, _ line: PlainLine) {
    fault(.missingColon, start, line.end)
    top.state = .key
    top.isExplicit = false
    emitScalar(.plain, [.verbatim, .recovered], start, line.end)
    openSlot(behind: line.end, state: .value, opening: .none)
    at = line.stop
  }

  /// Reads `a: b: c`.
  mutating func readColonInValue(_ text: borrowing Span<UInt8>, _ start: Int, _ line: PlainLine) {
    if opening == .marker {
      fault(.mappingOnMarkerLine, start, line.end)
      opening = .line
      return readKey(text, .plain, .verbatim, start, line.end, colon: line.stop)
    }
    fault(.colonInValue, line.stop, line.stop + 1)
    var end = line.stop
    while Bytes.at(text, end) == UInt8(ascii: ":") { end = Self.plainLine(text, end + 1).stop }
    emitScalar(.plain, [.verbatim, .recovered], start, Bytes.trimmed(text, start, end))
    finishNode(at: end)
  }

  /// Reads what stands on a line behind a complete node.
  mutating func readTrailing(_ text: borrowing Span<UInt8>) {
    let kind: SyntaxError.Kind = text[at] == UInt8(ascii: "#") ? .missingBlankBeforeComment : .unexpectedText
    fault(kind, at, Bytes.trimmed(text, at, Bytes.lineEnd(text, from: at)))
    skipLine(text)
    place = .none
  }

  mutating func checkOpening(_ text: borrowing Span<UInt8>, _ kind: Frame.Kind) {
    if opening == .none || opening == .marker { fault(.listOnKeyLine, at, at + 1) }
    if opening == .compact, tabbed { fault(.tabIndentation, at, at) }
    opening = .line
  }

  mutating func dropOuterProperties() {
    if let range = outer.range { fault(.misplacedProperties, range.start, range.end) }
    let own = inner
    inner = PendingProperties()
    noteProperties()
    inner = own
  }

  mutating func checkKeyLength(_ text: borrowing Span<UInt8>, _ start: Int, _ end: Int) {
    var count = 0
    for index in start..<end where text[index] & 0xC0 != 0x80 { count += 1 }
    if count > 1024 { fault(.longKey, start, end) }
  }
}
