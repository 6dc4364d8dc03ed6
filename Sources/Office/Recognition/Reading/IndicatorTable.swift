import Forms

/// The table of indicators as far as it was read: its headings, and the classes that hold for the next row.
struct IndicatorTable {
  /// The headings.
  let header: TableHeader
  /// The labels of its columns, as they may be written as keys.
  let printed: [String]
  /// The fields of a row.
  let type: RecordType
  /// The last row that was read.
  var last: Int
  /// The class of the row before, which holds where the cell is blank or merged.
  var first = DraftText(text: "", place: nil)
  var second = DraftText(text: "", place: nil)
  /// The cell of a class that was read last, with what it says: merged cells are met in each of their rows.
  private var cell: (block: Int, text: DraftText)?

  /// The headings `header` of a table of `type` at `row`.
  init(_ header: TableHeader, _ printed: [String], _ type: RecordType, at row: Int) {
    self.header = header
    self.printed = printed
    self.type = type
    last = row
  }

  /// What the cell of a class says.
  mutating func text(of block: Int, _ grid: Grid) -> DraftText {
    if let cell, cell.block == block { return cell.text }
    let text = DraftText(text: IndicatorRowText.className(grid.blocks[block].text), place: grid.blocks[block].place)
    cell = (block, text)
    return text
  }

  /// Whether a row belongs to it by where its blocks stand: a name or values below the headings.
  func fits(_ row: Int, _ grid: Grid) -> Bool {
    grid.blocks(in: row).count { header.span.contains(grid.blocks[$0].columns.lowerBound) } >= 2
  }
}
