import SourceText

/// A list of words that is looked for in the bytes of a value, without a String.
struct FundWords: Sendable {
  private let words: [[UInt8]]
  /// A bit for each first character that a word has; most places of a text are passed over by it.
  private let first: UInt64

  /// The words, the longer before the shorter, so that the longest one is found.
  init(_ words: [String]) {
    self.words = words.map { Array($0.utf8) }.filter { $0.count >= 3 }.sorted { ($1.count, $0[0]) < ($0.count, $1[0]) }
    first = self.words.reduce(0) { $0 | Self.bit($1[0], $1[1], $1[2]) }
  }

  /// Where the first of the words stands in `text`.
  func first(in text: Span<UInt8>) -> TextRange? {
    var place = 0
    while place + 2 < text.count {
      if let length = match(text, at: place) { return TextRange(place, place + length) }
      place += 1
    }
    return nil
  }

  /// Where the last of the words stands in `text`.
  func last(in text: Span<UInt8>) -> TextRange? {
    var place = text.count - 3
    while place >= 0 {
      if let length = match(text, at: place) { return TextRange(place, place + length) }
      place -= 1
    }
    return nil
  }

  /// Whether one of the words stands in `text`.
  func isIn(_ text: Span<UInt8>) -> Bool { first(in: text) != nil }

  /// Whether `text` begins with one of the words.
  func begins(_ text: Span<UInt8>) -> Bool { match(text, at: 0) != nil }

  /// Whether `text` is one of the words.
  func matchesWhole(_ text: Span<UInt8>) -> Bool { match(text, at: 0) == text.count }

  private func match(_ text: Span<UInt8>, at place: Int) -> Int? {
    guard place + 2 < text.count, first & Self.bit(text[place], text[place + 1], text[place + 2]) != 0 else {
      return nil
    }
    for word in words where isAt(place, word, text) { return word.count }
    return nil
  }

  private func isAt(_ place: Int, _ word: [UInt8], _ text: Span<UInt8>) -> Bool {
    guard place + word.count <= text.count else { return false }
    for index in word.indices where text[place + index] != word[index] { return false }
    return true
  }

  private static func bit(_ first: UInt8, _ second: UInt8, _ third: UInt8) -> UInt64 {
    1 << UInt64((first &* 7 ^ second ^ third &* 5) & 63)
  }
}
