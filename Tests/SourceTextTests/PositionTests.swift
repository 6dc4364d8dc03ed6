import Testing

@testable import SourceText

@Suite struct PositionTests {
  static let text = SourceText("年度: 2025\r\n项目😀: x\r单位\n\n尾")

  @Test(arguments: [
    // offset, line, columns in UTF-8, UTF-16, UTF-32
    (0, 0, 0, 0, 0), (3, 0, 3, 1, 1), (6, 0, 6, 2, 2), (12, 0, 12, 8, 8), (14, 1, 0, 0, 0), (20, 1, 6, 2, 2),
    (24, 1, 10, 4, 3), (27, 1, 13, 7, 6), (28, 2, 0, 0, 0), (34, 2, 6, 2, 2), (35, 3, 0, 0, 0), (36, 4, 0, 0, 0),
    (39, 4, 3, 1, 1),
  ])
  func everyEncodingCountsItsUnits(offset: Int, line: Int, utf8: Int, utf16: Int, utf32: Int) {
    for (encoding, column) in [(PositionEncoding.utf8, utf8), (.utf16, utf16), (.utf32, utf32)] {
      let position = Position(line: line, character: column)
      #expect(Self.text.position(at: offset, encoding) == position)
      #expect(Self.text.offset(at: position, encoding) == offset)
    }
  }

  @Test(arguments: [
    // An offset and the one it is taken for.
    (-1, 0), (Int.min, 0), (1, 0), (2, 0), (4, 3), (13, 12), (21, 20), (22, 20), (23, 20), (40, 39), (Int.max, 39),
  ])
  func anOffsetSnaps(offset: Int, taken: Int) {
    for encoding in PositionEncoding.allCases {
      #expect(Self.text.position(at: offset, encoding) == Self.text.position(at: taken, encoding))
    }
  }

  @Test(arguments: [
    (-1, 5, 0), (Int.min, Int.max, 0), (0, -1, 0), (0, Int.min, 0), (0, 9, 12), (0, Int.max, 12), (1, 3, 20),
    (1, 99, 27),
    (3, 1, 35), (4, 2, 39), (5, 0, 39), (Int.max, Int.max, 39),
  ])
  func aPositionSnaps(line: Int, character: Int, offset: Int) {
    #expect(Self.text.offset(at: Position(line: line, character: character), .utf16) == offset)
  }

  @Test func aColumnInsideASequenceIsThatOfItsFirstByte() {
    for column in 6...9 {
      #expect(Self.text.offset(at: Position(line: 1, character: column), .utf8) == 20)
    }
  }

  @Test func everyOffsetOfRandomTextsAgreesWithTheReference() {
    var random = RandomText(seed: 1)
    for round in 0..<200 {
      let string = random.text(pieces: round)
      expectAgreement(SourceText(string), ReferenceText(string))
    }
  }

  @Test(arguments: [1000, 1023, 1024, 1025, 1536, 2048, 5000])
  func longLinesAgreeWithTheReference(length: Int) {
    var random = RandomText(seed: UInt64(length))
    let string = random.text(pieces: 9) + random.line(bytes: length) + "\n" + random.line(bytes: length)
    let text = SourceText(string)
    if length > LineIndex.longLine { #expect(text.lines.columns != nil) }
    expectAgreement(text, ReferenceText(string))
  }

  private func expectAgreement(_ text: SourceText, _ reference: ReferenceText) {
    #expect(text.lines.count == reference.lines.count)
    for (line, range) in reference.lines.enumerated() { #expect(text.lineRange(line) == range) }
    var wrong: [Int] = []
    for (index, place) in reference.places.enumerated() {
      let next = index + 1 < reference.places.count ? reference.places[index + 1].offset : text.count + 1
      for encoding in PositionEncoding.allCases {
        let position = reference.position(place, encoding)
        for offset in place.offset..<next where text.position(at: offset, encoding) != position { wrong.append(offset) }
        if !place.isInsideBreak, text.offset(at: position, encoding) != place.offset { wrong.append(place.offset) }
      }
    }
    #expect(wrong.isEmpty)
  }
}
