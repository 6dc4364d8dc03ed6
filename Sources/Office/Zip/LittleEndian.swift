/// Numbers in the bytes of a file, low byte first.
enum LittleEndian {
  /// Two bytes; nil behind the end.
  static func two(_ bytes: Span<UInt8>, _ index: Int) -> Int? {
    guard index >= 0, bytes.count - index >= 2 else { return nil }
    return Int(bytes[index]) | Int(bytes[index + 1]) << 8
  }

  /// Four bytes; nil behind the end.
  static func four(_ bytes: Span<UInt8>, _ index: Int) -> Int? {
    guard let low = two(bytes, index), let high = two(bytes, index + 2) else { return nil }
    return low | high << 16
  }

  /// Eight bytes; nil behind the end and for numbers that no file's size reaches.
  static func eight(_ bytes: Span<UInt8>, _ index: Int) -> Int? {
    guard let low = four(bytes, index), let high = four(bytes, index + 4), high < 0x8000 else { return nil }
    return low | high << 32
  }
}
