/// The check number of zip files (ISO 3309), eight bytes at a time.
enum CRC32 {
  /// For each of the 256 bytes what it does to the number; then the same when one to seven zero bytes follow.
  private static let tables: [UInt32] = {
    var tables = [UInt32](repeating: 0, count: 8 * 256)
    for byte in 0..<256 {
      var value = UInt32(truncatingIfNeeded: byte)
      for _ in 0..<8 { value = value & 1 == 1 ? 0xEDB8_8320 ^ value >> 1 : value >> 1 }
      tables[byte] = value
    }
    for index in 256..<tables.count {
      let value = tables[index - 256]
      tables[index] = tables[Int(value & 0xFF)] ^ value >> 8
    }
    return tables
  }()

  /// The check number of `bytes`.
  static func of(_ bytes: Span<UInt8>) -> UInt32 {
    let tables = tables.span
    var value: UInt32 = 0xFFFF_FFFF
    var index = 0
    while bytes.count &- index >= 8 {
      let word = UInt64(littleEndian: bytes.bytes.unsafeLoadUnaligned(fromByteOffset: index, as: UInt64.self))
      let mixed = word ^ UInt64(value)
      value = 0
      for place in 0..<8 {
        let byte = Int(truncatingIfNeeded: mixed &>> UInt64(truncatingIfNeeded: place &* 8) & 0xFF)
        value ^= tables[(7 &- place) &* 256 &+ byte]
      }
      index &+= 8
    }
    while index < bytes.count {
      value = tables[Int((value ^ UInt32(bytes[index])) & 0xFF)] ^ value >> 8
      index += 1
    }
    return ~value
  }
}
