import SourceText

extension SyntaxTree {
  /// The node; an absent scalar for an identifier from elsewhere.
  @inlinable
  public subscript(_ id: NodeID) -> Node {
    let index = id.index
    guard index >= 0, index < nodes.count else { return Node.none }
    return nodes[index]
  }

  /// Where the node stands: from its first byte (behind anchor and tag) to its last, without trailing blanks.
  @inlinable
  public func range(_ id: NodeID) -> TextRange {
    let node = self[id]
    return TextRange(Int(node.start), Int(node.end))
  }

  /// The one child of a document; the node itself for anything else.
  @inlinable
  public func root(of document: NodeID) -> NodeID {
    guard self[document].kind == .document, document.index + 1 < nodes.count else { return document }
    return NodeID(document.index + 1)
  }

  /// The key and value pairs of a mapping as written; empty for any other node. Aliases are not followed.
  @inlinable
  public func entries(of mapping: NodeID) -> MappingEntries {
    let node = self[mapping]
    guard node.kind == .mapping else { return MappingEntries(nodes: [], from: 0, to: 0) }
    return MappingEntries(nodes: nodes, from: mapping.index + 1, to: Int(node.next))
  }

  /// The items of a sequence; empty for any other node. Aliases are not followed.
  @inlinable
  public func items(of sequence: NodeID) -> SequenceItems {
    let node = self[sequence]
    guard node.kind == .sequence else { return SequenceItems(nodes: [], from: 0, to: 0) }
    return SequenceItems(nodes: nodes, from: sequence.index + 1, to: Int(node.next))
  }

  /// The direct children of any node, in order.
  @inlinable
  public func children(of id: NodeID) -> SequenceItems {
    SequenceItems(nodes: nodes, from: id.index + 1, to: Int(self[id].next))
  }
}

extension Node {
  /// What an identifier that belongs to no node stands for.
  @usableFromInline static var none: Node {
    Node(kind: .scalar, style: .plain, flags: [.absent, .verbatim], start: 0, end: 0, next: 0)
  }
}

/// The pairs of a mapping, one after the other; nothing is allocated.
public struct MappingEntries: Sequence, IteratorProtocol, Sendable {
  @usableFromInline let nodes: [Node]
  @usableFromInline var index: Int
  @usableFromInline let end: Int

  @inlinable
  init(nodes: [Node], from index: Int, to end: Int) {
    self.nodes = nodes
    self.index = index
    self.end = Swift.min(end, nodes.count)
  }

  /// The next pair; a value that stands nowhere in the text is an absent scalar.
  @inlinable
  public mutating func next() -> (key: NodeID, value: NodeID)? {
    guard index < end else { return nil }
    let key = index
    let value = Int(nodes[key].next)
    guard value < end else { return nil }
    index = Int(nodes[value].next)
    return (NodeID(key), NodeID(value))
  }
}

/// The children of a node, one after the other; nothing is allocated.
public struct SequenceItems: Sequence, IteratorProtocol, Sendable {
  @usableFromInline let nodes: [Node]
  @usableFromInline var index: Int
  @usableFromInline let end: Int

  @inlinable
  init(nodes: [Node], from index: Int, to end: Int) {
    self.nodes = nodes
    self.index = index
    self.end = Swift.min(end, nodes.count)
  }

  /// The next child.
  @inlinable
  public mutating func next() -> NodeID? {
    guard index < end else { return nil }
    defer { index = Int(nodes[index].next) }
    return NodeID(index)
  }
}
