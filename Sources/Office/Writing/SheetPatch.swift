/// New texts for cells of one sheet's part.
struct SheetPatch {
  /// A stretch of the part and what takes its place; an empty stretch is a place where something is put in.
  private struct Replacement {
    let range: Range<Int>
    let text: String
  }

  private struct Place: Hashable, Comparable {
    let row: Int
    let column: Int

    static func < (left: Place, right: Place) -> Bool { (left.row, left.column) < (right.row, right.column) }
  }

  private let shared: ExcelCells
  private var scanner: XMLScanner
  private var replacements: [Replacement] = []
  /// The edits that have not found their cell yet.
  private var waiting: [Place: WorkbookPatch.Edit] = [:]
  private var row = -1
  private var column = -1
  /// What stands before the names of elements: `x:`.
  private var prefix = ""

  /// The part with the edits.
  static func apply(
    _ edits: [WorkbookPatch.Edit], to bytes: [UInt8], _ shared: ExcelCells
  ) throws(WorkbookPatch.Failure) -> [UInt8] {
    var patch = SheetPatch(scanner: XMLScanner(bytes), shared: shared)
    // A part in UTF-16 would have to be written in UTF-16 again; no program writes one.
    guard patch.scanner.bytes.count == bytes.count else { throw .unreadable }
    for edit in edits {
      let (row, column) = (edit.place.row, edit.place.column)
      guard (0..<CellName.maximumRows).contains(row), (0..<CellName.maximumColumns).contains(column) else {
        throw .noCell(edit.place)
      }
      patch.waiting[Place(row: row, column: column)] = edit
    }
    do { try patch.scan() } catch let failure as WorkbookPatch.Failure { throw failure } catch { throw .unreadable }
    guard patch.waiting.isEmpty else { throw .unreadable }
    return patch.result(bytes)
  }

  private init(scanner: XMLScanner, shared: ExcelCells) {
    self.scanner = scanner
    self.shared = shared
  }

  private func result(_ bytes: [UInt8]) -> [UInt8] {
    var output: [UInt8] = []
    output.reserveCapacity(bytes.count + 256 * replacements.count)
    var index = 0
    for replacement in replacements {
      output += bytes[index..<replacement.range.lowerBound]
      output += Array(replacement.text.utf8)
      index = replacement.range.upperBound
    }
    return output + bytes[index...]
  }

  private mutating func scan() throws {
    while true {
      switch try scanner.next() {
      case .start:
        switch scanner.name {
        case "sheetData": try scanData()
        // Only the cells of the sheet itself are meant.
        case "worksheet": break
        default: try scanner.skipElement()
        }
      case .endOfDocument: return
      case .end, .text: break
      }
    }
  }

  private mutating func scanData() throws {
    let (start, isEmpty, depth) = (scanner.tagStart, scanner.isSelfClosing, scanner.depth)
    prefix = tagPrefix
    while true {
      switch try scanner.next() {
      case .start: if scanner.name == "row" { try scanRow() } else { try scanner.skipElement() }
      case .end:
        guard scanner.depth < depth else { break }
        let rest = rows(before: CellName.maximumRows)
        if !isEmpty {
          put(rest, at: scanner.tagStart)
        } else if !rest.isEmpty {
          replacements.append(
            Replacement(range: start..<scanner.index, text: "<\(prefix)sheetData>\(rest)</\(prefix)sheetData>"))
        }
        return
      case .endOfDocument: return
      case .text: break
      }
    }
  }

  private mutating func scanRow() throws {
    row = scanner.integer("r").map { $0 - 1 } ?? row + 1
    column = -1
    put(rows(before: row), at: scanner.tagStart)
    let (start, isEmpty, depth, head) = (scanner.tagStart, scanner.isSelfClosing, scanner.depth, scanner.index)
    while true {
      switch try scanner.next() {
      case .start: if scanner.name == "c" { try scanCell() } else { try scanner.skipElement() }
      case .end:
        guard scanner.depth < depth else { break }
        let rest = cells(before: CellName.maximumColumns)
        if !isEmpty {
          put(rest, at: scanner.tagStart)
        } else if !rest.isEmpty {
          // `<row r="3"/>` becomes `<row r="3">…</row>`.
          let open = String(decoding: scanner.bytes[start..<head - 2], as: UTF8.self)
          replacements.append(Replacement(range: start..<head, text: "\(open)>\(rest)</\(prefix)row>"))
        }
        return
      case .endOfDocument: return
      case .text: break
      }
    }
  }

  private mutating func scanCell() throws {
    if let name = scanner.attribute("r")?.value, let place = CellName.parse(scanner.bytes.span.extracting(name)) {
      column = place.column
    } else {
      column += 1
    }
    let start = scanner.tagStart
    put(cells(before: column), at: start)
    guard let edit = waiting.removeValue(forKey: Place(row: row, column: column)) else {
      return try scanner.skipElement()
    }
    let style = scanner.integer("s") ?? 0
    let isNumber = ExcelCells.ValueType(scanner.word("t")) == .number
    let depth = scanner.depth
    reading: while true {
      switch try scanner.next() {
      case .start: if scanner.name == "f" { throw WorkbookPatch.Failure.formula(edit.place) }
      case .end: if scanner.depth < depth { break reading }
      case .endOfDocument: return
      case .text: break
      }
    }
    replacements.append(Replacement(range: start..<scanner.index, text: cell(edit, style, asNumber: isNumber)))
  }

  /// What stands before the local name of the tag that began last.
  private var tagPrefix: String {
    let name = scanner.bytes[(scanner.tagStart + 1)...].prefix { !" >/\t\r\n".utf8.contains($0) }
    guard let colon = name.firstIndex(of: 0x3A) else { return "" }
    return String(decoding: name[...colon], as: UTF8.self)
  }

  private mutating func put(_ text: String, at index: Int) {
    if !text.isEmpty { replacements.append(Replacement(range: index..<index, text: text)) }
  }

  /// The rows before `row` that wait, which the sheet does not have.
  private mutating func rows(before row: Int) -> String {
    guard waiting.contains(where: { $0.key.row < row }) else { return "" }
    var text = ""
    let places = waiting.keys.filter { $0.row < row }.sorted()
    for number in Set(places.map(\.row)).sorted() {
      let cells = places.filter { $0.row == number }.compactMap {
        waiting.removeValue(forKey: $0).map { cell($0, 0, asNumber: false) }
      }
      text += "<\(prefix)row r=\"\(number + 1)\">\(cells.joined())</\(prefix)row>"
    }
    return text
  }

  /// The cells before `column` in this row that wait.
  private mutating func cells(before column: Int) -> String {
    guard !waiting.isEmpty else { return "" }
    let places = waiting.keys.filter { $0.row == row && $0.column < column }.sorted()
    return places.compactMap { waiting.removeValue(forKey: $0).map { cell($0, 0, asNumber: false) } }.joined()
  }

  /// The new cell. A number stays one where its format shows the text from it; anything else is a text within the cell, for the texts
  /// that cells share stand in another part.
  private func cell(_ edit: WorkbookPatch.Edit, _ style: Int, asNumber: Bool) -> String {
    let name = CellName.name(row: edit.place.row, column: edit.place.column)
    let head = "<\(prefix)c r=\"\(name)\"" + (style > 0 ? " s=\"\(style)\"" : "")
    if edit.text.isEmpty { return head + "/>" }
    if asNumber, let number = number(edit.text, style) {
      return head + "><\(prefix)v>\(number)</\(prefix)v></\(prefix)c>"
    }
    return head
      + " t=\"inlineStr\"><\(prefix)is>\(XMLText.element(edit.text, prefix: prefix))</\(prefix)is></\(prefix)c>"
  }

  /// The number that a style shows as `text`.
  private func number(_ text: String, _ style: Int) -> String? {
    let isPercent = text.utf8.last == 0x25
    let digits = text.utf8.filter { $0 != 0x2C && $0 != 0x25 }
    guard let written = StoredNumber(digits.span) else { return nil }
    let number = isPercent ? written.shifted(by: -2) : written
    let shown = shared.styles.format(style).show(number, is1904: shared.is1904)
    return !shown.isDate && shown.text == text ? number.text : nil
  }
}
