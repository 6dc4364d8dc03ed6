import SourceText
import Testing

@testable import Syntax

/// Nothing that is read can exhaust the stack, time or memory.
@Suite struct LimitTests {
  static let deep: [(String, SyntaxFormat)] = [
    (String(repeating: "[", count: 100_000), .yaml), (String(repeating: "{", count: 10_000), .yaml),
    (String(repeating: "[", count: 10_000) + String(repeating: "]", count: 10_000), .yaml),
    (String(repeating: "- ", count: 10_000), .yaml), (String(repeating: "? ", count: 10_000), .yaml),
    (String(repeating: "[", count: 100_000), .json), (String(repeating: "{\"a\":", count: 5_000), .json),
    (String(repeating: "[", count: 10_000) + String(repeating: "]", count: 10_000), .json),
    ((0..<600).map { String(repeating: " ", count: $0) + "a:\n" }.joined(), .yaml),
  ]

  @Test("depth is bounded", arguments: deep)
  func depth(_ text: String, _ format: SyntaxFormat) {
    let tree = SyntaxTree(parsing: SourceText(text), as: format)
    #expect(tree.errors.contains { $0.kind == .tooDeep })
    #expect(tree.errors.count <= 2)
    #expect(tree.nodes.count < 2_000)
    #expect(Invariants.broken(tree) == nil)
    _ = tree.events()
    _ = tree.json()
    _ = tree.outline()
  }

  @Test("as deep as allowed is no fault")
  func allowed() {
    for format in SyntaxFormat.allCases {
      let text = String(repeating: "[", count: 512) + String(repeating: "]", count: 512)
      #expect(SyntaxTree(parsing: SourceText(text), as: format).errors.isEmpty)
    }
    let limits = SyntaxLimits(depth: 2, expandedNodes: 9, errors: 9)
    #expect(SyntaxTree(parsing: SourceText("a: {b: 1}"), as: .yaml, limits: limits).errors.isEmpty)
    let tree = SyntaxTree(parsing: SourceText("a: {b: [1]}\nc: 2\n"), as: .yaml, limits: limits)
    #expect(tree.errors.map(\.kind) == [.tooDeep])
    #expect(tree.json().contains("\"c\": 2"))
  }

  @Test("errors beyond the bound are counted")
  func errors() {
    let tree = yaml(String(repeating: "a: b: c\n", count: 1_000))
    #expect(tree.errors.count == 200)
    #expect(tree.omittedErrors == 800)
    #expect(tree.errors == tree.errors.sorted { $0.range.start < $1.range.start })
    let bytes = json("[" + String(repeating: "'a', ", count: 1_000) + "1]")
    #expect(bytes.errors.count == 200)
    #expect(bytes.omittedErrors == 800)
  }

  /// Each of these once cost the square of its length, or could.
  static let long = [
    "]", "a: \"b\n", "\"b\n", "a: [b\n", "  - \"b\n", "a: b: c\n", "键\n", "名称：养护\n", "-项\n", "&a ", "*a ", "[a]: 1\n",
    "? a\n", "a: 1\n b: 2\n", "\ta: 1\n", "\u{3000}a: 1\n", "---\n", "{a: b\n", "a: *b\n", "a: >5\n", "[1, 2}, ", "'",
    "\"", "# a\n", "\r", "\u{1}", "！，：", "a: |\n  b\n c\n", "- a\nb\n",
  ]

  @Test("long texts of one fault", arguments: long, ["", "x: [", "x: ［", "x: {", "[1"])
  func linear(_ part: String, _ prefix: String) {
    let text = prefix + String(repeating: part, count: 5_000 / part.utf8.count)
    for format in SyntaxFormat.allCases {
      let tree = SyntaxTree(parsing: SourceText(text), as: format)
      #expect(Invariants.broken(tree) == nil)
    }
  }
}
