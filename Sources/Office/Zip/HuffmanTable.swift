/// A prefix code of DEFLATE: short codes by one look into a table, long ones bit by bit.
///
/// An entry is one number: the code's length (4 bits), the number of bits that are added to the base (4 bits), whether it is a literal
/// and whether it ends the block (1 bit each), and from bit 16 on the base: the byte, the length, the distance or the plain symbol.
/// No entry is zero, for every code has a length.
struct HuffmanTable {
  /// What the symbols of a code mean.
  enum Kind { case codeLengths, literals, distances }

  private static let quickBits = 10
  static let quickMask: UInt64 = 1 << 10 - 1

  /// The entries by the next ten bits; zero where the code is longer.
  private(set) var quick: [UInt32]
  /// The number of codes of each length.
  private var counts = [Int](repeating: 0, count: 16)
  /// The entries in the order of their codes.
  private var sorted: [UInt32] = []

  /// The code in which symbol n has `lengths[n]` bits; nil where there are more codes than the lengths leave room for, or fewer
  /// (only a code of one symbol, or of none, may be so).
  init?(lengths: ArraySlice<UInt8>, kind: Kind) {
    for length in lengths { counts[Int(length & 15)] += 1 }
    counts[0] = 0
    var offsets = [Int](repeating: 0, count: 17)
    var next = [Int](repeating: 0, count: 17)
    var (code, room) = (0, 1)
    for length in 1...15 {
      room = room << 1 - counts[length]
      guard room >= 0 else { return nil }
      code = (code + counts[length - 1]) << 1
      next[length] = code
      offsets[length + 1] = offsets[length] + counts[length]
    }
    let used = offsets[16]
    guard room == 0 || used <= 1 else { return nil }

    quick = [UInt32](repeating: 0, count: 1 << Self.quickBits)
    sorted = [UInt32](repeating: 0, count: used)
    for (symbol, byte) in lengths.enumerated() where byte & 15 != 0 {
      let length = Int(byte & 15)
      let entry = Self.meaning(of: symbol, kind) | UInt32(truncatingIfNeeded: length)
      sorted[offsets[length]] = entry
      offsets[length] += 1
      let code = next[length]
      next[length] += 1
      guard length <= Self.quickBits else { continue }
      var index = Self.reversed(code, length)
      while index < quick.count {
        quick[index] = entry
        index += 1 << length
      }
    }
  }

  /// The entry of the code that the bits begin with; 0 where none does.
  func entry(_ bits: UInt64) -> UInt32 {
    let entry = quick[Int(truncatingIfNeeded: bits & Self.quickMask)]
    return entry != 0 ? entry : slowEntry(bits)
  }

  /// The same for a code of any length.
  func slowEntry(_ bits: UInt64) -> UInt32 {
    var (code, first, index) = (0, 0, 0)
    for length in 1...15 {
      code |= Int(truncatingIfNeeded: bits &>> UInt64(length - 1) & 1)
      let count = counts[length]
      if code - first < count { return sorted[index + code - first] }
      index += count
      first = (first + count) << 1
      code <<= 1
    }
    return 0
  }

  @inline(__always) static func length(_ entry: UInt32) -> Int { Int(truncatingIfNeeded: entry & 15) }
  @inline(__always) static func extraBits(_ entry: UInt32) -> Int { Int(truncatingIfNeeded: entry >> 4 & 15) }
  @inline(__always) static func isLiteral(_ entry: UInt32) -> Bool { entry & 0x100 != 0 }
  @inline(__always) static func isEnd(_ entry: UInt32) -> Bool { entry & 0x200 != 0 }
  @inline(__always) static func base(_ entry: UInt32) -> Int { Int(truncatingIfNeeded: entry >> 16) }

  private static func reversed(_ code: Int, _ length: Int) -> Int {
    var (code, result) = (code, 0)
    for _ in 0..<length {
      result = result << 1 | code & 1
      code >>= 1
    }
    return result
  }

  /// The entry of a symbol without its code's length. Symbols that the format leaves out have a base of zero, which is no length and no
  /// distance.
  private static func meaning(of symbol: Int, _ kind: Kind) -> UInt32 {
    func entry(_ base: Int, _ extra: Int) -> UInt32 {
      UInt32(truncatingIfNeeded: base) << 16 | UInt32(truncatingIfNeeded: extra) << 4
    }
    switch (kind, symbol) {
    case (.codeLengths, _): return entry(symbol, 0)
    case (.literals, ..<256): return entry(symbol, 0) | 0x100
    case (.literals, 256): return 0x200
    case (.literals, ..<265): return entry(symbol - 254, 0)
    case (.literals, ..<285):
      let extra = (symbol - 261) / 4
      return entry((4 + (symbol - 265) % 4) << extra + 3, extra)
    case (.literals, 285): return entry(258, 0)
    case (.distances, ..<4): return entry(symbol + 1, 0)
    case (.distances, ..<30):
      let extra = (symbol - 2) / 2
      return entry((2 + symbol % 2) << extra + 1, extra)
    default: return 0
    }
  }
}

extension HuffmanTable {
  /// The literals and lengths of blocks without codes of their own.
  static let fixedLiterals = fixed(
    [UInt8](repeating: 8, count: 144) + [UInt8](repeating: 9, count: 112) + [UInt8](repeating: 7, count: 24)
      + [UInt8](repeating: 8, count: 8), .literals)
  /// Their distances.
  static let fixedDistances = fixed([UInt8](repeating: 5, count: 32), .distances)

  private static func fixed(_ lengths: [UInt8], _ kind: Kind) -> HuffmanTable {
    HuffmanTable(lengths: lengths[...], kind: kind) ?? HuffmanTable()
  }

  /// No code at all.
  private init() { quick = [UInt32](repeating: 0, count: 1 << Self.quickBits) }
}
