/// The sheets of a workbook one below the other, as blocks: so a form may go on in the next table or on the next sheet.
struct Grid: Sendable {
  /// A sheet and the row of the grid in which it begins.
  struct Part: Sendable {
    let sheet: Sheet
    let first: Int
    var rows: Range<Int> { first..<first + max(sheet.rowCount, 1) }
  }

  /// The blocks that hold something, in reading order.
  let blocks: [Block]
  /// The labels that the blocks would be, in normal spelling.
  let labels: [String]
  /// The sheets.
  let parts: [Part]
  /// The rows in which blocks begin, in order.
  let rows: [Int]
  /// Where further cells were left out, because no form is that large.
  let cut: CellPlace?
  private let starts: [Int: Range<Int>]

  /// How many blocks are looked at.
  static let limit = 200_000

  /// The grid of all `sheets`.
  init(_ sheets: [Sheet]) {
    var blocks: [Block] = []
    var parts: [Part] = []
    var rows: [Int] = []
    var starts: [Int: Range<Int>] = [:]
    var cut: CellPlace?
    var base = 0
    for sheet in sheets {
      parts.append(Part(sheet: sheet, first: base))
      for entry in sheet.allCells {
        let text = entry.cell.text.trimmed
        if text.isEmpty { continue }
        if blocks.count >= Self.limit {
          cut = cut ?? sheet.place(row: entry.row, column: entry.column)
          break
        }
        let merge = sheet.merge(at: entry.row, entry.column)
        let row = base + entry.row
        if rows.last == row, let range = starts[row] {
          starts[row] = range.lowerBound..<blocks.count + 1
        } else {
          rows.append(row)
          starts[row] = blocks.count..<blocks.count + 1
        }
        blocks.append(
          Block(
            cell: entry.cell, text: text, rows: row..<base + (merge?.lastRow ?? entry.row) + 1,
            columns: entry.column..<(merge?.lastColumn ?? entry.column) + 1,
            place: sheet.place(row: entry.row, column: entry.column)))
      }
      base += max(sheet.rowCount, 1)
    }
    self.blocks = blocks
    self.parts = parts
    self.rows = rows
    self.starts = starts
    self.cut = cut
    labels = blocks.map { $0.text.utf8.count <= 200 ? LabelText.normal($0.text) : "" }
  }

  /// The blocks that begin in a row, from left to right.
  func blocks(in row: Int) -> Range<Int> { starts[row] ?? 0..<0 }

  /// The first row from `row` on in which a block begins.
  func nextRow(from row: Int) -> Int? {
    var (low, high) = (0, rows.count)
    while low < high {
      let middle = (low + high) / 2
      if rows[middle] < row { low = middle + 1 } else { high = middle }
    }
    return low < rows.count ? rows[low] : nil
  }

  /// The block that covers a place; `nil` where nothing stands.
  func block(at row: Int, _ column: Int) -> Int? {
    var (row, column) = (row, column)
    if let part = partIndex(of: row), let merge = parts[part].sheet.merge(at: row - parts[part].first, column) {
      (row, column) = (merge.firstRow + parts[part].first, merge.firstColumn)
    }
    return blocks(in: row).first { blocks[$0].columns.contains(column) }
  }

  /// The columns that a place and what it is merged with cover.
  func columns(at row: Int, _ column: Int) -> Range<Int> {
    guard let part = partIndex(of: row), let merge = parts[part].sheet.merge(at: row - parts[part].first, column)
    else { return column..<column + 1 }
    return merge.firstColumn..<merge.lastColumn + 1
  }

  /// The place as a person names it, blank or not.
  func place(_ row: Int, _ column: Int) -> CellPlace? {
    partIndex(of: row).map { parts[$0].sheet.place(row: row - parts[$0].first, column: column) }
  }

  /// The sheet in which a row lies.
  func part(of row: Int) -> Part? { partIndex(of: row).map { parts[$0] } }

  private func partIndex(of row: Int) -> Int? {
    var (low, high) = (0, parts.count)
    while low < high {
      let middle = (low + high) / 2
      if parts[middle].first <= row { low = middle + 1 } else { high = middle }
    }
    return low > 0 ? low - 1 : nil
  }

  /// How many columns the sheet of a row has.
  func columnCount(at row: Int) -> Int { partIndex(of: row).map { parts[$0].sheet.columnCount } ?? 0 }
}
