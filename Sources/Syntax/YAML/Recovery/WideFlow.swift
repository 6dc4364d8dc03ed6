import SourceText

/// Flow collections with the punctuation of a Chinese keyboard.
extension YAMLParser {
  /// Reads a collection in wide brackets at the cursor; false when there is none.
  mutating func readWideCollection(_ text: borrowing Span<UInt8>) -> Bool {
    let lineEnd = Bytes.lineEnd(text, from: at)
    var end = at
    while end < lineEnd, !(text[end] == UInt8(ascii: "#") && Bytes.isBlank(text[end - 1])) { end += 1 }
    guard isWideCollection(text, at, Bytes.trimmed(text, at, end)), let wide = Wide.punctuation(text, at) else {
      return false
    }
    log.add(
      SyntaxError(
        .fullwidthPunctuation, TextRange(at, at + wide.width), subject: Wide.character(text, at),
        replacement: String(UnicodeScalar(wide.ascii))))
    wideLevel = frames.count
    readFlow(text, wide.ascii, width: wide.width)
    return true
  }

  /// Whether the plain text from `start` is a collection in wide brackets: `［民生，基础建设］`, `｛名称：甲｝`. It must
  /// hold what a collection of its kind holds, since text may stand in such brackets, too.
  func isWideCollection(_ text: borrowing Span<UInt8>, _ start: Int, _ end: Int) -> Bool {
    guard let open = Wide.punctuation(text, start), open.ascii == UInt8(ascii: "[") || open.ascii == UInt8(ascii: "{"),
      end - start > 6
    else { return false }
    let closing = open.ascii == UInt8(ascii: "[") ? UInt8(ascii: "]") : UInt8(ascii: "}")
    guard Wide.punctuation(text, end - 3)?.ascii == closing || text[end - 1] == closing else { return false }
    let mark = open.ascii == UInt8(ascii: "[") ? UInt8(ascii: ",") : UInt8(ascii: ":")
    var index = start + 3
    while index < end - 1 {
      if text[index] == mark { return true }
      if text[index] >= 0x80, let wide = Wide.punctuation(text, index), wide.ascii == mark, text[index] == 0xEF {
        return true
      }
      index += Bytes.width(text[index])
    }
    return false
  }

  /// Reads the wide punctuation at the cursor as the character it looks like; false when there is none that counts.
  mutating func readWideInFlow(_ text: borrowing Span<UInt8>) -> Bool {
    if Wide.blankWidth(text, at) > 0 {
      let start = at
      while case let width = Wide.blankWidth(text, at), width > 0 { at += width }
      log.add(
        SyntaxError(
          .fullwidthPunctuation, TextRange(start, at), subject: Wide.character(text, start), replacement: " "))
      return true
    }
    guard let wide = Wide.punctuation(text, at) else { return false }
    switch wide.ascii {
    case UInt8(ascii: "["), UInt8(ascii: "{"), UInt8(ascii: "]"), UInt8(ascii: "}"), UInt8(ascii: ","),
      UInt8(ascii: ":"):
      let blank = wide.ascii == UInt8(ascii: ":") && !Bytes.isBlankOrEnd(text, at + wide.width) ? " " : ""
      log.add(
        SyntaxError(
          .fullwidthPunctuation, TextRange(at, at + wide.width), subject: Wide.character(text, at),
          replacement: String(UnicodeScalar(wide.ascii)) + blank))
      readFlowIndicator(text, wide.ascii, width: wide.width)
      return true
    default: return false
    }
  }

  /// Passes over the plain text at `start` in wide brackets, where wide punctuation ends it, too.
  static func wideFlowPlainLine(_ text: borrowing Span<UInt8>, _ start: Int) -> PlainLine {
    var index = start
    while index < text.count {
      let byte = text[index]
      if Bytes.isBreak(byte) || Bytes.isFlowIndicator(byte) { break }
      if index > start {
        if byte == UInt8(ascii: ":"), Bytes.isBlankOrEnd(text, index + 1) { break }
        if byte == UInt8(ascii: "#"), Bytes.isBlank(text[index - 1]) { break }
        if byte == 0xEF, let wide = Wide.punctuation(text, index), isStructure(wide) { break }
      }
      index += Bytes.width(byte)
    }
    index = min(index, text.count)
    return PlainLine(end: Bytes.trimmed(text, start, index), stop: index)
  }

  private static func isStructure(_ wide: Wide) -> Bool {
    switch wide.ascii {
    case UInt8(ascii: ":"), UInt8(ascii: ","), UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "{"),
      UInt8(ascii: "}"):
      true
    default: false
    }
  }

  /// Makes entries of the plain key that was read last and got no colon, when it holds one that is not quite one:
  /// `{名称：养护，权重：15}`, `{名称:养护}`.
  mutating func splitWideKey(_ text: borrowing Span<UInt8>) {
    guard top.kind == .flowMapping, top.state == .colon, !top.isExplicit, flow.node == nodes.count - 1 else { return }
    let key = nodes[flow.node]
    guard key.kind == .scalar, key.style == .plain, key.flags == .verbatim else { return }
    var start = Int(key.start)
    let end = Int(key.end)
    guard let first = separator(text, start, end), hasWideByte(text, start, first.keyEnd) else { return }
    nodes.removeLast()
    top.state = .key
    var next: Separator? = first
    while let separator = next {
      faultSeparator(text, separator)
      emitScalar(.plain, [.verbatim, .recovered], start, separator.keyEnd)
      top.state = .value
      top.slot = separator.value
      let boundary = nextWideEntry(text, separator.value, end)
      let valueEnd = Bytes.trimmed(text, separator.value, boundary?.start ?? end)
      emitWideValue(text, separator.value, valueEnd)
      next = nil
      if let boundary {
        log.add(
          SyntaxError(
            .fullwidthPunctuation, boundary, subject: Wide.character(text, boundary.start),
            replacement: Bytes.isBlank(text[boundary.end]) ? "," : ", "))
        start = Bytes.afterBlanks(text, boundary.end)
        lastEnd = boundary.end
        top.state = .key
        next = self.separator(text, start, end)
      }
    }
    lastEnd = end
  }

  /// The wide comma between `start` and `end` behind which another key with a colon begins.
  private func nextWideEntry(_ text: borrowing Span<UInt8>, _ start: Int, _ end: Int) -> TextRange? {
    var comma: TextRange?
    var index = start
    while index < end {
      if text[index] == 0xEF, let wide = Wide.punctuation(text, index) {
        if wide.ascii == UInt8(ascii: ","), comma == nil { comma = TextRange(index, index + wide.width) }
        if wide.ascii == UInt8(ascii: ":"), let comma, index > comma.end { return comma }
      }
      index += Bytes.width(text[index])
    }
    return nil
  }

  private mutating func emitWideValue(_ text: borrowing Span<UInt8>, _ start: Int, _ end: Int) {
    guard end > start else { return emitAbsent() }
    let quote = text[start]
    if end - start >= 2, quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'"), text[end - 1] == quote {
      recoveredQuotes = TextRange(start + 1, end - 1)
      noteRecoveredQuotes()
      var flags: NodeFlags = [.verbatim, .recovered]
      for index in start + 1..<end - 1 where text[index] == UInt8(ascii: "\\") { flags = .recovered }
      return emitScalar(quote == UInt8(ascii: "\"") ? .doubleQuoted : .singleQuoted, flags, start, end)
    }
    emitScalar(.plain, [.verbatim, .recovered], start, end)
  }

  private func hasWideByte(_ text: borrowing Span<UInt8>, _ start: Int, _ end: Int) -> Bool {
    for index in start..<max(start, end) where text[index] >= 0x80 { return true }
    return false
  }

  /// Makes items of the one plain item of a sequence that holds wide commas: `[民生，基础建设]`. Longer text with
  /// commas is text.
  mutating func splitWideItems(_ text: borrowing Span<UInt8>) {
    guard top.kind == .flowSequence, top.state == .done, flow.node == top.node + 1, nodes.count == top.node + 2 else {
      return
    }
    let item = nodes[flow.node]
    guard item.kind == .scalar, item.style == .plain, item.flags == .verbatim else { return }
    let end = Int(item.end)
    var commas: [Int] = []
    var start = Int(item.start)
    var index = start
    while index < end {
      if text[index] == 0xEF, let wide = Wide.punctuation(text, index), wide.ascii == UInt8(ascii: ",") {
        guard index > start, index - start <= 36 else { return }
        commas.append(index)
        start = index + wide.width
      }
      if text[index] == 0xE3, Bytes.at(text, index + 1) == 0x80, Bytes.at(text, index + 2) == 0x82 { return }
      index += Bytes.width(text[index])
    }
    guard !commas.isEmpty, end > start, end - start <= 36 else { return }
    nodes.removeLast()
    start = Int(item.start)
    for comma in commas + [end] {
      top.state = .item
      emitScalar(.plain, [.verbatim, .recovered], start, Bytes.trimmed(text, start, comma))
      guard comma < end else { break }
      log.add(
        SyntaxError(
          .fullwidthPunctuation, TextRange(comma, comma + 3), subject: "，",
          replacement: Bytes.isBlank(text[comma + 3]) ? "," : ", "))
      start = Bytes.afterBlanks(text, comma + 3)
    }
    lastEnd = end
  }
}
