import SourceText
import Syntax

/// What a document says, apart from how it is written: the disguises change it or write it down anew.
///
/// Each part remembers the node that it was read from, so that a place in the first text can be found in the second.
struct Sketch {
  var content: Content
  /// The node of the first text; `nil` for what a disguise has added.
  var origin: NodeID?

  indirect enum Content {
    case mapping([Entry], style: NodeStyle)
    case sequence([Sketch], style: NodeStyle)
    case scalar(Scalar)
  }

  struct Entry {
    var key: Sketch
    var value: Sketch
  }

  struct Scalar {
    var text: String
    var style: NodeStyle
    /// Nothing is written, or one of YAML's words for nothing.
    var isNull = false
  }
}

extension Sketch {
  /// A text that was in no document.
  init(_ text: String) {
    self.init(content: .scalar(Scalar(text: text, style: .plain)), origin: nil)
  }

  /// The documents of a text.
  /// - Throws: ``Skip`` where the text says something that only YAML can say, or where it does not parse.
  static func documents(of tree: SyntaxTree) throws(Skip) -> [Sketch] {
    if !tree.errors.isEmpty { throw Skip("the text has syntax errors") }
    if tree.nodes.contains(where: { $0.kind == .alias || $0.flags.contains(.anchored) || $0.flags.contains(.tagged) }) {
      throw Skip("anchors, aliases and tags belong to YAML alone")
    }
    var documents: [Sketch] = []
    for document in tree.documents { documents.append(Sketch(tree.root(of: document), in: tree)) }
    return documents
  }

  private init(_ id: NodeID, in tree: SyntaxTree) {
    let node = tree[id]
    origin = id
    switch node.kind {
    case .mapping:
      content = .mapping(
        tree.entries(of: id).map { Entry(key: Sketch($0.key, in: tree), value: Sketch($0.value, in: tree)) },
        style: node.style)
    case .sequence: content = .sequence(tree.items(of: id).map { Sketch($0, in: tree) }, style: node.style)
    case .scalar, .alias, .document:
      var scalar = Scalar(text: tree.scalarString(id), style: node.style)
      if node.style == .plain, case .null = tree.scalarType(id) { scalar.isNull = true }
      content = .scalar(scalar)
    }
  }

  /// The entries of a mapping; empty for anything else.
  var entries: [Entry] { if case .mapping(let entries, _) = content { entries } else { [] } }

  /// The items of a list; `nil` for anything else.
  var items: [Sketch]? { if case .sequence(let items, _) = content { items } else { nil } }

  /// The text of a scalar; `nil` for anything else.
  var text: String? { if case .scalar(let scalar) = content { scalar.text } else { nil } }

  /// Whether it is a scalar without a text.
  var isNull: Bool { if case .scalar(let scalar) = content { scalar.isNull } else { false } }

  var isMapping: Bool { if case .mapping = content { true } else { false } }

  /// The sketch with the part that was read from `node` changed.
  func changing(_ node: NodeID, _ change: (Sketch) throws(Skip) -> Sketch) throws(Skip) -> Sketch {
    if origin == node { return try change(self) }
    var copy = self
    switch content {
    case .mapping(var entries, let style):
      for index in entries.indices { entries[index].value = try entries[index].value.changing(node, change) }
      copy.content = .mapping(entries, style: style)
    case .sequence(var items, let style):
      for index in items.indices { items[index] = try items[index].changing(node, change) }
      copy.content = .sequence(items, style: style)
    case .scalar: break
    }
    return copy
  }

  /// What it says on one line, notation apart: equal for documents that mean the same. A blank value and an empty text are alike.
  var gist: String {
    switch content {
    case .mapping(let entries, _): "{" + entries.map { $0.key.gist + ":" + $0.value.gist }.joined(separator: ",") + "}"
    case .sequence(let items, _): "[" + items.map(\.gist).joined(separator: ",") + "]"
    case .scalar(let scalar): scalar.isNull ? "“”" : "“\(scalar.text)”"
    }
  }
}
