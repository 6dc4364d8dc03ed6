/// The merges of a sheet, found by the cells that they cover.
///
/// Each row that merges reach has a list of them. The lists are bounded together, so that a file of tall merges does not fill memory.
struct MergeIndex: Hashable, Sendable {
  /// The most rows of merges that are kept, counted once for each merge.
  static let maximumRows = 2_000_000

  let merges: [CellRange]
  let rowCount: Int
  let columnCount: Int
  /// Where the list of a row begins in `lists`; one more than there are rows.
  private let starts: [Int32]
  /// Indices of merges from left to right, row by row.
  private let lists: [Int32]

  init(_ ranges: [CellRange]) {
    var merges: [CellRange] = []
    var budget = Self.maximumRows
    let sorted = ranges.sorted { ($0.firstRow, $0.firstColumn) < ($1.firstRow, $1.firstColumn) }
    // Sorted by their first rows, a merge can overlap only what was the last to cover one of its columns.
    var covered: [Int: Int] = [:]
    var columnBudget = Self.maximumRows
    for range in sorted where !range.isSingle {
      guard range.firstRow >= 0, range.firstColumn >= 0, range.lastRow < CellName.maximumRows,
        range.lastColumn < CellName.maximumColumns
      else { continue }
      let (height, width) = (range.lastRow - range.firstRow + 1, range.lastColumn - range.firstColumn + 1)
      guard height <= budget, width <= columnBudget else { break }
      let columns = range.firstColumn...range.lastColumn
      guard columns.allSatisfy({ covered[$0, default: -1] < range.firstRow }) else { continue }
      for column in columns { covered[column] = range.lastRow }
      budget -= height
      columnBudget -= width
      merges.append(range)
    }
    self.merges = merges
    rowCount = (merges.lazy.map(\.lastRow).max() ?? -1) + 1
    columnCount = (merges.lazy.map(\.lastColumn).max() ?? -1) + 1
    (starts, lists) = Self.lists(of: merges, rowCount: rowCount)
  }

  func merge(_ row: Int, _ column: Int) -> CellRange? {
    guard row >= 0, row < rowCount else { return nil }
    for index in Int(starts[row])..<Int(starts[row + 1]) {
      let merge = merges[Int(lists[index])]
      if merge.firstColumn > column { return nil }
      if column <= merge.lastColumn { return merge }
    }
    return nil
  }

  private static func lists(of merges: [CellRange], rowCount: Int) -> (starts: [Int32], lists: [Int32]) {
    var starts = [Int32](repeating: 0, count: rowCount + 1)
    for merge in merges {
      for row in merge.firstRow...merge.lastRow { starts[row + 1] += 1 }
    }
    for row in 0..<rowCount { starts[row + 1] += starts[row] }
    var lists = [Int32](repeating: 0, count: Int(starts[rowCount]))
    var next = starts
    for index in merges.indices.sorted(by: { merges[$0].firstColumn < merges[$1].firstColumn }) {
      for row in merges[index].firstRow...merges[index].lastRow {
        lists[Int(next[row])] = Int32(truncatingIfNeeded: index)
        next[row] += 1
      }
    }
    return (starts, lists)
  }
}
