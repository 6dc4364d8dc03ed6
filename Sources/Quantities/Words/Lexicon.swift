/// Finds the longest of many words that begins at a place in a text.
///
/// The words are grouped by their first character in an open-addressed table; within a group the longest comes first.
/// A look-up that finds nothing – by far the most frequent – costs one hash and one comparison.
struct Lexicon: Sendable {
  /// A word that was found.
  struct Match {
    /// The code that the word was entered with.
    let code: UInt16
    /// The offset behind the word.
    let end: Int
  }

  fileprivate struct Entry {
    let offset: Int32
    let length: Int16
    let code: UInt16
  }

  fileprivate struct Bucket {
    var key: UInt32 = 0
    var start: UInt16 = 0
    var count: UInt16 = 0
  }

  private let buckets: [Bucket]
  private let shift: UInt32
  private let entries: [Entry]
  private let pool: [UInt8]

  /// A lexicon of word lists, each with the code of its words. The words of a list stand between blanks and line breaks.
  /// Of equal words the first one counts.
  init(_ lists: [(code: UInt16, words: String)]) {
    var builder = LexiconBuilder()
    for list in lists { builder.add(words: list.words, code: list.code) }
    self.init(builder)
  }

  /// A lexicon of one list, where only being in it matters.
  init(_ words: String) { self.init([(0, words)]) }

  /// The lexicon of what `builder` has been given.
  init(_ builder: consuming LexiconBuilder) {
    let groups = builder.groups()
    var bits: UInt32 = 3
    while (1 << bits) < groups.count * 3 { bits += 1 }
    var buckets = [Bucket](repeating: Bucket(), count: 1 << Int(bits))
    for group in groups {
      var slot = Self.slot(group.key, shift: 32 - bits)
      while buckets[slot].count > 0 { slot = (slot + 1) & (buckets.count - 1) }
      buckets[slot] = group
    }
    shift = 32 - bits
    self.buckets = buckets
    entries = builder.entries
    pool = builder.pool
  }

  /// The longest word that begins at `index`.
  @inline(__always)
  func match(_ bytes: Span<UInt8>, at index: Int) -> Match? {
    guard let key = Self.key(bytes, at: index) else { return nil }
    var slot = Self.slot(key, shift: shift)
    while buckets[slot].count > 0 {
      if buckets[slot].key == key { return longest(in: buckets[slot], bytes, at: index) }
      slot = (slot &+ 1) & (buckets.count &- 1)
    }
    return nil
  }

  private func longest(in bucket: Bucket, _ bytes: Span<UInt8>, at index: Int) -> Match? {
    let rest = bytes.count &- index
    for number in Int(bucket.start)..<Int(bucket.start) &+ Int(bucket.count) {
      let entry = entries[number]
      let length = Int(entry.length)
      guard length <= rest else { continue }
      let offset = Int(entry.offset)
      var position = 0
      while position < length, pool[offset &+ position] == bytes[index &+ position] { position &+= 1 }
      if position == length { return Match(code: entry.code, end: index &+ length) }
    }
    return nil
  }

  /// The bytes of the character at `index` as one number; nil at the end of the text.
  @inline(__always)
  fileprivate static func key(_ bytes: Span<UInt8>, at index: Int) -> UInt32? {
    guard index < bytes.count else { return nil }
    let lead = bytes[index]
    if lead < 0x80 { return UInt32(lead) }
    if lead < 0xE0 {
      guard index &+ 1 < bytes.count else { return nil }
      return UInt32(lead) << 8 | UInt32(bytes[index &+ 1])
    }
    guard index &+ 2 < bytes.count else { return nil }
    return UInt32(lead) << 16 | UInt32(bytes[index &+ 1]) << 8 | UInt32(bytes[index &+ 2])
  }

  @inline(__always)
  private static func slot(_ key: UInt32, shift: UInt32) -> Int { Int((key &* 0x9E37_79B1) >> shift) }
}

/// Gathers words for a ``Lexicon``. It works on bytes throughout: the tables hold thousands of words and are built when
/// the first value is read.
struct LexiconBuilder {
  fileprivate private(set) var pool: [UInt8] = []
  fileprivate private(set) var entries: [Lexicon.Entry] = []
  private var keys: [UInt32] = []

  /// Adds the words of a list, which stand between blanks and line breaks.
  mutating func add(words: String, code: UInt16) {
    let bytes = words.utf8.span
    var start = 0
    for index in 0...bytes.count where index == bytes.count || bytes[index] == 0x20 || bytes[index] == 0x0A {
      if index > start { add(bytes, from: start, to: index, code: code) }
      start = index + 1
    }
  }

  /// Adds one word.
  mutating func add(word: String, code: UInt16) {
    let bytes = word.utf8.span
    add(bytes, from: 0, to: bytes.count, code: code)
  }

  private mutating func add(_ bytes: Span<UInt8>, from start: Int, to end: Int, code: UInt16) {
    guard let key = Lexicon.key(bytes, at: start), entries.count < 0xFFFF, end - start < 0xFF else { return }
    entries.append(Lexicon.Entry(offset: Int32(pool.count), length: Int16(end - start), code: code))
    keys.append(key)
    for index in start..<end { pool.append(bytes[index]) }
  }

  /// Puts the entries in order – by first character, the longest first – and tells where each character's begin.
  fileprivate mutating func groups() -> [Lexicon.Bucket] {
    // Key, length and number in one word sort without comparing structures. The number keeps equal words in order.
    let order = entries.indices.map { index in
      UInt64(keys[index]) << 32 | UInt64(0xFF - entries[index].length) << 16 | UInt64(index)
    }.sorted()
    var sorted: [Lexicon.Entry] = []
    var groups: [Lexicon.Bucket] = []
    sorted.reserveCapacity(order.count)
    for word in order {
      let entry = entries[Int(word & 0xFFFF)]
      let key = UInt32(word >> 32)
      if groups.last?.key != key {
        groups.append(Lexicon.Bucket(key: key, start: UInt16(sorted.count), count: 0))
      } else if let last = sorted.last, isEqual(last, entry) {
        continue
      }
      sorted.append(entry)
      groups[groups.count - 1].count += 1
    }
    entries = sorted
    return groups
  }

  /// Whether two entries are the same word. Equal words need not be neighbours, but the first of them is found first.
  private func isEqual(_ left: Lexicon.Entry, _ right: Lexicon.Entry) -> Bool {
    guard left.length == right.length else { return false }
    for index in 0..<Int(left.length) where pool[Int(left.offset) + index] != pool[Int(right.offset) + index] {
      return false
    }
    return true
  }
}
