/// A cell with its place.
public struct PlacedCell: Hashable, Sendable {
  /// The row, from 0.
  public let row: Int
  /// The column, from 0.
  public let column: Int
  /// What stands there.
  public let cell: Cell
}

/// The cells of a sheet in reading order, found by halving: a sheet may have its last cell in row 1,048,576.
struct CellStore: Hashable, Sendable {
  let entries: [PlacedCell]
  let rowCount: Int
  let columnCount: Int

  init(_ cells: [(row: Int, column: Int, cell: Cell)]) {
    var entries: [PlacedCell] = []
    entries.reserveCapacity(cells.count)
    var isSorted = true
    for (row, column, cell) in cells {
      guard (0..<CellName.maximumRows).contains(row), (0..<CellName.maximumColumns).contains(column) else { continue }
      if let last = entries.last, (last.row, last.column) >= (row, column) { isSorted = false }
      entries.append(PlacedCell(row: row, column: column, cell: cell))
    }
    self.entries = isSorted ? entries : Self.sorted(entries)
    rowCount = (self.entries.last?.row ?? -1) + 1
    columnCount = (self.entries.lazy.map(\.column).max() ?? -1) + 1
  }

  func cell(_ row: Int, _ column: Int) -> Cell? {
    let index = firstIndex(row, column)
    guard index < entries.count, entries[index].row == row, entries[index].column == column else { return nil }
    return entries[index].cell
  }

  func cells(inRow row: Int) -> ArraySlice<PlacedCell> {
    let start = firstIndex(row, 0)
    var end = start
    while end < entries.count, entries[end].row == row { end += 1 }
    return entries[start..<end]
  }

  /// The index of the first cell at a place or behind it.
  private func firstIndex(_ row: Int, _ column: Int) -> Int {
    var (low, high) = (0, entries.count)
    while low < high {
      let middle = (low + high) / 2
      if (entries[middle].row, entries[middle].column) < (row, column) { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// In reading order; of two at one place the later one stays.
  private static func sorted(_ entries: [PlacedCell]) -> [PlacedCell] {
    let order = entries.indices.sorted {
      (entries[$0].row, entries[$0].column, $0) < (entries[$1].row, entries[$1].column, $1)
    }
    var result: [PlacedCell] = []
    result.reserveCapacity(entries.count)
    for index in order {
      let entry = entries[index]
      if let last = result.last, last.row == entry.row, last.column == entry.column { result.removeLast() }
      result.append(entry)
    }
    return result
  }
}
