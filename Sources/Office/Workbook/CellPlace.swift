/// Where something stands in a workbook, as it is shown to a person.
///
/// Made by ``Sheet/place(row:column:)``, which leads a cell of a merge to its upper left.
public struct CellPlace: Hashable, Sendable {
  /// The sheet's name; of a Word file `表1`, `表2` …
  public let sheet: String
  /// The row in ``Sheet``, from 0.
  public let row: Int
  /// The column in ``Sheet``, from 0.
  public let column: Int
  /// The cell within its sheet: `F12`; of a paragraph beside a Word table `上方第1段` or `下方第1段`.
  public let name: String

  /// A cell under the name of its row and column, or under another name.
  public init(sheet: String, row: Int, column: Int, name: String? = nil) {
    self.sheet = sheet
    self.row = row
    self.column = column
    self.name = name ?? CellName.name(row: row, column: column)
  }
}

extension CellPlace: CustomStringConvertible {
  /// `自评表!F12`.
  public var description: String { sheet + "!" + name }
}

extension CellPlace: Comparable {
  /// Reading order within a sheet.
  public static func < (left: CellPlace, right: CellPlace) -> Bool {
    (left.sheet, left.row, left.column) < (right.sheet, right.row, right.column)
  }
}
