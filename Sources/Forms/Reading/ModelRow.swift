import Syntax

/// The keys of the row before: nearly always the next row has the same keys in the same order, and a label that stands
/// like the one before need not be looked up again.
struct ModelRow {
  private var next: Int
  private let end: Int

  /// The row before a record, where it is one of the same list; none otherwise.
  init(before record: RecordID, in cells: Cells) {
    let before = record.index - 1
    guard before >= 0, cells.records[before].type === cells.records[record.index].type else {
      (next, end) = (0, 0)
      return
    }
    next = Int(cells.records[before].firstEntry)
    end = next + Int(cells.records[before].entryCount)
  }

  /// The field that a label names, by its place in the declaration; `nil` where the row before had another label here.
  mutating func next(_ label: NodeID, in cells: Cells) -> Int? {
    guard next < end else { return nil }
    let entry = cells.entries[next]
    guard cells.tree.stands(label, like: entry.key) else { return nil }
    next += 1
    return Int(entry.index)
  }
}
