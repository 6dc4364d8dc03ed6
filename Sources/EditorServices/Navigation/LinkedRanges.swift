import Forms
import SourceText
import Syntax

extension EditorDocument {
  /// The places of this file that say the same name in the same letters as the one at `offset`, so that they can be edited
  /// at once: an anchor with its aliases, an indicator or project named in several documents of the file. Empty where
  /// there is but one.
  public func linkedRanges(at offset: Int) -> [TextRange] {
    if let ranges = anchorNames(at: source.snapped(offset)) { return ranges.count > 1 ? ranges : [] }
    guard let place = referent(at: offset), place.isName, let field = place.field else { return [] }
    let own = documents.map { ProjectDocument(path: analysis.path, form: $0.form) }
    let related = Related(place: place, documents: own)
    var nodes: Set<NodeID> = []
    switch place.referent {
    case .indicator(let name, let classes):
      for (document, row) in related.rows(name, classes) {
        if let entry = document.form.entry(.name, of: row) { nodes.insert(entry.value) }
      }
    case .subject(let name, let text):
      for (_, entry) in related.subjects(name, text) { nodes.insert(entry.value) }
    default: return []
    }
    guard let letters = tree.verbatimRange(field.entry.value).map({ source.string($0) }) else { return [] }
    let ranges = nodes.compactMap { tree.verbatimRange($0) }.filter { source.string($0) == letters }
    return ranges.count > 1 ? ranges.sorted { $0.start < $1.start } : []
  }

  /// The names of an anchor and of its aliases, without `&` and `*`; nil where the cursor is in none.
  private func anchorNames(at offset: Int) -> [TextRange]? {
    var target: NodeID?
    for index in tree.nodes.indices where target == nil {
      let node = NodeID(index)
      if tree[node].kind == .alias, tree.range(node).touches(offset) { target = tree.resolve(node) }
      if let anchor = tree.anchorRange(node), anchor.touches(offset) { target = node }
    }
    guard let target else { return nil }
    return highlights(of: target).map { TextRange($0.range.start + 1, $0.range.end) }.sorted { $0.start < $1.start }
  }
}
