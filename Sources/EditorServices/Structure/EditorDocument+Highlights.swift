import Forms
import SourceText
import Syntax

/// A place that belongs with the one at the cursor.
public struct Highlight: Sendable, Hashable {
  /// The place.
  public let range: TextRange
  /// Whether the name is given there, not only used.
  public let isDefinition: Bool
}

extension EditorDocument {
  /// The places that say the same as the one at `offset`: the key in the other rows, the same text in the same field,
  /// the same class, an anchor and its aliases. Empty where there is nothing to compare.
  public func highlights(at offset: Int) -> [Highlight] {
    let offset = source.snapped(offset)
    if let node = tree.node(at: offset), tree[node].kind == .alias { return highlights(of: tree.resolve(node)) }
    guard let form = documents.first(where: { tree.range($0.form.document).touches(offset) })?.form else { return [] }
    if let heading = form.heading(at: offset) {
      let text = form.text(tree.resolve(heading.node))
      return form.headings.filter {
        $0.level == heading.level && form.text(tree.resolve($0.node)) == text
      }.map { Highlight(range: tree.range($0.node), isDefinition: false) }
    }
    guard let place = form.field(at: offset) else { return [] }
    if place.isKey { return keys(like: place, in: form) }
    return values(like: place, in: form)
  }

  private func keys(like place: FieldAtPlace, in form: Form) -> [Highlight] {
    let type = form.type(of: place.record)
    var ranges: [TextRange] = []
    for record in form.allRecords where form.type(of: record) === type {
      if let entry = form.entry(place.field.name, in: record) { ranges.append(form.keyRange(entry)) }
    }
    return sorted(ranges)
  }

  /// The same text in the same field of every document of the file.
  private func values(like place: FieldAtPlace, in form: Form) -> [Highlight] {
    guard form.isFilled(place.entry) else { return [] }
    let text = form.text(place.entry)
    var ranges: [TextRange] = []
    for form in documents.map(\.form) {
      for record in form.allRecords {
        guard let entry = form.entry(place.field.name, in: record), tree[entry.value].kind == .scalar,
          form.text(entry) == text
        else { continue }
        ranges.append(form.valueRange(entry))
      }
    }
    return sorted(ranges)
  }

  private func sorted(_ ranges: [TextRange]) -> [Highlight] {
    Set(ranges).sorted { $0.start < $1.start }.map { Highlight(range: $0, isDefinition: false) }
  }

  // MARK: Anchors

  /// The anchor of a node and the aliases that stand for it.
  func highlights(of target: NodeID) -> [Highlight] {
    var highlights: [Highlight] = []
    if let range = tree.anchorRange(target) { highlights.append(Highlight(range: range, isDefinition: true)) }
    for index in tree.nodes.indices where tree.nodes[index].kind == .alias && tree.resolve(NodeID(index)) == target {
      highlights.append(Highlight(range: tree.range(NodeID(index)), isDefinition: false))
    }
    return highlights
  }
}
