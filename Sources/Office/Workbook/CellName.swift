/// Names of cells in A1 notation.
public enum CellName {
  /// The rows of a sheet in Excel since 2007.
  public static let maximumRows = 1_048_576
  /// The columns of a sheet in Excel since 2007 (`XFD`).
  public static let maximumColumns = 16_384

  /// The name of a cell whose row and column count from 0: (11, 5) is `F12`.
  public static func name(row: Int, column: Int) -> String { self.column(column) + String(max(row, 0) + 1) }

  /// The letters of a column that counts from 0: 0 is `A`, 27 is `AB`.
  public static func column(_ column: Int) -> String {
    // Forms have no more columns than there are letters.
    if (0..<26).contains(column) { return String(UnicodeScalar(0x41 + UInt8(truncatingIfNeeded: column))) }
    var letters: [UInt8] = []
    var rest = max(column, 0) + 1
    while rest > 0 {
      rest -= 1
      letters.append(0x41 + UInt8(truncatingIfNeeded: rest % 26))
      rest /= 26
    }
    return String(decoding: letters.reversed(), as: UTF8.self)
  }

  /// The cell that `text` names, with or without `$` signs, in capital or small letters; nil for anything else and for cells that no
  /// sheet has.
  public static func parse(_ text: Span<UInt8>) -> (row: Int, column: Int)? {
    var (index, row, column) = (0, 0, 0)
    if index < text.count, text[index] == 0x24 { index += 1 }
    while index < text.count, case let letter = text[index] & 0xDF, (0x41...0x5A).contains(letter) {
      column = column * 26 + Int(letter) - 0x40
      guard column <= maximumColumns else { return nil }
      index += 1
    }
    if index < text.count, text[index] == 0x24 { index += 1 }
    guard column > 0, index < text.count else { return nil }
    while index < text.count, (0x30...0x39).contains(text[index]) {
      row = row * 10 + Int(text[index]) - 0x30
      guard row <= maximumRows else { return nil }
      index += 1
    }
    return index == text.count && row > 0 ? (row - 1, column - 1) : nil
  }

  /// The rectangle that `text` names: `B2:D5`, `B2`; the corners may stand in any order.
  public static func parseRange(_ text: Span<UInt8>) -> CellRange? {
    var colon = 0
    while colon < text.count, text[colon] != 0x3A { colon += 1 }
    guard let start = parse(text.extracting(0..<colon)) else { return nil }
    guard colon < text.count else {
      return CellRange(
        firstRow: start.row, firstColumn: start.column, lastRow: start.row, lastColumn: start.column)
    }
    guard let end = parse(text.extracting(colon + 1..<text.count)) else { return nil }
    return CellRange(
      firstRow: min(start.row, end.row), firstColumn: min(start.column, end.column),
      lastRow: max(start.row, end.row), lastColumn: max(start.column, end.column))
  }
}
