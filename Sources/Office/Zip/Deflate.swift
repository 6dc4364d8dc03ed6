/// Packing as DEFLATE (RFC 1951), in one block with the fixed codes: simple, the same bytes for the same data, and good enough for XML.
struct Deflate {
  /// How many earlier places are looked at for one match.
  private static let maximumTries = 48
  private static let window = 32_768
  private static let hashBits = 15

  private var output: [UInt8] = []
  private var buffer: UInt64 = 0
  private var count = 0

  /// The packed form of `input`.
  static func pack(_ input: Span<UInt8>) -> [UInt8] {
    var deflate = Deflate()
    deflate.output.reserveCapacity(input.count / 4 + 16)
    deflate.put(1, 1)
    deflate.put(1, 2)
    deflate.packBlock(input)
    deflate.putSymbol(256)
    if deflate.count > 0 { deflate.put(0, 8 - deflate.count) }
    return deflate.output
  }

  private mutating func packBlock(_ input: Span<UInt8>) {
    // The latest place of each hash, and before each place the one of the same hash before it.
    var heads = [Int](repeating: -1, count: 1 << Self.hashBits)
    var chain = [Int](repeating: -1, count: min(input.count, Self.window))
    var index = 0
    while index < input.count {
      var (length, distance) = (0, 0)
      if input.count - index >= 3 {
        var place = heads[Self.hash(input, index)]
        var tries = Self.maximumTries
        while place >= 0, index - place < Self.window, tries > 0 {
          let found = Self.match(input, place, index)
          if found > length { (length, distance) = (found, index - place) }
          if length == 258 { break }
          tries -= 1
          let earlier = chain[place % Self.window]
          // An entry that was written over leads forward; there the chain ends.
          place = earlier < place ? earlier : -1
        }
      }
      let step = length >= 3 ? length : 1
      if length >= 3 { putMatch(length, distance) } else { putSymbol(Int(input[index])) }
      for place in index..<max(index, min(index + step, input.count - 2)) {
        let hash = Self.hash(input, place)
        chain[place % Self.window] = heads[hash]
        heads[hash] = place
      }
      index += step
    }
  }

  @inline(__always)
  private static func hash(_ input: Span<UInt8>, _ index: Int) -> Int {
    let value = UInt32(input[index]) | UInt32(input[index + 1]) << 8 | UInt32(input[index + 2]) << 16
    return Int((value &* 0x9E37_79B1) >> UInt32(32 - hashBits))
  }

  /// The number of bytes that are the same at both places, at most 258.
  @inline(__always)
  private static func match(_ input: Span<UInt8>, _ earlier: Int, _ later: Int) -> Int {
    let limit = min(258, input.count - later)
    var length = 0
    while length < limit, input[earlier + length] == input[later + length] { length += 1 }
    return length
  }

  private mutating func putMatch(_ length: Int, _ distance: Int) {
    let (symbol, extra, bits) = Self.lengthSymbol(length)
    putSymbol(symbol)
    put(extra, bits)
    let (code, more, moreBits) = Self.distanceSymbol(distance)
    putReversed(code, 5)
    put(more, moreBits)
  }

  /// Lengths 3…258 are symbols 257…285 with bits added.
  private static func lengthSymbol(_ length: Int) -> (symbol: Int, extra: Int, bits: Int) {
    if length == 258 { return (285, 0, 0) }
    if length < 11 { return (254 + length, 0, 0) }
    let value = length - 3
    let bits = (Int.bitWidth - value.leadingZeroBitCount) - 3
    return (257 + 4 * bits + value >> bits, value & (1 << bits - 1), bits)
  }

  /// Distances 1…32768 are symbols 0…29 with bits added.
  private static func distanceSymbol(_ distance: Int) -> (symbol: Int, extra: Int, bits: Int) {
    let value = distance - 1
    if value < 4 { return (value, 0, 0) }
    let bits = (Int.bitWidth - value.leadingZeroBitCount) - 2
    return (2 * bits + value >> bits, value & (1 << bits - 1), bits)
  }

  /// A literal or length in the fixed code.
  private mutating func putSymbol(_ symbol: Int) {
    switch symbol {
    case ..<144: putReversed(0x30 + symbol, 8)
    case ..<256: putReversed(0x190 + symbol - 144, 9)
    case ..<280: putReversed(symbol - 256, 7)
    default: putReversed(0xC0 + symbol - 280, 8)
    }
  }

  /// A code, whose first bit is its highest.
  private mutating func putReversed(_ code: Int, _ bits: Int) {
    var (code, reversed) = (code, 0)
    for _ in 0..<bits {
      reversed = reversed << 1 | code & 1
      code >>= 1
    }
    put(reversed, bits)
  }

  private mutating func put(_ value: Int, _ bits: Int) {
    buffer |= UInt64(truncatingIfNeeded: value) << UInt64(count)
    count += bits
    while count >= 8 {
      output.append(UInt8(truncatingIfNeeded: buffer))
      buffer >>= 8
      count -= 8
    }
  }
}
