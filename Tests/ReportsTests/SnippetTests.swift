import SourceText
import Testing

@testable import Reports

@Suite("Source lines with carets") struct SnippetTests {
  /// A line with `«` and `»` around the range, what is shown of it, and the row below.
  static let cases: [(String, String, String)] = [
    ("名称: «坏»路", "名称: 坏路", "      ^^"),
    ("资金: {总额: «330»}", "资金: {总额: 330}", "             ^^^"),
    ("«文档类型»: 表", "文档类型: 表", "^^^^^^^^"),
    ("👍«好»", "👍好", "  ^^"),
    ("👨‍👩‍👧‍👦«家»", "👨‍👩‍👧‍👦家", "  ^^"),
    ("🇨🇳«国»", "🇨🇳国", "  ^^"),
    ("1️⃣«x»", "1️⃣x", "  ^"),
    ("𠮷«野»", "𠮷野", "  ^^"),
    ("e\u{301}«x»", "e\u{301}x", " ^"),
    ("ｱ«ア»", "ｱア", " ^^"),
    ("１２«３»％", "１２３％", "    ^^"),
    ("±«≥95%»", "±≥95%", " ^^^^"),
    ("\t«x»", "    x", "    ^"),
    ("ab\t«x»\ty", "ab  x   y", "    ^"),
    ("长\t«x»", "长  x", "    ^"),
    ("«\t»x", "    x", "^^^^"),
    ("总分:«»", "总分:", "     ^"),
    ("«»", "", "^"),
    ("a\u{1B}[31m«b»", "a␛[31mb", "      ^"),
    ("\u{202E}«b»", "\u{FFFD}b", " ^"),
    ("行尾«多»\r", "行尾多", "    ^^"),
  ]

  @Test("Carets stand under the range", arguments: cases)
  func alignment(_ line: String, _ shown: String, _ carets: String) {
    let (source, range) = Self.marked("前一行: 1\n\(line)\n后一行: 2\n")
    let snippet = Snippet(range, in: source, width: 100)
    #expect(snippet.line == 2)
    #expect(snippet.lastLine == nil)
    #expect(snippet.text == shown)
    #expect(Self.row(snippet) == carets)
  }

  @Test func aRangeOverSeveralLinesIsMarkedToTheEndOfTheFirst() {
    let (source, range) = Self.marked("a: «很多\n  行\n  »完\n")
    let snippet = Snippet(range, in: source, width: 80)
    #expect(snippet.text == "a: 很多")
    #expect(Self.row(snippet) == "   ^^^^")
    #expect(snippet.lastLine == 3)
  }

  @Test func aRangeThatEndsWithItsLineBreakEndsInThatLine() {
    let (source, range) = Self.marked("«a: b\n»c: d\n")
    #expect(Snippet(range, in: source, width: 80).lastLine == nil)
  }

  @Test func aByteOrderMarkTakesNoColumn() {
    let source = SourceText(decoding: [0xEF, 0xBB, 0xBF] + Array("名称: 坏".utf8))
    let snippet = Snippet(TextRange(11, 14), in: source, width: 80)
    #expect(snippet.text == "名称: 坏")
    #expect(Self.row(snippet) == "      ^^")
  }

  @Test func longLinesAreCutAroundTheRange() {
    let (source, range) = Self.marked(String(repeating: "前", count: 100) + "«坏»" + String(repeating: "后", count: 100))
    let snippet = Snippet(range, in: source, width: 40)
    #expect(snippet.text == "…前前前前前前坏后后后后后后后后后后后…")
    #expect(Self.row(snippet) == "             ^^")
  }

  @Test func aRangeLongerThanTheLineIsCutToo() {
    let (source, range) = Self.marked("x: «" + String(repeating: "长", count: 400) + "»")
    let snippet = Snippet(range, in: source, width: 40)
    #expect(snippet.text == "x: " + String(repeating: "长", count: 18) + "…")
    #expect(Self.row(snippet) == "   " + String(repeating: "^", count: 36))
  }

  @Test("What stands over the carets is the range, however the line is cut", arguments: 0..<300)
  func cuts(_ seed: Int) throws {
    var state = UInt64(seed) &* 0x9E37_79B9_7F4A_7C15 &+ 1
    func next(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % bound
    }
    let pieces = ["长", "a", "👍", "\t", "e\u{301}", "👨‍👩‍👧", "：", "95%", "\u{7}", "é"]
    let before = (0..<next(200)).map { _ in pieces[next(pieces.count)] }.joined()
    let after = (0..<next(200)).map { _ in pieces[next(pieces.count)] }.joined()
    let source = SourceText(before + "目标" + after)
    let range = TextRange(before.utf8.count, before.utf8.count + 6)
    let width = 40 + next(60)
    let snippet = Snippet(range, in: source, width: width)
    #expect(DisplayWidth.columns(of: snippet.text) <= width)
    #expect(snippet.marked.count == 4)
    let place = try #require(snippet.text.unicodeScalars.firstIndex(of: "目"))
    #expect(DisplayWidth.columns(of: String(snippet.text.unicodeScalars[..<place])) == snippet.marked.lowerBound)
  }

  private static func marked(_ text: String) -> (SourceText, TextRange) {
    let start =
      text.utf8.count
      - (text.split(separator: "«", maxSplits: 1, omittingEmptySubsequences: false).last?.utf8.count ?? 0) - 2
    let plain = text.replacing("«", with: "")
    let end =
      plain.utf8.count
      - (plain.split(separator: "»", maxSplits: 1, omittingEmptySubsequences: false).last?.utf8.count ?? 0) - 2
    return (SourceText(plain.replacing("»", with: "")), TextRange(start, end))
  }

  private static func row(_ snippet: Snippet) -> String {
    String(repeating: " ", count: snippet.marked.lowerBound) + String(repeating: "^", count: snippet.marked.count)
  }
}
