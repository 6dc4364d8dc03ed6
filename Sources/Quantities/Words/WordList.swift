/// A list of words that names and values are searched for.
///
/// Every rule looks into every name of every document, so the search is on bytes with a table by the first and the last
/// character; `String.contains` takes a hundred times as long.
public struct WordList: Sendable, ExpressibleByArrayLiteral {
  /// The words, one behind the other.
  private let pool: [UInt8]
  /// Where each word begins in ``pool``, and behind the last one where it ends.
  private let starts: [UInt32]
  private let byFirst: Buckets
  private let byLast: Buckets

  /// The words that share a number of their first or last character, flat.
  private struct Buckets: Sendable {
    /// Where the words of each number begin in ``words``, and behind the last one where they end.
    var starts: [UInt16]
    var words: [UInt16]

    init(_ numbers: [Int]) {
      var counts = [UInt16](repeating: 0, count: 257)
      for number in numbers { counts[number + 1] &+= 1 }
      for number in 1..<257 { counts[number] &+= counts[number - 1] }
      starts = counts
      words = numbers.indices.sorted { (numbers[$0], $0) < (numbers[$1], $1) }.map { UInt16(clamping: $0) }
    }
  }

  /// A list of `words`; empty ones are left out.
  public init(_ words: [String]) {
    let bytes = words.map { Array($0.utf8) }.filter { !$0.isEmpty }
    var starts: [UInt32] = [0]
    var pool: [UInt8] = []
    for word in bytes {
      pool += word
      starts.append(UInt32(clamping: pool.count))
    }
    self.pool = pool
    self.starts = starts
    byFirst = Buckets(bytes.map { Self.head($0.span, 0) })
    byLast = Buckets(bytes.map { Self.tail($0.span) })
  }

  /// A list of the words given.
  public init(arrayLiteral elements: String...) { self.init(elements) }

  /// Whether one of the words stands anywhere in `text`.
  public func occurs(in text: String) -> Bool { occurs(in: text.utf8.span) }

  /// Whether one of the words stands anywhere in `text`.
  public func occurs(in text: Span<UInt8>) -> Bool {
    let buckets = byFirst.starts.span
    var place = 0
    while place < text.count {
      if text[place] & 0xc0 != 0x80 {
        let head = Self.head(text, place)
        var index = Int(buckets[head])
        let end = Int(buckets[head + 1])
        while index < end {
          if stands(Int(byFirst.words[index]), at: place, in: text) { return true }
          index += 1
        }
      }
      place += 1
    }
    return false
  }

  /// Whether `text` begins with one of the words.
  public func begins(_ text: String) -> Bool { first(in: text.utf8.span) != nil }

  /// The word with which `text` begins; the first of the list where several do.
  public func first(of text: String) -> String? { first(in: text.utf8.span).map { word($0) } }

  /// Whether `text` ends with one of the words.
  public func ends(_ text: String) -> Bool { last(in: text.utf8.span) != nil }

  /// The word with which `text` ends; the first of the list where several do.
  public func last(of text: String) -> String? { last(in: text.utf8.span).map { word($0) } }

  /// The place in the list of the word with which `text` ends; the first where several do.
  public func lastPlace(of text: String) -> Int? { last(in: text.utf8.span) }

  private func first(in text: Span<UInt8>) -> Int? {
    guard !text.isEmpty else { return nil }
    let head = Self.head(text, 0)
    var index = Int(byFirst.starts[head])
    let end = Int(byFirst.starts[head + 1])
    while index < end {
      let word = Int(byFirst.words[index])
      if stands(word, at: 0, in: text) { return word }
      index += 1
    }
    return nil
  }

  private func last(in text: Span<UInt8>) -> Int? {
    guard !text.isEmpty else { return nil }
    let tail = Self.tail(text)
    var index = Int(byLast.starts[tail])
    let end = Int(byLast.starts[tail + 1])
    while index < end {
      let word = Int(byLast.words[index])
      if stands(word, at: text.count - Int(starts[word + 1] - starts[word]), in: text) { return word }
      index += 1
    }
    return nil
  }

  private func word(_ index: Int) -> String {
    String(decoding: pool[Int(starts[index])..<Int(starts[index + 1])], as: UTF8.self)
  }

  private func stands(_ word: Int, at place: Int, in text: Span<UInt8>) -> Bool {
    let start = Int(starts[word])
    let count = Int(starts[word + 1]) - start
    guard place >= 0, place + count <= text.count else { return false }
    let pool = pool.span
    var offset = 0
    while offset < count {
      if pool[start + offset] != text[place + offset] { return false }
      offset += 1
    }
    return true
  }

  /// A number for the first character: its last two bytes tell Chinese characters apart, the first hardly does.
  @inline(__always)
  private static func head(_ text: Span<UInt8>, _ place: Int) -> Int {
    let first = text[place]
    guard first >= 0xe0, place + 2 < text.count else { return Int(first) }
    return Int((text[place + 1] &* 31) ^ text[place + 2])
  }

  /// A number for the last character.
  @inline(__always)
  private static func tail(_ text: Span<UInt8>) -> Int {
    let last = text[text.count - 1]
    guard last >= 0x80, text.count > 1 else { return Int(last) }
    return Int((text[text.count - 2] &* 31) ^ last)
  }
}
