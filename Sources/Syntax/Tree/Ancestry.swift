import SourceText
import Synchronization

/// What stands above each node of a tree: made when it is asked for the first time, in one pass, because to look for a
/// parent from the top costs as much as it has children, and a rule may ask for that of each of 100,000 rows.
///
/// A class only so that threads can share it; it is immutable.
final class Ancestry: Sendable {
  /// The parent of each node; of a document the node itself.
  private let parents: [UInt32]
  /// What a node is called in its parent: an item's number, from 1; of a key or a value the index of the key.
  private let labels: [UInt32]

  init(_ nodes: [Node]) {
    var parents = nodes.indices.map { UInt32(truncatingIfNeeded: $0) }
    var labels = [UInt32](repeating: 0, count: nodes.count)
    for (index, node) in nodes.enumerated() where node.kind != .scalar && node.kind != .alias {
      let isMapping = node.kind == .mapping
      var number: UInt32 = 0
      var key = 0
      var child = index + 1
      while child < min(Int(node.next), nodes.count) {
        if number % 2 == 0 { key = child }
        number += 1
        parents[child] = UInt32(truncatingIfNeeded: index)
        labels[child] = isMapping ? UInt32(truncatingIfNeeded: key) : number
        child = Int(nodes[child].next)
      }
    }
    self.parents = parents
    self.labels = labels
  }

  /// The parent of the node at `index`, which is one of the tree; `nil` for a document.
  func parent(of index: Int) -> Int? {
    let parent = Int(parents[index])
    return parent == index ? nil : parent
  }

  /// The number of an item, from 1; of a key or a value the index of its key.
  func label(of index: Int) -> Int { Int(labels[index]) }
}

/// Where the ancestry of a tree is kept once somebody has asked.
///
/// A class of its own: other modules allocate trees inline, and need to know of it no more than a reference.
final class AncestryStore: Sendable {
  private let reference = AtomicLazyReference<Ancestry>()

  /// What stands above each of the nodes. Two threads that ask at once may both make it; one of the two is kept.
  func ancestry(of nodes: [Node]) -> Ancestry {
    reference.load() ?? reference.storeIfNil(Ancestry(nodes))
  }
}

extension SyntaxTree {
  /// What stands above each node.
  var ancestry: Ancestry { ancestryStore.ancestry(of: nodes) }

  /// The node of which `id` is a child; nil for a document.
  public func parent(of id: NodeID) -> NodeID? {
    guard nodes.indices.contains(id.index) else { return nil }
    return ancestry.parent(of: id.index).map { NodeID($0) }
  }

  /// The key under which a value stands, or the key itself; nil for what stands in no mapping.
  func key(of id: NodeID) -> NodeID? {
    guard let parent = parent(of: id), self[parent].kind == .mapping else { return nil }
    return NodeID(ancestry.label(of: id.index))
  }

  /// The number of an item in its sequence, from 1; nil for what stands in no sequence.
  func number(of id: NodeID) -> Int? {
    guard let parent = parent(of: id), self[parent].kind == .sequence else { return nil }
    return ancestry.label(of: id.index)
  }
}
