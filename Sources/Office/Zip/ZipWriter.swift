/// Writes a zip file whose bytes depend on nothing but the entries: no time, no machine, no user.
struct ZipWriter {
  /// Sizes above need a form that is not written; a file of a form never has them.
  static let maximumSize = 0xFFFF_FFFE

  private var output: [UInt8] = []
  private var directory: [UInt8] = []
  private var count = 0

  /// Adds a file, packed where that makes it smaller.
  mutating func add(_ name: String, _ data: [UInt8]) {
    let packed = Deflate.pack(data.span)
    let isPacked = packed.count < data.count
    let nameBytes = Array(name.utf8)
    // UTF-8 names; the flag stays away where it says nothing, as some old readers want it.
    let flags = nameBytes.allSatisfy { $0 < 0x80 } ? 0 : 0x800
    add(
      nameBytes, flags: flags, method: isPacked ? 8 : 0, crc: CRC32.of(data.span), size: data.count,
      packed: isPacked ? packed[...] : data[...])
  }

  /// Adds an entry of another file as it is packed there.
  mutating func add(_ entry: ZipEntry, of archive: ZipArchive) throws(ZipError) {
    let range = try archive.packedRange(of: entry)
    let name = Array(archive.bytes[entry.nameRange])
    let method: Int
    switch entry.method {
    case .stored: method = 0
    case .deflate: method = 8
    case .other(let number): method = number
    }
    add(
      name, flags: String(validating: name, as: UTF8.self) != nil && !name.allSatisfy { $0 < 0x80 } ? 0x800 : 0,
      method: method, crc: entry.crc, size: entry.size, packed: archive.bytes[range])
  }

  /// The whole file.
  consuming func finish() -> [UInt8] {
    let start = output.count
    output += directory
    output += [0x50, 0x4B, 0x05, 0x06]
    append([0, 0, count, count], bytes: 2)
    append([directory.count, start], bytes: 4)
    append([0], bytes: 2)
    return output
  }

  private mutating func add(
    _ name: [UInt8], flags: Int, method: Int, crc: UInt32, size: Int, packed: ArraySlice<UInt8>
  ) {
    let offset = output.count
    var head: [UInt8] = []
    // Version 2.0, and 1 January 1980 for the time, which is the first that can be written.
    Self.append([20, flags, method, 0, 0x21], bytes: 2, to: &head)
    Self.append([Int(crc), packed.count, size], bytes: 4, to: &head)
    Self.append([name.count, 0], bytes: 2, to: &head)
    output += [0x50, 0x4B, 0x03, 0x04] + head
    output += name
    output += packed
    directory += [0x50, 0x4B, 0x01, 0x02, 20, 0] + head
    Self.append([0, 0, 0], bytes: 2, to: &directory)
    Self.append([0, offset], bytes: 4, to: &directory)
    directory += name
    count += 1
  }

  private mutating func append(_ numbers: [Int], bytes: Int) { Self.append(numbers, bytes: bytes, to: &output) }

  private static func append(_ numbers: [Int], bytes: Int, to target: inout [UInt8]) {
    for number in numbers {
      for index in 0..<bytes { target.append(UInt8(truncatingIfNeeded: number >> (8 * index))) }
    }
  }
}
