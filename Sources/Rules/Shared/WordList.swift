/// A list of words that names and values are searched for.
///
/// Every rule looks into every name of every document, so the search is on bytes with a table by the first and the last
/// character; `String.contains` takes a hundred times as long.
struct WordList: Sendable, ExpressibleByArrayLiteral {
  private let words: [[UInt8]]
  private let byFirst: [[UInt16]]
  private let byLast: [[UInt16]]

  /// A list of `words`; empty ones are left out.
  init(_ words: [String]) {
    let bytes = words.map { Array($0.utf8) }.filter { !$0.isEmpty }
    var byFirst = [[UInt16]](repeating: [], count: 256)
    var byLast = byFirst
    for (index, word) in bytes.enumerated() {
      byFirst[Self.head(word.span, 0)].append(UInt16(clamping: index))
      byLast[Self.tail(word.span)].append(UInt16(clamping: index))
    }
    self.words = bytes
    self.byFirst = byFirst
    self.byLast = byLast
  }

  init(arrayLiteral elements: String...) { self.init(elements) }

  /// Whether one of the words stands anywhere in `text`.
  func occurs(in text: String) -> Bool {
    let bytes = text.utf8.span
    for place in bytes.indices where bytes[place] & 0xc0 != 0x80 {
      for index in byFirst[Self.head(bytes, place)] where Self.stands(words[Int(index)], at: place, in: bytes) {
        return true
      }
    }
    return false
  }

  /// Whether `text` begins with one of the words.
  func begins(_ text: String) -> Bool { first(of: text) != nil }

  /// The word with which `text` begins; the first of the list where several do.
  func first(of text: String) -> String? {
    let bytes = text.utf8.span
    guard !bytes.isEmpty else { return nil }
    for index in byFirst[Self.head(bytes, 0)] where Self.stands(words[Int(index)], at: 0, in: bytes) {
      return String(decoding: words[Int(index)], as: UTF8.self)
    }
    return nil
  }

  /// Whether `text` ends with one of the words.
  func ends(_ text: String) -> Bool { last(of: text) != nil }

  /// The word with which `text` ends; the first of the list where several do.
  func last(of text: String) -> String? {
    let bytes = text.utf8.span
    guard !bytes.isEmpty else { return nil }
    for index in byLast[Self.tail(bytes)] {
      let word = words[Int(index)]
      if word.count <= bytes.count, Self.stands(word, at: bytes.count - word.count, in: bytes) {
        return String(decoding: word, as: UTF8.self)
      }
    }
    return nil
  }

  private static func stands(_ word: [UInt8], at place: Int, in text: Span<UInt8>) -> Bool {
    guard place + word.count <= text.count else { return false }
    for offset in word.indices where text[place + offset] != word[offset] { return false }
    return true
  }

  /// A number for the first character: its last two bytes tell Chinese characters apart, the first hardly does.
  private static func head(_ text: Span<UInt8>, _ place: Int) -> Int {
    let first = text[place]
    guard first >= 0xe0, place + 2 < text.count else { return Int(first) }
    return Int((text[place + 1] &* 31) ^ text[place + 2])
  }

  /// A number for the last character.
  private static func tail(_ text: Span<UInt8>) -> Int {
    let last = text[text.count - 1]
    guard last >= 0x80, text.count > 1 else { return Int(last) }
    return Int((text[text.count - 2] &* 31) ^ last)
  }
}
