import Testing

@testable import SourceText

@Suite struct UTF8Tests {
  @Test(arguments: [
    // From The Unicode Standard, tables 3-8 to 3-11; a “.” stands for U+FFFD. The Chinese before them makes it UTF-8.
    ([0x61, 0xF1, 0x80, 0x80, 0xE1, 0x80, 0xC2, 0x62, 0x80, 0x63, 0x80, 0xBF, 0x64], "a...b.c..d"),
    ([0xC0, 0xAF, 0xE0, 0x80, 0xBF, 0xF0, 0x81, 0x82, 0x41], "........A"),
    ([0xED, 0xA0, 0x80, 0xED, 0xBF, 0xBF, 0xED, 0xAF, 0x41], "........A"),
    ([0xF4, 0x91, 0x92, 0x93, 0xFF, 0x41, 0x80, 0xBF, 0x42], ".....A..B"),
    ([0xE1, 0x80, 0xE2, 0xF0, 0x91, 0x92, 0xF1, 0xBF, 0x41], "....A"),
    ([0xE5, 0xB9], "."), ([0xF0, 0x9F, 0x98], "."), ([0xC2], "."), ([0xFE, 0xFF], ".."),
  ])
  func whatCannotBeDecodedIsReplaced(bytes: [UInt8], text: String) {
    let prefix = "项目支出绩效目标"
    let source = SourceText(decoding: Array(prefix.utf8) + bytes)
    #expect(source.encoding == .utf8)
    #expect(
      source.string(TextRange(prefix.utf8.count, source.count))
        == text.map { $0 == "." ? "\u{FFFD}" : String($0) }.joined())
    #expect(source.undecodable.count == text.count { $0 == "." })
    for place in source.undecodable { #expect(source.string(place) == "\u{FFFD}") }
  }

  @Test func atMostAHundredFaultsAreKept() {
    let source = SourceText(decoding: Array("年".utf8) + Array(repeating: 0xFF, count: 300))
    #expect(source.undecodable.count == 100)
    #expect(source.bytes.count == 903)
  }

  /// The validator reads sixteen bytes at once: sequences must be judged alike at every place of a block.
  @Test func everySequenceOfTellingBytesIsJudgedAsTheStandardLibraryDoes() {
    let telling: [UInt8] = [
      0x00, 0x41, 0x80, 0x8F, 0x90, 0x9F, 0xA0, 0xBF, 0xC1, 0xC2, 0xDF, 0xE0, 0xE1, 0xEC, 0xED, 0xEE, 0xEF, 0xF0, 0xF1,
      0xF3, 0xF4, 0xF5, 0xFF,
    ]
    var wrong: [[UInt8]] = []
    var place = 0
    var bytes = [UInt8](repeating: 0x41, count: 44)
    for first in telling {
      for second in telling {
        for third in telling {
          place = (place + 1) % 40
          for (offset, byte) in [first, second, third, 0xBF].enumerated() { bytes[place + offset] = byte }
          for count in [place + 3, place + 4, 44] where isWrong(Array(bytes[..<count])) {
            wrong.append(Array(bytes[..<count]))
          }
          for offset in 0..<4 { bytes[place + offset] = 0x41 }
        }
      }
    }
    #expect(wrong.isEmpty)
  }

  @Test func randomBytesAreJudgedAndRepairedAsTheStandardLibraryDoes() {
    var random = RandomText(seed: 3)
    for round in 0..<3000 {
      let bytes = Array(random.text(pieces: round % 30).utf8) + random.tellingBytes(round % 7)
      #expect(!isWrong(bytes))
      let repaired = UTF8Decoder.repair(bytes.span)
      #expect(repaired.bytes == Array(String(decoding: bytes, as: UTF8.self).utf8))
    }
  }

  @Test func zerosAreSeenAtEveryPlace() {
    for count in [1, 5, 18, 19, 20, 40] {
      #expect(!hasZero([UInt8](repeating: 0x61, count: count)))
      for place in 0..<count {
        var bytes = [UInt8](repeating: 0x61, count: count)
        bytes[place] = 0
        #expect(hasZero(bytes))
      }
    }
  }

  private func hasZero(_ bytes: [UInt8]) -> Bool { UTF8Decoder.survey(bytes.span).hasZero }

  private func isWrong(_ bytes: [UInt8]) -> Bool {
    let expected = (try? UTF8Span(validating: bytes.span)) != nil
    return isUTF8(bytes) != expected
  }
}

/// Whether the validator takes `bytes`; a span cannot stand in an expectation.
func isUTF8(_ bytes: [UInt8]) -> Bool { UTF8Decoder.isValid(bytes.span) }
