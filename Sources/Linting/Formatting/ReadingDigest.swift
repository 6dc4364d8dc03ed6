import Forms
import SourceText
import Syntax

/// What a file says, whatever the order of its fields, the labels of one field and the layout are: two texts with the same
/// digest are read alike.
struct ReadingDigest: Hashable {
  private var documents: [Int] = []
  /// The names of the aliases with what they mean, in no order.
  private var references = 0

  init(_ tree: SyntaxTree, _ forms: [Form]) {
    let arrangement = FieldArrangement(tree, forms)
    var digests = Array(repeating: 0, count: tree.nodes.count)
    // Children stand behind their parents.
    for index in tree.nodes.indices.reversed() {
      digests[index] = Self.digest(of: NodeID(index), in: tree, arrangement, digests)
    }
    for index in tree.nodes.indices where tree.nodes[index].kind == .alias {
      let id = NodeID(index)
      var hasher = Hasher()
      hasher.combine(tree.anchor(id))
      hasher.combine(digests[tree.resolve(id).index])
      references &+= hasher.finalize()
    }
    documents = tree.documents.map { digests[$0.index] }
  }

  private static func digest(
    of id: NodeID, in tree: SyntaxTree, _ arrangement: FieldArrangement, _ digests: [Int]
  ) -> Int {
    let node = tree[id]
    var hasher = Hasher()
    hasher.combine(node.kind)
    hasher.combine(tree.tag(id))
    hasher.combine(tree.anchor(id))
    switch node.kind {
    case .scalar:
      // `1` and `"1"` are two things.
      hasher.combine(node.style == .plain)
      hasher.combine(node.flags.contains(.absent))
      hasher.combine(tree.scalarBytes(id))
    case .mapping:
      var sum = 0
      for (key, value) in tree.entries(of: id) {
        var entry = Hasher()
        if let field = arrangement.field(of: key, in: id), tree[key].kind == .scalar {
          let label = tree.scalarString(key)
          let isName = label == field.key || field.aliases.contains(label)
          entry.combine(isName ? field.key : label)
        } else {
          entry.combine(digests[key.index])
        }
        entry.combine(digests[value.index])
        sum &+= entry.finalize()
      }
      hasher.combine(sum)
    case .sequence, .document: for child in tree.children(of: id) { hasher.combine(digests[child.index]) }
    case .alias: break
    }
    return hasher.finalize()
  }
}
