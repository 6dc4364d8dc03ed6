/// Lays the tables of a text out as sheets.
struct WordSheets {
  private(set) var sheets: [Sheet] = []
  private var tableCount = 0
  /// Paragraphs since the last table.
  private var paragraphs: [String] = []

  /// The sheets of the blocks of a text; none where there is no table.
  init(_ blocks: [WordBlock]) {
    var last: (table: WordTable, above: [String])?
    for block in blocks {
      switch block {
      case .paragraph(let text):
        let text = text.trimmingBlanks
        if !text.isEmpty { paragraphs.append(text) }
      case .table(let table):
        if let last { add(last.table, above: last.above, below: []) }
        last = (table, paragraphs)
        paragraphs = []
      }
    }
    if let last { add(last.table, above: last.above, below: paragraphs) }
  }

  private mutating func add(_ table: WordTable, above: [String], below: [String]) {
    tableCount += 1
    add(table, name: "表\(tableCount)", above: above, below: below)
  }

  /// Adds a table, and behind it those within its cells, as 表1.1, 表1.2 …
  private mutating func add(_ table: WordTable, name: String, above: [String], below: [String]) {
    var layout = WordLayout(firstRow: above.count)
    for row in table.rows { layout.add(row) }
    layout.finish()
    var cells = above.enumerated().map { (row: $0.offset, column: 0, cell: Cell($0.element)) }
    cells += layout.cells
    let end = above.count + table.rows.count
    cells += below.enumerated().map { (row: end + $0.offset, column: 0, cell: Cell($0.element)) }
    sheets.append(
      Sheet(
        name: name, cells: cells, merges: layout.merges, rowsAbove: above.count, rowsBelow: below.count))
    for (index, inner) in layout.inner.enumerated() {
      add(inner, name: "\(name).\(index + 1)", above: [], below: [])
    }
  }
}

/// Where the cells of a table stand in a grid.
private struct WordLayout {
  private(set) var cells: [(row: Int, column: Int, cell: Cell)] = []
  private(set) var merges: [CellRange] = []
  private(set) var inner: [WordTable] = []
  private var row: Int
  /// Cells that may go on in the next row, by their first column.
  private var open: [Int: CellRange] = [:]

  init(firstRow: Int) { row = firstRow }

  mutating func add(_ source: WordRow) {
    var column = source.before
    var next: [Int: CellRange] = [:]
    var index = 0
    while index < source.cells.count, column < CellName.maximumColumns {
      let cell = source.cells[index]
      index += 1
      var width = cell.span
      // The older way to merge: cells beside that say that they belong to it.
      while index < source.cells.count, source.cells[index].horizontal == .goesOn {
        width += source.cells[index].span
        index += 1
      }
      let lastColumn = min(column + width, CellName.maximumColumns) - 1
      if cell.vertical == .goesOn, let above = open[column] {
        next[column] = CellRange(
          firstRow: above.firstRow, firstColumn: column, lastRow: row, lastColumn: max(above.lastColumn, lastColumn))
      } else {
        let range = CellRange(firstRow: row, firstColumn: column, lastRow: row, lastColumn: lastColumn)
        let text = cell.text
        if !text.isEmpty { cells.append((row, column, Cell(text))) }
        inner += cell.tables
        if cell.vertical == .none { close(range) } else { next[column] = range }
      }
      column = lastColumn + 1
    }
    for (column, range) in open where next[column]?.firstRow != range.firstRow { close(range) }
    open = next
    row += 1
  }

  mutating func finish() {
    for range in open.values { close(range) }
    open = [:]
  }

  private mutating func close(_ range: CellRange) {
    if !range.isSingle { merges.append(range) }
  }
}
