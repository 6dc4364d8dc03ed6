import Testing

@testable import SourceText

@Suite struct LineIndexTests {
  @Test(arguments: [
    ("", [0]), ("a", [0]), ("\n", [0, 1]), ("\r", [0, 1]), ("\r\n", [0, 2]), ("\n\r", [0, 1, 2]),
    ("\r\r\n", [0, 1, 3]),
    ("年\n度\r\n", [0, 4, 9]), ("a\u{2028}b\u{85}c", [0]), ("a\u{B}b\u{C}c", [0]),
  ])
  func linesBeginBehindEveryKindOfBreak(text: String, starts: [Int]) {
    let lines = SourceText(text).lines
    #expect((0..<lines.count).map { lines.start(of: $0) } == starts)
  }

  /// The search reads 64 bytes at once: a break must be found at every place of such a block and over its border.
  @Test(arguments: ["\n", "\r", "\r\n", "\n\r", "\r\r", "\r\n\r\n"])
  func breaksAreFoundAtEveryPlaceOfABlock(lineBreak: String) {
    for before in 0..<140 {
      for after in [0, 1, 70] {
        let string = String(repeating: "x", count: before) + lineBreak + String(repeating: "y", count: after)
        let lines = SourceText(string).lines
        let expected = ReferenceText(string).lines.map(\.start)
        #expect((0..<lines.count).map { lines.start(of: $0) } == expected)
      }
    }
  }

  @Test func manyBreaksInOneBlock() {
    let lines = SourceText(String(repeating: "\n", count: 1000)).lines
    #expect((0..<lines.count).map { lines.start(of: $0) } == Array(0...1000))
  }

  @Test func linesOutsideTheTextAreItsFirstAndLast() {
    let text = SourceText("一\n二\r\n三")
    #expect(text.lineRange(Int.min) == TextRange(0, 3))
    #expect(text.lineRange(1) == TextRange(4, 7))
    #expect(text.lineRange(Int.max) == TextRange(9, 12))
    #expect(text.lines.line(at: Int.min) == 0)
    #expect(text.lines.line(at: 8) == 1)
    #expect(text.lines.line(at: Int.max) == 2)
    #expect(text.lines.start(of: Int.max) == 9)
  }

  @Test func aByteOrderMarkBelongsToNoLine() {
    let text = SourceText(decoding: [0xEF, 0xBB, 0xBF] + Array("年度: 2025\n".utf8))
    #expect(text.encoding == .utf8WithBOM)
    #expect(text.count == 16)
    #expect(text.lineRange(0) == TextRange(3, 15))
    #expect(text.position(at: 0, .utf16) == Position(line: 0, character: 0))
    #expect(text.position(at: 6, .utf16) == Position(line: 0, character: 1))
    #expect(text.offset(at: Position(line: 0, character: 0), .utf16) == 3)
    #expect(
      text.replacing(TextRange(0, 9), with: Array("年".utf8)).bytes == [0xEF, 0xBB, 0xBF] + Array("年: 2025\n".utf8))
  }

  @Test func aMarkThatAnEditorSendsIsACharacter() {
    let text = SourceText("\u{FEFF}年")
    #expect(text.encoding == .utf8)
    #expect(text.position(at: 3, .utf16) == Position(line: 0, character: 1))
  }
}
