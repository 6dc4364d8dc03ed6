import SourceText

/// A list of words that is looked for in the bytes of a value, without a String.
///
/// The words lie in buckets by their first three bytes (one Chinese character), so that a place of the text costs one
/// look however long the list is.
struct FundWords: Sendable {
  /// The words bucket by bucket, in each the longer before the shorter, so that the longest one is found.
  private let words: [[UInt8]]
  /// Where each bucket begins in ``words``; one more for the end.
  private let buckets: [UInt16]

  /// The words; each has three bytes at least, any beyond 65,535 are left out.
  init(_ list: [String]) {
    let all = list.map { Array($0.utf8) }.filter { $0.count >= 3 }.prefix(Int(UInt16.max))
    words = all.sorted { left, right in
      (Self.bucket(left[0], left[1], left[2]), right.count) < (Self.bucket(right[0], right[1], right[2]), left.count)
    }
    var starts = [UInt16](repeating: 0, count: 257)
    for word in words { starts[Self.bucket(word[0], word[1], word[2]) + 1] += 1 }
    for index in 1...256 { starts[index] += starts[index - 1] }
    buckets = starts
  }

  /// Where the first of the words stands in `text`.
  func first(in text: Span<UInt8>) -> TextRange? {
    var place = 0
    while place + 2 < text.count {
      // Continuation bytes begin no word.
      if text[place] & 0xC0 != 0x80, let length = match(text, at: place) { return TextRange(place, place + length) }
      place += 1
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
    guard place + 2 < text.count else { return nil }
    let bucket = Self.bucket(text[place], text[place + 1], text[place + 2])
    var index = Int(buckets[bucket])
    let end = Int(buckets[bucket + 1])
    while index < end {
      if isAt(place, words[index], text) { return words[index].count }
      index += 1
    }
    return nil
  }

  private func isAt(_ place: Int, _ word: [UInt8], _ text: Span<UInt8>) -> Bool {
    guard place + word.count <= text.count else { return false }
    for index in word.indices where text[place + index] != word[index] { return false }
    return true
  }

  /// The bucket of a first character, 0…255.
  private static func bucket(_ first: UInt8, _ second: UInt8, _ third: UInt8) -> Int {
    Int(first &* 31 ^ second &* 7 ^ third)
  }
}
