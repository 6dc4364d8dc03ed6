import SourceText

/// Writes tags in full.
enum TagText {
  /// The tag written at `range`, whose handle `handle` declares.
  static func full(_ source: SourceText, _ range: TextRange, handle: TagHandle?) -> String {
    let bytes = source.bytes[range.start..<min(range.end, source.bytes.count)]
    if bytes.starts(with: "!<".utf8) {
      return String(decoding: bytes.dropFirst(2).dropLast(bytes.last == UInt8(ascii: ">") ? 1 : 0), as: UTF8.self)
    }
    if bytes.count == 1 { return "!" }
    let handleEnd = bytes.lastIndex(of: UInt8(ascii: "!")).map { $0 + 1 } ?? bytes.startIndex
    let suffix = decoded(bytes[handleEnd...])
    if let handle { return source.string(handle.prefix) + suffix }
    let written = bytes[..<handleEnd]
    return (written.elementsEqual("!!".utf8) ? "tag:yaml.org,2002:" : String(decoding: written, as: UTF8.self)) + suffix
  }

  /// `bytes` with `%21` and the like replaced.
  private static func decoded(_ bytes: ArraySlice<UInt8>) -> String {
    guard bytes.contains(UInt8(ascii: "%")) else { return String(decoding: bytes, as: UTF8.self) }
    var result: [UInt8] = []
    var index = bytes.startIndex
    while index < bytes.endIndex {
      if bytes[index] == UInt8(ascii: "%"), index + 2 < bytes.endIndex, let high = Bytes.hexValue(bytes[index + 1]),
        let low = Bytes.hexValue(bytes[index + 2])
      {
        result.append(UInt8(truncatingIfNeeded: high << 4 | low))
        index += 3
      } else {
        result.append(bytes[index])
        index += 1
      }
    }
    return String(decoding: result, as: UTF8.self)
  }
}
