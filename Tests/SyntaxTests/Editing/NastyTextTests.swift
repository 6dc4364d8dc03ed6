import SourceText
import Syntax
import Testing

/// Texts that mean something in YAML or JSON are read back as the texts that were written.
@Suite("Nasty texts") struct NastyTextTests {
  static let texts: [String] = [
    "", " ", "  前后  ", "\u{3000}全角空格\u{3000}", "a: b", "a:b", "末尾:", ":", ":a", ": a", "a :b", "- x", "-", "--", "---",
    "--- a", "...", "-x", "-5",
    "?", "? a", "?a", "#", "#a", "a #b", "a#b", "a # b", "null", "Null", "NULL", "~", "true", "False", "TRUE", "yes",
    "no", "on", "y", "是",
    "'", "''", "它's", "\"", "\"引\"", "“引号”", "‘单’", "\\", "\\n", "C:\\目录", "一\n二", "\n", "末行\n", "\n首行", "一\n\n二",
    "  缩进\n行",
    "{", "}", "[", "]", "{}", "[]", "{甲: 1}", "[甲]", "甲}", "甲]", ",", "a,b", "a, b", "，", "甲，乙", "、", "：", "名称：甲",
    "（注：见附件）", "；",
    "&", "&a", "*", "*a", "**人", "≥**人", "!", "!!str", "!t", "|", "|-", ">", ">=95%", "%", "%YAML", "@", "@a", "`", "=",
    "<<", "<",
    "0x1F", "0o17", "1e3", "+5", "1_000", "007", ".5", "5.", ".inf", "-.inf", ".nan", "１２０", "2025-01-01",
    "2025-01-01 12:30:00", "12:30", "1:2",
    "\t", "a\tb", "\ta", "a\t", "\r", "a\r\nb", "a\rb", "\u{85}", "a\u{85}b", "\u{2028}", "a\u{2029}b", "\u{feff}",
    "a\u{feff}b", "\u{feff}a", "\u{7f}", "\u{1}", "\u{1b}[31m",
    "\u{0}", "\u{80}", "\u{9f}", "\u{a0}", "\u{200b}", "\u{202e}", "\u{fffd}", "\u{fffe}", "\u{ffff}", "\u{1fffe}",
    "\u{10ffff}", "😀", "👨‍👩‍👧", "𠮷", "e\u{301}", "é",
    "/", "//", "—", "——", "-", "－", "～", "±5", "＝100%", "≥95%", "≤1,600元/亩", "按时;及时", "“三项”制度", "《办法》", "·", "★指标1：",
    "①", "Ⅲ类", "m²",
    String(repeating: "长", count: 500), String(repeating: "很长的 文字 ", count: 200),
    "a" + String(repeating: "b", count: 1100),
    "# jixiao: 忽略 JX201", "key: [", "a]b: {", "x: 'y", "\"x", "x\"", "'x", "- - -", "? ? ?", ": : :", "{{模板}}", "${变量}",
    "%s", "\\u0041", "\\", "\\\"",
  ]

  private func readBack(_ text: String, _ format: SyntaxFormat) -> SyntaxTree {
    SyntaxTree(parsing: SourceText(decoding: Array(text.utf8)), as: format)
  }

  /// Applies an edit and reads what stands at `path` afterwards.
  private func value(_ document: String, _ format: SyntaxFormat, _ operation: EditOperation, at path: String) throws
    -> (String, Int)
  {
    let after = try operation.apply(to: document, as: format)
    let tree = readBack(after, format)
    let root = tree.root(of: try #require(tree.documents.first))
    let node = try #require(tree.node(atPath: path, below: root), "\(after)")
    return (tree.scalarString(node), tree.errors.count)
  }

  @Test(
    "As a value, wherever one can stand",
    arguments: [
      ("值: 1\n下: 2\n", SyntaxFormat.yaml, "值"), ("值: '1'\n下: 2\n", .yaml, "值"), ("值: \"1\"\n下: 2\n", .yaml, "值"),
      ("值:\n下: 2\n", .yaml, "值"),
      ("值: |\n  1\n下: 2\n", .yaml, "值"), ("{值: 1, 下: 2}\n", .yaml, "值"), ("{值: , 下: 2}\n", .yaml, "值"),
      ("{值: 1}\n", .yaml, "值"), ("- 1\n- 2\n", .yaml, "[1]"),
      ("-\n- 2\n", .yaml, "[1]"), ("[1, 2]\n", .yaml, "[1]"), ("值: [{内: [1]}]\n", .yaml, "值[1].内[1]"),
      ("上:\n  - 内: 1\n    外: 2\n", .yaml, "上[1].内"),
      ("{\"值\": 1, \"下\": 2}", .json, "值"), ("{\"值\": \"1\"}", .json, "值"), ("{\"值\": null}", .json, "值"),
      ("[true]", .json, "[1]"),
    ])
  func values(_ document: String, _ format: SyntaxFormat, _ path: String) throws {
    let before = Content(document, as: format)
    for text in Self.texts {
      let (found, errors) = try value(document, format, .replace(path, text), at: path)
      #expect(found == text, "in \(document)")
      #expect(errors == 0, "“\(text)” in \(document)")
      // Writing the old value back gives the old content: nothing else has changed.
      let after = try EditOperation.replace(path, text).apply(to: document, as: format)
      let old = Content(
        try EditOperation.replace(path, before.text(at: path, format, document)).apply(to: after, as: format),
        as: format)
      #expect(old == before, "“\(text)” in \(document)")
    }
  }

  @Test(
    "In what is inserted, as a key and as a value",
    arguments: [
      ("上:\n  甲: 1\n下: 2\n", SyntaxFormat.yaml, "上"), ("上: {甲: 1}\n", .yaml, "上"), ("上: {}\n", .yaml, "上"),
      ("上:\n下: 2\n", .yaml, "上"),
      ("上:\n  - 甲: 1\n", .yaml, "上[1]"), ("{\"上\": {\"甲\": 1}}", .json, "上"), ("{\"上\": {}}", .json, "上"),
    ])
  func inserted(_ document: String, _ format: SyntaxFormat, _ path: String) throws {
    for text in Self.texts where text.utf8.count < 1000 {
      let values: [NewValue] = [
        .text(text), .mapping([("内", .text(text))]), .sequence([.text(text), .mapping([("内", .text(text))])]),
      ]
      for value in values {
        let after = try EditOperation.insert(into: path, [("新", value)]).apply(to: document, as: format)
        let tree = readBack(after, format)
        #expect(tree.errors.isEmpty, "“\(text)” in \(after)")
        let node = try #require(tree.node(atPath: path + ".新", below: tree.root(of: tree.documents[0])), "\(after)")
        #expect(Content(node, in: tree) == Content(value), "\(after)")
      }
      let keyed = try EditOperation.insert(into: path, [(text, .text("值"))]).apply(to: document, as: format)
      let tree = readBack(keyed, format)
      let mapping = try #require(tree.node(atPath: path, below: tree.root(of: tree.documents[0])))
      let keys = tree.entries(of: mapping).map { tree.scalarString($0.key) }
      #expect(tree.errors.isEmpty && keys.last == text, "key “\(text)” in \(keyed)")
    }
  }

  @Test("Words that are no texts in YAML stay texts")
  func words() throws {
    for word in ["null", "~", "true", "False", ""] {
      let after = try EditOperation.replace("值", word).apply(to: "值: 1\n", as: .yaml)
      let tree = readBack(after, .yaml)
      let node = try #require(tree.node(atPath: "值", below: tree.root(of: tree.documents[0])))
      guard case .string = tree.scalarType(node) else {
        Issue.record("“\(word)” is no text in \(after)")
        continue
      }
    }
  }
}

extension Content {
  /// The text at a path of the document that it was read from.
  fileprivate func text(at path: String, _ format: SyntaxFormat, _ document: String) -> String {
    let tree = SyntaxTree(parsing: SourceText(decoding: Array(document.utf8)), as: format)
    return tree.node(atPath: path, below: tree.root(of: tree.documents[0])).map { tree.scalarString($0) } ?? ""
  }
}
