import SourceText
import Syntax

/// What a document says, apart from how it is written, and what an edit must make of it.
indirect enum Content: Hashable, CustomStringConvertible {
  case scalar(String)
  case mapping([Entry])
  case sequence([Content])

  struct Entry: Hashable {
    var key: String
    var value: Content
  }

  /// What the node says.
  init(_ node: NodeID, in tree: SyntaxTree) {
    switch tree[node].kind {
    case .mapping:
      self = .mapping(
        tree.entries(of: node).map { Entry(key: tree.scalarString($0.key), value: Content($0.value, in: tree)) })
    case .sequence: self = .sequence(tree.items(of: node).map { Content($0, in: tree) })
    case .scalar, .alias, .document: self = .scalar(tree.scalarString(node))
    }
  }

  /// What the first document of `text` says.
  init(_ text: String, as format: SyntaxFormat) {
    let tree = SyntaxTree(parsing: SourceText(decoding: Array(text.utf8)), as: format)
    self = tree.documents.first.map { Content(tree.root(of: $0), in: tree) } ?? .scalar("")
  }

  /// What a fix writes.
  init(_ value: NewValue) {
    switch value {
    case .text(let text), .number(let text): self = .scalar(text)
    case .blank: self = .scalar("")
    case .mapping(let entries): self = .mapping(entries.map { Entry(key: $0.0, value: Content($0.1)) })
    case .sequence(let items): self = .sequence(items.map { Content($0) })
    }
  }

  var description: String {
    switch self {
    case .scalar(let text): "“\(text)”"
    case .mapping(let entries): "{" + entries.map { "\($0.key): \($0.value)" }.joined(separator: ", ") + "}"
    case .sequence(let items): "[" + items.map(\.description).joined(separator: ", ") + "]"
    }
  }
}

extension Content {
  /// A step of a path.
  enum Step: Hashable {
    case key(Int)
    case item(Int)
  }

  /// The content with the part at `path` changed; `nil` takes the part out.
  func changing(_ path: ArraySlice<Step>, _ change: (Content) -> Content?) -> Content? {
    guard let step = path.first else { return change(self) }
    switch (self, step) {
    case (.mapping(var entries), .key(let index)):
      if let value = entries[index].value.changing(path.dropFirst(), change) {
        entries[index].value = value
      } else {
        entries.remove(at: index)
      }
      return .mapping(entries)
    case (.sequence(var items), .item(let index)):
      if let item = items[index].changing(path.dropFirst(), change) {
        items[index] = item
      } else {
        items.remove(at: index)
      }
      return .sequence(items)
    default: return self
    }
  }
}
