import Testing

@testable import SourceText

@Suite struct DisplayWidthTests {
  @Test(arguments: [
    ("", 0), ("abc", 3), ("年度", 4), ("权重：10", 8), ("（）【】《》，。、；！？", 24), ("１２％", 6), ("ｱｲｳ", 3), ("￥￠", 4), ("¥€", 2),
    // Ambiguous ones are narrow.
    ("±×÷≥≤①…“”—αЖ", 12), ("〇々〆㎡㈠㊣", 12), ("あア가", 6), ("㐀𠮷𪚥", 6), ("\u{3000}", 2), ("\u{FF5E}", 2),
    // Marks, selectors, joiners and other formats take no column.
    ("e\u{301}", 1), ("e\u{301}\u{302}", 1), ("年\u{FE00}", 2), ("a\u{200B}b\u{FEFF}", 2), ("中\u{200D}国", 4),
    ("葛\u{E0100}", 2),
    ("\u{1112}\u{1161}\u{11AB}", 2), ("ก\u{E33}", 2),
    // An emoji is one, of however many scalars.
    ("😀", 2), ("👍🏽", 2), ("👨‍👩‍👧", 2), ("🏳️‍🌈", 2), ("❤️", 2), ("❤", 1), ("❤️‍🔥", 2), ("🧑‍⚕️", 2), ("⛹🏽‍♂️", 2), ("🇨🇳", 2), ("🇨🇳🇭🇰", 4),
    ("🇨", 2), ("🇨🇳🇨", 4), ("1️⃣", 2), ("1\u{20E3}", 1), ("#️⃣*️⃣", 4), ("©️®️", 4), ("©", 1), ("✅", 2), ("⚠️", 2), ("⚠", 1),
    ("😀😀", 4), ("1\u{FE0F}\u{FE0F}", 2), ("🏴󠁧󠁢󠁥󠁮󠁧󠁿", 2), ("a🏽", 3), ("🇨a🇳", 5), ("👨\u{200D}a", 3),
    // Control characters are for the printer to escape.
    ("a\u{7}b\u{9F}", 2), ("\u{1B}", 0),
  ])
  func aTextTakesItsColumns(text: String, columns: Int) {
    #expect(DisplayWidth.columns(of: text) == columns)
  }

  @Test(arguments: [
    ("\t", 0, 8, 8), ("\t", 3, 8, 5), ("\t", 8, 8, 8), ("年\tx", 0, 4, 5), ("\t\t", 1, 4, 7), ("\t", 0, 0, 1),
    ("\t", -5, 8, 8),
    ("\t", 0, -1, 1), ("\t", Int.min, Int.min, 1), ("a", Int.max, Int.max, 1),
  ])
  func aTabLeadsToTheNextStop(text: String, column: Int, tabWidth: Int, columns: Int) {
    #expect(DisplayWidth.columns(of: text, from: column, tabWidth: tabWidth) == columns)
  }

  @Test func bytesThatAreNoTextCountOneEach() {
    let bytes: [UInt8] = [0xFF, 0x61, 0xE5, 0xB9]
    let columns = DisplayWidth.columns(of: bytes.span)
    #expect(columns == 3)
  }

  @Test func aCursorCanBeMovedByPieces() {
    var cursor = DisplayCursor(column: 2, tabWidth: 4)
    cursor.advance(over: Array("年\t".utf8).span)
    #expect(cursor.column == 8)
    cursor.advance(over: "🇨")
    cursor.advance(over: "🇳")
    #expect(cursor.column == 10)
  }

  @Test func theTableIsAscendingAndBeginsAtZero() {
    let runs = DisplayWidthTable.runs
    #expect(runs.first == 0)
    #expect(zip(runs, runs.dropFirst()).allSatisfy { $0 >> 2 < $1 >> 2 && $0 & 3 != $1 & 3 })
  }

  @Test(arguments: [
    // Spot checks against Unicode's EastAsianWidth and general categories, one for each kind of neighbour.
    (0x20, 1), (0x7E, 1), (0x7F, 0), (0xA0, 1), (0xAD, 1), (0x2FF, 1), (0x300, 0), (0x36F, 0), (0x370, 1), (0x10FF, 1),
    (0x1100, 2), (0x115F, 2), (0x1160, 0), (0x11FF, 0), (0x200D, 0), (0x2329, 2), (0x2E7F, 1), (0x2E80, 2), (0x303F, 1),
    (0x4DFF, 2), (0x4E00, 2), (0x9FFF, 2), (0xA4D0, 1), (0xAC00, 2), (0xD7A3, 2), (0xF8FF, 1), (0xF900, 2), (0xFE0F, 0),
    (0xFF00, 1), (0xFF01, 2), (0xFF60, 2), (0xFF61, 1), (0xFFE6, 2), (0xFFFD, 1), (0x1F600, 2), (0x20000, 2),
    (0x3FFFD, 2), (0xE0100, 0), (0x10FFFF, 1),
  ])
  func aScalarTakesItsColumns(value: UInt32, columns: Int) throws {
    #expect(DisplayWidth.columns(of: try #require(Unicode.Scalar(value))) == columns)
  }
}
