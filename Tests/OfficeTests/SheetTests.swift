import Testing

@testable import Office

@Suite("Sheets of cells")
struct SheetTests {
  @Test(
    "A cell has the name that Excel gives it",
    arguments: [
      (0, 0, "A1"), (11, 5, "F12"), (0, 25, "Z1"), (0, 26, "AA1"), (9, 701, "ZZ10"), (1_048_575, 16_383, "XFD1048576"),
    ])
  func names(_ row: Int, _ column: Int, _ name: String) {
    #expect(CellName.name(row: row, column: column) == name)
    let parsed = CellName.parse(Array(name.utf8).span)
    #expect(parsed?.row == row && parsed?.column == column)
  }

  @Test("What is no name of a cell is none", arguments: ["", "A", "1", "A0", "XFE1", "A1048577", "A1B", "甲1", "A-1"])
  func noNames(_ name: String) {
    #expect(CellName.parse(Array(name.utf8).span) == nil)
  }

  @Test("A range is read with its corners in any order")
  func ranges() {
    #expect(CellName.parseRange(Array("$B$2:D5".utf8).span)?.description == "B2:D5")
    #expect(CellName.parseRange(Array("D5:B2".utf8).span)?.description == "B2:D5")
    #expect(CellName.parseRange(Array("C3".utf8).span)?.description == "C3")
    #expect(CellName.parseRange(Array("B2:".utf8).span) == nil)
  }

  @Test("Cells are found whatever the order in which they came")
  func lookup() {
    let sheet = Sheet(
      name: "自评表",
      cells: [
        (5, 2, Cell("后")), (0, 0, Cell("题")), (5, 2, Cell("末")), (5, 0, Cell("前")), (-1, 0, Cell("无")),
        (0, 20_000, Cell("无")),
      ])
    #expect(sheet.cell(0, 0)?.text == "题")
    #expect(sheet.cell(5, 2)?.text == "末")
    #expect(sheet.cell(5, 1) == nil)
    #expect(sheet.cell(-1, 0) == nil)
    #expect(sheet.cells(inRow: 5).map(\.cell.text) == ["前", "末"])
    #expect(sheet.cells(inRow: 3).isEmpty)
    #expect(sheet.rowCount == 6 && sheet.columnCount == 3)
  }

  @Test("A merged cell is named by its upper left, and merges do not overlap")
  func merges() {
    let sheet = Sheet(
      name: "自评表", rows: [["题"], ["", "乙"]],
      merges: [
        CellRange(firstRow: 1, firstColumn: 1, lastRow: 3, lastColumn: 2),
        CellRange(firstRow: 0, firstColumn: 0, lastRow: 0, lastColumn: 3),
        CellRange(firstRow: 2, firstColumn: 2, lastRow: 5, lastColumn: 5),
        CellRange(firstRow: 2, firstColumn: 0, lastRow: 2, lastColumn: 0),
      ])
    #expect(sheet.merges.map(\.description) == ["A1:D1", "B2:C4"])
    #expect(sheet.place(row: 3, column: 2).description == "自评表!B2")
    #expect(sheet.visibleCell(3, 2)?.text == "乙")
    #expect(sheet.merge(at: 4, 2) == nil)
    #expect(sheet.merge(at: 1, 0) == nil)
    #expect(sheet.rowCount == 4 && sheet.columnCount == 4)
  }

  @Test("Paragraphs beside a Word table do not count among its rows")
  func paragraphs() {
    let sheet = Sheet(
      name: "表1", cells: (0..<4).map { ($0, 0, Cell("第\($0)行")) }, rowsAbove: 2, rowsBelow: 1)
    #expect(
      (0..<4).map { sheet.place(row: $0, column: 0).description } == ["表1!上方第1段", "表1!上方第2段", "表1!A1", "表1!下方第1段"])
  }
}
