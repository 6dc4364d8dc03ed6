import SourceText
import Testing

@testable import Syntax

/// What scalars say: decoding, the core schema, and the way back from a value to its place.
@Suite struct ScalarTests {
  @Test(
    "decoding",
    arguments: [
      ("a b", "a b"), ("a\n  b\n\n  c", "a b\nc"), ("'it''s'", "it's"), ("'a\n\n  b '", "a\nb "),
      (#""养护\n\t\x41\u4E2D\U0001F600\"\\\/\e\0""#, "养护\n\tA中😀\"\\/\u{1B}\0"),
      (#""\uD83D\uDE00""#, "😀"), ("\"a \\\n  b\"", "a b"), ("\"a\\ \n  b\"", "a  b"), ("\"a  \n  b\"", "a b"),
      ("|\n  a\n   b\n\n  c\n", "a\n b\n\nc\n"), ("|-\n  a\n\n", "a"), ("|+\n  a\n\n", "a\n\n"), ("|2\n   a\n", " a\n"),
      (">\n  a\n  b\n\n  c\n   d\n  e\n", "a b\nc\n d\ne\n"), (">-\n  a\n\n\n  b\n", "a\n\nb"),
      ("|\r\n  a\r\n  b\r\n", "a\nb\n"), ("a\r\n  b", "a b"), ("|\n  a", "a\n"), ("''", ""), ("\"\"", ""),
    ])
  func decoding(_ text: String, _ value: String) throws {
    let tree = yaml("k: \(text)")
    #expect(tree.errors.isEmpty)
    let entry = try #require(tree.entries(of: tree.root(of: tree.documents[0])).first { _ in true })
    #expect(tree.scalarString(entry.value) == value)
  }

  @Test(
    "the core schema",
    arguments: [
      ("", .null), ("~", .null), ("null", .null), ("Null", .null), ("NULL", .null), ("nULL", .string),
      ("true", .bool(true)), ("True", .bool(true)), ("FALSE", .bool(false)), ("yes", .string), ("是", .string),
      ("0", .integer), ("-12", .integer), ("+7", .integer), ("007", .integer), ("0o17", .integer), ("0x1F", .integer),
      ("0o8", .string), ("0x", .string), ("1_000", .string), ("1,000", .string), ("１２", .string),
      ("1.5", .float), ("-.5", .float), ("1.", .float), ("1e3", .float), ("1E-3", .float), ("1e", .string),
      (".inf", .float), ("-.INF", .float), (".nan", .float), (".NaN", .float), ("-.nan", .string), (".", .string),
      ("-", .string), ("12:30", .string), ("2025-01-01", .string), ("120公里", .string), ("≥95%", .string),
      ("\"1\"", .string), ("'true'", .string), ("|\n  1", .string), ("!!str 1", .string), ("! 1", .string),
      ("!!int \"1\"", .integer), ("!!float 1", .float), ("!!int x", .string), ("!!null ''", .null), ("!x 1", .string),
      ("1\n  2", .string),
    ] as [(String, ScalarType)])
  func coreSchema(_ text: String, _ type: ScalarType) throws {
    let tree = yaml("k: \(text)\n".replacing("k: -\n", with: "k: \"-\"\n"))
    let entry = try #require(tree.entries(of: tree.root(of: tree.documents[0])).first { _ in true })
    #expect(tree.scalarType(entry.value) == type)
  }

  @Test(
    "where a part of a value stands",
    arguments: [
      ("k: 甲乙\n", "乙"), ("k: '甲''乙'\n", "乙"), ("k: \"甲\\n乙\"\n", "乙"), ("k: 甲\n  乙丙\n", "丙"),
      ("k: |\n  甲\n  乙丙\n", "丙"), ("k: >\n  甲\n\n  乙\n", "乙"), ("k: \"\\u4E2D乙\"\n", "乙"),
    ])
  func places(_ text: String, _ part: String) throws {
    let tree = yaml(text)
    let entry = try #require(tree.entries(of: tree.root(of: tree.documents[0])).first { _ in true })
    let value = tree.scalarBytes(entry.value)
    let offset = value.count - Array(tree.scalarString(entry.value).drop { String($0) != part }.utf8).count
    let range = tree.contentRange(of: entry.value, TextRange(offset, offset + part.utf8.count))
    #expect(tree.source.string(range) == part)
    #expect(
      tree.contentOffset(of: entry.value, at: 9_999) == tree.range(entry.value).end
        - (text.contains("'") || text.contains("\"") ? tree.verbatimRange(entry.value) == nil ? 0 : 1 : 0))
    #expect(tree.contentOffset(of: entry.value, at: -5) >= tree.range(entry.value).start)
  }

  @Test("verbatim ranges")
  func verbatim() {
    let tree = yaml("a: 甲\nb: \"乙\"\nc: \"\\n\"\nd: '丙'\ne: |\n  x\nf:\n")
    let values = tree.entries(of: tree.root(of: tree.documents[0])).map { tree.verbatimRange($0.value) }
    #expect(values.map { $0.map(tree.source.string) } == ["甲", "乙", nil, "丙", nil, ""])
  }
}
