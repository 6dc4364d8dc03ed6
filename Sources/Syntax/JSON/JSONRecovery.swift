import SourceText

/// Brackets, commas and colons that are missing, too many or out of place.
extension JSONParser {
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
      fault(.keyNotString, at, at + Bytes.width(text[at]))
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
  mutating func endEntry(_ text: borrowing Span<UInt8>) {
    fillEntry(text)
    top.entriesEnd = lastEnd
    top.state = .key
  }

  /// Whether behind blanks and line breaks from `index` a key with its colon follows.
  mutating func isKeyAhead(_ text: borrowing Span<UInt8>, _ index: Int) -> Bool {
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

  func isColon(_ text: borrowing Span<UInt8>, _ index: Int) -> Bool {
    Bytes.at(text, index) == UInt8(ascii: ":")
      || (Bytes.at(text, index) >= 0x80 && Wide.punctuation(text, index)?.ascii == UInt8(ascii: ":"))
  }

  /// Takes `bytes` from what may be read more than once altogether, so that recovery stays linear.
  mutating func spend(_ bytes: Int) -> Bool {
    guard rereading >= bytes else { return false }
    rereading -= bytes
    return true
  }

  /// Passes over something at the cursor that does not belong there.
  mutating func passOver(_ kind: SyntaxError.Kind, _ text: borrowing Span<UInt8>, to end: Int) {
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

  func endsLine(_ text: borrowing Span<UInt8>, _ index: Int) -> Bool {
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
  mutating func closeUnclosedRow(_ text: borrowing Span<UInt8>) -> Bool {
    guard text[at] == UInt8(ascii: "{"), frames.count > 2, frames[frames.count - 2].kind == .array else { return false }
    let start = Int(nodes[top.node].start)
    fault(.unclosedBracket, start, start + Bytes.width(text[start]), "{")
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
      let bracketEnd = start + Bytes.width(text[start])
      fault(.unclosedBracket, start, bracketEnd, "[")
      lastEnd = max(top.entriesEnd, bracketEnd)
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
    fault(.unclosedBracket, start, start + Bytes.width(text[start]), top.kind == .object ? "{" : "[")
    while frames.count - 1 > level {
      if top.kind == .object, top.state == .colon || top.state == .value { emitAbsent() }
      closeFrame()
    }
    return true
  }

  /// Passes over everything behind the one value of the text.
  mutating func skipBehindText(_ text: borrowing Span<UInt8>) {
    if top.state == .value {
      let end = at + Bytes.width(text[at])
      fault(.extraComma, at, end)
      noteUnread(TextRange(at, end))
      at = end
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
    fault(.tooDeep, at, at + Bytes.width(text[at]))
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
}
