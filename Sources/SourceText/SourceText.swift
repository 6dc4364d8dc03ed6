/// An immutable text in UTF-8 with its line index; offsets are bytes.
public struct SourceText: Sendable {
  /// The text; always valid UTF-8. A byte order mark of a UTF-8 file stays as the first three bytes, so that offsets
  /// are those of the file, but belongs to no line and cannot be edited.
  public let bytes: [UInt8]
  /// How the file was encoded.
  public let encoding: TextEncoding
  /// The places in ``bytes`` where U+FFFD stands for something undecodable, ascending; at most 100 are kept.
  public let undecodable: [TextRange]
  /// The lines.
  public let lines: LineIndex

  /// The number of bytes.
  public var count: Int { bytes.count }

  /// Decodes the bytes of a file, whatever they are.
  public init(decoding bytes: [UInt8]) {
    let hasBOM = bytes.count >= 3 && bytes[0] == 0xEF && bytes[1] == 0xBB && bytes[2] == 0xBF
    let encoding: TextEncoding = hasBOM ? .utf8WithBOM : .utf8
    if UTF8Decoder.isValid(bytes) {
      self.init(valid: bytes, encoding: encoding, undecodable: [])
    } else {
      let text = UTF8Decoder.repair(bytes.span)
      self.init(valid: text.bytes, encoding: encoding, undecodable: text.undecodable)
    }
  }

  /// The text of `string`. A U+FEFF at its start is a character like any other: an editor that sends it counts it.
  public init(_ string: String) {
    self.init(valid: Array(string.utf8), encoding: .utf8, undecodable: [])
  }

  init(valid bytes: [UInt8], encoding: TextEncoding, undecodable: [TextRange]) {
    self.bytes = bytes
    self.encoding = encoding
    self.undecodable = undecodable
    self.lines = LineIndex(bytes, from: encoding == .utf8WithBOM ? 3 : 0)
  }

  init(bytes: [UInt8], encoding: TextEncoding, undecodable: [TextRange], lines: LineIndex) {
    self.bytes = bytes
    self.encoding = encoding
    self.undecodable = undecodable
    self.lines = lines
  }

  /// The text of `range`, clamped to the text and to whole characters.
  public func string(_ range: TextRange) -> String {
    let range = snapped(range)
    return String(decoding: bytes[range.start..<range.end], as: UTF8.self)
  }

  /// The bytes of `line` (from zero) without its line break; a number outside the text means its first or last line.
  public func lineRange(_ line: Int) -> TextRange {
    let line = min(max(line, 0), lines.count - 1)
    let start = lines.start(of: line)
    guard line + 1 < lines.count else { return TextRange(start, count) }
    let next = lines.start(of: line + 1)
    let isCRLF = next - start >= 2 && bytes[next - 1] == 0x0A && bytes[next - 2] == 0x0D
    return TextRange(start, isCRLF ? next - 2 : next - 1)
  }

  /// `offset` moved into the text and back to the first byte of the character in which it lies.
  func snapped(_ offset: Int) -> Int {
    let first = lines.start(of: 0)
    guard offset > first else { return first }
    guard offset < bytes.count else { return bytes.count }
    var offset = offset
    while offset > first, bytes[offset] & 0xC0 == 0x80 { offset -= 1 }
    return offset
  }

  /// `range` with both ends moved as ``snapped(_:)-(Int)`` does.
  func snapped(_ range: TextRange) -> TextRange { TextRange(snapped(range.start), snapped(range.end)) }
}
