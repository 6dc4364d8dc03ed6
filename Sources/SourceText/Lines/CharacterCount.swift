/// How many characters begin in a stretch of UTF-8.
struct CharacterCount {
  /// The Unicode scalars.
  var scalars = 0
  /// Those among them outside the basic plane: two units in UTF-16, four bytes in UTF-8.
  var astral = 0

  init(scalars: Int, astral: Int) {
    self.scalars = scalars
    self.astral = astral
  }

  /// Counts the first bytes of characters in `range`, which lies in `bytes`; eight at once, without a branch.
  init(_ bytes: Span<UInt8>, _ range: Range<Int>) {
    let ones: UInt64 = 0x0101_0101_0101_0101
    let words = bytes.bytes
    var index = range.lowerBound
    var continuations = 0
    while index <= range.upperBound &- 8 {
      let word = words.unsafeLoadUnaligned(fromByteOffset: index, as: UInt64.self)
      let high = word &>> 7
      continuations &+= Self.sum(high & ~(word &>> 6) & ones)
      astral &+= Self.sum(high & (word &>> 6) & (word &>> 5) & (word &>> 4) & ones)
      index &+= 8
    }
    while index < range.upperBound {
      let byte = bytes[index]
      if byte & 0xC0 == 0x80 { continuations &+= 1 }
      if byte >= 0xF0 { astral &+= 1 }
      index &+= 1
    }
    scalars = range.count - continuations
  }

  /// The number of code units of `encoding`, which is UTF-16 or UTF-32.
  func units(_ encoding: PositionEncoding) -> Int {
    encoding == .utf16 ? scalars &+ astral : scalars
  }

  /// The sum of the bytes of `word`, which is below 256.
  @inline(__always)
  private static func sum(_ word: UInt64) -> Int {
    Int(truncatingIfNeeded: (word &* 0x0101_0101_0101_0101) &>> 56)
  }
}
