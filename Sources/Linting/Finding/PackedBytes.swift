/// Numbers and texts one behind the other, without room between them. What was put in is taken out in the same order.
struct PackedBytes {
  private(set) var bytes: [UInt8] = []
  /// Where the next value is taken from.
  private var place = 0

  init(_ bytes: [UInt8] = []) { self.bytes = bytes }

  /// Whether everything was taken out.
  var isEmpty: Bool { place >= bytes.count }

  /// Puts a number, seven bits a byte, the lowest first; a negative one is 0.
  mutating func put(_ number: Int) {
    var rest = UInt(max(number, 0))
    while rest >= 0x80 {
      bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(rest))
  }

  /// Takes a number; 0 behind the end.
  mutating func number() -> Int {
    var number: UInt = 0
    var shift: UInt = 0
    while place < bytes.count, shift < 63 {
      let byte = bytes[place]
      place += 1
      number |= UInt(byte & 0x7F) << shift
      if byte < 0x80 { break }
      shift += 7
    }
    return Int(number)
  }

  /// Puts a text.
  mutating func put(_ text: String) {
    put(text.utf8.count)
    bytes.append(contentsOf: text.utf8)
  }

  /// Takes a text; what is left of it behind the end.
  mutating func text() -> String {
    let count = number()
    let start = place
    place += min(count, bytes.count - start)
    return String(decoding: bytes[start..<place], as: UTF8.self)
  }
}
