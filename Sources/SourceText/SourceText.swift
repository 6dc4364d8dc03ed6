/// An immutable text in UTF-8 with its line index; offsets are bytes.
public struct SourceText: Sendable {
  /// The text; always valid UTF-8. The byte order mark of a UTF-8 file stays as the first three bytes, so that offsets
  /// are those of the file, but belongs to no line and cannot be edited: an editor neither shows nor counts it.
  public let bytes: [UInt8]
  /// How the file was encoded.
  public let encoding: TextEncoding
  /// The places in ``bytes`` where U+FFFD stands for something undecodable, ascending; at most 100 are kept.
  public let undecodable: [TextRange]
  /// The lines.
  public let lines: LineIndex
  /// The cells from which the text was made; `nil` for a text that is a file of its own.
  public let origin: TextOrigin?

  /// The number of bytes.
  @inlinable public var count: Int { bytes.count }

  /// Decodes the bytes of a file, whatever they are; ``EncodingRecognition`` tells how the encoding is found.
  ///
  /// The byte order marks of UTF-16 and GB18030 are dropped, as all the text is rewritten anyway.
  public init(decoding bytes: [UInt8]) {
    let isMarked = bytes.count >= 3 && bytes[0] == 0xEF && bytes[1] == 0xBB && bytes[2] == 0xBF
    // Nearly every file: UTF-8 without a zero byte (with one it might be UTF-16).
    let survey = UTF8Decoder.survey(bytes.span)
    if survey.isValid, isMarked || !survey.hasZero {
      self.init(valid: bytes, encoding: isMarked ? .utf8WithBOM : .utf8, undecodable: [])
      return
    }
    let span = bytes.span
    let (encoding, markLength) = EncodingRecognition.recognise(span)
    let text: DecodedText
    switch encoding {
    case .utf8, .utf8WithBOM: text = UTF8Decoder.repair(span)
    case .gb18030: text = GB18030Decoder().decode(span, from: markLength)
    case .utf16LittleEndian: text = UTF16Decoder.decode(span, from: markLength, littleEndian: true)
    case .utf16BigEndian: text = UTF16Decoder.decode(span, from: markLength, littleEndian: false)
    }
    self.init(valid: text.bytes, encoding: encoding, undecodable: text.undecodable)
  }

  /// The text of `string`. A U+FEFF at its start is a character like any other: an editor that sends it counts it.
  public init(_ string: String, origin: TextOrigin? = nil) {
    let bytes = Array(string.utf8)
    self.init(valid: bytes, encoding: .utf8, undecodable: [], lines: LineIndex(bytes.span, from: 0), origin: origin)
  }

  /// A text of valid bytes whose lines are still to be found.
  init(valid bytes: [UInt8], encoding: TextEncoding, undecodable: [TextRange]) {
    self.init(
      valid: bytes, encoding: encoding, undecodable: undecodable,
      lines: LineIndex(bytes.span, from: encoding == .utf8WithBOM ? 3 : 0))
  }

  /// A text of valid bytes whose lines are known.
  init(
    valid bytes: [UInt8], encoding: TextEncoding, undecodable: [TextRange], lines: LineIndex, origin: TextOrigin? = nil
  ) {
    self.bytes = bytes
    self.encoding = encoding
    self.undecodable = undecodable
    self.lines = lines
    self.origin = origin
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

  /// `offset` moved into the text (behind a byte order mark) and back to the first byte of the character it lies in.
  public func snapped(_ offset: Int) -> Int {
    let first = lines.start(of: 0)
    guard offset > first else { return first }
    guard offset < bytes.count else { return bytes.count }
    var offset = offset
    while offset > first, bytes[offset] & 0xC0 == 0x80 { offset -= 1 }
    return offset
  }

  /// `range` moved into the text, its ends moved back to the first bytes of the characters they lie in.
  public func snapped(_ range: TextRange) -> TextRange { TextRange(snapped(range.start), snapped(range.end)) }
}
