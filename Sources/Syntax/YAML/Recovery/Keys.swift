import SourceText

/// Lines of mappings that have no proper `: `.
extension YAMLParser {
  /// The offset of the colon when the line that begins at `index` is an entry with a key.
  func keyShape(_ text: borrowing Span<UInt8>, _ index: Int) -> Int? {
    switch Bytes.at(text, index) {
    case UInt8(ascii: "["), UInt8(ascii: "{"), UInt8(ascii: "#"): return nil
    default:
      let line = Self.plainLine(text, index)
      return Bytes.at(text, line.stop) == UInt8(ascii: ":") && line.stop > index ? line.stop : nil
    }
  }

  /// Something that stands for `: ` without being it.
  struct Separator {
    /// Behind the key.
    var keyEnd: Int
    /// What is to be reported.
    var range: TextRange
    /// Where the value begins.
    var value: Int
    var isWide: Bool
  }

  /// The first `：`, or the first `:` without a blank behind it, between `start` and `end` on a line that has no `: `.
  func separator(_ text: borrowing Span<UInt8>, _ start: Int, _ end: Int) -> Separator? {
    var index = start
    while index < end {
      let byte = text[index]
      if byte == UInt8(ascii: ":"), index > start, !isURLOrTime(text, index, end) {
        var value = index + 1
        while case let width = Wide.blankWidth(text, value), width > 0 { value += width }
        let isWide = value > index + 1
        return Separator(
          keyEnd: Bytes.trimmed(text, start, index), range: TextRange(isWide ? index + 1 : index, value),
          value: value, isWide: isWide)
      }
      if byte == 0xEF, let wide = Wide.punctuation(text, index), wide.ascii == UInt8(ascii: ":"), index > start {
        var value = index + wide.width
        while case let width = Wide.blankWidth(text, value), width > 0 { value += width }
        return Separator(
          keyEnd: Bytes.trimmed(text, start, index), range: TextRange(index, value), value: value, isWide: true)
      }
      if byte == UInt8(ascii: "#"), index > start, Bytes.isBlank(text[index - 1]) { return nil }
      index += Bytes.width(byte)
    }
    return nil
  }

  /// Whether the `:` at `index` is that of `https://` or `12:30`.
  private func isURLOrTime(_ text: borrowing Span<UInt8>, _ index: Int, _ end: Int) -> Bool {
    let next = Bytes.at(text, index + 1)
    if next == UInt8(ascii: "/"), Bytes.at(text, index + 2) == UInt8(ascii: "/") { return true }
    return Bytes.isDigit(text[index - 1]) && Bytes.isDigit(next)
  }

  /// Reports what stands for `: `.
  mutating func faultSeparator(_ text: borrowing Span<UInt8>, _ separator: Separator) {
    let hasBlank = Bytes.isBlankOrEnd(text, separator.value)
    if !separator.isWide {
      log.add(SyntaxError(.missingBlankAfterColon, separator.range, replacement: ": "))
      return
    }
    let colon = Bytes.at(text, separator.range.start) == 0xEF && Wide.blankWidth(text, separator.range.start) == 0
    log.add(
      SyntaxError(
        .fullwidthPunctuation, separator.range, subject: Wide.character(text, separator.range.start),
        replacement: (colon ? ":" : "") + (hasBlank ? "" : " ")))
  }

  /// Reads a line of a mapping that has no `: `: with a colon that is not quite one, or without any.
  mutating func readLineWithoutColon(_ text: borrowing Span<UInt8>, _ start: Int, _ line: PlainLine) {
    if !outer.isEmpty { dropOuterProperties() }
    top.state = .key
    top.isExplicit = false
    if let separator = separator(text, start, line.end) {
      faultSeparator(text, separator)
      emitScalar(.plain, [.verbatim, .recovered], start, separator.keyEnd)
      openSlot(behind: separator.value, state: .value, opening: .none)
      top.isRecovered = true
      return
    }
    faultOnceInRun(text, .missingColon, start, line.end)
    emitScalar(.plain, [.verbatim, .recovered], start, line.end)
    openSlot(behind: line.end, state: .value, opening: .none)
    top.isRecovered = true
  }

  /// Reads a quoted key behind which no `: ` stands.
  mutating func readQuotedWithoutColon(
    _ text: borrowing Span<UInt8>, _ style: NodeStyle, _ start: Int, _ quoted: Quoted
  ) {
    if place != .entry { guard openBlock(text, .mapping) else { return } }
    if !outer.isEmpty { dropOuterProperties() }
    top.state = .key
    top.isExplicit = false
    var end = quoted.end
    if let separator = separatorBehindQuote(text, quoted.end) {
      faultSeparator(text, separator)
      end = separator.value
    } else {
      faultOnceInRun(text, .missingColon, start, quoted.end)
    }
    noteRecoveredQuotes()
    emitScalar(style, quoted.flags, start, quoted.end)
    openSlot(behind: end, state: .value, opening: .none)
    top.isRecovered = true
  }

  /// The `：` or `:` that follows a quoted key at `end`.
  func separatorBehindQuote(_ text: borrowing Span<UInt8>, _ end: Int) -> Separator? {
    let index = Bytes.afterBlanks(text, end)
    let isColon = Bytes.at(text, index) == UInt8(ascii: ":")
    let wide = Bytes.at(text, index) == 0xEF ? Wide.punctuation(text, index) : nil
    guard isColon || wide?.ascii == UInt8(ascii: ":") else { return nil }
    var found = separator(text, end - 1, Bytes.lineEnd(text, from: index))
    found?.keyEnd = end
    return found
  }

  /// Reads a flow collection at a key's place behind which no `: ` stands.
  mutating func readFlowWithoutColon(_ text: borrowing Span<UInt8>, _ node: Int) {
    faultOnceInRun(text, .missingColon, Int(nodes[node].start), at)
    openSlot(behind: at, state: .value, opening: .none)
  }

  mutating func checkKeyLength(_ text: borrowing Span<UInt8>, _ start: Int, _ end: Int) {
    var count = 0
    for index in start..<end where text[index] & 0xC0 != 0x80 { count += 1 }
    if count > 1024 { fault(.longKey, start, end) }
  }

  /// Reports properties above a key that belong to no collection.
  mutating func dropOuterProperties() {
    let own = inner
    inner = PendingProperties()
    dropProperties()
    inner = own
  }

  /// Reports the properties that wait for a node when none can come.
  mutating func dropProperties() {
    mergeProperties()
    guard let range = outer.range else { return }
    fault(.misplacedProperties, range.start, range.end)
    noteProperties()
  }

  /// Whether the line at the cursor holds anchors and tags and nothing else.
  func isPropertiesOnly(_ text: borrowing Span<UInt8>) -> Bool {
    var index = at
    while index < text.count, text[index] == UInt8(ascii: "&") || text[index] == UInt8(ascii: "!") {
      index = Bytes.afterBlanks(text, Self.anchorEnd(text, index))
    }
    guard index > at else { return false }
    return index >= text.count || Bytes.isBreak(text[index]) || text[index] == UInt8(ascii: "#")
  }
}
