/// Why compressed bytes cannot be unpacked.
enum InflateError: Error {
  /// The bytes end before the data does.
  case endsEarly
  /// The bytes mean nothing.
  case malformed
}

/// Unpacking of DEFLATE (RFC 1951) over bounds-checked bytes.
struct Inflate {
  private var bits = BitSource()
  private var output: [UInt8]
  private var written = 0

  /// The data that `input` is packed from, as far as it fits into `limit` bytes.
  ///
  /// - Parameter limit: All memory that is taken; a caller knows the size of the data and makes it a little larger to see that more comes.
  static func unpack(_ input: Span<UInt8>, limit: Int) throws(InflateError) -> (bytes: [UInt8], isTruncated: Bool) {
    var inflate = Inflate(output: [UInt8](repeating: 0, count: max(limit, 0)))
    let isWhole = try inflate.run(input)
    inflate.output.removeLast(inflate.output.count - inflate.written)
    return (inflate.output, !isWhole)
  }

  private init(output: [UInt8]) { self.output = output }

  /// Reads block after block; false where the output is full before the data ends.
  private mutating func run(_ input: Span<UInt8>) throws(InflateError) -> Bool {
    while true {
      bits.refill(input)
      guard let isLast = bits.take(1), let type = bits.take(2) else { throw .endsEarly }
      let isWhole: Bool
      switch type {
      case 0: isWhole = try copyStored(input)
      case 1: isWhole = try decode(input, HuffmanTable.fixedLiterals, HuffmanTable.fixedDistances)
      case 2:
        let (literals, distances) = try readTables(input)
        isWhole = try decode(input, literals, distances)
      default: throw .malformed
      }
      guard isWhole else { return false }
      if isLast == 1 { return true }
    }
  }

  /// A block of bytes as they are.
  private mutating func copyStored(_ input: Span<UInt8>) throws(InflateError) -> Bool {
    bits.alignToByte()
    guard input.count - bits.position >= 4 else { throw .endsEarly }
    let start = bits.position
    let length = Int(input[start]) | Int(input[start + 1]) << 8
    let check = Int(input[start + 2]) | Int(input[start + 3]) << 8
    guard length ^ check == 0xFFFF else { throw .malformed }
    bits.position = start + 4
    guard input.count - bits.position >= length else { throw .endsEarly }
    let fitting = min(length, output.count - written)
    for index in 0..<fitting { output[written + index] = input[bits.position + index] }
    written += fitting
    bits.position += length
    return fitting == length
  }

  /// A block of codes; false where the output is full before the block ends.
  private mutating func decode(
    _ input: Span<UInt8>, _ literals: HuffmanTable, _ distances: HuffmanTable
  ) throws(InflateError) -> Bool {
    // In locals, for members would be written back after each byte.
    var bits = bits
    var written = written
    defer {
      self.bits = bits
      self.written = written
    }
    var output = output.mutableSpan
    let limit = output.count
    let literalSpan = literals.quick.span
    let distanceSpan = distances.quick.span
    while true {
      // 48 bits are the most that a length and a distance with their additions take.
      if bits.count < 48 { bits.refill(input) }
      var entry = literalSpan[Int(truncatingIfNeeded: bits.buffer & HuffmanTable.quickMask)]
      if entry == 0 { entry = literals.slowEntry(bits.buffer) }
      guard entry != 0 else { throw .malformed }
      guard bits.drop(HuffmanTable.length(entry)) else { throw .endsEarly }
      if HuffmanTable.isLiteral(entry) {
        guard written < limit else { return false }
        output[written] = UInt8(truncatingIfNeeded: HuffmanTable.base(entry))
        written &+= 1
        continue
      }
      if HuffmanTable.isEnd(entry) { return true }
      guard HuffmanTable.base(entry) != 0 else { throw .malformed }
      guard let more = bits.take(HuffmanTable.extraBits(entry)) else { throw .endsEarly }
      let length = HuffmanTable.base(entry) &+ more

      entry = distanceSpan[Int(truncatingIfNeeded: bits.buffer & HuffmanTable.quickMask)]
      if entry == 0 { entry = distances.slowEntry(bits.buffer) }
      guard HuffmanTable.base(entry) != 0 else { throw .malformed }
      guard bits.drop(HuffmanTable.length(entry)), let further = bits.take(HuffmanTable.extraBits(entry)) else {
        throw .endsEarly
      }
      let distance = HuffmanTable.base(entry) &+ further
      guard distance <= written else { throw .malformed }
      let end = min(written &+ length, limit)
      let isCut = end < written &+ length
      while written < end {
        output[written] = output[written &- distance]
        written &+= 1
      }
      if isCut { return false }
    }
  }

  /// The code lengths at the head of a block with codes of its own.
  private mutating func readTables(_ input: Span<UInt8>) throws(InflateError) -> (HuffmanTable, HuffmanTable) {
    let order = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15]
    guard let literalCount = bits.take(5), let distanceCount = bits.take(5), let lengthCount = bits.take(4) else {
      throw .endsEarly
    }
    var lengths = [UInt8](repeating: 0, count: 19)
    for index in order.prefix(lengthCount + 4) {
      bits.refill(input)
      guard let length = bits.take(3) else { throw .endsEarly }
      lengths[index] = UInt8(truncatingIfNeeded: length)
    }
    guard let codes = HuffmanTable(lengths: lengths[...], kind: .codeLengths) else { throw .malformed }

    let count = literalCount + 257 + distanceCount + 1
    var all: [UInt8] = []
    all.reserveCapacity(count)
    while all.count < count {
      bits.refill(input)
      let entry = codes.entry(bits.buffer)
      guard entry != 0 else { throw .malformed }
      guard bits.drop(HuffmanTable.length(entry)) else { throw .endsEarly }
      let symbol = HuffmanTable.base(entry)
      guard symbol > 15 else {
        all.append(UInt8(truncatingIfNeeded: symbol))
        continue
      }
      guard let more = bits.take(symbol == 16 ? 2 : symbol == 17 ? 3 : 7) else { throw .endsEarly }
      guard symbol > 16 || !all.isEmpty else { throw .malformed }
      let run = more + (symbol == 18 ? 11 : 3)
      guard all.count + run <= count else { throw .malformed }
      all.append(contentsOf: repeatElement(symbol == 16 ? all.last ?? 0 : 0, count: run))
    }
    guard all[256] != 0, let literals = HuffmanTable(lengths: all[..<(literalCount + 257)], kind: .literals),
      let distances = HuffmanTable(lengths: all[(literalCount + 257)...], kind: .distances)
    else { throw .malformed }
    return (literals, distances)
  }
}
