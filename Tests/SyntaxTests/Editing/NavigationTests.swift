import SourceText
import Syntax
import Testing

/// Paths of nodes, as waivers and messages give them.
@Suite("Paths") struct NavigationTests {
  @Test("A path leads back to its node, and that of a key to its value")
  func roundTrip() throws {
    var count = 0
    for seed in 0..<400 as Range<UInt64> {
      let document = RandomDocument(seed: seed)
      let tree = SyntaxTree(parsing: SourceText(decoding: Array(document.text.utf8)), as: document.format)
      let root = tree.root(of: try #require(tree.documents.first))
      for index in tree.nodes.indices {
        let id = NodeID(index)
        for (key, value) in tree.entries(of: id) {
          #expect(tree.path(of: key) == tree.path(of: value))
          #expect(tree.node(atPath: tree.path(of: value), below: root) == value)
          count += 1
        }
        for item in tree.items(of: id) {
          #expect(tree.node(atPath: tree.path(of: item), below: root) == item)
          count += 1
        }
      }
    }
    #expect(count > 4000)
  }

  @Test(
    "Places",
    arguments: [
      ("项目.名称", "公路"), ("绩效指标[2].名称", "乙"), ("绩效指标[1]", nil), ("表[1][2]", "2"), ("", nil), ("项目.名", nil),
      ("绩效指标[3]", nil), ("绩效指标[0]", nil),
      ("绩效指标[-1]", nil), ("绩效指标[二]", nil), ("项目[1]", nil), ("绩效指标.名称", nil), ("又.名称", "公路"),
      ("绩效指标[99999999999999999999]", nil),
    ])
  func places(_ path: String, _ text: String?) throws {
    let source = SourceText("项目: &a {名称: 公路}\n绩效指标: [{名称: 甲}, {名称: 乙}]\n表: [[1, 2]]\n又: *a\n")
    let tree = SyntaxTree(parsing: source, as: .yaml)
    let node = tree.node(atPath: path, below: tree.root(of: try #require(tree.documents.first)))
    #expect(node.flatMap { tree[$0].kind == .scalar ? tree.scalarString($0) : nil } == text)
  }
}
