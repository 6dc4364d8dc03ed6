import SourceText
import Testing

@Suite("Differences of texts as edits") struct DifferenceTests {
  @Test(arguments: [
    ("", "a\n"), ("a\n", ""), ("a\nb\nc\n", "a\nx\nc\n"), ("a\nb\n", "b\na\n"), ("名称：一\n", "名称: 一\n"),
    ("一\n二", "一\r\n二\n三"),
    ("\u{feff}a\n", "\u{feff}b\n"), ("甲\n", "乙\n"), ("a\nb\nc\nd\n", "d\nc\nb\na\n"),
  ])
  func appliedTheyGiveTheOtherText(_ old: String, _ new: String) {
    let (before, after) = (SourceText(decoding: Array(old.utf8)), SourceText(decoding: Array(new.utf8)))
    let edits = TextEdit.differences(from: before, to: after)
    #expect(before.applying(edits).bytes == after.bytes)
    #expect(TextEdit.compatible(edits) == edits)
  }

  @Test func onlyWhatDiffersIsTouched() {
    let edits = TextEdit.differences(from: SourceText("甲: 1\n乙:   2\n丙: 3\n"), to: SourceText("甲: 1\n乙: 2\n丙: 3\n"))
    #expect(edits == [TextEdit(range: TextRange(12, 14), replacement: "")])
    #expect(TextEdit.differences(from: SourceText("a\n"), to: SourceText("a\n")) == [])
  }

  @Test func randomTexts() {
    var random = RandomText(seed: 7)
    for _ in 0..<300 {
      let (old, new) = (SourceText(random.text(pieces: 30)), SourceText(random.text(pieces: 30)))
      #expect(old.applying(TextEdit.differences(from: old, to: new)).bytes == new.bytes)
    }
  }
}
