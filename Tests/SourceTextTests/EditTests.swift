import Testing

@testable import SourceText

@Suite struct EditTests {
  @Test(arguments: [
    ("年度: 2025\n", 8, 12, "2026", "年度: 2026\n"),
    ("a\rb", 2, 2, "\n", "a\r\nb"),
    ("a\r\nb", 1, 2, "", "a\nb"),
    ("a\r\nb", 2, 3, "", "a\rb"),
    ("a\r\nb", 2, 2, "x", "a\rx\nb"),
    ("a\r", 2, 2, "\n", "a\r\n"),
    ("", 0, 0, "权重\n", "权重\n"),
    ("权重", 0, 6, "", ""),
    ("权重", -5, 99, "分值", "分值"),
    // Ends inside characters move back to their first bytes.
    ("权重", 1, 5, "x", "x重"),
    ("a😀b", 3, 4, "x", "ax😀b"),
    ("权重", 6, 2, "分", "权重分"),
  ])
  func oneChange(before: String, start: Int, end: Int, replacement: String, after: String) {
    let text = SourceText(before).replacing(TextRange(start, end), with: Array(replacement.utf8))
    expect(text, isLike: after)
  }

  @Test func randomChangesEqualThoseOfAString() {
    var random = RandomText(seed: 2)
    for round in 0..<60 {
      var string = random.text(pieces: 40) + (round % 3 == 0 ? random.line(bytes: 2000) : "")
      var text = SourceText(string)
      for _ in 0..<25 {
        let utf8 = Array(string.utf8)
        let start = text.snapped(random.number(below: utf8.count + 1))
        let end = text.snapped(start + random.number(below: random.pick([1, 4, 40])))
        let long = random.number(below: 20) == 0
        let new = long ? random.line(bytes: 1100) : random.text(pieces: random.number(below: 4))
        string = String(decoding: utf8[..<start] + Array(new.utf8) + utf8[end...], as: UTF8.self)
        text = text.replacing(TextRange(start, end), with: Array(new.utf8))
        expect(text, isLike: string)
      }
    }
  }

  @Test func aLongLineThatComesByAnEditIsCountedAsQuickly() {
    let line = String(repeating: "绩效", count: 200) + "\n"
    for offset in [0, 7, 14] {
      let text = SourceText("名称\n权重\n").replacing(TextRange(offset, offset), with: Array(line.utf8))
      #expect(text.lines.columns != nil)
    }
    let joined = SourceText(line.prefix(200) + "\n" + line).replacing(TextRange(600, 601), with: [])
    #expect(joined.lines.columns != nil)
  }

  @Test func anUndecodableReplacementIsRepairedAndTold() {
    let text = SourceText("权重: 10").replacing(TextRange(8, 10), with: [0x35, 0xFF, 0xE5, 0xB9])
    #expect(text.string(TextRange(0, text.count)) == "权重: 5\u{FFFD}\u{FFFD}")
    #expect(text.undecodable == [TextRange(9, 12), TextRange(12, 15)])
  }

  @Test func undecodablePlacesMoveWithTheText() {
    let text = SourceText(decoding: Array("年度年度".utf8) + [0xFF] + Array("目标目标".utf8) + [0xFF])
    #expect(text.undecodable == [TextRange(12, 15), TextRange(27, 30)])
    #expect(text.replacing(TextRange(0, 6), with: [0x61]).undecodable == [TextRange(7, 10), TextRange(22, 25)])
    #expect(text.replacing(TextRange(12, 15), with: []).undecodable == [TextRange(24, 27)])
    #expect(text.replacing(TextRange(30, 30), with: [0x61]).undecodable == text.undecodable)
    let edits = [
      TextEdit(range: TextRange(12, 15), replacement: "支出"), TextEdit(range: TextRange(0, 3), replacement: ""),
    ]
    #expect(text.applying(edits).undecodable == [TextRange(27, 30)])
  }

  @Test func severalEditsMeanTheTextBeforeThem() {
    let text = SourceText("名称: 甲\n权重: 10\n")
    let edited = text.applying([
      TextEdit(range: TextRange(20, 22), replacement: "15"),
      TextEdit(range: TextRange(0, 6), replacement: "指标名称"),
      TextEdit(range: TextRange(23, 23), replacement: "备注: 无\n"),
    ])
    expect(edited, isLike: "指标名称: 甲\n权重: 15\n备注: 无\n")
    expect(text.applying([]), isLike: "名称: 甲\n权重: 10\n")
    expect(text.applying([TextEdit(range: TextRange(-9, 999), replacement: "空")]), isLike: "空")
  }

  /// Edits of 0123456789 and what becomes of it.
  struct Conflict: Sendable {
    let edits: [TextEdit]
    let after: String

    init(_ after: String, _ edits: (Int, Int, String)...) {
      self.edits = edits.map { TextEdit(range: TextRange($0.0, $0.1), replacement: $0.2) }
      self.after = after
    }
  }

  static let conflicts = [
    Conflict("01a456789", (2, 4, "a"), (3, 5, "b")),
    Conflict("01a456789", (3, 5, "b"), (2, 4, "a")),
    Conflict("01ab6789", (2, 4, "a"), (4, 6, "b")),
    Conflict("01b456789", (2, 8, "a"), (2, 4, "b")),
    Conflict("01a456789", (2, 4, "a"), (2, 4, "a")),
    Conflict("01ab23456789", (2, 2, "a"), (2, 2, "b")),
    Conflict("01ba456789", (2, 4, "a"), (2, 2, "b")),
    Conflict("01a456789", (2, 4, "a"), (3, 3, "b")),
    Conflict("01ab456789", (2, 4, "a"), (4, 4, "b")),
    Conflict("b1234567a", (8, 20, "a"), (-3, 1, "b")),
  ]

  @Test(arguments: conflicts)
  func editsThatCannotGoTogetherAreLeftOut(_ conflict: Conflict) {
    expect(SourceText("0123456789").applying(conflict.edits), isLike: conflict.after)
  }

  /// The text, its lines and its columns are those of a text that was never edited.
  private func expect(_ text: SourceText, isLike string: String) {
    let fresh = SourceText(string)
    #expect(text.bytes == fresh.bytes)
    #expect(text.lines.count == fresh.lines.count)
    for line in 0..<fresh.lines.count { #expect(text.lines.start(of: line) == fresh.lines.start(of: line)) }
    for offset in stride(from: 0, through: fresh.count, by: 97) {
      let position = fresh.position(at: offset, .utf16)
      #expect(text.position(at: offset, .utf16) == position)
      #expect(text.offset(at: position, .utf16) == fresh.offset(at: position, .utf16))
    }
    if fresh.lines.columns != nil { #expect(text.lines.columns != nil) }
  }
}
