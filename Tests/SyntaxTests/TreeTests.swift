import SourceText
import Testing

@testable import Syntax

/// Walking the tree, finding nodes by place, and where nodes stand.
@Suite struct TreeTests {
  static let text = """
    项目: &p
      名称: 养护  # 注
      标识: [重点, 采购]
    空:
    "引号": '值'
    """

  @Test("entries and items")
  func walking() {
    let tree = yaml(Self.text)
    let root = tree.root(of: tree.documents[0])
    let entries = Array(tree.entries(of: root))
    #expect(entries.map { tree.scalarString($0.key) } == ["项目", "空", "引号"])
    #expect(tree[entries[1].value].flags.contains(.absent))
    let project = Array(tree.entries(of: entries[0].value))
    #expect(tree.items(of: project[1].value).map(tree.scalarString) == ["重点", "采购"])
    #expect(Array(tree.items(of: root)).isEmpty)
    #expect(Array(tree.entries(of: project[1].value)).isEmpty)
    #expect(Array(tree.children(of: root)).count == 6)
  }

  @Test("identifiers from elsewhere")
  func foreign() {
    let tree = yaml("a: 1")
    for index in [-1, 99, Int.max, Int.min] {
      let id = NodeID(index)
      #expect(tree[id].flags.contains(.absent))
      #expect(tree.range(id) == TextRange(0, 0))
      #expect(tree.scalarString(id) == "")
      #expect(tree.resolve(id) == id)
      #expect(tree.parent(of: id) == nil)
      #expect(Array(tree.entries(of: id)).isEmpty)
      #expect(tree.contentOffset(of: id, at: 3) == 0)
    }
  }

  @Test("ranges of nodes")
  func ranges() {
    let tree = yaml(Self.text)
    let texts = tree.nodes.indices.map { tree.source.string(tree.range(NodeID($0))) }
    #expect(texts[0] == Self.text)
    #expect(texts[2...4] == ["项目", "名称: 养护  # 注\n  标识: [重点, 采购]", "名称"])
    #expect(texts[5...] == ["养护", "标识", "[重点, 采购]", "重点", "采购", "空", "", "\"引号\"", "'值'"])
    #expect(tree.comments.map(tree.source.string) == ["# 注"])
  }

  @Test("the node at a place")
  func lookup() throws {
    let tree = yaml(Self.text)
    func found(_ before: String) -> NodeID? {
      guard let range = Self.text.firstRange(of: before) else { return nil }
      return tree.node(at: Self.text.utf8.distance(from: Self.text.startIndex, to: range.upperBound))
    }
    #expect(found("养").map(tree.scalarString) == "养护")
    #expect(found("养护").map(tree.scalarString) == "养护")
    #expect(found("[重").map(tree.scalarString) == "重点")
    #expect(found("[重点,").map { tree[$0].kind } == .sequence)
    #expect(found("空:").map { tree[$0].flags.contains(.absent) } == true)
    #expect(found("# ").map { tree[$0].kind } == .mapping)
    #expect(tree.node(at: 0).map(tree.scalarString) == "项目")
    #expect(tree.node(at: 9_999).map { tree[$0].kind } == .document)
    #expect(tree.node(at: -1) == nil)
    let blank = yaml("a: \nb: 1")
    #expect(blank.node(at: 3).map { blank[$0].flags.contains(.absent) } == true)
  }

  @Test("parents lead to the document")
  func parents() throws {
    let tree = yaml(Self.text + "\n---\nb: [1]\n")
    for index in tree.nodes.indices {
      let id = NodeID(index)
      guard let parent = tree.parent(of: id) else {
        #expect(tree.documents.contains(id))
        continue
      }
      #expect(tree.children(of: parent).contains(id))
    }
    #expect(tree.document(of: NodeID(tree.nodes.count - 1)) == tree.documents[1])
  }

  @Test("several documents")
  func documents() {
    let tree = yaml("a: 1\n---\nb: 2\n...\n# nothing\n---\n")
    #expect(tree.documents.count == 3)
    #expect(tree.documents.map { tree[$0].flags.contains(.explicitStart) } == [false, true, true])
    #expect(tree.documents.map { tree[$0].flags.contains(.explicitEnd) } == [false, true, false])
    #expect(yaml("").documents.isEmpty)
    #expect(yaml("# 注\n").documents.isEmpty)
    #expect(json("1").documents.count == 1)
  }

  @Test("a byte order mark and CRLF change places only")
  func lineEndings() {
    let plain = yaml(Self.text)
    let crlf = yaml(Self.text.replacing("\n", with: "\r\n"))
    let marked = SyntaxTree(parsing: SourceText(decoding: [0xEF, 0xBB, 0xBF] + Array(Self.text.utf8)), as: .yaml)
    #expect(crlf.events() == plain.events())
    #expect(marked.events() == plain.events())
    #expect(marked.errors.isEmpty && crlf.errors.isEmpty)
    #expect(marked.nodes.map { $0.start } == plain.nodes.map { $0.start + 3 })
    #expect(yaml(Self.text.replacing("\n", with: "\r")).events() == plain.events())
  }

  @Test("the outline")
  func outline() {
    #expect(
      yaml("键: [1, *x]\n空: &a !!str\n").outline() == """
        document 1:1-2:12
          mapping 1:1-2:12
            scalar 1:1-1:2 plain "键"
            sequence 1:4-1:11 flow
              scalar 1:5-1:6 plain "1"
              alias 1:8-1:10 *x
            scalar 2:1-2:2 plain "空"
            scalar 2:12-2:12 &a <tag:yaml.org,2002:str> absent

        """)
  }

  @Test("tokens")
  func tokens() {
    let tree = yaml("%YAML 1.2\n---\na: &x !t 'b' # c\nd: | # e\n  f\ng: ]\n")
    let tokens = tree.tokens().filter { $0.kind != .trivia }
    #expect(
      tokens.map { "\($0.kind) \(tree.source.string($0.range))" } == [
        "directive %YAML 1.2", "indicator ---", "scalar a", "indicator :", "anchor &x", "tag !t", "scalar 'b'",
        "comment # c", "scalar d", "indicator :", "scalar | ", "comment # e", "scalar \n  f", "scalar g", "indicator :",
        "unread ]",
      ])
  }
}
