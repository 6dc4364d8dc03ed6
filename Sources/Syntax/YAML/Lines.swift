import SourceText

extension YAMLParser {
  /// Moves over blanks, comments and line breaks to the next thing that means something.
  mutating func skip(_ text: borrowing Span<UInt8>) {
    // The cursor stands at a line's first byte only when a line break was passed before.
    crossed = at == lineStart
    tabbed = false
    var index = at
    while index < text.count {
      let byte = text[index]
      if byte == 0x20 {
        index += 1
      } else if byte == 0x0A || byte == 0x0D {
        index = Bytes.afterBreak(text, index)
        lineStart = index
        crossed = true
        tabbed = false
      } else if byte == 0x09 {
        tabbed = true
        index += 1
      } else if byte == UInt8(ascii: "#"), index == lineStart || Bytes.isBlank(text[index - 1]) {
        index = readComment(text, from: index)
      } else {
        break
      }
    }
    at = index
  }

  /// Notes the comment at `index` and gives the offset behind it.
  mutating func readComment(_ text: borrowing Span<UInt8>, from index: Int) -> Int {
    let end = Bytes.lineEnd(text, from: index)
    comments.append(TextRange(index, Bytes.trimmed(text, index, end)))
    return end
  }

  /// The number of spaces at the beginning of the cursor's line.
  @inline(__always)
  func indentation(_ text: borrowing Span<UInt8>) -> Int {
    if !tabbed { return at - lineStart }
    var index = lineStart
    while index < at, text[index] == 0x20 { index += 1 }
    return index - lineStart
  }

  /// Whether `---` or `...` stands at `index`, followed by a blank or the line's end.
  @inline(__always)
  static func isMarker(_ text: borrowing Span<UInt8>, _ index: Int) -> Bool {
    let byte = Bytes.at(text, index)
    guard byte == UInt8(ascii: "-") || byte == UInt8(ascii: ".") else { return false }
    return Bytes.at(text, index + 1) == byte && Bytes.at(text, index + 2) == byte && Bytes.isBlankOrEnd(text, index + 3)
  }

  /// Passes over the rest of the line as something that cannot be read.
  mutating func skipLine(_ text: borrowing Span<UInt8>) {
    let end = Bytes.lineEnd(text, from: at)
    noteUnread(TextRange(at, Bytes.trimmed(text, at, end)))
    at = end
  }

  mutating func noteUnread(_ range: TextRange) {
    if !range.isEmpty { details.unread.append(range) }
  }
}
