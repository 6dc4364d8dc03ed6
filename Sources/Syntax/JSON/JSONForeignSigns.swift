import SourceText

/// What JSON does not know but YAML, JavaScript or a Chinese keyboard write: comments, wide blanks and punctuation.
extension JSONParser {
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
}
