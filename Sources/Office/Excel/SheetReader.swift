/// Reads one sheet of a workbook.
struct SheetReader {
  private let shared: ExcelCells
  private var scanner: XMLScanner
  private(set) var cells: [(row: Int, column: Int, cell: Cell)] = []
  private(set) var merges: [CellRange] = []
  private(set) var hiddenRows: [Int] = []
  private(set) var hiddenColumns: [Int] = []
  /// Formulas beside which no value is stored.
  private(set) var withoutValue: [(row: Int, column: Int)] = []
  /// Whether there are more cells than were asked for.
  private(set) var isFull = false
  private let maximumCells: Int
  private var row = -1
  private var column = -1
  private var areRowsHidden = false
  /// The bytes of the text that is being read: one piece of memory for all cells.
  private var buffer: [UInt8] = []

  /// A reader of a part that stops after `maximumCells` cells with content.
  init(_ bytes: [UInt8], _ shared: ExcelCells, maximumCells: Int) {
    scanner = XMLScanner(bytes)
    self.shared = shared
    self.maximumCells = maximumCells
  }

  /// Reads the part to its end, or as far as it goes.
  mutating func read() throws(XMLError) {
    while true {
      switch try scanner.next() {
      case .start: try readElement()
      case .endOfDocument: return
      case .end, .text: break
      }
      if isFull { return }
    }
  }

  private mutating func readElement() throws(XMLError) {
    switch scanner.name {
    case "sheetFormatPr": areRowsHidden = scanner.flag("zeroHeight")
    case "col": readColumns()
    case "row": readRow()
    case "c": try readCell()
    case "mergeCell": readMerge()
    // Copies of ranges for other programs, and what only later versions know, have elements of the same names.
    case "extLst", "AlternateContent", "conditionalFormatting", "dataValidations": try scanner.skipElement()
    default: break
    }
  }

  private mutating func readColumns() {
    guard scanner.flag("hidden") || scanner.string("width") == "0", let first = scanner.integer("min"),
      let last = scanner.integer("max"), first >= 1, first <= last, hiddenColumns.count < CellName.maximumColumns
    else { return }
    hiddenColumns += first - 1..<min(last, CellName.maximumColumns)
  }

  private mutating func readRow() {
    row = scanner.integer("r").map { $0 - 1 } ?? row + 1
    column = -1
    guard scanner.flag("hidden", default: areRowsHidden) || scanner.string("ht") == "0",
      hiddenRows.count < CellName.maximumRows
    else { return }
    hiddenRows.append(row)
  }

  private mutating func readMerge() {
    guard let range = scanner.attribute("ref")?.value, merges.count < MergeIndex.maximumRows,
      let merge = CellName.parseRange(scanner.bytes.span.extracting(range))
    else { return }
    merges.append(merge)
  }

  private mutating func readCell() throws(XMLError) {
    if let name = scanner.attribute("r")?.value, let place = CellName.parse(scanner.bytes.span.extracting(name)) {
      (row, column) = place
    } else {
      column += 1
    }
    guard !scanner.isSelfClosing else { return }
    let style = scanner.integer("s") ?? 0
    let type = ExcelCells.ValueType(scanner.word("t"))
    let depth = scanner.depth
    var value = ""
    var isFormula = false
    reading: while true {
      switch try scanner.next() {
      case .start:
        switch scanner.name {
        case "v": value = try text()
        case "is": value = try ExcelText.read(&scanner)
        case "f":
          isFormula = true
          try scanner.skipElement()
        default: try scanner.skipElement()
        }
      case .end: if scanner.depth < depth { break reading }
      case .text: break
      case .endOfDocument: break reading
      }
    }
    if isFormula, value.isEmpty, type != .formulaString { withoutValue.append((row, column)) }
    guard let cell = shared.cell(value, type, style: style, isFormula: isFormula) else { return }
    guard cells.count < maximumCells else {
      isFull = true
      return
    }
    cells.append((row, column, cell))
  }

  /// The text of the element that began last, behind whose end the scanner stands then.
  private mutating func text() throws(XMLError) -> String {
    let depth = scanner.depth
    buffer.removeAll(keepingCapacity: true)
    while true {
      switch try scanner.next() {
      case .text: try scanner.appendText(to: &buffer)
      case .end where scanner.depth < depth: return ExcelText.decoded(buffer)
      case .endOfDocument: return ""
      default: break
      }
    }
  }
}
