import Quantities
import Testing

struct ByteSearchTests {
  @Test(arguments: [
    ("形成初步结论", "初步结论", true), ("形成初步结论", "初步结沦", false), ("结论", "结论", true), ("结", "结论", false), ("", "结论", false),
    ("结论", "", true), ("aab", "ab", true), ("评价方案、评价方法", "评价方法", true), ("人民币￥", "￥", true),
  ])
  func saysWhatContainsSays(_ text: String, _ word: String, _ isThere: Bool) {
    #expect(text.holds(word) == isThere)
    #expect(text.contains(word) == isThere)
    if isThere, !word.isEmpty { #expect(text.firstBytes(of: word).map { String(text[$0]) } == word) }
  }
}
