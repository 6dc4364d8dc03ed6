/// How the encoding of a file is told from its bytes.
///
/// 1. A byte order mark decides: UTF-8, UTF-16 of either order, or GB18030's own (84 31 95 33).
/// 2. Bytes with zeros among them are UTF-16, if their number is even, every unit read in the order in which most zeros
///    are high bytes is a character, and at least 19 of 20 are such as stand in our documents.
/// 3. Well-formed UTF-8 is UTF-8. (GBK may be well-formed UTF-8 by chance, but only where it is one to three characters
///    long; a document, whose keys are Chinese, never is.)
/// 4. Otherwise it is UTF-8 with faults, if it has at least as many Chinese characters or punctuation marks in complete
///    three-byte sequences as faulty places. In GBK such sequences arise by chance, about one to fifty faults.
/// 5. Otherwise it is GB18030, if there are at least four codes to every undecodable byte, and at least half of the
///    codes (three quarters, where there are sixteen or more) have four bytes or mean characters of GB2312, which has
///    nearly all that running text needs. Western single-byte encodings, Shift_JIS, Big5 and binary files fail here;
///    a Korean file in EUC-KR does not, but that is not what a Chinese finance office has.
/// 6. What is left is read as UTF-8 with faults.
enum EncodingRecognition {
  /// The encoding of `bytes` and the length of its byte order mark.
  static func recognise(_ bytes: Span<UInt8>) -> (encoding: TextEncoding, markLength: Int) {
    if starts(bytes, with: 0xEF, 0xBB, 0xBF) { return (.utf8WithBOM, 3) }
    if starts(bytes, with: 0xFF, 0xFE) { return (.utf16LittleEndian, 2) }
    if starts(bytes, with: 0xFE, 0xFF) { return (.utf16BigEndian, 2) }
    if starts(bytes, with: 0x84, 0x31, 0x95, 0x33) { return (.gb18030, 4) }
    if let encoding = unmarkedUTF16(bytes) { return (encoding, 0) }
    if looksLikeUTF8(bytes) { return (.utf8, 0) }
    return (looksLikeGB18030(bytes) ? .gb18030 : .utf8, 0)
  }

  private static func starts(_ bytes: Span<UInt8>, with mark: UInt8...) -> Bool {
    guard bytes.count >= mark.count else { return false }
    for index in mark.indices where bytes[index] != mark[index] { return false }
    return true
  }

  /// Rule 2.
  private static func unmarkedUTF16(_ bytes: Span<UInt8>) -> TextEncoding? {
    guard bytes.count >= 2, bytes.count % 2 == 0 else { return nil }
    var (even, odd) = (0, 0)
    for index in 0..<bytes.count where bytes[index] == 0 {
      if index % 2 == 0 { even += 1 } else { odd += 1 }
    }
    guard even != odd else { return nil }
    let littleEndian = odd > even
    var (usual, unusual) = (0, 0)
    var index = 0
    while index < bytes.count {
      let (value, length) = UTF16Decoder.scalar(at: index, in: bytes, littleEndian: littleEndian)
      guard let value, value != 0 else { return nil }
      if isUsual(value) { usual += 1 } else { unusual += 1 }
      index += length
    }
    return unusual * 19 <= usual ? littleEndian ? .utf16LittleEndian : .utf16BigEndian : nil
  }

  /// Rules 3 and 4.
  private static func looksLikeUTF8(_ bytes: Span<UInt8>) -> Bool {
    var (chinese, faults) = (0, 0)
    var index = 0
    while index < bytes.count {
      let (length, isValid) = UTF8Decoder.sequence(at: index, in: bytes)
      if !isValid {
        faults += 1
      } else if length == 3, isUsual(UTF8Decoder.scalar(at: index, length: 3, in: bytes)) {
        chinese += 1
      }
      index += length
    }
    return chinese >= faults
  }

  /// Rule 5.
  private static func looksLikeGB18030(_ bytes: Span<UInt8>) -> Bool {
    let decoder = GB18030Decoder()
    var (usual, codes, faults) = (0, 0, 0)
    var index = 0
    while index < bytes.count {
      let (value, length) = decoder.scalar(at: index, in: bytes)
      switch length {
      case 2:
        codes += 1
        if isGB2312(bytes[index], bytes[index + 1]) { usual += 1 }
      case 4:
        codes += 1
        usual += 1
      default:
        if value == nil { faults += 1 }
      }
      index += length
    }
    return codes > 0 && faults * 4 <= codes && usual * 4 >= codes * (codes < 16 ? 2 : 3)
  }

  /// Whether a two-byte code lies in the rows of GB2312 that hold characters: 1–9 signs, 16–87 hanzi.
  private static func isGB2312(_ first: UInt8, _ second: UInt8) -> Bool {
    ((0xA1...0xA9).contains(first) || (0xB0...0xF7).contains(first)) && (0xA1...0xFE).contains(second)
  }

  /// Whether a character is such as stands in our documents: ASCII, Chinese and its punctuation, signs, Latin letters.
  private static func isUsual(_ value: UInt32) -> Bool {
    switch value {
    case 0x09, 0x0A, 0x0D, 0x20...0x7E, 0xA0...0x24F: true
    case 0x2010...0x203F, 0x20A0...0x20BF, 0x2100...0x22FF, 0x2460...0x24FF, 0x2500...0x27BF: true
    case 0x3000...0x303F, 0x3200...0x33FF, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xFF01...0xFF65, 0xFFE0...0xFFE6: true
    case 0x1_F300...0x1_FAFF, 0x2_0000...0x3_FFFF: true
    default: false
    }
  }
}
