/// A set of blocks of a ``Grid``, a bit for each: reading a form asks it for every cell, several times.
struct BlockSet: Sendable {
  private var words: [UInt64] = []

  /// Whether a block is in it.
  func contains(_ block: Int) -> Bool {
    let word = block >> 6
    return word < words.count && words[word] >> UInt64(block & 63) & 1 != 0
  }

  /// Puts a block into it.
  mutating func insert(_ block: Int) {
    let word = block >> 6
    if word >= words.count { words.append(contentsOf: repeatElement(0, count: word + 1 - words.count)) }
    words[word] |= 1 << UInt64(block & 63)
  }

  /// Takes a block out.
  mutating func remove(_ block: Int) {
    if contains(block) { words[block >> 6] &= ~(1 << UInt64(block & 63)) }
  }
}
