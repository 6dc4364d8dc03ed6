import SourceText

/// `|` and `>`: strips the indentation, folds where asked, and chomps the end.
enum BlockScalarDecoder {
  static func decode(
    _ text: borrowing Span<UInt8>, _ layout: BlockScalarLayout, isFolded: Bool, into sink: inout some ScalarSink
  ) {
    let end = min(layout.end, text.count)
    var index = layout.content
    /// Line breaks since the last line with content, by their places; they are written once it is known what follows.
    var breaks = 0
    var firstBreak = index
    var hasContent = false
    var wasIndented = false
    while index < end, !sink.isFull {
      let lineEnd = min(Bytes.lineEnd(text, from: index), end)
      let content = strip(text, index, lineEnd, layout.indent)
      if content == lineEnd {
        if breaks == 0 { firstBreak = lineEnd }
        breaks += 1
        index = Bytes.afterBreak(text, lineEnd)
        continue
      }
      let isIndented = Bytes.isBlank(text[content])
      write(breaks, from: firstBreak, folded: isFolded && hasContent && !wasIndented && !isIndented, into: &sink)
      sink.copy(text, content, lineEnd)
      hasContent = true
      wasIndented = isIndented
      // The end of the text ends a line, too.
      breaks = 1
      firstBreak = lineEnd
      index = Bytes.afterBreak(text, lineEnd)
    }
    switch layout.chomping {
    case .strip: break
    case .clip: if hasContent, breaks > 0 { sink.put(0x0A, from: firstBreak) }
    case .keep: write(breaks, from: firstBreak, folded: false, into: &sink)
    }
  }

  /// The offset behind the blanks that are indentation.
  private static func strip(_ text: borrowing Span<UInt8>, _ start: Int, _ end: Int, _ indent: Int) -> Int {
    var index = start
    while index < end, index - start < indent, text[index] == 0x20 { index += 1 }
    return index
  }

  /// Writes line breaks; folded, one break is a blank and of several the first is dropped.
  private static func write(_ breaks: Int, from place: Int, folded: Bool, into sink: inout some ScalarSink) {
    if folded, breaks == 1 { return sink.put(0x20, from: place) }
    for _ in 0..<(folded ? max(breaks - 1, 0) : breaks) where !sink.isFull { sink.put(0x0A, from: place) }
  }
}
