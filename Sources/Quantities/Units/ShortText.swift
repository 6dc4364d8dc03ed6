/// Up to 15 bytes of UTF-8 without memory of its own.
struct ShortText: Hashable, Sendable {
  private var low: UInt64 = 0
  private var high: UInt64 = 0

  /// No text.
  init() {}

  /// The text between two offsets; nil when it is empty or longer than 15 bytes.
  init?(_ bytes: Span<UInt8>, from start: Int, to end: Int) {
    let count = end - start
    guard start >= 0, count > 0, count <= 15, end <= bytes.count else { return nil }
    for index in 0..<count {
      let byte = UInt64(bytes[start + index])
      if index < 8 { low |= byte << UInt64(index * 8) } else { high |= byte << UInt64((index - 8) * 8) }
    }
    high |= UInt64(count) << 56
  }

  /// The text.
  var string: String {
    let count = Int(high >> 56)
    var bytes: [UInt8] = []
    bytes.reserveCapacity(count)
    for index in 0..<count {
      let word = index < 8 ? low >> UInt64(index * 8) : high >> UInt64((index - 8) * 8)
      bytes.append(UInt8(truncatingIfNeeded: word))
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
