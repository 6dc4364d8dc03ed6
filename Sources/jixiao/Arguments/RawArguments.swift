/// The arguments of the process. File names need not be UTF-8: a byte that belongs to no character stands in a `String` as a
/// scalar of the last private use plane, from which ``FilePath`` takes it back.
enum RawArguments {
  private static let first: UInt32 = 0x10_FF00

  /// The arguments behind the program's name.
  static var all: [String] {
    (1..<max(Int(CommandLine.argc), 1)).compactMap { index in
      CommandLine.unsafeArgv[index].map { text in
        var bytes: [UInt8] = []
        var place = text
        while place.pointee != 0 {
          bytes.append(UInt8(bitPattern: place.pointee))
          place += 1
        }
        return string(bytes)
      }
    }
  }

  /// The text of `bytes`.
  static func string(_ bytes: [UInt8]) -> String {
    if let text = String(validating: bytes, as: UTF8.self) { return text }
    var text = String.UnicodeScalarView()
    var rest = bytes[...]
    while let byte = rest.first {
      // The longest run that is one character; else the byte by itself.
      let whole = (1...4).first { length in
        guard length <= rest.count else { return false }
        let piece = rest.prefix(length)
        return (piece.first ?? 0) & 0xC0 != 0x80 && String(validating: piece, as: UTF8.self)?.unicodeScalars.count == 1
      }
      if let whole, let scalar = String(decoding: rest.prefix(whole), as: UTF8.self).unicodeScalars.first {
        text.append(scalar)
        rest = rest.dropFirst(whole)
      } else {
        if let scalar = Unicode.Scalar(first + UInt32(byte)) { text.append(scalar) }
        rest = rest.dropFirst()
      }
    }
    return String(text)
  }

  /// The bytes of a text made by ``string(_:)``.
  static func bytes(_ text: String) -> [UInt8] {
    // Nearly every path: nothing in it is from that plane.
    if !text.utf8.contains(0xF4) { return Array(text.utf8) }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.utf8.count)
    for scalar in text.unicodeScalars {
      if scalar.value >= first + 0x80, scalar.value <= first + 0xFF {
        bytes.append(UInt8(truncatingIfNeeded: scalar.value - first))
      } else {
        bytes += String(scalar).utf8
      }
    }
    return bytes
  }
}
