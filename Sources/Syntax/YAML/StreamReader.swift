import SourceText

extension YAMLParser {
  /// Reads all documents.
  mutating func readStream(_ text: borrowing Span<UInt8>) {
    /// A document may begin without `---`: at the start of the stream and behind `...`.
    var mayBeBare = true
    /// The first directive since the last document.
    var directive: TextRange?
    while true {
      skipByteOrderMark(text)
      skip(text)
      guard at < text.count else { break }
      if mayBeBare, at == lineStart, beginsDirective(text) {
        let range = readDirective(text)
        directive = directive ?? range
        continue
      }
      if at == lineStart, Self.isMarker(text, at), text[at] == UInt8(ascii: ".") {
        if let range = directive { fault(.directiveWithoutDocument, range.start, range.end) }
        directive = nil
        endDirectives()
        readEndMarker(text)
        mayBeBare = true
        continue
      }
      let isExplicit = at == lineStart && Self.isMarker(text, at)
      if !isExplicit, let range = directive { fault(.directiveWithoutDocument, range.start, range.end) }
      directive = nil
      mayBeBare = readDocument(text, isExplicit: isExplicit)
      endDirectives()
    }
    if let range = directive { fault(.directiveWithoutDocument, range.start, range.end) }
  }

  /// Passes over U+FEFF at the start of a document.
  private mutating func skipByteOrderMark(_ text: borrowing Span<UInt8>) {
    guard at == lineStart, Bytes.at(text, at) == 0xEF, Bytes.at(text, at + 1) == 0xBB, Bytes.at(text, at + 2) == 0xBF
    else { return }
    at += 3
    lineStart = at
  }

  /// Reads one document from `---` or from its first content on; true when `...` ended it.
  private mutating func readDocument(_ text: borrowing Span<UInt8>, isExplicit: Bool) -> Bool {
    openDocument(flags: isExplicit ? .explicitStart : [])
    if isExplicit {
      at += 3
      lastEnd = at
      top.slot = at
      place = .slot
      opening = .marker
      entryStart = -1
      crossed = false
    } else {
      crossed = true
    }
    readBlock(text)
    if !(inner.isEmpty && outer.isEmpty), !top.isAwaiting { dropProperties() }
    while frames.count > 1 { close() }
    let hasEndMarker = at < text.count && text[at] == UInt8(ascii: ".")
    if hasEndMarker { nodes[top.node].flags.insert(.explicitEnd) }
    close()
    anchors.removeAll(keepingCapacity: true)
    anchorIndex.removeAll(keepingCapacity: true)
    indexedAnchors = 0
    if hasEndMarker { readEndMarker(text) }
    return hasEndMarker
  }

  mutating func openDocument(flags: NodeFlags) {
    lastEnd = at
    documents.append(NodeID(nodes.count))
    open(.document, .document, .block, at, column: -1, state: .item)
    nodes[nodes.count - 1].flags = flags
  }

  /// Forgets what directives declared for the document that ended.
  private mutating func endDirectives() {
    handles.removeAll(keepingCapacity: true)
    hasVersion = false
  }

  /// Reads `...` at the cursor, behind which only a comment may stand.
  private mutating func readEndMarker(_ text: borrowing Span<UInt8>) {
    at += 3
    skip(text)
    if !crossed, at < text.count {
      fault(.textAfterMarker, at, Bytes.trimmed(text, at, Bytes.lineEnd(text, from: at)))
      skipLine(text)
    }
  }

  /// Whether a directive is at the cursor: `%` with a name. `%完成: 1` is a key that needs quotes.
  private func beginsDirective(_ text: borrowing Span<UInt8>) -> Bool {
    guard text[at] == UInt8(ascii: "%") else { return false }
    let letter = Bytes.at(text, at + 1) | 0x20
    return letter >= UInt8(ascii: "a") && letter <= UInt8(ascii: "z")
  }

  /// Reads the `%…` line at the cursor and gives its range.
  private mutating func readDirective(_ text: borrowing Span<UInt8>) -> TextRange {
    let lineEnd = Bytes.lineEnd(text, from: at)
    var end = at
    while end < lineEnd, !(text[end] == UInt8(ascii: "#") && Bytes.isBlank(text[end - 1])) { end += 1 }
    let line = TextRange(at, Bytes.trimmed(text, at, end))
    details.directives.append(line)
    var words: [TextRange] = []
    var index = at
    while index < line.end, words.count < 4 {
      let start = Bytes.afterBlanks(text, index)
      index = start
      while index < line.end, !Bytes.isBlank(text[index]) { index += 1 }
      words.append(TextRange(start, index))
    }
    if Self.isWord(text, words[0], "%YAML") {
      readVersion(text, line, words)
    } else if Self.isWord(text, words[0], "%TAG") {
      declareHandle(text, line, words)
    }
    at = end
    return line
  }

  private mutating func readVersion(_ text: borrowing Span<UInt8>, _ line: TextRange, _ words: [TextRange]) {
    if hasVersion {
      fault(.repeatedDirective, line.start, line.end)
    } else if words.count != 2 || !isVersion(text, words[1]) {
      fault(.invalidDirective, line.start, line.end)
    }
    hasVersion = true
  }

  private func isVersion(_ text: borrowing Span<UInt8>, _ word: TextRange) -> Bool {
    var dots = 0
    for index in word.start..<word.end {
      if text[index] == UInt8(ascii: ".") { dots += 1 } else if !Bytes.isDigit(text[index]) { return false }
    }
    return dots == 1 && Bytes.isDigit(text[word.start]) && Bytes.isDigit(text[word.end - 1])
  }

  private mutating func declareHandle(_ text: borrowing Span<UInt8>, _ line: TextRange, _ words: [TextRange]) {
    guard words.count == 3, isHandle(text, words[1]) else { return fault(.invalidDirective, line.start, line.end) }
    let name = Self.slice(text, words[1])
    guard handles[name] == nil else { return fault(.repeatedDirective, line.start, line.end) }
    handles[name] = details.tagHandles.count
    details.tagHandles.append(TagHandle(handle: words[1], prefix: words[2]))
  }

  private func isHandle(_ text: borrowing Span<UInt8>, _ word: TextRange) -> Bool {
    guard text[word.start] == UInt8(ascii: "!"), text[word.end - 1] == UInt8(ascii: "!") else { return false }
    guard word.count > 2 else { return true }
    for index in word.start + 1..<word.end - 1 {
      switch text[index] {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"):
        continue
      default: return false
      }
    }
    return true
  }

  static func isWord(_ text: borrowing Span<UInt8>, _ range: TextRange, _ word: StaticString) -> Bool {
    guard range.count == word.utf8CodeUnitCount else { return false }
    return word.withUTF8Buffer { word in
      for offset in 0..<word.count where text[range.start + offset] != word[offset] { return false }
      return true
    }
  }
}
