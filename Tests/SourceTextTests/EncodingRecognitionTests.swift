import Testing

@testable import SourceText

@Suite struct EncodingRecognitionTests {
  static let line = "文档类型: 项目支出绩效目标申报表\n年度: 2025\n"

  @Test(
    arguments: [
      // The bytes, the encoding, the text; a “.” stands for U+FFFD.
      ([], .utf8, ""),
      ([0xEF, 0xBB, 0xBF], .utf8WithBOM, "\u{FEFF}"),
      ([0xFF, 0xFE], .utf16LittleEndian, ""),
      ([0xFF, 0xFE, 0x74, 0x5E, 0x0A, 0x00], .utf16LittleEndian, "年\n"),
      ([0xFE, 0xFF, 0x5E, 0x74, 0xD8, 0x3D, 0xDE, 0x00], .utf16BigEndian, "年😀"),
      ([0xFF, 0xFE, 0x3D, 0xD8, 0x74, 0x5E, 0x31], .utf16LittleEndian, ".年."),
      ([0x84, 0x31, 0x95, 0x33, 0xC4, 0xEA], .gb18030, "年"),
      // One or two characters of GBK, also the pair that Windows' Notepad took for UTF-8.
      ([0xC4, 0xEA], .gb18030, "年"),
      ([0xC4, 0xEA, 0xB6, 0xC8, 0x3A, 0x20, 0x31], .gb18030, "年度: 1"),
      ([0xC1, 0xAA, 0xCD, 0xA8], .gb18030, "联通"),
      ([0xD5, 0xC5, 0x86, 0xB4], .gb18030, "张喆"),
      // Rare hanzi and emoji in four bytes.
      ([0x82, 0x30, 0xB7, 0x31, 0x3A, 0x94, 0x39, 0xFC, 0x36], .gb18030, "㛃:😀"),
      // UTF-8 with one bad byte, cut off at the end or at the beginning.
      ([0xE5, 0xB9, 0xB4, 0xFF, 0xE5, 0xBA, 0xA6], .utf8, "年.度"),
      ([0xE5, 0xB9, 0xB4, 0xE5, 0xBA], .utf8, "年."),
      ([0xB4, 0xE5, 0xBA, 0xA6], .utf8, ".度"),
      // Latin-1, a lone Windows quotation mark, the head of a PNG file.
      ([0x63, 0x61, 0x66, 0xE9], .utf8, "caf."),
      ([0xE9, 0x74, 0xE9, 0x20, 0xFC, 0x62, 0x65, 0x72], .utf8, ".t. .ber"),
      ([0x93, 0x61, 0x94], .utf8, ".a."),
      ([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0x00], .utf8, ".PNG\r\n\u{1A}\n\0"),
    ] as [([UInt8], TextEncoding, String)])
  func anEncodingIsRecognised(bytes: [UInt8], encoding: TextEncoding, text: String) {
    let source = SourceText(decoding: bytes)
    #expect(source.encoding == encoding)
    #expect(
      Array(source.bytes)
        == Array(text.unicodeScalars.map { $0 == "." ? "\u{FFFD}" : String($0) }.joined().utf8))
    #expect(source.undecodable.count == text.count { $0 == "." })
  }

  @Test(arguments: [true, false])
  func utf16WithoutAMarkIsRecognisedByItsZeros(littleEndian: Bool) {
    var bytes: [UInt8] = []
    for unit in Self.line.utf16 {
      let halves = [UInt8(truncatingIfNeeded: unit), UInt8(truncatingIfNeeded: unit >> 8)]
      bytes += littleEndian ? halves : halves.reversed()
    }
    let text = SourceText(decoding: bytes)
    #expect(text.encoding == (littleEndian ? .utf16LittleEndian : .utf16BigEndian))
    #expect(text.bytes == Array(Self.line.utf8))
    // An odd number of bytes is no UTF-16 without a mark.
    #expect(SourceText(decoding: bytes + [0]).encoding == .utf8)
  }

  @Test func zerosAloneAreNoUTF16() {
    #expect(SourceText(decoding: Array("年度\0: 2025".utf8)).encoding == .utf8)
    #expect(SourceText(decoding: [0, 0, 0, 0]).encoding == .utf8)
    #expect(SourceText(decoding: [0x61, 0x00, 0x00, 0x00]).encoding == .utf8)
  }

  @Test func big5IsNotTakenForGBK() {
    // 預算績效目標申報表應當由各單位按照規定填報並對其真實性負責
    let bytes: [UInt8] = [
      0xB9, 0x77, 0xBA, 0xE2, 0xC1, 0x5A, 0xAE, 0xC4, 0xA5, 0xD8, 0xBC, 0xD0, 0xA5, 0xD3, 0xB3, 0xF8, 0xAA, 0xED,
      0xC0, 0xB3, 0xB7, 0xED, 0xA5, 0xD1, 0xA6, 0x55, 0xB3, 0xE6, 0xA6, 0xEC, 0xAB, 0xF6, 0xB7, 0xD3, 0xB3, 0x57,
      0xA9, 0x77, 0xB6, 0xF1, 0xB3, 0xF8, 0xA8, 0xC3, 0xB9, 0xEF, 0xA8, 0xE4, 0xAF, 0x75, 0xB9, 0xEA, 0xA9, 0xCA,
      0xAD, 0x74, 0xB3, 0x64,
    ]
    #expect(SourceText(decoding: bytes).encoding == .utf8)
  }

  @Test func oneBadByteAnywhereLeavesUTF8() {
    let good = Array(Self.line.utf8)
    for place in good.indices {
      var bytes = good
      bytes[place] = 0xFF
      let text = SourceText(decoding: bytes)
      #expect(text.encoding == .utf8)
      #expect(!text.undecodable.isEmpty && text.undecodable.count <= 3)
    }
  }

  @Test func everyEncodingHasANameInBothLanguages() {
    let names = TextEncoding.allCases.flatMap { [$0.name[.chinese], $0.name[.english]] }
    #expect(Set(names).count == names.count)
    #expect(TextEncoding.gb18030.name[.chinese] == "GB18030（GBK）编码")
    #expect(TextEncoding.allCases.filter(\.isUTF8) == [.utf8, .utf8WithBOM])
  }

  /// Whatever the bytes, the text is valid, and places and edits can be asked of it.
  @Test func anyBytesCanBeRead() {
    var random = RandomText(seed: 4)
    for round in 0..<3000 {
      let text = SourceText(decoding: random.tellingBytes(round % 70))
      #expect(isUTF8(text.bytes))
      for place in text.undecodable { #expect(text.string(place) == "\u{FFFD}") }
      let line = random.pick([Int.min, -1, 0, 1, 2, Int.max])
      let character = random.pick([Int.min, -1, 0, 1, 7, Int.max])
      for encoding in PositionEncoding.allCases {
        let offset = text.offset(at: Position(line: line, character: character), encoding)
        #expect(
          text.offset(at: text.position(at: offset, encoding), encoding)
            == text.offset(at: text.position(at: offset, .utf8), .utf8))
      }
      let range = TextRange(random.pick([Int.min, 0, 3, Int.max]), random.pick([Int.min, 5, 9, Int.max]))
      let edited = text.replacing(range, with: random.tellingBytes(round % 5))
      #expect(isUTF8(edited.bytes))
      let applied = text.applying([TextEdit(range: range, replacement: "换"), TextEdit(range: range, replacement: "")])
      #expect(isUTF8(applied.bytes))
    }
  }
}
