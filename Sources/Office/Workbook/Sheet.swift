/// A sheet of cells, most of which are empty; rows and columns count from 0.
///
/// Of a Word file it is a table. The paragraphs between it and the table before stand in rows of their own above, those behind the last
/// table below; each is one cell in column 0.
public struct Sheet: Hashable, Sendable {
  /// The name on the tab; of a Word file `表1`, `表2` …, of a CSV file the file's name.
  public let name: String
  /// The number of rows up to the last that holds something.
  public let rowCount: Int
  /// The number of columns up to the last that holds something.
  public let columnCount: Int
  /// Whether the sheet is not shown.
  public let isHidden: Bool
  /// The rows that are not shown, in order, as far as they hold something.
  public let hiddenRows: [Int]
  /// The columns that are not shown, in order, as far as they hold something.
  public let hiddenColumns: [Int]
  /// The number of rows that are paragraphs above a Word table.
  public let rowsAbove: Int
  /// The number of rows that are paragraphs below a Word table.
  public let rowsBelow: Int
  /// The merged cells, by their upper left in reading order; none overlap.
  public var merges: [CellRange] { mergeIndex.merges }

  private let cells: CellStore
  private let mergeIndex: MergeIndex

  /// A sheet of `cells`, which may come in any order; of two at one place the later one holds. Places before 0 or beyond what a sheet
  /// has are passed over, and so is a merge that overlaps one before it.
  public init(
    name: String, cells: [(row: Int, column: Int, cell: Cell)], merges: [CellRange] = [], isHidden: Bool = false,
    hiddenRows: [Int] = [], hiddenColumns: [Int] = [], rowsAbove: Int = 0, rowsBelow: Int = 0
  ) {
    self.name = name
    self.cells = CellStore(cells)
    mergeIndex = MergeIndex(merges)
    rowCount = max(self.cells.rowCount, mergeIndex.rowCount)
    columnCount = max(self.cells.columnCount, mergeIndex.columnCount)
    self.isHidden = isHidden
    self.hiddenRows = hiddenRows.filter { [rowCount] in (0..<rowCount).contains($0) }.sorted()
    self.hiddenColumns = hiddenColumns.filter { [columnCount] in (0..<columnCount).contains($0) }.sorted()
    self.rowsAbove = min(max(rowsAbove, 0), rowCount)
    self.rowsBelow = min(max(rowsBelow, 0), rowCount - self.rowsAbove)
  }

  /// A sheet of texts, row by row; an empty text is no cell.
  public init(name: String, rows: [[String]], merges: [CellRange] = []) {
    var cells: [(row: Int, column: Int, cell: Cell)] = []
    for (row, texts) in rows.enumerated() {
      for (column, text) in texts.enumerated() where !text.isEmpty { cells.append((row, column, Cell(text))) }
    }
    self.init(name: name, cells: cells, merges: merges)
  }

  /// What stands at a place; nil where nothing does. Of merged cells only the upper left holds something.
  public func cell(_ row: Int, _ column: Int) -> Cell? { cells.cell(row, column) }

  /// The cells of a row from left to right, without the empty ones.
  public func cells(inRow row: Int) -> ArraySlice<PlacedCell> { cells.cells(inRow: row) }

  /// All cells in reading order, without the empty ones.
  public var allCells: [PlacedCell] { cells.entries }

  /// The merge that covers a place; nil where none does.
  public func merge(at row: Int, _ column: Int) -> CellRange? { mergeIndex.merge(row, column) }

  /// The cell that a person sees at a place: that of the upper left, where cells are merged.
  public func visibleCell(_ row: Int, _ column: Int) -> Cell? {
    guard let merge = merge(at: row, column) else { return cell(row, column) }
    return cell(merge.firstRow, merge.firstColumn)
  }

  /// The place as it is shown, of merged cells their upper left.
  public func place(row: Int, column: Int) -> CellPlace {
    let merge = merge(at: row, column)
    let (row, column) = (merge?.firstRow ?? row, merge?.firstColumn ?? column)
    let below = rowCount - rowsBelow
    if row < rowsAbove { return CellPlace(sheet: name, row: row, column: column, name: "上方第\(row + 1)段") }
    if row >= below, rowsBelow > 0 {
      return CellPlace(sheet: name, row: row, column: column, name: "下方第\(row - below + 1)段")
    }
    return CellPlace(
      sheet: name, row: row, column: column, name: CellName.name(row: row - rowsAbove, column: column))
  }
}
