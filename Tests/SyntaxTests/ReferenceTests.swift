import SourceText
import Testing

@testable import Syntax

/// Anchors, aliases, merged keys and tags.
@Suite struct ReferenceTests {
  @Test("an alias leads to the last anchor of its name before it")
  func resolving() {
    let tree = yaml("a: &x 1\nb: *x\nc: &x [2]\nd: *x\n---\ne: *x\n")
    #expect(tree.errors.map(\.kind) == [.unknownAlias])
    let values = tree.entries(of: tree.root(of: tree.documents[0])).map { tree.resolve($0.value) }
    #expect(values[0] == values[1])
    #expect(values[2] == values[3])
    let unknown = tree.entries(of: tree.root(of: tree.documents[1])).map(\.value)[0]
    #expect(tree.resolve(unknown) == unknown)
    #expect(tree.anchor(values[0]) == "x")
    #expect(tree.anchor(unknown) == "x")
  }

  @Test("anchors of collections that turn out to be keys")
  func keys() {
    let tree = yaml("&m\n&k [ &i a, b ]: *i\n&n\n{c: d}: *k\n".replacing("&n\n", with: ""))
    #expect(tree.errors.isEmpty)
    #expect(tree.events().contains("+MAP &m\n+SEQ [] &k\n=VAL &i :a"))
    let entries = Array(tree.entries(of: tree.root(of: tree.documents[0])))
    #expect(tree.scalarString(tree.resolve(entries[0].value)) == "a")
    #expect(tree.resolve(entries[1].value) == entries[0].key)
  }

  @Test("merged keys")
  func merging() {
    let tree = yaml(
      """
      甲: &甲 {名称: 甲, 单位: 元}
      乙: &乙 {单位: 万元, 年度: 2025, <<: *甲}
      一: {<<: *甲, 名称: 丙}
      二: {<<: [*甲, *乙], 其他: 1}
      三: {<<: {单位: 个}, 名称: 丁}
      四: {"<<": *甲}
      五: {<<: 文字}
      """)
    #expect(tree.errors.isEmpty)
    func merged(_ key: String) -> [String: String] {
      let root = tree.root(of: tree.documents[0])
      guard let entry = tree.entries(of: root).first(where: { tree.scalarString($0.key) == key }) else { return [:] }
      let pairs = tree.mergedEntries(of: entry.value).map {
        (tree.scalarString($0.key), tree.scalarString(tree.resolve($0.value)))
      }
      return Dictionary(pairs) { first, _ in first + "?" }
    }
    #expect(merged("一") == ["名称": "丙", "单位": "元"])
    #expect(merged("乙") == ["单位": "万元", "年度": "2025", "名称": "甲"])
    #expect(merged("二") == ["名称": "甲", "单位": "元", "年度": "2025", "其他": "1"])
    #expect(merged("三") == ["单位": "个", "名称": "丁"])
    #expect(merged("四") == ["<<": ""])
    #expect(merged("五") == [:])
    #expect(tree.json(mergesKeys: true).contains("\"名称\": \"丙\""))
  }

  @Test("a bomb of aliases is stopped")
  func bomb() {
    var text = "a0: &a0 [x, x, x, x, x, x, x, x, x]\n"
    for level in 1...30 {
      let alias = "*a\(level - 1)"
      text += "a\(level): &a\(level) [\(Array(repeating: alias, count: 9).joined(separator: ", "))]\n"
    }
    let limits = SyntaxLimits(depth: 512, expandedNodes: 10_000, errors: 50)
    let tree = SyntaxTree(parsing: SourceText(text), as: .yaml, limits: limits)
    #expect(Set(tree.errors.map(\.kind)) == [.aliasExpansion])
    #expect(tree.errors.count == 50)
    #expect(tree.json().utf8.count < 1_000_000)
    let merges = (0..<60).map { "m\($0): &m\($0) {<<: [*a, \($0 > 0 ? "*m\($0 - 1), *m\($0 - 1)" : "*a")], k\($0): 1}" }
    let merged = yaml("a: &a {x: 1}\n" + merges.joined(separator: "\n") + "\n")
    let last = merged.entries(of: merged.root(of: merged.documents[0])).map(\.value).last
    #expect(last.map { merged.mergedEntries(of: $0).count <= 61 } == true)
  }

  @Test("tags in full")
  func tags() {
    let tree = yaml(
      "%TAG !e! tag:example.cn,2025:\n%TAG ! !my-\n---\n- !!str a\n- !e!b%21 c\n- !d e\n- !<tag:x> f\n- ! g\n- h\n")
    let tags = tree.items(of: tree.root(of: tree.documents[0])).map(tree.tag)
    #expect(
      tags == ["tag:yaml.org,2002:str", "tag:example.cn,2025:b!", "!my-d", "tag:x", "!", nil])
    #expect(yaml("--- !e!x a\n").errors.map(\.kind) == [.unknownTagHandle])
  }
}
