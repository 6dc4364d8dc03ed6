/// A zip file in memory.
struct ZipArchive: Sendable {
  /// How much is unpacked from one file, in all.
  struct Limits: Sendable {
    /// The most bytes of one entry.
    var entrySize = 128 << 20
    /// How many times its packed size an entry may have, above ``freeSize``.
    var ratio = 200
    /// Up to here the ratio does not matter: small entries of one repeated byte are no bombs.
    var freeSize = 16 << 20
  }

  let bytes: [UInt8]
  let entries: [ZipEntry]
  let limits: Limits
  private let indices: [String: Int]

  /// The archive in `bytes`, whose entries are not looked at yet.
  init(_ bytes: [UInt8], limits: Limits = Limits()) throws(ZipError) {
    self.bytes = bytes
    self.limits = limits
    entries = try ZipDirectory.entries(bytes.span)
    var indices: [String: Int] = [:]
    for (index, entry) in entries.enumerated() {
      let key = Self.key(entry.name)
      // The first of a name holds: two are a trick or a fault.
      if indices[key] == nil { indices[key] = index }
    }
    self.indices = indices
  }

  /// The entry of a name; names of parts do not tell capital letters from small ones.
  func entry(_ name: String) -> ZipEntry? { indices[Self.key(name)].map { entries[$0] } }

  private static func key(_ name: String) -> String {
    let bytes = name.utf8.drop { $0 == 0x2F }
    return String(decoding: bytes.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }, as: UTF8.self)
  }

  /// The data of an entry; cut off where it is larger than the limits allow.
  func data(of entry: ZipEntry) throws(ZipError) -> (bytes: [UInt8], isTruncated: Bool) {
    guard !entry.isEncrypted else { throw .encrypted }
    let range = try packedRange(of: entry)
    let ratioLimit = range.count.multipliedReportingOverflow(by: limits.ratio)
    let limit = min(limits.entrySize, max(limits.freeSize, ratioLimit.overflow ? Int.max : ratioLimit.partialValue))
    let isTruncated = entry.size > limit
    let data: [UInt8]
    switch entry.method {
    case .stored:
      guard range.count == entry.size else { throw .damagedData }
      data = Array(bytes[range].prefix(limit))
    case .deflate:
      // No data is packed to less than a thousandth: a larger size is a lie, for which no memory is taken.
      guard entry.size / 1_100 <= range.count else { throw .damagedData }
      do {
        let unpacked = try Inflate.unpack(bytes.span.extracting(range), limit: min(entry.size, limit))
        guard unpacked.isTruncated == isTruncated, unpacked.bytes.count == min(entry.size, limit) else {
          throw ZipError.damagedData
        }
        data = unpacked.bytes
      } catch { throw .damagedData }
    case .other: throw .unknownMethod
    }
    guard isTruncated || CRC32.of(data.span) == entry.crc else { throw .damagedData }
    return (data, isTruncated)
  }

  /// Where the packed data stands. The entry's own head is only asked for its length and name, for its sizes may be missing; a head of
  /// another name means that the directory is not of this file.
  func packedRange(of entry: ZipEntry) throws(ZipError) -> Range<Int> {
    let bytes = bytes.span
    let head = entry.headerOffset
    guard LittleEndian.four(bytes, head) == 0x0403_4B50, let nameLength = LittleEndian.two(bytes, head + 26),
      let extraLength = LittleEndian.two(bytes, head + 28), nameLength == entry.nameRange.count
    else { throw .malformed }
    let start = head + 30 + nameLength + extraLength
    guard start <= bytes.count, entry.packedSize <= bytes.count - start else { throw .malformed }
    for offset in 0..<nameLength where bytes[head + 30 + offset] != bytes[entry.nameRange.lowerBound + offset] {
      throw .malformed
    }
    return start..<start + entry.packedSize
  }
}
