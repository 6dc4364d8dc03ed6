/// The search for line breaks: 64 bytes at once become a word with a bit for each break in them.
enum LineBreaks {
  /// Appends the starts of the lines behind the breaks whose last byte lies in `from..<to`, and tells whether one of the
  /// lines so ended, the first of which began at the last of `starts`, or the rest up to the end of the bytes when `to`
  /// is that end, is longer than ``LineIndex/longLine``.
  static func appendStarts(
    in bytes: Span<UInt8>, breaksFrom from: Int, to: Int, to starts: inout [UInt32]
  ) -> Bool {
    let end = min(to, Int(UInt32.max) - 1)
    var previous = starts.last ?? 0
    var longest: UInt32 = 0
    var index = from

    @inline(__always) func add(_ start: Int) {
      let start = UInt32(truncatingIfNeeded: start)
      longest = max(longest, start &- previous)
      previous = start
      starts.append(start)
    }

    while index <= end - 64 {
      var breaks = lastBytesOfBreaks(at: index, in: bytes)
      while breaks != 0 {
        add(index &+ breaks.trailingZeroBitCount &+ 1)
        breaks &= breaks &- 1
      }
      index &+= 64
    }
    while index < end {
      let byte = bytes[index]
      index &+= 1
      if byte == 0x0A || byte == 0x0D && (index == bytes.count || bytes[index] != 0x0A) { add(index) }
    }
    let rest = end == bytes.count ? UInt32(truncatingIfNeeded: end) &- previous : 0
    return max(longest, rest) > LineIndex.longLine
  }

  /// A bit for each of the 64 bytes from `index` on, the first the lowest: whether it is LF, or a CR without LF.
  @inline(__always)
  private static func lastBytesOfBreaks(at index: Int, in bytes: Span<UInt8>) -> UInt64 {
    let lineFeeds = Quarters(of: bytes.bytes, at: index, equalTo: 0x0A).bits
    let carriageReturns = Quarters(of: bytes.bytes, at: index, equalTo: 0x0D)
    guard carriageReturns.isAny else { return lineFeeds }
    let behind: UInt64 = index + 64 < bytes.count && bytes[index + 64] == 0x0A ? 1 << 63 : 0
    return lineFeeds | carriageReturns.bits & ~(lineFeeds >> 1 | behind)
  }

  /// For 64 bytes, whether each is a certain one.
  private struct Quarters {
    private typealias Mask = SIMDMask<SIMD16<Int8>>
    private let masks: (Mask, Mask, Mask, Mask)

    @inline(__always)
    init(of bytes: RawSpan, at index: Int, equalTo byte: UInt8) {
      let wanted = SIMD16<UInt8>(repeating: byte)
      @inline(__always) func quarter(_ offset: Int) -> Mask {
        bytes.unsafeLoadUnaligned(fromByteOffset: index &+ offset, as: SIMD16<UInt8>.self) .== wanted
      }
      masks = (quarter(0), quarter(16), quarter(32), quarter(48))
    }

    @inline(__always)
    var isAny: Bool {
      let halves = unsafeBitCast(masks.0 .| masks.1 .| masks.2 .| masks.3, to: SIMD2<UInt64>.self)
      return halves[0] | halves[1] != 0
    }

    @inline(__always)
    var bits: UInt64 {
      Self.bits(masks.0) | Self.bits(masks.1) << 16 | Self.bits(masks.2) << 32 | Self.bits(masks.3) << 48
    }

    @inline(__always)
    private static func bits(_ mask: Mask) -> UInt64 {
      let halves = unsafeBitCast(mask, to: SIMD2<UInt64>.self)
      return bits(halves[0]) | bits(halves[1]) << 8
    }

    /// One bit for each byte of `marks`, which are all 0x00 or 0xFF. The product gathers them in its highest byte.
    @inline(__always)
    private static func bits(_ marks: UInt64) -> UInt64 {
      ((marks.littleEndian & 0x0101_0101_0101_0101) &* 0x0102_0408_1020_4080) >> 56
    }
  }
}
