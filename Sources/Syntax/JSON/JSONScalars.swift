import SourceText

extension JSONParser {
  /// A string as it was found.
  struct Found {
    /// Behind the closing quote, or where the string is cut off.
    var end: Int
    var isVerbatim: Bool
    var isClosed: Bool
  }

  /// Reads the string whose `"` is at the cursor.
  mutating func readString(_ text: borrowing Span<UInt8>) {
    if top.state != .key || comma == nil, skipStrayQuote(text, width: 1) { return }
    let start = at
    let errors = log.count
    let found = scanString(text, start)
    if found.isClosed, isPlausible(text, start, found.end) {
      let isKey = Bytes.at(text, Bytes.afterBlanks(text, found.end)) == UInt8(ascii: ":")
      guard prepareValue(text, isKey: isKey) else { return }
      emitScalar(.doubleQuoted, found.isVerbatim ? .verbatim : [], start, found.end)
      at = found.end
    } else {
      log.forget(downTo: errors)
      guard prepareValue(text) else { return }
      recoverString(text, start, found)
    }
  }

  /// Passes over the string at `start`, up to its quote or to the end of the line.
  private mutating func scanString(_ text: borrowing Span<UInt8>, _ start: Int) -> Found {
    var index = start + 1
    var isVerbatim = true
    while index < text.count {
      let byte = text[index]
      if byte >= 0x80 {
        index += byte < 0xE0 ? 1 : 3
      } else if byte == UInt8(ascii: "\"") {
        return Found(end: index + 1, isVerbatim: isVerbatim, isClosed: true)
      } else if byte == UInt8(ascii: "\\") {
        isVerbatim = false
        index = checkEscape(text, index)
      } else if Bytes.isBreak(byte) {
        return Found(end: index, isVerbatim: isVerbatim, isClosed: false)
      } else {
        if byte < 0x20 { fault(.controlCharacter, index, index + 1, ControlCharacters.name(text, index)) }
        index += 1
      }
    }
    return Found(end: min(index, text.count), isVerbatim: isVerbatim, isClosed: false)
  }

  /// Checks the escape at `index` and gives the offset behind it.
  private mutating func checkEscape(_ text: borrowing Span<UInt8>, _ index: Int) -> Int {
    let letter = Bytes.at(text, index + 1)
    switch letter {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"), UInt8(ascii: "b"), UInt8(ascii: "f"),
      UInt8(ascii: "n"), UInt8(ascii: "r"), UInt8(ascii: "t"):
      return index + 2
    case UInt8(ascii: "u"):
      guard let value = Escapes.value(text, index + 2, 4, text.count) else { break }
      guard value & 0xF800 == 0xD800 else { return index + 6 }
      if value & 0xFC00 == 0xD800, Bytes.at(text, index + 6) == UInt8(ascii: "\\"),
        Bytes.at(text, index + 7) == UInt8(ascii: "u"), let low = Escapes.value(text, index + 8, 4, text.count),
        low & 0xFC00 == 0xDC00
      {
        return index + 12
      }
      fault(.loneSurrogate, index, index + 6)
      return index + 6
    default: break
    }
    let end = Bytes.isBreak(letter) ? index + 1 : min(index + 1 + Bytes.width(letter), text.count)
    fault(.invalidEscape, index, end, Wide.character(text, index + 1))
    return letter >= 0x80 || Bytes.isBreak(letter) ? index + 1 : index + 2
  }

  /// Reads a number, `true`, `false`, `null`, or a word that should have stood in quotes.
  mutating func readBareWord(_ text: borrowing Span<UInt8>) {
    let start = at
    var end = at
    while end < text.count, Self.isWordByte(text[end]) { end += 1 }
    if top.state == .value, end > start, Self.isKnown(text, start, end) {
      emitScalar(.plain, .verbatim, start, end)
      at = end
    } else {
      recoverBareWord(text, start, end)
    }
  }

  private static func isWordByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "z"),
      UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "."),
      UInt8(ascii: "_"), UInt8(ascii: "$"):
      true
    default: false
    }
  }

  /// Whether the bytes are a number or a literal of JSON.
  static func isKnown(_ text: borrowing Span<UInt8>, _ start: Int, _ end: Int) -> Bool {
    switch text[start] {
    case UInt8(ascii: "t"): isWord(text, start, end, "true")
    case UInt8(ascii: "f"): isWord(text, start, end, "false")
    case UInt8(ascii: "n"): isWord(text, start, end, "null")
    default: isNumber(text, start, end)
    }
  }

  static func isWord(_ text: borrowing Span<UInt8>, _ start: Int, _ end: Int, _ word: StaticString) -> Bool {
    guard end - start == word.utf8CodeUnitCount else { return false }
    return word.withUTF8Buffer { word in
      for offset in 0..<word.count where text[start + offset] != word[offset] { return false }
      return true
    }
  }

  /// Whether the bytes are a number by RFC 8259.
  private static func isNumber(_ text: borrowing Span<UInt8>, _ start: Int, _ end: Int) -> Bool {
    var index = start
    func digits() -> Int {
      let first = index
      while index < end, Bytes.isDigit(text[index]) { index += 1 }
      return index - first
    }
    if text[index] == UInt8(ascii: "-") { index += 1 }
    let hasLeadingZero = Bytes.at(text, index) == UInt8(ascii: "0")
    let whole = digits()
    guard whole > 0, !hasLeadingZero || whole == 1 else { return false }
    if index < end, text[index] == UInt8(ascii: ".") {
      index += 1
      guard digits() > 0 else { return false }
    }
    if index < end, text[index] | 0x20 == UInt8(ascii: "e") {
      index += 1
      if index < end, text[index] == UInt8(ascii: "+") || text[index] == UInt8(ascii: "-") { index += 1 }
      guard digits() > 0 else { return false }
    }
    return index == end
  }
}
