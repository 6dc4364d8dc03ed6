/// Finds the longest of many words that begins at a place in a text.
///
/// The words are grouped by their first character in an open-addressed table; within a group the longest comes first.
/// A look-up that finds nothing – by far the most frequent – costs one hash and one comparison.
struct Lexicon: Sendable {
  /// A word that was found.
  struct Match {
    /// The number that the word was entered with.
    let code: UInt16
    /// The offset behind the word.
    let end: Int
  }

  private struct Entry {
    let offset: Int32
    let length: Int16
    let code: UInt16
  }

  private struct Bucket {
    var key: UInt32
    var start: UInt16
    var count: UInt16
  }

  private let buckets: [Bucket]
  private let shift: UInt32
  private let entries: [Entry]
  private let pool: [UInt8]

  /// A lexicon of at most 65,535 words with their codes; of equal words the first one counts.
  init(_ words: [(word: String, code: UInt16)]) {
    var groups: [UInt32: [(bytes: [UInt8], code: UInt16)]] = [:]
    for (word, code) in words {
      let bytes = Array(word.utf8)
      guard let key = Self.key(bytes.span, at: 0) else { continue }
      if groups[key]?.contains(where: { $0.bytes == bytes }) ?? false { continue }
      groups[key, default: []].append((bytes, code))
    }
    var bits: UInt32 = 3
    while (1 << bits) < groups.count * 3 { bits += 1 }
    shift = 32 - bits
    var buckets = [Bucket](repeating: Bucket(key: 0, start: 0, count: 0), count: 1 << Int(bits))
    var entries: [Entry] = []
    var pool: [UInt8] = []
    for (key, group) in groups {
      var slot = Self.slot(key, shift: 32 - bits)
      while buckets[slot].count > 0 { slot = (slot + 1) & (buckets.count - 1) }
      buckets[slot] = Bucket(key: key, start: UInt16(entries.count), count: UInt16(group.count))
      // The order of equal lengths does not matter: they are different words.
      for (bytes, code) in group.sorted(by: { $0.bytes.count > $1.bytes.count }) {
        entries.append(Entry(offset: Int32(pool.count), length: Int16(bytes.count), code: code))
        pool += bytes
      }
    }
    self.buckets = buckets
    self.entries = entries
    self.pool = pool
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
  private static func key(_ bytes: Span<UInt8>, at index: Int) -> UInt32? {
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

/// Splits the word lists of the data tables, which are written with blanks and line breaks between the words.
enum WordList {
  /// The words of `text`.
  static func words(_ text: String) -> [String] {
    text.utf8.split(whereSeparator: { $0 == 0x20 || $0 == 0x0A }).map { String($0) ?? "" }
  }
}
