/// A search for one word, byte by byte. `contains` and `firstRange(of:)` bring both sides to a normal form on the way, which took
/// most of the time of the rules that look for the words of a rule set. Many words that are known beforehand are sought by
/// a ``WordList``.
extension String {
  /// Where the bytes of `word` stand for the first time; `nil` for an empty one.
  public func firstBytes(of word: String) -> Range<Index>? {
    let (text, word) = (utf8.span, word.utf8.span)
    guard word.count > 0, text.count >= word.count else { return nil }
    for start in 0...text.count - word.count where text[start] == word[0] {
      var length = 1
      while length < word.count, text[start + length] == word[length] { length += 1 }
      guard length == word.count else { continue }
      let from = utf8.index(startIndex, offsetBy: start)
      return from..<utf8.index(from, offsetBy: length)
    }
    return nil
  }

  /// Whether the bytes of `word` stand anywhere in the text.
  public func holds(_ word: String) -> Bool { word.isEmpty || firstBytes(of: word) != nil }
}
