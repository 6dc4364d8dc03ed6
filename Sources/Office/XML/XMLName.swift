/// The local name of an element or attribute, to be compared as two numbers: its first 15 bytes and its length.
struct XMLName: Hashable, Sendable {
  private var low: UInt64 = 0
  private var high: UInt64 = 0

  /// The name in `range` of `bytes`.
  @inline(__always)
  init(_ bytes: borrowing Span<UInt8>, _ range: Range<Int>) {
    var shift: UInt64 = 0
    for index in range.lowerBound..<min(range.upperBound, range.lowerBound &+ 8) {
      low |= UInt64(bytes[index]) &<< shift
      shift &+= 8
    }
    if range.count > 8 {
      shift = 0
      for index in range.lowerBound &+ 8..<min(range.upperBound, range.lowerBound &+ 15) {
        high |= UInt64(bytes[index]) &<< shift
        shift &+= 8
      }
    }
    high |= UInt64(truncatingIfNeeded: range.count) &<< 56
  }
}

extension XMLName: ExpressibleByStringLiteral {
  /// The name in the program's own text; the compiler reckons it out.
  @inline(__always)
  init(stringLiteral value: StaticString) {
    let length = value.utf8CodeUnitCount
    var index = 0
    while index < min(length, 15) {
      let byte = UInt64(value.utf8Start[index])
      if index < 8 {
        low |= byte &<< UInt64(truncatingIfNeeded: index &* 8)
      } else {
        high |= byte &<< UInt64(truncatingIfNeeded: (index &- 8) &* 8)
      }
      index &+= 1
    }
    high |= UInt64(truncatingIfNeeded: length) &<< 56
  }
}
