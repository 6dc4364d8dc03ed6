/// A list of words that names and values are searched for.
///
/// Every rule looks into every name of every document, so the search is on bytes with a table by the first and the last
/// character; `String.contains` takes a hundred times as long. Words that share that character are told apart by their
/// first or last eight bytes at once.
public struct WordList: Sendable, ExpressibleByArrayLiteral {
  /// The words, one behind the other.
  private let pool: [UInt8]
  /// Where each word begins in ``pool``, and behind the last one where it ends.
  private let starts: [UInt32]
  private let byFirst: Buckets
  private let byLast: Buckets

  /// A word of a bucket.
  private struct Candidate: Sendable {
    /// The eight bytes at the end by which the words are sought, fewer of a shorter word, zero beside them.
    let key: UInt64
    /// The bits of ``key`` that belong to the word.
    let mask: UInt64
    /// Its place in the list.
    let word: UInt16
    /// Whether it has more bytes than the key.
    let isLong: Bool
  }

  /// The words that share a number of their first or last character, flat.
  private struct Buckets: Sendable {
    /// Where the words of each number begin in ``words``, and behind the last one where they end.
    var starts: [UInt16]
    var words: [Candidate]
    /// Whether there are words of each number: nearly always there are none.
    var isTaken: [Bool]

    init(_ words: [(number: Int, candidate: Candidate)]) {
      var counts = [UInt16](repeating: 0, count: 257)
      for word in words { counts[word.number + 1] &+= 1 }
      isTaken = (0..<256).map { counts[$0 + 1] > 0 }
      for number in 1..<257 { counts[number] &+= counts[number - 1] }
      starts = counts
      self.words = words.sorted { ($0.number, $0.candidate.word) < ($1.number, $1.candidate.word) }.map(\.candidate)
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
    func candidate(_ number: Int, _ word: [UInt8], _ key: UInt64, _ mask: UInt64) -> Candidate {
      Candidate(key: key, mask: mask, word: UInt16(clamping: number), isLong: word.count > 8)
    }
    byFirst = Buckets(
      bytes.enumerated().map { number, word in
        let mask = word.count >= 8 ? UInt64.max : ~(UInt64.max >> UInt64(8 * word.count))
        return (Self.head(word.span, 0), candidate(number, word, Self.opening(word.span, 0), mask))
      })
    byLast = Buckets(
      bytes.enumerated().map { number, word in
        let mask = word.count >= 8 ? UInt64.max : (1 << UInt64(8 * word.count)) - 1
        return (Self.tail(word.span), candidate(number, word, Self.closing(word.span), mask))
      })
  }

  /// A list of the words given.
  public init(arrayLiteral elements: String...) { self.init(elements) }

  /// Whether one of the words stands anywhere in `text`.
  public func occurs(in text: String) -> Bool { occurs(in: text.utf8.span) }

  /// Whether one of the words stands anywhere in `text`.
  public func occurs(in text: Span<UInt8>) -> Bool {
    let isTaken = byFirst.isTaken.span
    var place = 0
    while place < text.count {
      let first = text[place]
      if first >= 0xe0, place &+ 2 < text.count {
        let head = Self.head(text[place &+ 1], text[place &+ 2])
        if isTaken[head], self.first(head, in: text, at: place) != nil { return true }
        place &+= 3
        continue
      }
      // Bytes inside a character begin no word.
      if first & 0xc0 != 0x80, isTaken[Int(first)], self.first(Int(first), in: text, at: place) != nil { return true }
      place &+= 1
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
    return first(Self.head(text, 0), in: text, at: 0)
  }

  /// The first word whose first character has the number `head` that stands at `place`.
  private func first(_ head: Int, in text: Span<UInt8>, at place: Int) -> Int? {
    let words = byFirst.words.span
    let opening = Self.opening(text, place)
    for index in Int(byFirst.starts[head])..<Int(byFirst.starts[head + 1])
    where opening & words[index].mask == words[index].key {
      let word = Int(words[index].word)
      if !words[index].isLong || stands(word, at: place, in: text) { return word }
    }
    return nil
  }

  private func last(in text: Span<UInt8>) -> Int? {
    guard !text.isEmpty else { return nil }
    let tail = Self.tail(text)
    let words = byLast.words.span
    let closing = Self.closing(text)
    for index in Int(byLast.starts[tail])..<Int(byLast.starts[tail + 1])
    where closing & words[index].mask == words[index].key {
      let word = Int(words[index].word)
      if !words[index].isLong || stands(word, at: text.count - length(word), in: text) { return word }
    }
    return nil
  }

  private func length(_ word: Int) -> Int { Int(starts[word + 1] - starts[word]) }

  private func word(_ index: Int) -> String {
    String(decoding: pool[Int(starts[index])..<Int(starts[index + 1])], as: UTF8.self)
  }

  private func stands(_ word: Int, at place: Int, in text: Span<UInt8>) -> Bool {
    let start = Int(starts[word])
    let count = length(word)
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
    return head(text[place + 1], text[place + 2])
  }

  @inline(__always)
  private static func head(_ second: UInt8, _ third: UInt8) -> Int { Int((second &* 31) ^ third) }

  /// A number for the last character.
  @inline(__always)
  private static func tail(_ text: Span<UInt8>) -> Int {
    let last = text[text.count - 1]
    guard last >= 0x80, text.count > 1 else { return Int(last) }
    return Int((text[text.count - 2] &* 31) ^ last)
  }

  /// The eight bytes from `place` on, the first one highest; zeros behind the end. No word holds a zero byte.
  @inline(__always)
  private static func opening(_ text: Span<UInt8>, _ place: Int) -> UInt64 {
    if place + 8 <= text.count {
      return UInt64(bigEndian: text.bytes.unsafeLoadUnaligned(fromByteOffset: place, as: UInt64.self))
    }
    var bytes: UInt64 = 0
    var shift: UInt64 = 56
    for index in place..<text.count {
      bytes |= UInt64(text[index]) << shift
      shift &-= 8
    }
    return bytes
  }

  /// The last eight bytes, the last one lowest; zeros before the beginning.
  @inline(__always)
  private static func closing(_ text: Span<UInt8>) -> UInt64 {
    if text.count >= 8 {
      return UInt64(bigEndian: text.bytes.unsafeLoadUnaligned(fromByteOffset: text.count - 8, as: UInt64.self))
    }
    var bytes: UInt64 = 0
    for index in text.indices { bytes = bytes << 8 | UInt64(text[index]) }
    return bytes
  }
}
