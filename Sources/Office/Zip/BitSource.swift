/// Bits of packed data, the low bits of each byte first.
struct BitSource {
  /// The bits read ahead, the next one lowest; zero above ``count``.
  private(set) var buffer: UInt64 = 0
  /// How many bits are read ahead.
  private(set) var count = 0
  /// The next byte of the input that is not read ahead.
  var position = 0

  /// Reads ahead: at least 56 bits, as long as the input has them.
  @inline(__always)
  mutating func refill(_ input: Span<UInt8>) {
    if input.count &- position >= 8 {
      let word = UInt64(littleEndian: input.bytes.unsafeLoadUnaligned(fromByteOffset: position, as: UInt64.self))
      let bytes = (63 &- count) >> 3
      // Only whole bytes are taken, at most seven, so that `buffer` stays zero above `count`.
      let kept = word & ((1 &<< UInt64(truncatingIfNeeded: bytes &* 8)) &- 1)
      buffer |= kept &<< UInt64(truncatingIfNeeded: count)
      position &+= bytes
      count &+= bytes &* 8
      return
    }
    while count <= 56, position < input.count {
      buffer |= UInt64(input[position]) &<< UInt64(truncatingIfNeeded: count)
      position += 1
      count += 8
    }
  }

  /// Passes over bits; false where there are not so many.
  @inline(__always)
  mutating func drop(_ bits: Int) -> Bool {
    guard bits <= count else { return false }
    buffer = buffer &>> UInt64(truncatingIfNeeded: bits)
    count &-= bits
    return true
  }

  /// The number in the next `bits` bits, at most 16; nil where there are not so many.
  @inline(__always)
  mutating func take(_ bits: Int) -> Int? {
    guard bits <= count else { return nil }
    let value = Int(truncatingIfNeeded: buffer & ((1 &<< UInt64(truncatingIfNeeded: bits)) &- 1))
    buffer = buffer &>> UInt64(truncatingIfNeeded: bits)
    count &-= bits
    return value
  }

  /// Passes over the rest of a byte, and gives back the bytes that were read ahead.
  mutating func alignToByte() {
    position -= count / 8
    (buffer, count) = (0, 0)
  }
}
