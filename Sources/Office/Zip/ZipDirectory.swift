import SourceText

/// Reading of the directory at the end of a zip file.
struct ZipDirectory {
  /// The most entries that are looked at; office files have dozens.
  static let maximumEntries = 20_000

  /// The entries.
  static func entries(_ bytes: Span<UInt8>) throws(ZipError) -> [ZipEntry] {
    let end = try findEnd(bytes)
    // Bytes before the zip file, as of a program that unpacks itself, move all offsets.
    let start = end.offset - end.size
    let shift = start - end.start
    guard start >= 0, shift >= 0 else { throw .malformed }
    var entries: [ZipEntry] = []
    var index = start
    while entries.count < min(end.count, maximumEntries) {
      let (entry, next) = try entry(bytes, at: index, shift: shift)
      guard next <= end.offset else { throw .malformed }
      entries.append(entry)
      index = next
    }
    return entries
  }

  /// The last record of the file; behind it is at most a comment.
  private static func findEnd(
    _ bytes: Span<UInt8>
  ) throws(ZipError) -> (offset: Int, count: Int, size: Int, start: Int) {
    var index = bytes.count - 22
    let first = max(0, index - 0xFFFF)
    while index >= first {
      defer { index -= 1 }
      guard bytes[index] == 0x50, LittleEndian.four(bytes, index) == 0x0605_4B50,
        let comment = LittleEndian.two(bytes, index + 20), index + 22 + comment <= bytes.count,
        let count = LittleEndian.two(bytes, index + 10), let size = LittleEndian.four(bytes, index + 12),
        let start = LittleEndian.four(bytes, index + 16)
      else { continue }
      if count == 0xFFFF || size == 0xFFFF_FFFF || start == 0xFFFF_FFFF, let large = try largeEnd(bytes, before: index)
      {
        return large
      }
      return (index, count, size, start)
    }
    throw .noDirectory
  }

  /// The same of a file with sizes of eight bytes: a pointer stands right before the record, and leads to another one.
  private static func largeEnd(
    _ bytes: Span<UInt8>, before end: Int
  ) throws(ZipError) -> (offset: Int, count: Int, size: Int, start: Int)? {
    let pointer = end - 20
    guard LittleEndian.four(bytes, pointer) == 0x0706_4B50 else { return nil }
    guard let told = LittleEndian.eight(bytes, pointer + 8) else { throw .malformed }
    // The record is 56 bytes long and stands before the pointer, where bytes before the zip file have moved it.
    guard let offset = [told, pointer - 56].first(where: { LittleEndian.four(bytes, $0) == 0x0606_4B50 }),
      let count = LittleEndian.eight(bytes, offset + 32), let size = LittleEndian.eight(bytes, offset + 40),
      let start = LittleEndian.eight(bytes, offset + 48)
    else { throw .malformed }
    return (offset, count, size, start)
  }

  private static func entry(
    _ bytes: Span<UInt8>, at index: Int, shift: Int
  ) throws(ZipError) -> (entry: ZipEntry, next: Int) {
    guard LittleEndian.four(bytes, index) == 0x0201_4B50, let flags = LittleEndian.two(bytes, index + 8),
      let method = LittleEndian.two(bytes, index + 10), let crc = LittleEndian.four(bytes, index + 16),
      var packedSize = LittleEndian.four(bytes, index + 20), var size = LittleEndian.four(bytes, index + 24),
      let nameLength = LittleEndian.two(bytes, index + 28), let extraLength = LittleEndian.two(bytes, index + 30),
      let commentLength = LittleEndian.two(bytes, index + 32), var offset = LittleEndian.four(bytes, index + 42)
    else { throw .malformed }
    let name = index + 46..<index + 46 + nameLength
    let extra = name.upperBound..<name.upperBound + extraLength
    guard extra.upperBound + commentLength <= bytes.count else { throw .malformed }
    if var large = field(1, bytes, extra) {
      // Only what did not fit stands there, in this order.
      func take(_ value: inout Int) throws(ZipError) {
        guard value == 0xFFFF_FFFF else { return }
        guard large.count >= 8, let number = LittleEndian.eight(bytes, large.lowerBound) else { throw .malformed }
        value = number
        large = large.lowerBound + 8..<large.upperBound
      }
      try take(&size)
      try take(&packedSize)
      try take(&offset)
    }
    let entry = ZipEntry(
      name: decodedName(bytes, name, isUTF8: flags & 0x800 != 0, extra),
      method: method == 0 ? .stored : method == 8 ? .deflate : .other(method),
      isEncrypted: flags & 0x41 != 0, crc: UInt32(truncatingIfNeeded: crc), packedSize: packedSize, size: size,
      headerOffset: offset + shift, nameRange: name)
    return (entry, extra.upperBound + commentLength)
  }

  /// The content of an extra field.
  private static func field(_ wanted: Int, _ bytes: Span<UInt8>, _ extra: Range<Int>) -> Range<Int>? {
    var index = extra.lowerBound
    while let id = LittleEndian.two(bytes, index), let length = LittleEndian.two(bytes, index + 2),
      index + 4 + length <= extra.upperBound
    {
      if id == wanted { return index + 4..<index + 4 + length }
      index += 4 + length
    }
    return nil
  }

  /// The name: as UTF-8 where the flag or an extra field of Info-ZIP says so, else by its bytes, which are GBK where a Chinese Windows
  /// wrote them.
  private static func decodedName(_ bytes: Span<UInt8>, _ name: Range<Int>, isUTF8: Bool, _ extra: Range<Int>) -> String
  {
    var range = name
    var isUTF8 = isUTF8
    if !isUTF8, let unicode = field(0x7075, bytes, extra), unicode.count > 5, bytes[unicode.lowerBound] == 1,
      LittleEndian.four(bytes, unicode.lowerBound + 1) == Int(CRC32.of(bytes.extracting(name)))
    {
      range = unicode.lowerBound + 5..<unicode.upperBound
      isUTF8 = true
    }
    var raw: [UInt8] = []
    raw.reserveCapacity(range.count)
    for index in range { raw.append(bytes[index]) }
    if !isUTF8, !raw.allSatisfy({ $0 < 0x80 }) { raw = SourceText(decoding: raw).bytes }
    // Some programs of .NET write folders as Windows does. In GBK a backslash may be half of a character, so it is looked for last.
    for index in raw.indices where raw[index] == 0x5C { raw[index] = 0x2F }
    return String(decoding: raw, as: UTF8.self)
  }
}
