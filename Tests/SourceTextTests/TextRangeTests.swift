import SourceText
import Testing

@Suite struct TextRangeTests {
  @Test func aReversedRangeIsEmptyAtItsStart() {
    #expect(TextRange(5, 2) == TextRange(5, 5))
    #expect(TextRange(5, 2).isEmpty)
  }

  @Test(arguments: [
    (TextRange(0, 3), TextRange(3, 5), false), (TextRange(0, 3), TextRange(2, 5), true),
    (TextRange(0, 3), TextRange(1, 2), true), (TextRange(3, 3), TextRange(0, 3), false),
    (TextRange(1, 1), TextRange(0, 3), true),
  ])
  func overlapIsSymmetric(left: TextRange, right: TextRange, overlap: Bool) {
    #expect(left.overlaps(right) == overlap)
    #expect(right.overlaps(left) == overlap)
  }

  @Test func aStringOfARangeIsClampedToWholeCharacters() {
    let text = SourceText("年度😀")
    #expect(text.string(TextRange(1, 5)) == "年")
    #expect(text.string(TextRange(-4, 99)) == "年度😀")
    #expect(text.string(TextRange(Int.min, Int.max)) == "年度😀")
    #expect(text.string(TextRange(7, 9)) == "")
    #expect(text.snapped(TextRange(8, 10)) == TextRange(6, 10))
  }
}
