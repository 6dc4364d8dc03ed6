/// What was found in the documents of a group, by slot. One list, not a table of lists: a workspace has a group for each
/// of its projects, and nearly none of them holds more than a finding or two.
struct GroupFindings: Sendable {
  /// By slot, those of one document in the order in which they were found.
  private var items: [(slot: Int, finding: Finding)]

  /// The `findings`, each with the slot of its document.
  init(_ findings: [(slot: Int, finding: Finding)] = []) {
    items = findings
    if items.count > 1 {
      items = items.enumerated().sorted { ($0.element.slot, $0.offset) < ($1.element.slot, $1.offset) }.map(\.element)
    }
  }

  /// Whether nothing was found.
  var isEmpty: Bool { items.isEmpty }

  /// The documents in which something was found.
  var slots: Set<Int> { Set(items.lazy.map(\.slot)) }

  /// What was found in the document in a slot.
  subscript(slot: Int) -> [Finding] { items[range(of: slot)].map(\.finding) }

  /// Adds what another group has found in the document in a slot, of which this one knows nothing yet.
  mutating func take(_ slot: Int, from other: GroupFindings) {
    items.insert(contentsOf: other.items[other.range(of: slot)], at: range(of: slot).lowerBound)
  }

  /// Forgets the document in a slot; false where nothing was found in it.
  mutating func forget(_ slot: Int) -> Bool {
    let range = range(of: slot)
    items.removeSubrange(range)
    return !range.isEmpty
  }

  private func range(of slot: Int) -> Range<Int> {
    var (low, high) = (0, items.count)
    while low < high {
      let middle = (low + high) / 2
      if items[middle].slot < slot { low = middle + 1 } else { high = middle }
    }
    var end = low
    while end < items.count, items[end].slot == slot { end += 1 }
    return low..<end
  }
}
