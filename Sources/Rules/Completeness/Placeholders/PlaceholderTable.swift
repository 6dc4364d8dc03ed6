import SourceText

/// The words of ``PlaceholderWords`` as bytes, found by their first character.
struct PlaceholderTable: Sendable {
  private struct Word: Sendable {
    let first: UInt32
    let bytes: [UInt8]
    let kind: TemplateRemainder.Kind
  }

  /// By first character.
  private let words: [Word]
  /// A bit for each hash of a first character: rules nearly every text out at once.
  private var beginnings: (UInt64, UInt64, UInt64, UInt64) = (0, 0, 0, 0)

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
  static let places = Set(PlaceholderWords.places.compactMap { $0.unicodeScalars.first?.value })
  static let bodies = Set(PlaceholderWords.bodies.compactMap { $0.unicodeScalars.first?.value })

  private init(_ lists: [([String], TemplateRemainder.Kind)]) {
    var words: [Word] = []
    for (list, kind) in lists {
      for word in list {
        guard let first = word.unicodeScalars.first else { continue }
        words.append(Word(first: Self.folded(first.value), bytes: word.utf8.map { Self.folded($0) }, kind: kind))
      }
    }
    self.words = words.sorted { $0.first < $1.first }
    for word in words {
      let hash = Self.hash(word.first)
      let bit: UInt64 = 1 << UInt64(hash & 63)
      switch hash >> 6 {
      case 0: beginnings.0 |= bit
      case 1: beginnings.1 |= bit
      case 2: beginnings.2 |= bit
      default: beginnings.3 |= bit
      }
    }
  }

  /// Whether a word may begin with a character; seldom wrongly yes.
  func mayBegin(with scalar: UInt32) -> Bool {
    let hash = Self.hash(Self.folded(scalar))
    let bits =
      switch hash >> 6 {
      case 0: beginnings.0
      case 1: beginnings.1
      case 2: beginnings.2
      default: beginnings.3
      }
    return bits >> UInt64(hash & 63) & 1 != 0
  }

  /// What the word that is all of `range` says; Latin letters in either case.
  func kind(of text: Span<UInt8>, _ range: TextRange) -> TemplateRemainder.Kind? {
    let first = Self.folded(TextScalar(text, at: range.start).value)
    guard mayBegin(with: first) else { return nil }
    var low = 0
    var high = words.count
    while low < high {
      let middle = (low + high) / 2
      if words[middle].first < first { low = middle + 1 } else { high = middle }
    }
    while low < words.count, words[low].first == first {
      if Self.equals(text, range, words[low].bytes) { return words[low].kind }
      low += 1
    }
    return nil
  }

  /// The upper eight bits of a product that spreads the characters.
  private static func hash(_ scalar: UInt32) -> UInt32 { (scalar &* 0x9e37_79b1) >> 24 }

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
