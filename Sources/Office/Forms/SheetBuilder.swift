import Quantities

/// Puts a form together row by row.
struct SheetBuilder {
  /// A cell of a row: what stands there, and over how many columns and rows it is merged.
  struct Item {
    let text: String
    var columns = 1
    var rows = 1
    let look: CellLook
    var isNumber = false

    /// A label or a heading.
    static func label(_ text: String, _ columns: Int = 1, rows: Int = 1) -> Item {
      Item(text: text, columns: columns, rows: rows, look: .label)
    }

    /// A value; a plain number where `isNumber`.
    static func value(_ text: String, _ columns: Int = 1, isNumber: Bool = false) -> Item {
      let isLong = text.count > 20 || text.contains("\n")
      return Item(text: text, columns: columns, look: isLong ? .text : .value, isNumber: isNumber)
    }
  }

  /// How many columns the form has.
  let width: Int
  private(set) var cells: [DrawnCell] = []
  private(set) var merges: [CellRange] = []
  /// The next row.
  private(set) var row = 0
  private var covered: Set<Int> = []

  init(width: Int) { self.width = width }

  /// Adds a row; items go where no cell from above reaches, the last one takes what is left up to the next of these.
  mutating func add(_ items: [Item]) {
    var column = 0
    for (index, item) in items.enumerated() {
      while covered.contains(row * width + column) { column += 1 }
      guard column < width else { break }
      let isLast = index == items.count - 1
      let end = (column..<width).first { covered.contains(row * width + $0) } ?? width
      let columns = max(isLast ? end - column : min(item.columns, end - column), 1)
      put(item, column, columns)
      column += columns
    }
    row += 1
  }

  private mutating func put(_ item: Item, _ column: Int, _ columns: Int) {
    for below in 0..<item.rows {
      for right in 0..<columns { covered.insert((row + below) * width + column + right) }
    }
    cells.append(DrawnCell(row: row, column: column, value(item), look(item)))
    if columns > 1 || item.rows > 1 {
      merges.append(
        CellRange(
          firstRow: row, firstColumn: column, lastRow: row + item.rows - 1, lastColumn: column + columns - 1))
    }
  }

  private func value(_ item: Item) -> DrawnCell.Value {
    if item.text.isEmpty { return .blank }
    return item.isNumber && Self.isPlainNumber(item.text) ? .number(item.text) : .text(item.text)
  }

  /// Decimals that are written are shown.
  private func look(_ item: Item) -> CellLook {
    guard item.isNumber, Self.isPlainNumber(item.text) else { return item.look }
    var look = item.look
    if let point = item.text.firstIndex(of: ".") {
      look.numberFormat = "0." + String(repeating: "0", count: item.text[point...].count - 1)
    }
    return look
  }

  /// Whether a text is a number whose digits a spreadsheet keeps.
  private static func isPlainNumber(_ text: String) -> Bool {
    let digits = text.hasPrefix("-") ? text.dropFirst() : text[...]
    let parts = digits.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count <= 2, parts.allSatisfy({ !$0.isEmpty && $0.utf8.allSatisfy { $0 >= 0x30 && $0 <= 0x39 } }),
      digits.utf8.count <= 15
    else { return false }
    return parts[0] == "0" || !parts[0].hasPrefix("0")
  }
}
