extension String {
  /// Whether `word` stands anywhere in the text, byte by byte. `contains` brings both sides to a normal form on the way, which
  /// took most of the time of the rules that look for the words of a rule set; those are in no `WordList` beforehand.
  func holds(_ word: String) -> Bool {
    let (text, word) = (utf8.span, word.utf8.span)
    if word.isEmpty { return true }
    var place = 0
    while place + word.count <= text.count {
      var length = 0
      while length < word.count, text[place + length] == word[length] { length += 1 }
      if length == word.count { return true }
      place += 1
    }
    return false
  }
}
