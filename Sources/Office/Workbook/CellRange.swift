/// A rectangle of cells, both ends included; rows and columns count from 0.
public struct CellRange: Hashable, Sendable {
  /// The row at the top.
  public let firstRow: Int
  /// The column at the left.
  public let firstColumn: Int
  /// The row at the bottom; never above ``firstRow``.
  public let lastRow: Int
  /// The column at the right; never left of ``firstColumn``.
  public let lastColumn: Int

  /// The rectangle between two corners; an end that lies before its start is moved onto it.
  public init(firstRow: Int, firstColumn: Int, lastRow: Int, lastColumn: Int) {
    self.firstRow = firstRow
    self.firstColumn = firstColumn
    self.lastRow = max(firstRow, lastRow)
    self.lastColumn = max(firstColumn, lastColumn)
  }

  /// Whether the cell lies inside.
  public func contains(row: Int, column: Int) -> Bool {
    firstRow <= row && row <= lastRow && firstColumn <= column && column <= lastColumn
  }

  /// Whether the rectangles share a cell.
  public func overlaps(_ other: CellRange) -> Bool {
    firstRow <= other.lastRow && other.firstRow <= lastRow
      && firstColumn <= other.lastColumn && other.firstColumn <= lastColumn
  }

  /// Whether it is one cell, which is no merge.
  public var isSingle: Bool { firstRow == lastRow && firstColumn == lastColumn }
}

extension CellRange: CustomStringConvertible {
  /// A1 notation: `B2:D5`, of a single cell `B2`.
  public var description: String {
    let start = CellName.name(row: firstRow, column: firstColumn)
    return isSingle ? start : start + ":" + CellName.name(row: lastRow, column: lastColumn)
  }
}
