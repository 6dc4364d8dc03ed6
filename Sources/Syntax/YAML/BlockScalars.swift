import SourceText

extension YAMLParser {
  /// Reads the block scalar whose `|` or `>` is at the cursor.
  mutating func readBlockScalar(_ text: borrowing Span<UInt8>) {
    guard place == .slot else { return readReserved(text) }
    let start = at
    guard let header = blockScalarHeader(text) else { return readIndicatorAsText(text) }
    let headerEnd = Bytes.lineEnd(text, from: header.end)
    let content = Bytes.afterBreak(text, headerEnd)
    var layout = BlockScalarLayout(
      node: nodes.count, indent: 0, content: content, end: content, chomping: header.chomping)
    let parent = top.column
    if let digit = header.indentation {
      layout.indent = max(parent, 0) + digit
    } else {
      layout.indent = detectIndentation(text, content, parent: parent)
    }
    let lastEnd = scanBlockScalar(text, &layout, parent: parent)
    if lastEnd == nil, header.looksLikeComparison { return readIndicatorAsText(text) }
    if Bytes.at(text, header.end) == UInt8(ascii: "#") { _ = readComment(text, from: header.end) }
    details.blockScalars.append(layout)
    emitScalar(text[start] == UInt8(ascii: "|") ? .literal : .folded, [], start, lastEnd ?? header.signEnd)
    finishNode(at: layout.end)
    lineStart = layout.end
    checkBehindBlockScalar(text)
  }

  /// What stands behind `|` or `>`.
  struct BlockScalarHeader {
    var indentation: Int?
    var chomping = Chomping.clip
    /// Behind the last indicator.
    var signEnd: Int
    /// At the comment or the line's end.
    var end: Int
    /// `>5` alone on its line: more likely "more than five" than an empty folded scalar.
    var looksLikeComparison = false
  }

  /// Reads the header at the cursor; nil when something stands there that does not belong to one.
  private func blockScalarHeader(_ text: borrowing Span<UInt8>) -> BlockScalarHeader? {
    var header = BlockScalarHeader(signEnd: at + 1, end: at + 1)
    var hasChomping = false
    while header.signEnd < text.count {
      let byte = text[header.signEnd]
      if byte == UInt8(ascii: "-") || byte == UInt8(ascii: "+"), !hasChomping {
        header.chomping = byte == UInt8(ascii: "-") ? .strip : .keep
        hasChomping = true
      } else if byte > UInt8(ascii: "0"), byte <= UInt8(ascii: "9"), header.indentation == nil {
        header.indentation = Int(byte - UInt8(ascii: "0"))
      } else {
        break
      }
      header.signEnd += 1
    }
    header.end = Bytes.afterBlanks(text, header.signEnd)
    let next = Bytes.at(text, header.end)
    if next == UInt8(ascii: "#"), header.end > header.signEnd { return header }
    header.looksLikeComparison = text[at] == UInt8(ascii: ">") && header.indentation != nil && !hasChomping
    return header.end >= text.count || Bytes.isBreak(next) ? header : nil
  }

  /// The column of the first line with content, at least one beyond `parent`; reports empty lines that are deeper.
  private mutating func detectIndentation(_ text: borrowing Span<UInt8>, _ content: Int, parent: Int) -> Int {
    var index = content
    /// The deepest empty line so far: its blanks would be content.
    var deepest = TextRange(0, 0)
    while index < text.count {
      let lineStart = index
      while index < text.count, text[index] == 0x20 { index += 1 }
      let spaces = index - lineStart
      if index >= text.count || Bytes.isBreak(text[index]) {
        if spaces > deepest.count { deepest = TextRange(lineStart, index) }
        index = Bytes.afterBreak(text, index)
        continue
      }
      guard spaces > parent else { break }
      if spaces == 0, Self.isMarker(text, lineStart) { break }
      if deepest.count > spaces { fault(.blockScalarIndentation, deepest.start + spaces, deepest.end) }
      return spaces
    }
    return max(parent + 1, deepest.count)
  }

  /// Finds where the scalar ends, and gives the offset behind its last line with content; nil when there is none.
  private mutating func scanBlockScalar(
    _ text: borrowing Span<UInt8>, _ layout: inout BlockScalarLayout, parent: Int
  ) -> Int? {
    var lastEnd: Int?
    var isReported = false
    var index = layout.content
    while index < text.count {
      let lineStart = index
      while index < text.count, text[index] == 0x20, index - lineStart < layout.indent { index += 1 }
      if index >= text.count {
        layout.end = index
      } else if Bytes.isBreak(text[index]) {
        index = Bytes.afterBreak(text, index)
        layout.end = index
      } else {
        if index == lineStart, Self.isMarker(text, lineStart) { break }
        if index - lineStart < layout.indent {
          // A line that is too far left for the scalar but too deep for anything else.
          guard lastEnd != nil, index - lineStart > parent, isBlockScalarText(text, index) else { break }
          if !isReported { fault(.blockScalarIndentation, lineStart, index) }
          isReported = true
        }
        let lineEnd = Bytes.lineEnd(text, from: index)
        lastEnd = lineEnd
        index = Bytes.afterBreak(text, lineEnd)
        layout.end = index
      }
    }
    return lastEnd
  }

  /// Whether a line below a block scalar is text rather than a comment, an item or a key.
  private func isBlockScalarText(_ text: borrowing Span<UInt8>, _ index: Int) -> Bool {
    let byte = text[index]
    if byte == UInt8(ascii: "#") || byte == 0x09 { return false }
    if byte == UInt8(ascii: "-"), Bytes.isBlankOrEnd(text, index + 1) { return false }
    return keyShape(text, index) == nil
  }

  /// Reports a line of blanks with a tab directly behind a block scalar, which is not deep enough to be its content.
  private mutating func checkBehindBlockScalar(_ text: borrowing Span<UInt8>) {
    var index = at
    while index < text.count, text[index] == 0x20 { index += 1 }
    let tab = index
    index = Bytes.afterBlanks(text, index)
    if index > tab, index >= text.count || Bytes.isBreak(text[index]) { fault(.tabIndentation, tab, index) }
  }
}
