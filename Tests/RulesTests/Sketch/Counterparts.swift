import SourceText
import Syntax

/// Two texts of one document: where each part of the first is in the second.
struct Counterparts {
  private let old: SyntaxTree
  private let new: SyntaxTree
  private var places: [NodeID: NodeID] = [:]

  /// Pairs the parts of `sketches`, which were read from `old` and changed since, with those of `new`, which is what
  /// was written.
  init(_ sketches: [Sketch], from old: SyntaxTree, writtenAs new: SyntaxTree) throws(MiswrittenSketch) {
    self.old = old
    self.new = new
    if let error = new.errors.first {
      throw MiswrittenSketch("it has a syntax error: \(error.kind) at \(error.range.start)")
    }
    guard sketches.count == new.documents.count else {
      throw MiswrittenSketch("it has \(new.documents.count) documents")
    }
    for (sketch, document) in zip(sketches, new.documents) { try pair(sketch, new.root(of: document)) }
  }

  /// Pairs the parts of two texts with the same mappings, lists and scalars, one by one.
  init(sameShape new: SyntaxTree, as old: SyntaxTree) throws(MiswrittenSketch) {
    self.old = old
    self.new = new
    guard new.errors.count == old.errors.count, new.nodes.map(\.kind) == old.nodes.map(\.kind) else {
      throw MiswrittenSketch("it has another shape")
    }
    for index in old.nodes.indices { places[NodeID(index)] = NodeID(index) }
  }

  private mutating func pair(_ sketch: Sketch, _ node: NodeID) throws(MiswrittenSketch) {
    if let origin = sketch.origin, places[origin] == nil { places[origin] = node }
    switch sketch.content {
    case .mapping(let entries, _):
      let found = Array(new.entries(of: node))
      guard new[node].kind == .mapping, found.count == entries.count else {
        throw MiswrittenSketch("a mapping came out otherwise")
      }
      for (entry, pair) in zip(entries, found) {
        try self.pair(entry.key, pair.key)
        try self.pair(entry.value, pair.value)
      }
    case .sequence(let items, _):
      let found = Array(new.items(of: node))
      guard new[node].kind == .sequence, found.count == items.count else {
        throw MiswrittenSketch("a list came out otherwise")
      }
      for (item, node) in zip(items, found) { try pair(item, node) }
    case .scalar(let scalar):
      guard new[node].kind == .scalar, scalar.isNull || new.scalarString(node) == scalar.text else {
        throw MiswrittenSketch("“\(scalar.text)” came out otherwise")
      }
    }
  }

  /// Where a finding at `landmark` of the old text must be in the new one.
  /// - Throws: ``Skip`` where the new text has no such place.
  func place(of landmark: Landmark) throws(Skip) -> Place {
    switch landmark {
    case .node(let node):
      let same = places[node].map { ranges(of: $0) } ?? []
      let found = same + firstKey(insteadOf: node)
      if found.isEmpty { throw Self.missing }
      if let new = places[node], old[node].kind == .scalar, old.verbatimRange(node) == nil {
        return .inside(self.new.range(new))
      }
      return .oneOf(found)
    case .part(let node, let part):
      let node = try counterpart(node)
      guard let text = new.verbatimRange(node) else { return .oneOf([new.range(node)]) }
      return .oneOf([TextRange(text.start + part.start, text.start + part.end)])
    case .somewhere(let node): return .inside(new.range(try counterpart(node)))
    case .span(let from, let to):
      return .oneOf([TextRange(new.range(try counterpart(from)).start, new.range(try counterpart(to)).end)])
    }
  }

  /// A row begins with whichever key comes first.
  private func firstKey(insteadOf key: NodeID) -> [TextRange] {
    guard let row = old.parent(of: key), let place = places[row],
      old.entries(of: row).first(where: { _ in true })?.key == key,
      let first = new.entries(of: place).first(where: { _ in true })
    else { return [] }
    return ranges(of: first.key)
  }

  private func counterpart(_ node: NodeID) throws(Skip) -> NodeID {
    guard let place = places[node] else { throw Self.missing }
    return place
  }

  private static let missing = Skip("a finding lies at a part that this notation does not have")

  /// The whole of a node; a quoted scalar also without its quotes.
  private func ranges(of node: NodeID) -> [TextRange] {
    [new.range(node)] + (new[node].kind == .scalar ? new.verbatimRange(node).map { [$0] } ?? [] : [])
  }
}

/// The test's own writer or the parser has made something else of a sketch: a fault, never a reason to skip.
struct MiswrittenSketch: Error {
  let reason: String

  init(_ reason: String) { self.reason = reason }
}
