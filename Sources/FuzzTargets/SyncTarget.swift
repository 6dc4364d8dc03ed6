import SourceText

/// Any bytes as a text and the edits that an editor makes to it; a list of characters is edited along.
///
/// The input: the length of the text, the text, then for each edit the way it comes, where it begins, how much it
/// replaces, and with what.
enum SyncTarget {
  static func run(_ bytes: [UInt8]) throws(BrokenPromise) {
    var input = Input(bytes[...])
    var plain = PlainText(input.text(upTo: 255))
    var text = SourceText(plain.string)
    var pending: [TextEdit] = []
    while !input.isEmpty {
      let way = input.byte()
      let start = text.snapped(Int(input.byte()) * 3)
      let end = text.snapped(start + Int(input.byte()) % 64)
      let edit = TextEdit(range: TextRange(start, end), replacement: input.text(upTo: 63))
      if way % 4 == 3 {
        // Several edits that all mean the text as it is now.
        pending.append(edit)
        continue
      }
      if !pending.isEmpty {
        pending.append(edit)
        text = text.applying(pending)
        for edit in TextEdit.compatible(pending).reversed() { plain.replace(edit.range, with: edit.replacement) }
        pending = []
      } else if let range = plain.positions(of: edit.range), way % 4 == 1 {
        // As the protocol has it: by line and UTF-16 column.
        let range = TextRange(text.offset(at: range.start, .utf16), text.offset(at: range.end, .utf16))
        try require(range == edit.range, "\(edit.range) comes back as \(range)")
        text = text.replacing(range, with: Array(edit.replacement.utf8))
        plain.replace(edit.range, with: edit.replacement)
      } else {
        text = text.replacing(edit.range, with: Array(edit.replacement.utf8))
        plain.replace(edit.range, with: edit.replacement)
      }
      try compare(text, plain)
    }
  }

  private static func compare(_ text: SourceText, _ plain: PlainText) throws(BrokenPromise) {
    try require(text.bytes == Array(plain.string.utf8), "the texts differ")
    let places = plain.places.filter { !$0.isInsideBreak }
    let starts = places.filter { $0.position.character == 0 }.map(\.offset)
    try require((0..<text.lines.count).map { text.lines.start(of: $0) } == starts, "the lines differ")
    for place in places {
      try require(text.position(at: place.offset, .utf16) == place.position, "the position of \(place.offset) differs")
      try require(text.offset(at: place.position, .utf16) == place.offset, "\(place.position) leads elsewhere")
    }
  }
}

/// What is left of an input.
private struct Input {
  private var rest: ArraySlice<UInt8>

  init(_ bytes: ArraySlice<UInt8>) { rest = bytes }

  var isEmpty: Bool { rest.isEmpty }

  /// The next byte; zero at the end.
  mutating func byte() -> UInt8 { rest.popFirst() ?? 0 }

  /// A length, at most `limit`, and as many bytes of text.
  mutating func text(upTo limit: Int) -> String {
    let length = Int(byte()) % (limit + 1)
    let bytes = rest.prefix(length)
    rest = rest.dropFirst(bytes.count)
    return String(decoding: bytes, as: UTF8.self)
  }
}
