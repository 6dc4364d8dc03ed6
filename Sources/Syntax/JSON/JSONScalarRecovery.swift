import SourceText

/// Strings whose quotes are no pair, and words without quotes.
extension JSONParser {
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
    // The opening quote may be a wide one.
    let inner = start + Bytes.width(text[start])
    // `"名称”:`: the closing quote is a wide one.
    let lineEnd = Bytes.lineEnd(text, from: start)
    if let close = wideClosing(text, inner, lineEnd) {
      fault(.fullwidthPunctuation, close, close + 3, Wide.character(text, close), replacement: "\"")
      return emitRecovered(text, start, inner: TextRange(inner, close), end: close + 3)
    }
    if found.isClosed, !endsWithSeparator(text, start, found.end - 1) {
      return recoverTextBehindString(text, start, found)
    }
    fault(.unclosedQuote, start, inner, Wide.character(text, start))
    var end = Bytes.trimmed(text, inner, found.isClosed ? found.end - 1 : found.end)
    if found.isClosed {
      // `"x, "b": 1` or `"名称: "x"`: what follows the separator belongs to something else.
      end -= 1
    } else {
      while end > inner, Self.isClosing(text[end - 1]) { end = Bytes.trimmed(text, inner, end - 1) }
      if top.state == .key {
        for index in inner..<max(end, inner) where text[index] == UInt8(ascii: ":") {
          end = index
          break
        }
      }
    }
    emitRecovered(text, start, inner: TextRange(inner, end), end: end)
  }

  /// Whether the content from `start` to `end` ends with the comma or colon of an entry, and blanks.
  func endsWithSeparator(_ text: borrowing Span<UInt8>, _ start: Int, _ end: Int) -> Bool {
    let end = Bytes.trimmed(text, start + 1, end)
    return end > start + 1 && text[end - 1] == UInt8(ascii: top.state == .key ? ":" : ",")
  }

  /// Reads a string behind whose closing quote other text stands: quotes in it that lack their backslashes, or
  /// something mistyped.
  mutating func recoverTextBehindString(_ text: borrowing Span<UInt8>, _ start: Int, _ found: Found) {
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

  static func isClosing(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: ",") || byte == UInt8(ascii: "}") || byte == UInt8(ascii: "]")
  }

  /// The offset of a wide quote in the range that is followed by what may follow a string.
  func wideClosing(_ text: borrowing Span<UInt8>, _ start: Int, _ end: Int) -> Int? {
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

  mutating func emitRecovered(_ text: borrowing Span<UInt8>, _ start: Int, inner: TextRange, end: Int) {
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
  mutating func readWideQuoted(_ text: borrowing Span<UInt8>) {
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
  func bareWordEnd(_ text: borrowing Span<UInt8>, _ start: Int) -> Int {
    var end = start
    while end < text.count, !Bytes.isBreak(text[end]), !Self.endsWord(text[end]) {
      if text[end] >= 0x80, top.state == .key || top.state == .separator, isColon(text, end) { break }
      end += Bytes.width(text[end])
    }
    end = Bytes.trimmed(text, start, min(end, text.count))
    // A sign that can begin nothing is passed over alone.
    return end > start ? end : min(start + Bytes.width(text[start]), text.count)
  }

  func bareWordKind(
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

  static func endsWord(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: ","), UInt8(ascii: ":"), UInt8(ascii: "{"), UInt8(ascii: "}"), UInt8(ascii: "["),
      UInt8(ascii: "]"), UInt8(ascii: "\""):
      true
    default: false
    }
  }
}
