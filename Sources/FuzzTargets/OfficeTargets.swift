import Office

/// Any bytes as a file of an office program.
enum FileTarget {
  static func run(_ bytes: [UInt8]) throws(BrokenPromise) {
    let book = Workbook(reading: bytes, name: "a.xlsx")
    try require(book.kind != .unknown || book.sheets.isEmpty, "a file that is not read has sheets")
    try require(
      !book.notices.isEmpty || book.sheets.contains { !$0.allCells.isEmpty }, "nothing was read and nothing said")
    for sheet in book.sheets { try SheetCheck.check(sheet) }
    _ = try? WorkbookPatch.apply([], to: bytes)
  }
}

/// Any bytes as packed data, and as data that is packed and unpacked.
enum InflateTarget {
  static func run(_ bytes: [UInt8]) throws(BrokenPromise) {
    let limit = 1 << 20
    if let data = OfficeProbe.unpacked(bytes, limit: limit) {
      try require(data.count <= limit, "more than was asked for")
    }
    try require(
      OfficeProbe.unpacked(OfficeProbe.packed(bytes), limit: bytes.count) == bytes,
      "packed data comes back as other data")
  }
}

/// Any bytes as XML.
enum XMLTarget {
  static func run(_ bytes: [UInt8]) throws(BrokenPromise) {
    if let fault = OfficeProbe.faultOfXML(bytes) { try require(false, fault) }
  }
}

/// Any bytes as a sheet of a workbook; up to the first zero byte they are the code of a number format.
enum SheetTarget {
  static func run(_ bytes: [UInt8]) throws(BrokenPromise) {
    let code = bytes.prefix { $0 != 0 }
    let sheet = bytes.dropFirst(code.count + 1)
    let file = OfficeProbe.workbook(sheet: Array(sheet), format: String(decoding: code, as: UTF8.self))
    let book = Workbook(reading: file, name: "a.xlsx")
    for sheet in book.sheets { try SheetCheck.check(sheet) }
    guard let first = book.sheets.first, !book.notices.contains(where: \.isFatal) else { return }
    let place = first.place(row: 2, column: 1)
    guard let copy = try? WorkbookPatch.apply([.init(place, "新≥5<&")], to: file) else { return }
    let text = Workbook(reading: copy, name: "a.xlsx").sheets.first?.cell(place.row, place.column)?.raw
    try require(text == "新≥5<&", "the corrected copy has \(text ?? "nothing") at \(place)")
  }
}

/// Any bytes as the main part of a text.
enum WordTarget {
  static func run(_ bytes: [UInt8]) throws(BrokenPromise) {
    let book = Workbook(reading: OfficeProbe.document(bytes), name: "a.docx")
    for sheet in book.sheets { try SheetCheck.check(sheet) }
  }
}

/// What holds of every sheet.
private enum SheetCheck {
  static func check(_ sheet: Sheet) throws(BrokenPromise) {
    var last = (-1, -1)
    for entry in sheet.allCells {
      try require((entry.row, entry.column) > last, "cells are out of order")
      last = (entry.row, entry.column)
      try require(entry.row < sheet.rowCount && entry.column < sheet.columnCount, "a cell lies outside of its sheet")
      try require(sheet.cell(entry.row, entry.column) == entry.cell, "a cell is not found at its place")
    }
    for (index, merge) in sheet.merges.enumerated() {
      try require(
        merge.lastRow < sheet.rowCount && merge.lastColumn < sheet.columnCount, "a merge lies outside of its sheet")
      try require(sheet.merge(at: merge.lastRow, merge.lastColumn) == merge, "a merge is not found at its place")
      for other in sheet.merges.prefix(min(index, 50)) { try require(!merge.overlaps(other), "merges overlap") }
    }
    try require(sheet.hiddenRows.allSatisfy { $0 < sheet.rowCount }, "a hidden row lies outside of its sheet")
  }
}
