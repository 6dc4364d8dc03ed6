import SourceText

/// Brackets that turn out to be unclosed only behind lines that were never meant to be in them.
extension YAMLParser {
  /// Whether the flow collection that began at `before` and cannot go on at the cursor swallowed lines of block
  /// structure: there were faults in it, and most of its lines look like keys and items rather than entries.
  mutating func mayReread(_ text: borrowing Span<UInt8>, _ before: Checkpoint) -> Bool {
    guard flowLimit == nil, log.count > before.errors, spend(2 * (at - before.at) + anchors.count) else { return false }
    var index = Bytes.lineEnd(text, from: before.at)
    var lines = 0
    while index < at {
      let start = Bytes.afterBlanks(text, Bytes.afterBreak(text, index))
      index = Bytes.lineEnd(text, from: start)
      guard start < index, start < at, text[start] != UInt8(ascii: "#") else { continue }
      let isItem = text[start] == UInt8(ascii: "-") && Bytes.isBlankOrEnd(text, start + 1)
      let endsWithComma = text[Bytes.trimmed(text, start, index) - 1] == UInt8(ascii: ",")
      if !isItem, endsWithComma || bracketBalance(text, start, index) != 0 {
        lines -= 1
      } else if isItem || keyShape(text, start) != nil {
        lines += 1
      }
    }
    return lines > 0
  }

  /// Begins again at the bracket at which `before` stands; true when a collection was opened that ends with the line,
  /// false when the bracket was passed over, so that the cursor stands where block structure goes on.
  mutating func reread(_ text: borrowing Span<UInt8>, _ before: Checkpoint, _ bracket: UInt8, width: Int) -> Bool {
    restore(before, level: flowLevel)
    fault(.unclosedBracket, at, at + width, Wide.character(text, at))
    guard isStray(text, behind: at + width) else {
      flowLimit = Bytes.lineEnd(text, from: at)
      beginFlow(text, bracket, width: width)
      return true
    }
    noteUnread(TextRange(at, at + width))
    if entryStart == at {
      entryStart = Bytes.afterBlanks(text, at + width)
      columnShift -= entryStart - at
    }
    at += width
    lastEnd = at
    return false
  }

  /// Whether the bracket before `index` rather should not be there: nothing follows on the line, or block structure
  /// does where it may begin.
  private func isStray(_ text: borrowing Span<UInt8>, behind index: Int) -> Bool {
    let next = Bytes.afterBlanks(text, index)
    guard next < text.count, !Bytes.isBreak(text[next]), text[next] != UInt8(ascii: "#") else { return place == .slot }
    guard place == .entry || opening != .none else { return false }
    if text[next] == UInt8(ascii: "-"), Bytes.isBlankOrEnd(text, next + 1) { return place == .slot }
    return keyShape(text, next) != nil
  }
}
