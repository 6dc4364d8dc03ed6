import SourceText

/// Quotes that are not a pair.
extension YAMLParser {
  /// Whether what follows a quoted scalar in block context is what may follow one.
  func isPlausible(_ text: borrowing Span<UInt8>, _ quoted: Quoted) -> Bool {
    let next = Bytes.afterBlanks(text, quoted.end)
    guard next < text.count, !Bytes.isBreak(text[next]) else { return true }
    if text[next] == UInt8(ascii: "#"), next > quoted.end { return true }
    if text[next] == UInt8(ascii: ":") { return true }
    if quoted.isMultiline || isText(text, quoted.end) { return false }
    // `"关于"十四五"规划"`: the quotes inside are meant as text.
    let line = Self.plainLine(text, next)
    return line.end <= next || text[line.end - 1] != text[quoted.end - 1]
  }

  /// Whether a closing quote that ends at `end` is directly followed by text.
  private func isText(_ text: borrowing Span<UInt8>, _ end: Int) -> Bool {
    guard !Bytes.isBlankOrEnd(text, end) else { return false }
    switch text[end] {
    case UInt8(ascii: ":"), UInt8(ascii: ","), UInt8(ascii: "#"), UInt8(ascii: "]"), UInt8(ascii: "}"),
      UInt8(ascii: "\""), UInt8(ascii: "'"):
      return false
    case 0x80...: return Wide.punctuation(text, end) == nil && Wide.blankWidth(text, end) == 0
    default: return true
    }
  }

  /// Finds out how far the quoted scalar at `start` reaches whose quotes are no pair.
  mutating func recoverQuoted(_ text: borrowing Span<UInt8>, _ start: Int, _ quoted: Quoted) -> Quoted {
    let quote = text[start]
    let lineEnd = Bytes.lineEnd(text, from: start)
    if quoted.isClosed, !quoted.isMultiline {
      let end = Self.plainLine(text, Bytes.afterBlanks(text, quoted.end)).end
      fault(.textAfterQuote, quoted.end, end)
      if text[end - 1] != quote {
        return Quoted(end: end, flags: [.verbatim, .recovered], isMultiline: false, isClosed: true, isText: true)
      }
      return recovered(text, inner: TextRange(start + 1, end - 1), end: end)
    }
    // A key: `"名称: 养护`.
    let isKeyPlace = place == .entry || opening == .line || opening == .compact
    if isKeyPlace, let colon = keyShape(text, start) {
      fault(.unclosedQuote, start, start + 1, Wide.character(text, start))
      let end = Bytes.trimmed(text, start, colon)
      return recovered(text, inner: TextRange(start + 1, end), end: end)
    }
    var end = start + 1
    while end < lineEnd, !(text[end] == UInt8(ascii: "#") && Bytes.isBlank(text[end - 1])) { end += 1 }
    end = Bytes.trimmed(text, start + 1, end)
    if end - start > 3, let wide = Wide.punctuation(text, end - 3), wide.ascii == quote {
      let range = TextRange(end - 3, end)
      log.add(
        SyntaxError(
          .fullwidthPunctuation, range, subject: Wide.character(text, end - 3),
          replacement: String(UnicodeScalar(quote))))
      return recovered(text, inner: TextRange(start + 1, end - 3), end: end)
    }
    fault(.unclosedQuote, start, start + 1, Wide.character(text, start))
    return recovered(text, inner: TextRange(start + 1, end), end: end)
  }

  /// A quoted scalar of the next node whose content is `inner`.
  private mutating func recovered(_ text: borrowing Span<UInt8>, inner: TextRange, end: Int) -> Quoted {
    var flags: NodeFlags = [.recovered, .verbatim]
    for index in inner.start..<inner.end where text[index] == UInt8(ascii: "\\") { flags = .recovered }
    recoveredQuotes = inner
    return Quoted(end: end, flags: flags, isMultiline: false, isClosed: true)
  }

  /// Notes the content of the quoted scalar that is appended next, when its quotes were not a pair.
  mutating func noteRecoveredQuotes() {
    guard let inner = recoveredQuotes else { return }
    details.quotes.append(RecoveredQuotes(node: nodes.count, inner: inner))
    recoveredQuotes = nil
  }

  /// Whether what follows a quoted scalar in flow context is what may follow one.
  func isPlausibleInFlow(_ text: borrowing Span<UInt8>, _ quoted: Quoted) -> Bool {
    var next = Bytes.afterBlanks(text, quoted.end)
    while case let width = Wide.blankWidth(text, next), width > 0 { next = Bytes.afterBlanks(text, next + width) }
    guard next < text.count else { return true }
    switch text[next] {
    case UInt8(ascii: ","), UInt8(ascii: "]"), UInt8(ascii: "}"), UInt8(ascii: ":"), 0x0A, 0x0D: return true
    case UInt8(ascii: "#"): return next > quoted.end
    case 0x80...: return Wide.punctuation(text, next) != nil || next > quoted.end && !endsWithSeparator(text, quoted)
    default: return next > quoted.end && !endsWithSeparator(text, quoted)
    }
  }

  /// Whether the content ends with `,` or `:` and blanks, as in `"养护, 指标值: "95"`: the first quote was not closed.
  private func endsWithSeparator(_ text: borrowing Span<UInt8>, _ quoted: Quoted) -> Bool {
    var index = quoted.end - 1
    while index > 0, Bytes.isBlank(text[index - 1]) { index -= 1 }
    return index > 0 && (text[index - 1] == UInt8(ascii: ",") || text[index - 1] == UInt8(ascii: ":"))
  }

  /// Finds out how far the quoted scalar at `start` in a flow collection reaches whose quotes are no pair.
  mutating func recoverQuotedInFlow(_ text: borrowing Span<UInt8>, _ start: Int, _ quoted: Quoted) -> Quoted {
    let quote = text[start]
    if quoted.isClosed, !quoted.isMultiline, !endsWithSeparator(text, quoted) {
      // `"关于"十四五"规划"`: up to the quote that a comma or bracket follows.
      var index = quoted.end
      while index < text.count, !Bytes.isBreak(text[index]) {
        if text[index] == quote,
          isPlausibleInFlow(text, Quoted(end: index + 1, flags: [], isMultiline: false, isClosed: true))
        {
          fault(.textAfterQuote, quoted.end, index + 1)
          return recovered(text, inner: TextRange(start + 1, index), end: index + 1)
        }
        index += Bytes.width(text[index])
      }
      if isText(text, quoted.end) {
        let end = Self.flowPlainLine(text, quoted.end).end
        fault(.textAfterQuote, quoted.end, end)
        return Quoted(end: end, flags: [.verbatim, .recovered], isMultiline: false, isClosed: true, isText: true)
      }
    }
    var end = start + 1
    while end < text.count, !Bytes.isBreak(text[end]), !Bytes.isFlowIndicator(text[end]) {
      if text[end] == UInt8(ascii: ":"), Bytes.isBlankOrEnd(text, end + 1), top.state == .key { break }
      if text[end] >= 0x80, let wide = Wide.punctuation(text, end), wide.ascii == quote,
        case let next = Bytes.afterBlanks(text, end + 3),
        Bytes.isBlankOrEnd(text, next) || Bytes.isFlowIndicator(text[next]) || text[next] == UInt8(ascii: ":")
      {
        log.add(
          SyntaxError(
            .fullwidthPunctuation, TextRange(end, end + 3), subject: Wide.character(text, end),
            replacement: String(UnicodeScalar(quote))))
        return recovered(text, inner: TextRange(start + 1, end), end: end + 3)
      }
      end += Bytes.width(text[end])
    }
    end = Bytes.trimmed(text, start + 1, min(end, text.count))
    fault(.unclosedQuote, start, start + 1, Wide.character(text, start))
    return recovered(text, inner: TextRange(start + 1, end), end: end)
  }

  /// Whether a line, reached inside of a quoted scalar without the indentation it needs, begins something else.
  func beginsStructure(_ text: borrowing Span<UInt8>, _ index: Int) -> Bool {
    if text[index] == UInt8(ascii: "-"), Bytes.isBlankOrEnd(text, index + 1) { return true }
    return keyShape(text, index) != nil
  }
}
