import SourceText
import Syntax

/// A place in a document that can be found again however the document is written.
enum Landmark {
  /// A whole key, value, mapping or list.
  case node(NodeID)
  /// Some bytes of the text of a scalar.
  case part(of: NodeID, TextRange)
  /// Some part of a scalar whose text is not in the document as it stands.
  case somewhere(in: NodeID)
  /// From the beginning of one part to the end of another.
  case span(from: NodeID, to: NodeID)

  /// The landmark of a finding.
  /// - Throws: ``Skip`` where the finding lies at no part of the document.
  static func of(_ range: TextRange, in tree: SyntaxTree) throws(Skip) -> Landmark {
    let nodes = tree.nodes.indices.lazy.map { NodeID($0) }.filter { tree[$0].kind != .document }
    let same = nodes.filter { tree.range($0) == range }
    // Of a list with one row, the row and its only key, the innermost is meant.
    if let node = same.last(where: { tree[$0].kind == .scalar }) ?? same.last { return .node(node) }
    let holders = nodes.filter { tree[$0].kind == .scalar && tree.range($0).contains(range) && !range.isEmpty }
    if let scalar = holders.last {
      guard let text = tree.verbatimRange(scalar), text.contains(range) else { return .somewhere(in: scalar) }
      return .part(of: scalar, TextRange(range.start - text.start, range.end - text.start))
    }
    guard let first = nodes.last(where: { tree.range($0).start == range.start && tree[$0].kind == .scalar }),
      let last = nodes.first(where: { tree.range($0).end == range.end })
    else { throw Skip("a finding lies at no key, value, mapping or list") }
    return .span(from: first, to: last)
  }
}
