import SourceText

/// Collections that nest deeper than ``SyntaxLimits/depth``.
extension YAMLParser {
  /// Passes over the flow collection at the cursor, up to the bracket that closes it.
  mutating func skipDeepFlow(_ text: borrowing Span<UInt8>) {
    fault(.tooDeep, at, at + Bytes.width(text[at]))
    let start = at
    var depth = 0
    while at < text.count {
      switch text[at] {
      case UInt8(ascii: "["), UInt8(ascii: "{"): depth += 1
      case UInt8(ascii: "]"), UInt8(ascii: "}"): depth -= 1
      case 0x0A, 0x0D: lineStart = at + 1
      default: break
      }
      at += 1
      if depth == 0 { break }
    }
    emitScalar(.plain, [.verbatim, .recovered], start, at)
  }

  /// Passes over the block collection that would begin on the cursor's line, with all lines that belong to it.
  mutating func skipDeepBlock(_ text: borrowing Span<UInt8>) {
    fault(.tooDeep, entryStart, min(entryStart + 1, text.count))
    let start = entryStart
    var end = Bytes.lineEnd(text, from: at)
    while end < text.count {
      let line = Bytes.afterBreak(text, end)
      var index = line
      while index < text.count, text[index] == 0x20 { index += 1 }
      guard index < text.count, Bytes.isBreak(text[index]) || index - line > top.column else { break }
      end = Bytes.lineEnd(text, from: index)
    }
    noteProperties()
    emitAbsent(flags: .recovered)
    noteUnread(TextRange(start, Bytes.trimmed(text, start, end)))
    at = end
    lineStart = min(startOfLine(text, end), end)
    place = .none
  }
}
