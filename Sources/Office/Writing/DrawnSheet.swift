/// A cell that is to be written.
public struct DrawnCell: Hashable, Sendable {
  /// What is to stand in a cell.
  public enum Value: Hashable, Sendable {
    /// Nothing, but the cell has its look.
    case blank
    /// A text, whose lines are parted by LF.
    case text(String)
    /// A number as digits with or without a point: `89.974`. Anything else is written as text.
    case number(String)
  }

  /// The row, from 0.
  public var row: Int
  /// The column, from 0.
  public var column: Int
  /// What stands there.
  public var value: Value
  /// How it looks.
  public var look: CellLook

  /// A cell.
  public init(row: Int, column: Int, _ value: Value, _ look: CellLook = .value) {
    self.row = row
    self.column = column
    self.value = value
    self.look = look
  }
}

/// A sheet that is to be written.
public struct DrawnSheet: Hashable, Sendable {
  /// The name on the tab; what Excel does not allow there is replaced.
  public var name: String
  /// The cells in any order; of two at one place the later one holds. Those under a merge take the look of its upper left.
  public var cells: [DrawnCell]
  /// The merged cells.
  public var merges: [CellRange]
  /// The widths of the columns from the left, in letters; Chinese characters are two letters wide.
  public var columnWidths: [Double]
  /// The heights of rows in points; where none is given it fits the texts.
  public var rowHeights: [Int: Double]
  /// Rows that are printed again on each page, as headings are.
  public var repeatedRows: ClosedRange<Int>?
  /// Whether the paper (A4) lies on its long side.
  public var isLandscape: Bool

  /// A sheet. What is printed is all of it, as wide as the paper.
  public init(
    name: String, cells: [DrawnCell], merges: [CellRange] = [], columnWidths: [Double] = [],
    rowHeights: [Int: Double] = [:], repeatedRows: ClosedRange<Int>? = nil, isLandscape: Bool = true
  ) {
    self.name = name
    self.cells = cells
    self.merges = merges
    self.columnWidths = columnWidths
    self.rowHeights = rowHeights
    self.repeatedRows = repeatedRows
    self.isLandscape = isLandscape
  }
}
