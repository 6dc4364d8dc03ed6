import SourceText

/// The words of ``PlaceholderWords`` as bytes, found by their first character.
struct PlaceholderTable: Sendable {
  private let words: [(first: UInt32, bytes: [UInt8], kind: TemplateRemainder.Kind)]
  /// One bit for each value of the last bits of a first character: rules nearly every text out at once.
  private let beginnings: UInt64

  /// The words that stand for a whole value.
  static let words = PlaceholderTable(
    [
      (PlaceholderWords.unfinished, .word), (PlaceholderWords.samples, .word), (PlaceholderWords.headings, .word),
      (PlaceholderWords.spreadsheetErrors, .word), (PlaceholderWords.notApplicable, .notApplicable),
      (PlaceholderWords.none, .none),
    ])

  static let instructions = PlaceholderWords.instructions.map { Array($0.utf8) }
  static let bracketed = PlaceholderWords.bracketed.map { Array($0.utf8) }
  static let measures = Set(PlaceholderWords.measures.compactMap { $0.unicodeScalars.first?.value })
  static let bodies = Set(PlaceholderWords.bodies.compactMap { $0.unicodeScalars.first?.value })

  private init(_ lists: [([String], TemplateRemainder.Kind)]) {
    var words: [(first: UInt32, bytes: [UInt8], kind: TemplateRemainder.Kind)] = []
    var beginnings: UInt64 = 0
    for (list, kind) in lists {
      for word in list {
        guard let first = word.unicodeScalars.first.map({ Self.folded($0.value) }) else { continue }
        words.append((first, word.utf8.map { Self.folded($0) }, kind))
        beginnings |= Self.bit(first)
      }
    }
    self.words = words
    self.beginnings = beginnings
  }

  /// Whether a word may begin with a character; seldom wrongly yes.
  func mayBegin(with scalar: UInt32) -> Bool { beginnings & Self.bit(Self.folded(scalar)) != 0 }

  /// What the word that is all of `range` says; Latin letters in either case.
  func kind(of text: Span<UInt8>, _ range: TextRange) -> TemplateRemainder.Kind? {
    let first = Self.folded(TextScalar(text, at: range.start).value)
    guard beginnings & Self.bit(first) != 0 else { return nil }
    return words.first { $0.first == first && Self.equals(text, range, $0.bytes) }?.kind
  }

  private static func bit(_ scalar: UInt32) -> UInt64 { 1 << UInt64((scalar ^ scalar >> 6 ^ scalar >> 11) & 63) }

  private static func folded(_ scalar: UInt32) -> UInt32 { scalar >= 0x41 && scalar <= 0x5a ? scalar | 0x20 : scalar }
  private static func folded(_ byte: UInt8) -> UInt8 { byte >= 0x41 && byte <= 0x5a ? byte | 0x20 : byte }

  /// Whether the bytes of `range` are those of `word`, which has no capitals.
  static func equals(_ text: Span<UInt8>, _ range: TextRange, _ word: [UInt8]) -> Bool {
    range.count == word.count && starts(text, range, word)
  }

  /// Whether the text of `range` begins with `word`.
  static func starts(_ text: Span<UInt8>, _ range: TextRange, _ word: [UInt8]) -> Bool {
    guard range.count >= word.count, range.end <= text.count else { return false }
    for index in word.indices where folded(text[range.start + index]) != word[index] { return false }
    return true
  }

  /// Whether `word` stands somewhere in the text of `range`.
  static func contains(_ text: Span<UInt8>, _ range: TextRange, _ word: [UInt8]) -> Bool {
    var start = range.start
    while start + word.count <= range.end {
      if starts(text, TextRange(start, range.end), word) { return true }
      start += 1
    }
    return false
  }
}
