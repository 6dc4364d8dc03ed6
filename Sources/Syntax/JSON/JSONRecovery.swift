import SourceText

/// What is done where the text is not JSON.
extension JSONParser {
  // MARK: Structure

  /// Finds a place for a value or key where none is expected; false when it was passed over.
  mutating func recoverValue(_ text: borrowing Span<UInt8>, isBracket: Bool, isKey: Bool) -> Bool {
    switch top.state {
    case .value:
      // `"a": "b": 1`: the first key has no value.
      if isKey, top.kind == .object { endEntry(text) }
      return true
    case .key:
      // `{` where a key should be: the object before it was not closed, as rows of a list show.
      if top.kind == .object, comma != nil || nodes.count > top.node + 1, closeUnclosedRow(text) { return true }
      fault(.keyNotString, at, at + 1)
      emitAbsent()
    case .colon:
      if isKey {
        endEntry(text)
        return true
      }
      guard let key = nodes.last else { return true }
      fault(.missingColon, Int(key.start), Int(key.end))
    case .separator:
      if top.kind == .text {
        skipBehindText(text)
        return false
      }
      if top.kind == .object, isBracket, closeUnclosedRow(text) { return true }
      fault(.missingComma, lastEnd, lastEnd, replacement: ",")
      top.entriesEnd = lastEnd
      top.state = top.kind == .object ? .key : .value
      comma = nil
      return top.kind != .object || !isBracket || recoverValue(text, isBracket: isBracket, isKey: false)
    }
    top.state = .value
    return true
  }

  /// Ends an entry that lacks its value, or its colon and value, as if a comma stood behind it.
  private mutating func endEntry(_ text: borrowing Span<UInt8>) {
    fillEntry(text)
    top.entriesEnd = lastEnd
    top.state = .key
  }

  /// Whether behind blanks and line breaks from `index` a key with its colon follows.
  private mutating func isKeyAhead(_ text: borrowing Span<UInt8>, _ index: Int) -> Bool {
    var index = index
    while index < text.count, Bytes.isBlank(text[index]) || Bytes.isBreak(text[index]) { index += 1 }
    guard Bytes.at(text, index) == UInt8(ascii: "\"") else { return false }
    let start = index
    index += 1
    while index < text.count, text[index] != UInt8(ascii: "\""), !Bytes.isBreak(text[index]) {
      index += text[index] == UInt8(ascii: "\\") ? 2 : 1
    }
    guard spend(index - start + 1), Bytes.at(text, index) == UInt8(ascii: "\"") else { return false }
    return isColon(text, Bytes.afterBlanks(text, index + 1))
  }

  private func isColon(_ text: borrowing Span<UInt8>, _ index: Int) -> Bool {
    Bytes.at(text, index) == UInt8(ascii: ":")
      || (Bytes.at(text, index) >= 0x80 && Wide.punctuation(text, index)?.ascii == UInt8(ascii: ":"))
  }

  /// Takes `bytes` from what may be read more than once altogether, so that recovery stays linear.
  private mutating func spend(_ bytes: Int) -> Bool {
    guard rereading >= bytes else { return false }
    rereading -= bytes
    return true
  }

  /// Passes over something at the cursor that does not belong there.
  private mutating func passOver(_ kind: SyntaxError.Kind, _ text: borrowing Span<UInt8>, to end: Int) {
    fault(kind, at, end, Wide.text(text, at, min(end, at + 40)))
    noteUnread(TextRange(at, end))
    at = end
    lastEnd = end
  }

  /// Passes over a quote of `width` bytes that begins no string: where none can stand, when what may follow a string
  /// follows it; anywhere, when a bracket at the line's end or another quote does.
  mutating func skipStrayQuote(_ text: borrowing Span<UInt8>, width: Int) -> Bool {
    guard top.kind != .text else { return false }
    let next = Bytes.afterBlanks(text, at + width)
    let byte = Bytes.at(text, next)
    let isStray: Bool
    switch top.state {
    case .colon, .separator: isStray = Self.isClosing(byte) || endsLine(text, next) || isColon(text, next)
    case .key, .value:
      let isBracket = byte == UInt8(ascii: "[") || byte == UInt8(ascii: "{")
      isStray =
        (isBracket && endsLine(text, Bytes.afterBlanks(text, next + 1)))
        || (width > 1 && byte == UInt8(ascii: "\""))
    }
    if isStray { passOver(.strayQuote, text, to: at + width) }
    return isStray
  }

  private func endsLine(_ text: borrowing Span<UInt8>, _ index: Int) -> Bool {
    index >= text.count || Bytes.isBreak(text[index])
  }

  /// Passes over a closing bracket that stands before a colon or before a value on its line.
  mutating func skipStrayBracket(_ text: borrowing Span<UInt8>, _ kind: Frame.Kind, width: Int) -> Bool {
    let next = Bytes.afterBlanks(text, at + width)
    let isBeforeValue =
      (top.kind != kind || top.state == .value) && top.kind != .text && !endsLine(text, next)
      && !Self.isClosing(text[next])
    guard isColon(text, next) || isBeforeValue else { return false }
    passOver(.strayBracket, text, to: at + width)
    return true
  }

  /// Closes an object in a list when `{` shows that the next row begins.
  private mutating func closeUnclosedRow(_ text: borrowing Span<UInt8>) -> Bool {
    guard text[at] == UInt8(ascii: "{"), frames.count > 2, frames[frames.count - 2].kind == .array else { return false }
    let start = Int(nodes[top.node].start)
    fault(.unclosedBracket, start, start + 1, "{")
    closeFrame()
    top.state = .value
    return true
  }

  /// Reads a colon where none is expected; false when it was passed over.
  mutating func recoverColon(_ text: borrowing Span<UInt8>, width: Int) -> Bool {
    // `"键":` inside of a list: the list was not closed, and the key belongs to the object around it.
    let next = Bytes.afterBlanks(text, at + width)
    let hasValue = !endsLine(text, next) && !Self.isClosing(text[next])
    if hasValue, top.kind == .array, top.state == .separator, frames.count > 2,
      frames[frames.count - 2].kind == .object,
      let last = nodes.last, last.kind == .scalar, last.style == .doubleQuoted, Int(last.end) == lastEnd
    {
      let key = nodes.removeLast()
      let start = Int(nodes[top.node].start)
      fault(.unclosedBracket, start, start + 1, "[")
      lastEnd = max(top.entriesEnd, start + 1)
      closeFrame()
      top.state = .key
      emitScalar(key.style, key.flags, Int(key.start), Int(key.end))
      nodes[nodes.count - 1].flags.formUnion(.recovered)
      return true
    }
    if top.kind == .object, top.state == .key, !isKeyAhead(text, at + width) {
      fault(.unquotedKey, at, at + width)
      emitAbsent()
      return true
    }
    passOver(.unexpectedText, text, to: at + width)
    return false
  }

  /// Makes the innermost collection one that the bracket at the cursor closes; false when it was passed over.
  mutating func recoverMismatch(_ text: borrowing Span<UInt8>, _ kind: Frame.Kind, width: Int) -> Bool {
    let expected = kind == .object ? "}" : "]"
    guard let level = frames.lastIndex(where: { $0.kind == kind }) else {
      if top.kind == .text {
        fault(.strayBracket, at, at + width, expected)
        noteUnread(TextRange(at, at + width))
        at += width
        lastEnd = at
        return false
      }
      fault(
        .mismatchedBracket, at, at + width, expected, replacement: top.kind == .object ? "}" : "]")
      return true
    }
    // Inner collections lack their brackets; one fault for all of them.
    let start = Int(nodes[top.node].start)
    fault(.unclosedBracket, start, start + 1, top.kind == .object ? "{" : "[")
    while frames.count - 1 > level {
      if top.kind == .object, top.state == .colon || top.state == .value { emitAbsent() }
      closeFrame()
    }
    return true
  }

  /// Passes over everything behind the one value of the text.
  mutating func skipBehindText(_ text: borrowing Span<UInt8>) {
    if top.state == .value {
      fault(.extraComma, at, at + 1)
      noteUnread(TextRange(at, at + 1))
      at += 1
      lastEnd = at
      return
    }
    var end = text.count
    while end > at, Bytes.isBlank(text[end - 1]) || Bytes.isBreak(text[end - 1]) { end -= 1 }
    fault(.textAfterValue, at, end)
    noteUnread(TextRange(at, end))
    at = text.count
  }

  /// Passes over a collection that is nested too deep.
  mutating func skipDeep(_ text: borrowing Span<UInt8>) {
    fault(.tooDeep, at, at + 1)
    let start = at
    var depth = 0
    var isInString = false
    while at < text.count {
      let byte = text[at]
      at += 1
      if isInString {
        if byte == UInt8(ascii: "\\") { at += 1 }
        if byte == UInt8(ascii: "\"") || Bytes.isBreak(byte) { isInString = false }
        continue
      }
      switch byte {
      case UInt8(ascii: "\""): isInString = true
      case UInt8(ascii: "["), UInt8(ascii: "{"): depth += 1
      case UInt8(ascii: "]"), UInt8(ascii: "}"): depth -= 1
      default: break
      }
      if depth == 0 { break }
    }
    at = min(at, text.count)
    emitScalar(.plain, [.verbatim, .recovered], start, at)
  }

  // MARK: Blanks and comments

  /// The offset behind the comment at the cursor; nil when there is none.
  func commentEnd(_ text: borrowing Span<UInt8>) -> Int? {
    if text[at] == UInt8(ascii: "#") || Bytes.at(text, at + 1) == UInt8(ascii: "/") {
      return Bytes.lineEnd(text, from: at)
    }
    guard Bytes.at(text, at + 1) == UInt8(ascii: "*") else { return nil }
    var index = at + 2
    while index < text.count,
      !(text[index] == UInt8(ascii: "/") && text[index - 1] == UInt8(ascii: "*") && index > at + 2)
    {
      index += 1
    }
    return min(index + 1, text.count)
  }

  mutating func skipComment(_ text: borrowing Span<UInt8>, _ end: Int) {
    let range = TextRange(at, Bytes.trimmed(text, at, end))
    fault(.commentInJSON, range.start, range.end)
    noteUnread(range)
    at = end
  }

  mutating func skipWideBlanks(_ text: borrowing Span<UInt8>, _ width: Int) {
    let start = at
    let character = Wide.character(text, at)
    at += width
    while case let width = Wide.blankWidth(text, at), width > 0 { at += width }
    fault(.fullwidthPunctuation, start, at, character, replacement: " ")
    noteUnread(TextRange(start, at))
  }

  /// Reads punctuation of a Chinese keyboard as the character of JSON that it looks like.
  mutating func readWide(_ text: borrowing Span<UInt8>, _ wide: Wide) {
    switch wide.ascii {
    case UInt8(ascii: "\""), UInt8(ascii: "'"): return readWideQuoted(text)
    case UInt8(ascii: ":"), UInt8(ascii: ","), UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "{"),
      UInt8(ascii: "}"):
      let ascii = String(UnicodeScalar(wide.ascii))
      fault(.fullwidthPunctuation, at, at + wide.width, Wide.character(text, at), replacement: ascii)
    default: return readBareWord(text)
    }
    switch wide.ascii {
    case UInt8(ascii: ":"): readColon(text, width: wide.width)
    case UInt8(ascii: ","): readComma(text, width: wide.width)
    case UInt8(ascii: "["), UInt8(ascii: "{"): open(text, wide.ascii, width: wide.width)
    default: close(text, wide.ascii, width: wide.width)
    }
  }

  // MARK: Scalars

  /// Whether what follows a string is what may follow one; if not, its quotes probably are not a pair.
  func isPlausible(_ text: borrowing Span<UInt8>, _ start: Int, _ end: Int) -> Bool {
    let next = Bytes.afterBlanks(text, end)
    switch Bytes.at(text, next) {
    case UInt8(ascii: ","), UInt8(ascii: ":"), UInt8(ascii: "}"), UInt8(ascii: "]"), UInt8(ascii: "/"),
      UInt8(ascii: "\""), UInt8(ascii: "{"), UInt8(ascii: "["), 0x0A, 0x0D:
      return true
    case UInt8(ascii: "#"): return next > end
    case 0: return next >= text.count
    case 0x80...:
      return Wide.punctuation(text, next) != nil || Wide.blankWidth(text, next) > 0
    default:
      // `"键" 12`: a colon or a comma is missing, which is said there.
      return Bytes.trimmed(text, start, end - 1) == end - 1 && next > end
    }
  }

  /// Reads a string that lacks its closing quote.
  mutating func recoverString(_ text: borrowing Span<UInt8>, _ start: Int, _ found: Found) {
    // `"名称”:`: the closing quote is a wide one.
    let lineEnd = Bytes.lineEnd(text, from: start)
    if let close = wideClosing(text, start + 1, lineEnd) {
      fault(.fullwidthPunctuation, close, close + 3, Wide.character(text, close), replacement: "\"")
      return emitRecovered(text, start, inner: TextRange(start + 1, close), end: close + 3)
    }
    if found.isClosed, !endsWithSeparator(text, start, found.end - 1) {
      return recoverTextBehindString(text, start, found)
    }
    fault(.unclosedQuote, start, start + 1, "\"")
    var end = Bytes.trimmed(text, start + 1, found.isClosed ? found.end - 1 : found.end)
    if found.isClosed {
      // `"x, "b": 1` or `"名称: "x"`: what follows the separator belongs to something else.
      end -= 1
    } else {
      while end > start + 1, Self.isClosing(text[end - 1]) { end = Bytes.trimmed(text, start + 1, end - 1) }
      if top.state == .key {
        for index in start + 1..<max(end, start + 1) where text[index] == UInt8(ascii: ":") {
          end = index
          break
        }
      }
    }
    emitRecovered(text, start, inner: TextRange(start + 1, end), end: end)
  }

  /// Whether the content from `start` to `end` ends with the comma or colon of an entry, and blanks.
  private func endsWithSeparator(_ text: borrowing Span<UInt8>, _ start: Int, _ end: Int) -> Bool {
    let end = Bytes.trimmed(text, start + 1, end)
    return end > start + 1 && text[end - 1] == UInt8(ascii: top.state == .key ? ":" : ",")
  }

  /// Reads a string behind whose closing quote other text stands: quotes in it that lack their backslashes, or
  /// something mistyped.
  private mutating func recoverTextBehindString(_ text: borrowing Span<UInt8>, _ start: Int, _ found: Found) {
    var end = found.end
    while end < text.count, !Bytes.isBreak(text[end]), !Self.isClosing(text[end]), text[end] != UInt8(ascii: ":") {
      end += 1
    }
    end = Bytes.trimmed(text, found.end, min(end, text.count))
    fault(.textAfterQuote, found.end, end)
    if end > found.end + 1, text[end - 1] == UInt8(ascii: "\"") {
      let inner = found.end == start + 2 ? found.end : start + 1
      return emitRecovered(text, start, inner: TextRange(inner, end - 1), end: end)
    }
    emitScalar(.doubleQuoted, found.isVerbatim ? .verbatim : [], start, found.end)
    noteUnread(TextRange(found.end, end))
    at = end
    lastEnd = end
  }

  private static func isClosing(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: ",") || byte == UInt8(ascii: "}") || byte == UInt8(ascii: "]")
  }

  /// The offset of a wide quote in the range that is followed by what may follow a string.
  private func wideClosing(_ text: borrowing Span<UInt8>, _ start: Int, _ end: Int) -> Int? {
    var index = start
    while index + 2 < end {
      if text[index] == UInt8(ascii: "\"") { return nil }
      if text[index] >= 0x80, let wide = Wide.punctuation(text, index), wide.ascii == UInt8(ascii: "\""),
        case let next = Bytes.afterBlanks(text, index + wide.width),
        next >= end || Self.isClosing(text[next]) || text[next] == UInt8(ascii: ":")
          || Wide.punctuation(text, next) != nil
      {
        return index
      }
      index += Bytes.width(text[index])
    }
    return nil
  }

  private mutating func emitRecovered(_ text: borrowing Span<UInt8>, _ start: Int, inner: TextRange, end: Int) {
    var hasEscape = false
    for index in inner.start..<inner.end where text[index] == UInt8(ascii: "\\") { hasEscape = true }
    details.quotes.append(RecoveredQuotes(node: nodes.count, inner: inner))
    emitScalar(.doubleQuoted, hasEscape ? .recovered : [.recovered, .verbatim], start, end)
    at = end
  }

  /// Reads `'…'`, which is no JSON.
  mutating func readSingleQuoted(_ text: borrowing Span<UInt8>) {
    var end = at + 1
    while end < text.count, text[end] != UInt8(ascii: "'"), !Bytes.isBreak(text[end]) {
      end += text[end] == UInt8(ascii: "\\") && end + 1 < text.count && !Bytes.isBreak(text[end + 1]) ? 2 : 1
    }
    end = min(end, text.count)
    guard Bytes.at(text, end) == UInt8(ascii: "'") else {
      let next = Bytes.afterBlanks(text, at + 1)
      if isColon(text, next) || Bytes.isFlowIndicator(Bytes.at(text, next)) || Bytes.isBreak(Bytes.at(text, next)) {
        return passOver(.strayQuote, text, to: at + 1)
      }
      guard prepareValue(text) else { return }
      return recoverString(text, at, Found(end: end, isVerbatim: true, isClosed: false))
    }
    guard prepareValue(text, isKey: isColon(text, Bytes.afterBlanks(text, end + 1))) else { return }
    fault(.singleQuotes, at, end + 1)
    emitRecovered(text, at, inner: TextRange(at + 1, end), end: end + 1)
  }

  /// Reads `“…”` as a string.
  private mutating func readWideQuoted(_ text: borrowing Span<UInt8>) {
    if skipStrayQuote(text, width: 3) { return }
    guard prepareValue(text) else { return }
    let start = at
    let inner = start + 3
    var index = inner
    while index < text.count, !Bytes.isBreak(text[index]) {
      if text[index] == UInt8(ascii: "\"") {
        // Only the opening quote is a wide one.
        fault(.fullwidthPunctuation, start, inner, Wide.character(text, start), replacement: "\"")
        return emitRecovered(text, start, inner: TextRange(inner, index), end: index + 1)
      }
      if text[index] >= 0x80, let wide = Wide.punctuation(text, index), wide.ascii == UInt8(ascii: "\"") {
        fault(
          .fullwidthPunctuation, start, index + 3, Wide.character(text, start),
          replacement: "\"" + Wide.text(text, inner, index) + "\"")
        return emitRecovered(text, start, inner: TextRange(inner, index), end: index + 3)
      }
      index += Bytes.width(text[index])
    }
    recoverString(text, start, Found(end: min(index, text.count), isVerbatim: true, isClosed: false))
  }

  /// Reads a word that is no literal: a key or a value without quotes.
  mutating func recoverBareWord(_ text: borrowing Span<UInt8>, _ start: Int, _ wordEnd: Int) {
    let end = bareWordEnd(text, start)
    if top.state == .key, isKeyAhead(text, end) { return passOver(.unexpectedText, text, to: end) }
    let next = Bytes.afterBlanks(text, end)
    let quoteEnd = Bytes.at(text, end) == UInt8(ascii: "\"") ? Bytes.afterBlanks(text, end + 1) : next
    let isQuoted =
      quoteEnd != next && (endsLine(text, quoteEnd) || Self.isClosing(text[quoteEnd]) || isColon(text, quoteEnd))
    if quoteEnd != next, !isQuoted { return passOver(.unexpectedText, text, to: end) }
    let isKey = isColon(text, isQuoted ? Bytes.afterBlanks(text, end + 1) : next)
    guard prepareValue(text, isKey: isKey) else { return }
    if isQuoted {
      // `名称": "x"`: the opening quote is missing.
      fault(.unclosedQuote, start, end + 1, "\"")
      return emitRecovered(text, start, inner: TextRange(start, end), end: end + 1)
    }
    if top.state == .value, Self.isKnown(text, start, wordEnd), wordEnd == end {
      emitScalar(.plain, .verbatim, start, end)
    } else {
      fault(bareWordKind(text, start, end, wordEnd), start, end, Wide.text(text, start, min(end, start + 40)))
      emitScalar(.plain, [.verbatim, .recovered], start, end)
    }
    at = end
  }

  /// The end of a word without quotes: before punctuation, a quote, or the line's end.
  private func bareWordEnd(_ text: borrowing Span<UInt8>, _ start: Int) -> Int {
    var end = start
    while end < text.count, !Bytes.isBreak(text[end]), !Self.endsWord(text[end]) {
      if text[end] >= 0x80, top.state == .key || top.state == .separator, isColon(text, end) { break }
      end += Bytes.width(text[end])
    }
    end = Bytes.trimmed(text, start, min(end, text.count))
    // A sign that can begin nothing is passed over alone.
    return end > start ? end : min(start + Bytes.width(text[start]), text.count)
  }

  private func bareWordKind(
    _ text: borrowing Span<UInt8>, _ start: Int, _ end: Int, _ wordEnd: Int
  ) -> SyntaxError.Kind {
    if top.state == .key { return .unquotedKey }
    guard wordEnd == end else { return .unquotedValue }
    switch text[start] {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "."):
      return .invalidNumber
    default: break
    }
    for word: StaticString in [
      "True", "False", "None", "NULL", "Null", "TRUE", "FALSE", "NaN", "Infinity", "undefined",
    ]
    where Self.isWord(text, start, end, word) { return .invalidLiteral }
    return .unquotedValue
  }

  private static func endsWord(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: ","), UInt8(ascii: ":"), UInt8(ascii: "{"), UInt8(ascii: "}"), UInt8(ascii: "["),
      UInt8(ascii: "]"), UInt8(ascii: "\""):
      true
    default: false
    }
  }
}
