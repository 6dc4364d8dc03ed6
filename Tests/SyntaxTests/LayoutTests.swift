import SourceText
import Testing

@testable import Syntax

/// Texts and what they look like once they are laid out.
@Suite("Layout") struct LayoutTests {
  private struct Case {
    let what: String
    let text: String
    let laidOut: String

    init(_ what: String, _ text: String, _ laidOut: String? = nil) {
      self.what = what
      self.text = text
      self.laidOut = laidOut ?? text
    }
  }

  private static func laidOut(_ text: String, _ format: SyntaxFormat, _ range: TextRange? = nil) -> String? {
    let tree = SyntaxTree(parsing: SourceText(text), as: format)
    return tree.laidOut(LayoutWishes(documents: Set(tree.documents), range: range)).map {
      String(decoding: $0, as: UTF8.self)
    }
  }

  @Test func blocks() {
    for test in [
      Case(
        "blanks behind colons and dashes", "a:   1\nb :  2\nc:\n    -    3\n    -\n      4\n",
        "a: 1\nb: 2\nc:\n  - 3\n  - 4\n"),
      Case("lists below their keys", "a:\n- 1\n- k: 2\n  l: 3\n", "a:\n  - 1\n  - k: 2\n    l: 3\n"),
      Case("rows on the line of the dash", "-\n   a: 1\n   b:\n        c: 2\n", "- a: 1\n  b:\n    c: 2\n"),
      Case("values on a line of their own", "a:\n  1\nb:\n  {c:  2}\n", "a: 1\nb: {c: 2}\n"),
      Case("empty lines, one at a time", "a: 1\n\n\n\nb: 2\n\n", "a: 1\n\nb: 2\n"),
      Case("blanks at ends of lines and no break at the end", "a: 1   \nb:  \nc: 3", "a: 1\nb:\nc: 3\n"),
      Case(
        "anchors, tags and aliases", "a:  &x   !!map\n     b: 1\nc:   *x\n*x : 2\nd: !t\ne: &y {f:  1}\n",
        "a: &x !!map\n  b: 1\nc: *x\n*x : 2\nd: !t\ne: &y {f: 1}\n"),
      Case("an anchor on a line of its own", "a:\n  &x\n  b: 1\n", "a: &x\n  b: 1\n"),
      Case("merge keys", "a: &x {k: 1}\nb:\n    <<:   *x\n    l: 2\n", "a: &x {k: 1}\nb:\n  <<: *x\n  l: 2\n"),
      Case(
        "text blocks keep what is further in", "a:\n    b: |\n        x\n\n          y  \n    c: >-\n      z\n",
        "a:\n  b: |\n    x\n\n      y  \n  c: >-\n    z\n"),
      Case(
        "text blocks that say how far in they are", "a:\n     b: |2\n         x\n     c: 1\n",
        "a:\n  b: |2\n      x\n  c: 1\n"),
      Case(
        "text blocks that keep their last line", "a:\n   b: |+\n     x\nc: 1\n", "a:\n  b: |+\n    x\nc: 1\n"),
      Case(
        "texts over several lines", "a: x\n     y\n\n     z\nb: \"u\n  v \\\n     w\"\n",
        "a: x\n  y\n\n  z\nb: \"u\n  v \\\n  w\"\n"),
      Case(
        "several documents, directives and markers",
        "%YAML 1.2\n---\n# 头\na:   1\n...\n---   # 二\n\nb:\n   - 1\n",
        "%YAML 1.2\n---\n# 头\na: 1\n...\n---   # 二\n\nb:\n  - 1\n"),
    ] { #expect(Self.laidOut(test.text, .yaml) == test.laidOut, "\(test.what)") }
  }

  @Test func comments() {
    for test in [
      Case(
        "above and behind rows", "# 头\n\na: 1   # 一\n# 二上\nb:   # 二\n     # 三上\n     c: 3 # 三\n     # 三下\n# 尾\n",
        "# 头\n\na: 1   # 一\n# 二上\nb:   # 二\n  # 三上\n  c: 3 # 三\n  # 三下\n# 尾\n"),
      Case(
        "below a deeper row, above the next key", "a:\n    b:\n        c: 1\n        # 深\n    # 中\n# 浅\nd: 2\n",
        "a:\n  b:\n    c: 1\n    # 深\n  # 中\n# 浅\nd: 2\n"),
      Case(
        "behind dashes and in lists", "a:\n- 1   # 一\n# 二上\n- 2\n-   # 三\n  k: 3\n",
        "a:\n  - 1   # 一\n# 二上\n  - 2\n  -   # 三\n    k: 3\n".replacing("# 二上", with: "  # 二上")),
      Case("behind the header of a text block", "a: |   # 说明\n   x\nb: 1\n", "a: |   # 说明\n  x\nb: 1\n"),
      Case("between a key and its value", "a: # 值\n   1\n", "a: # 值\n  1\n"),
      Case("with empty lines around", "a: 1\n\n# 一\n\n# 二\nb: 2\n"),
      Case(
        "between brackets", "a: {b:  1, # 一\n  # 二上\n  c: 2 # 二\n  }\n", "a: {b: 1, # 一\n    # 二上\n    c: 2 # 二\n  }\n"),
    ] { #expect(Self.laidOut(test.text, .yaml) == test.laidOut, "\(test.what)") }
  }

  @Test func brackets() {
    for test in [
      Case(
        "on one line", "a: { b :1,c:   [ 1,2 ,3 ] ,  d: {} , e: [ ],}\n".replacing(":1", with: ": 1"),
        "a: {b: 1, c: [1, 2, 3], d: {}, e: []}\n"),
      Case("nothing behind a colon, and no colon", "a: {b:, c: , d}\n", "a: {b: , c: , d}\n"),
      Case("pairs without brackets", "a: [ b:   1,  c ]\n", "a: [b: 1, c]\n"),
      Case(
        "broken lines stay, aligned", "- {名称: 里程,\n    权重: 1, 性质: 定量,\n 核心: 是}\n",
        "- {名称: 里程,\n   权重: 1, 性质: 定量,\n   核心: 是}\n"),
      Case(
        "a line for each", "a:\n    - {\n     b: 1,\n      c: 2\n      }\nd: [\n  1 ]\n",
        "a:\n  - {\n      b: 1,\n      c: 2\n    }\nd: [\n    1]\n"),
    ] { #expect(Self.laidOut(test.text, .yaml) == test.laidOut, "\(test.what)") }
  }

  @Test func json() {
    for test in [
      Case(
        "the whole on several lines, rows on one", "{\"甲\":1,\"乙\":[{\"丙\":\"2\",\"丁\":null},{}],\"戊\":[ ]}",
        "{\n  \"甲\": 1,\n  \"乙\": [{\"丙\": \"2\", \"丁\": null}, {}],\n  \"戊\": []\n}\n"),
      Case("what had lines keeps them", "{\"a\": [\n1, 2]\n}\n", "{\n  \"a\": [\n    1,\n    2\n  ]\n}\n"),
      Case(
        "what is too wide gets them",
        "{\"a\": [\"\(String(repeating: "长", count: 30))\",\"\(String(repeating: "长", count: 30))\"]}",
        "{\n  \"a\": [\n    \"\(String(repeating: "长", count: 30))\",\n    \"\(String(repeating: "长", count: 30))\"\n  ]\n}\n"
      ),
    ] { #expect(Self.laidOut(test.text, .json) == test.laidOut, "\(test.what)") }
  }

  @Test func lineEndsAndMarksStay() {
    #expect(Self.laidOut("\u{feff}a:   1\r\nb:\r\n- x\r\n  y\r\n", .yaml) == "\u{feff}a: 1\r\nb:\r\n  - x\r\n    y\r\n")
  }

  @Test func whatIsNotSureIsLeft() {
    #expect(Self.laidOut("a: {b\n", .yaml) == nil)
    #expect(Self.laidOut("? a\n: b\n", .yaml) == nil)
    #expect(Self.laidOut("a: |+\n  x\n\nb: 1\n", .yaml) == nil)
    #expect(Self.laidOut("a:  1\rb:  2\r", .yaml) == nil)
  }

  @Test func aPartIsLaidOutWhereItStands() {
    let text = "a:   1\nb:\n    c:   2\n    d:\n       e:   3\nf:   4\n"
    func part(_ word: String) -> String? {
      let start = text.utf8.count - (text.split(separator: word, maxSplits: 1)[1].utf8.count + word.utf8.count)
      return Self.laidOut(text, .yaml, TextRange(start, start + 1))
    }
    #expect(part("c:") == text.replacing("c:   2", with: "c: 2"))
    #expect(part("e:") == text.replacing("e:   3", with: "e: 3"))
    #expect(part("f:") == text.replacing("f:   4", with: "f: 4"))
    #expect(Self.laidOut(text, .yaml, TextRange(0, text.utf8.count)) == "a: 1\nb:\n  c: 2\n  d:\n    e: 3\nf: 4\n")
  }

  @Test("Whatever is laid out says the same, and a second time changes nothing", arguments: 0..<4)
  func random(_ shard: Int) {
    for seed in 0..<150 {
      let document = RandomDocument(seed: UInt64(seed * 4 + shard))
      complain("seed \(seed * 4 + shard)", Array(document.text.utf8), document.format)
    }
  }

  @Test("The documents of yaml-test-suite say the same", arguments: YAMLCase.all.filter { !$0.isInvalid })
  func suite(_ test: YAMLCase) { complain(test.name, test.tree().source.bytes, .yaml) }

  private func complain(_ name: String, _ bytes: [UInt8], _ format: SyntaxFormat) {
    let tree = SyntaxTree(parsing: SourceText(decoding: bytes), as: format)
    guard let once = tree.laidOut(LayoutWishes(documents: Set(tree.documents))) else { return }
    let read = SyntaxTree(parsing: SourceText(decoding: once), as: format)
    let texts = "\n\(tree.source.string(TextRange(0, bytes.count)))\n→\n\(String(decoding: once, as: UTF8.self))"
    #expect(read.errors.map(\.kind) == [], "\(name)\(texts)")
    #expect(read.events() == tree.events(), "\(name)\(texts)")
    #expect(read.comments.count == tree.comments.count, "\(name)\(texts)")
    let twice = read.laidOut(LayoutWishes(documents: Set(read.documents)))
    #expect(twice == once, "\(name)\(texts)\n→\n\(String(decoding: twice ?? [], as: UTF8.self))")
  }
}
