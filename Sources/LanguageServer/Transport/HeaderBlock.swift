/// The headers of one message, `Name: value` lines.
enum HeaderBlock {
  /// The one header that matters, in lower case.
  static let name = Array("content-length".utf8)

  /// The length that `block` announces; nil when a line is no header, when none announces a length, when it is no
  /// number that fits, or when two differ.
  static func length(_ block: ArraySlice<UInt8>) -> Int? {
    var length: Int?
    for line in block.split(whereSeparator: { $0 == 0x0A || $0 == 0x0D }) {
      guard let colon = line.firstIndex(of: 0x3A) else { return nil }
      let name = trimmed(line[..<colon])
      guard !name.isEmpty, name.allSatisfy(isNameByte) else { return nil }
      guard isLengthName(name) else { continue }
      guard let value = number(trimmed(line[(colon + 1)...])), length == nil || length == value else { return nil }
      length = value
    }
    return length
  }

  /// Where the next `Content-Length` begins behind `index`, in any case; nil when there is none.
  static func nextLength(in bytes: [UInt8], after index: Int) -> Int? {
    var start = index + 1
    while start + name.count <= bytes.count {
      if isLengthName(bytes[start..<start + name.count]) { return start }
      start += 1
    }
    return nil
  }

  private static func isLengthName(_ bytes: ArraySlice<UInt8>) -> Bool {
    bytes.count == name.count && zip(bytes, name).allSatisfy { $0 == $1 || $0 | 0x20 == $1 && isNameByte($0) }
  }

  private static func isNameByte(_ byte: UInt8) -> Bool {
    (byte | 0x20) &- 0x61 < 26 || byte &- 0x30 < 10 || byte == 0x2D || byte == 0x5F
  }

  private static func trimmed(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }
    let front = bytes.drop(while: isBlank)
    guard let last = front.lastIndex(where: { !isBlank($0) }) else { return front }
    return front[...last]
  }

  private static func number(_ digits: ArraySlice<UInt8>) -> Int? {
    guard !digits.isEmpty else { return nil }
    var value = 0
    for digit in digits {
      guard digit &- 0x30 < 10 else { return nil }
      let (tens, overflow) = value.multipliedReportingOverflow(by: 10)
      let (sum, carry) = tens.addingReportingOverflow(Int(digit &- 0x30))
      guard !overflow, !carry else { return nil }
      value = sum
    }
    return value
  }
}
