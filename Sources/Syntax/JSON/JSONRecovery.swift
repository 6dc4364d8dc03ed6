import SourceText

/// What is done where the text is not JSON.
extension JSONParser {
  // MARK: Structure

  /// Finds a place for a value where none is expected; false when it was passed over.
  mutating func recoverValue(_ text: borrowing Span<UInt8>, isBracket: Bool) -> Bool {
    switch top.state {
    case .value: return true
    case .key:
      // `{` where a key should be: the object before it was not closed, as rows of a list show.
      if top.kind == .object, comma != nil || nodes.count > top.node + 1, closeUnclosedRow(text) { return true }
      fault(.keyNotString, at, at + 1)
      emitAbsent()
    case .colon:
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
      return top.kind != .object || !isBracket || recoverValue(text, isBracket: isBracket)
    }
    top.state = .value
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
    if top.kind == .array, top.state == .separator, frames.count > 2, frames[frames.count - 2].kind == .object,
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
    if top.kind == .object, top.state == .key {
      fault(.unquotedKey, at, at + width)
      emitAbsent()
      return true
    }
    fault(.unexpectedText, at, at + width, ":")
    noteUnread(TextRange(at, at + width))
    at += width
    lastEnd = at
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
      UInt8(ascii: "#"), UInt8(ascii: "\""), UInt8(ascii: "{"), UInt8(ascii: "["), 0x0A, 0x0D:
      return true
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
    // `"x, "b": 1` or `"名称: "x"`: what follows the separator belongs to something else.
    fault(.unclosedQuote, start, start + 1, "\"")
    var end = found.isClosed ? found.end - 1 : Bytes.trimmed(text, start, found.end)
    if found.isClosed {
      end = Bytes.trimmed(text, start, end)
      if end > start + 1, text[end - 1] == UInt8(ascii: top.state == .key ? ":" : ",") {
        end -= 1
      } else {
        end = found.end
      }
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
    guard prepareValue(text, isBracket: false) else { return }
    var end = at + 1
    while end < text.count, text[end] != UInt8(ascii: "'"), !Bytes.isBreak(text[end]) {
      end += text[end] == UInt8(ascii: "\\") && end + 1 < text.count && !Bytes.isBreak(text[end + 1]) ? 2 : 1
    }
    end = min(end, text.count)
    guard Bytes.at(text, end) == UInt8(ascii: "'") else {
      return recoverString(text, at, Found(end: end, isVerbatim: true, isClosed: false))
    }
    fault(.singleQuotes, at, end + 1)
    emitRecovered(text, at, inner: TextRange(at + 1, end), end: end + 1)
  }

  /// Reads `“…”` as a string.
  private mutating func readWideQuoted(_ text: borrowing Span<UInt8>) {
    guard prepareValue(text, isBracket: false) else { return }
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
    var end = start
    while end < text.count, !Bytes.isBreak(text[end]), !Self.endsWord(text[end]) {
      if text[end] >= 0x80, let wide = Wide.punctuation(text, end), wide.ascii == UInt8(ascii: ":"), top.state == .key {
        break
      }
      end += Bytes.width(text[end])
    }
    end = Bytes.trimmed(text, start, min(end, text.count))
    if end == start {
      // A quote or the like that can begin nothing.
      end = min(start + Bytes.width(text[start]), text.count)
    }
    fault(bareWordKind(text, start, end, wordEnd), start, end, Wide.text(text, start, min(end, start + 40)))
    emitScalar(.plain, [.verbatim, .recovered], start, end)
    at = end
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
