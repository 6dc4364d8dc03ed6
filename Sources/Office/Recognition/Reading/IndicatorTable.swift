import Forms

/// The table of indicators as far as it was read: its headings, and the classes that hold for the next row.
struct IndicatorTable {
  /// The headings.
  let header: TableHeader
  /// The fields of a row.
  let type: RecordType
  /// The last row that was read.
  var last: Int
  /// The class of the row before, which holds where the cell is blank or merged.
  var first = DraftText(text: "", place: nil)
  var second = DraftText(text: "", place: nil)

  /// Whether a row belongs to it by where its blocks stand: a name or values below the headings.
  func fits(_ row: Int, _ grid: Grid) -> Bool {
    grid.blocks(in: row).count { header.span.contains(grid.blocks[$0].columns.lowerBound) } >= 2
  }
}
