/// Reads the blocks of a text: paragraphs and tables, as they are when all tracked changes are accepted.
struct WordBody {
  /// The most paragraphs and cells that are read.
  static let maximumBlocks = 400_000

  private(set) var scanner: XMLScanner
  /// Whether text that is not shown was left out.
  private(set) var hasHiddenText = false
  /// Whether there are more paragraphs and cells than are read.
  private(set) var isFull = false
  private var blockCount = 0

  init(_ bytes: [UInt8]) { scanner = XMLScanner(bytes) }

  /// The blocks of the whole part.
  mutating func read() throws(XMLError) -> [WordBlock] {
    var blocks: [WordBlock] = []
    try readBlocks(into: &blocks, until: 0)
    return blocks
  }

  /// Reads what the element that began last holds, up to its end.
  private mutating func readChildren(into blocks: inout [WordBlock]) throws(XMLError) {
    try readBlocks(into: &blocks, until: scanner.depth)
  }

  /// Reads up to the end of the element at a depth.
  private mutating func readBlocks(into blocks: inout [WordBlock], until depth: Int) throws(XMLError) {
    while !isFull {
      switch try scanner.next() {
      case .start: try readBlock(into: &blocks)
      case .end: if scanner.depth < depth { return }
      case .text: break
      case .endOfDocument: return
      }
    }
  }

  private mutating func readBlock(into blocks: inout [WordBlock]) throws(XMLError) {
    guard scanner.namespace == .word || scanner.namespace == .compatibility else { return try scanner.skipElement() }
    switch scanner.name {
    case "p": try readParagraph(into: &blocks)
    case "tbl":
      var table = WordTable()
      try readTable(&table)
      blocks.append(.table(table))
    // What only groups: the children are read as if it were not there.
    case "document", "body", "sdt", "sdtContent", "customXml", "smartTag", "ins", "moveTo", "txbxContent", "Choice",
      "AlternateContent":
      try readChildren(into: &blocks)
    default: try scanner.skipElement()
    }
  }

  private mutating func count() {
    blockCount += 1
    if blockCount >= Self.maximumBlocks { isFull = true }
  }

  private mutating func readParagraph(into blocks: inout [WordBlock]) throws(XMLError) {
    count()
    var run = WordRun()
    var boxes: [WordBlock] = []
    try readRuns(into: &run, &boxes)
    blocks.append(.paragraph(String(decoding: run.text, as: UTF8.self)))
    blocks += boxes
  }

  /// Reads the text within the element that began last; text boxes that hang on it become blocks behind the paragraph.
  private mutating func readRuns(into run: inout WordRun, _ boxes: inout [WordBlock]) throws(XMLError) {
    let depth = scanner.depth
    while !isFull {
      switch try scanner.next() {
      case .start: try readRun(into: &run, &boxes)
      case .text: if run.isText { try scanner.appendText(to: &run.text) }
      case .end:
        run.isText = false
        if scanner.depth < depth { return }
      case .endOfDocument: return
      }
    }
  }

  private mutating func readRun(into run: inout WordRun, _ boxes: inout [WordBlock]) throws(XMLError) {
    switch (scanner.namespace, scanner.name) {
    case (.word, "t"), (.math, "t"): run.isText = true
    case (.word, "tab"), (.word, "ptab"): run.text.append(0x09)
    case (.word, "br"), (.word, "cr"): run.text.append(0x0A)
    case (.word, "noBreakHyphen"): run.text.append(0x2D)
    case (.word, "sym"):
      run.text += WordSymbols.character(scanner.string("char") ?? "", font: scanner.string("font") ?? "").utf8
    case (.word, "rPr"):
      if try isHidden() {
        hasHiddenText = true
        // The rest of the run: its text is not shown.
        let depth = scanner.depth
        while scanner.depth >= depth, !isFull { if try scanner.next() == .endOfDocument { return } }
      }
    case (.word, "txbxContent"): try readChildren(into: &boxes)
    // Deleted text, instructions of fields, properties, readings above characters, the older twin of a text box.
    case (.word, "del"), (.word, "moveFrom"), (.word, "delText"), (.word, "instrText"), (.word, "pPr"),
      (.word, "sdtPr"),
      (.word, "rt"), (.word, "rubyPr"), (.compatibility, "Fallback"), (.math, "rPr"), (.word, "tblPr"):
      try scanner.skipElement()
    default: break
    }
  }

  /// Whether the properties of a run, which began last, hide it.
  private mutating func isHidden() throws(XMLError) -> Bool {
    let depth = scanner.depth
    var isHidden = false
    while true {
      switch try scanner.next() {
      case .start: if scanner.name == "vanish" { isHidden = scanner.flag("val", default: true) }
      case .end: if scanner.depth < depth { return isHidden }
      case .text: break
      case .endOfDocument: return isHidden
      }
    }
  }
}

extension WordBody {
  /// Reads the rows of the table that began last.
  private mutating func readTable(_ table: inout WordTable) throws(XMLError) {
    let depth = scanner.depth
    while !isFull {
      switch try scanner.next() {
      case .start:
        switch scanner.name {
        case "tr":
          var row = WordRow()
          try readRow(&row)
          if !row.isDeleted { table.rows.append(row) }
        case "sdt", "sdtContent", "customXml", "ins", "moveTo": break
        default: try scanner.skipElement()
        }
      case .end: if scanner.depth < depth { return }
      case .text: break
      case .endOfDocument: return
      }
    }
  }

  private mutating func readRow(_ row: inout WordRow) throws(XMLError) {
    let depth = scanner.depth
    var isInProperties = false
    while !isFull {
      switch try scanner.next() {
      case .start:
        switch scanner.name {
        case "trPr": isInProperties = true
        case "gridBefore" where isInProperties: row.before = min(scanner.integer("val") ?? 0, CellName.maximumColumns)
        case "del" where isInProperties: row.isDeleted = true
        case "tc":
          count()
          var cell = WordCell()
          try readCell(&cell)
          if !cell.isDeleted { row.cells.append(cell) }
        case "sdt", "sdtContent", "customXml", "ins", "moveTo": break
        default: try scanner.skipElement()
        }
      case .end:
        if scanner.name == "trPr" { isInProperties = false }
        if scanner.depth < depth { return }
      case .text: break
      case .endOfDocument: return
      }
    }
  }

  private mutating func readCell(_ cell: inout WordCell) throws(XMLError) {
    let depth = scanner.depth
    while !isFull {
      switch try scanner.next() {
      case .start: if scanner.name == "tcPr" { try readProperties(&cell) } else { try readBlock(into: &cell.blocks) }
      case .end: if scanner.depth < depth { return }
      case .text: break
      case .endOfDocument: return
      }
    }
  }

  private mutating func readProperties(_ cell: inout WordCell) throws(XMLError) {
    let depth = scanner.depth
    while true {
      switch try scanner.next() {
      case .start:
        switch scanner.name {
        case "gridSpan": cell.span = min(max(scanner.integer("val") ?? 1, 1), CellName.maximumColumns)
        case "vMerge": cell.vertical = scanner.string("val") == "restart" ? .start : .goesOn
        case "hMerge": cell.horizontal = scanner.string("val") == "restart" ? .start : .goesOn
        case "cellDel": cell.isDeleted = true
        // The properties as they were before a tracked change.
        case "tcPrChange": try scanner.skipElement()
        default: break
        }
      case .end: if scanner.depth < depth { return }
      case .text: break
      case .endOfDocument: return
      }
    }
  }
}

/// The text of a paragraph while it is read.
private struct WordRun {
  var text: [UInt8] = []
  /// Whether the scanner stands in an element whose characters are text.
  var isText = false
}
