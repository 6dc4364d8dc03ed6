import SourceText

/// Folds the lines of plain scalars: a line break is a blank, an empty line is a line feed.
enum PlainDecoder {
  static func decode(_ text: borrowing Span<UInt8>, _ range: TextRange, into sink: inout some ScalarSink) {
    var index = range.start
    let end = min(range.end, text.count)
    while index < end, !sink.isFull {
      var lineEnd = index
      while lineEnd < end, !Bytes.isBreak(text[lineEnd]) { lineEnd += 1 }
      sink.copy(text, index, lineEnd == end ? end : Bytes.trimmed(text, index, lineEnd))
      guard lineEnd < end else { return }
      index = LineFolding.fold(text, lineEnd, end, into: &sink)
    }
  }
}

/// What the line breaks inside of a flow scalar stand for.
enum LineFolding {
  /// Writes what the breaks from `index` stand for and gives the offset of the next line's first character.
  static func fold(
    _ text: borrowing Span<UInt8>, _ index: Int, _ end: Int, into sink: inout some ScalarSink
  ) -> Int {
    let next = emptyLines(text, index, end, into: &sink)
    if !next.wroteBreak { sink.put(0x20, from: index) }
    return next.index
  }

  /// Writes one line feed for each empty line behind the break at `index`.
  static func emptyLines(
    _ text: borrowing Span<UInt8>, _ index: Int, _ end: Int, into sink: inout some ScalarSink
  ) -> (index: Int, wroteBreak: Bool) {
    var wrote = false
    var index = min(Bytes.afterBreak(text, index), end)
    while index < end {
      let content = min(Bytes.afterBlanks(text, index), end)
      guard content < end, Bytes.isBreak(text[content]) else { return (content, wrote) }
      sink.put(0x0A, from: content)
      wrote = true
      index = min(Bytes.afterBreak(text, content), end)
    }
    return (index, wrote)
  }
}

/// `'…'`: two quotes are one, lines are folded.
enum SingleQuotedDecoder {
  static func decode(_ text: borrowing Span<UInt8>, _ range: TextRange, into sink: inout some ScalarSink) {
    var index = range.start
    var run = index
    let end = min(range.end, text.count)
    while index < end, !sink.isFull {
      let byte = text[index]
      if byte == UInt8(ascii: "'"), index + 1 < end, text[index + 1] == UInt8(ascii: "'") {
        sink.copy(text, run, index + 1)
        index += 2
        run = index
      } else if Bytes.isBreak(byte) {
        sink.copy(text, run, Bytes.trimmed(text, run, index))
        index = LineFolding.fold(text, index, end, into: &sink)
        run = index
      } else {
        index += 1
      }
    }
    sink.copy(text, run, end)
  }
}

/// `"…"`: escapes are replaced, lines are folded.
enum DoubleQuotedDecoder {
  static func decode(_ text: borrowing Span<UInt8>, _ range: TextRange, into sink: inout some ScalarSink) {
    var index = range.start
    var run = index
    /// Blanks before it came from an escape and are not trimmed at the line's end.
    var kept = index
    let end = min(range.end, text.count)
    while index < end, !sink.isFull {
      let byte = text[index]
      if byte == UInt8(ascii: "\\"), index + 1 < end {
        sink.copy(text, run, index)
        if Bytes.isBreak(text[index + 1]) {
          index = LineFolding.emptyLines(text, index + 1, end, into: &sink).index
        } else {
          index = Escapes.decode(text, index, end, into: &sink)
        }
        run = index
        kept = index
      } else if Bytes.isBreak(byte) {
        sink.copy(text, run, Bytes.trimmed(text, max(run, kept), index))
        index = LineFolding.fold(text, index, end, into: &sink)
        run = index
        kept = index
      } else {
        index += 1
      }
    }
    sink.copy(text, run, end)
  }
}
