import Testing

@testable import SourceText

@Test func aChineseLineHasUTF16Columns() {
  let text = SourceText("年度: 2025\r\n项目😀: x\n")
  #expect(text.lines.count == 3)
  #expect(text.position(at: 6, .utf16) == Position(line: 0, character: 2))
  #expect(text.offset(at: Position(line: 1, character: 4), .utf16) == 24)
  #expect(text.string(TextRange(14, 20)) == "项目")
}
