import SourceText

/// A sheet that is to be written, with what follows from its cells: all of them in order, the heights of the rows, what is printed.
struct SheetLayout {
  /// The width of a column for which none is given.
  static let defaultWidth = 10.0

  let sheet: DrawnSheet
  let merges: MergeIndex
  /// In reading order, with those under merges.
  private(set) var cells: [DrawnCell] = []
  private(set) var heights: [Int: Double] = [:]
  /// From the first cell to the last; nil of an empty sheet.
  private(set) var area: CellRange?

  init(_ sheet: DrawnSheet) {
    self.sheet = sheet
    merges = MergeIndex(sheet.merges)
    layCells()
    fitHeights()
    if let last = cells.last, let width = cells.map(\.column).max() {
      area = CellRange(firstRow: 0, firstColumn: 0, lastRow: last.row, lastColumn: width)
    }
  }

  private mutating func layCells() {
    struct Place: Hashable {
      let row: Int
      let column: Int
    }
    var all: [Place: DrawnCell] = [:]
    for cell in sheet.cells
    where (0..<CellName.maximumRows).contains(cell.row) && (0..<CellName.maximumColumns).contains(cell.column) {
      if let merge = merges.merge(cell.row, cell.column), merge.firstRow != cell.row || merge.firstColumn != cell.column
      {
        continue
      }
      all[Place(row: cell.row, column: cell.column)] = cell
    }
    // The lines around merged cells are those of each cell.
    for merge in merges.merges {
      guard let first = all[Place(row: merge.firstRow, column: merge.firstColumn)] else { continue }
      for row in merge.firstRow...merge.lastRow {
        for column in merge.firstColumn...merge.lastColumn where row > merge.firstRow || column > merge.firstColumn {
          all[Place(row: row, column: column)] = DrawnCell(row: row, column: column, .blank, first.look)
        }
      }
    }
    cells = all.values.sorted { ($0.row, $0.column) < ($1.row, $1.column) }
  }

  /// Rows are as high as their texts; programs do that only for cells that are not merged.
  private mutating func fitHeights() {
    heights = sheet.rowHeights
    for cell in cells where sheet.rowHeights[cell.row] == nil {
      guard case .text(let text) = cell.value else { continue }
      let merge = merges.merge(cell.row, cell.column)
      let rows = merge.map { $0.lastRow - $0.firstRow + 1 } ?? 1
      let columns = cell.column...(merge?.lastColumn ?? cell.column)
      let width = columns.reduce(0.0) { $0 + self.width($1) }
      let height = Double(lines(text, cell.look, width)) * cell.look.size * 1.35 + 6
      // Of a cell over several rows each row takes its share.
      for row in cell.row..<cell.row + rows where sheet.rowHeights[row] == nil {
        heights[row] = min(409, max(heights[row] ?? 0, height / Double(rows)))
      }
    }
  }

  private func width(_ column: Int) -> Double {
    column < sheet.columnWidths.count ? sheet.columnWidths[column] : Self.defaultWidth
  }

  /// The number of lines that a text takes in a width in letters of 11 points.
  private func lines(_ text: String, _ look: CellLook, _ width: Double) -> Int {
    let room = max(2, (width - 1) * 11 / max(look.size, 1))
    var count = 0
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      let columns = Double(DisplayWidth.columns(of: String(line)))
      count += look.wraps ? max(1, Int(min((columns / room).rounded(.up), 1000))) : 1
    }
    return count
  }
}
