import Testing

@testable import Office

@Suite("Written workbooks")
struct WritingTests {
  /// A form with everything that is written.
  static let form = DrawnSheet(
    name: "自评表",
    cells: [
      DrawnCell(row: 0, column: 0, .text("项目支出绩效自评表"), .title),
      DrawnCell(row: 1, column: 0, .text("金额单位：万元"), .note),
      DrawnCell(row: 2, column: 0, .text("项目名称"), .label),
      DrawnCell(row: 2, column: 1, .text("  农村公路 <养护> & \"桥\"\n第二行 "), .text),
      DrawnCell(row: 3, column: 0, .text("年度资金总额"), .label),
      DrawnCell(row: 3, column: 1, .number("90.00"), CellLook(numberFormat: "0.00")),
      DrawnCell(row: 3, column: 2, .number("0.985"), CellLook(numberFormat: "0.0%")),
      DrawnCell(row: 3, column: 3, .number("不是数"), .value),
      DrawnCell(row: 4, column: 0, .text("_x000D_\u{1}尾"), .value), DrawnCell(row: 4, column: 1, .text(""), .value),
    ],
    merges: [
      CellRange(firstRow: 0, firstColumn: 0, lastRow: 0, lastColumn: 3),
      CellRange(firstRow: 1, firstColumn: 0, lastRow: 1, lastColumn: 3),
      CellRange(firstRow: 2, firstColumn: 1, lastRow: 2, lastColumn: 3),
    ],
    columnWidths: [14, 20.5, 10, 10], rowHeights: [0: 36], repeatedRows: 0...1)

  @Test("What was written is read back")
  func roundTrip() {
    let bytes = WorkbookWriter.write([Self.form, DrawnSheet(name: "自评表", cells: [], isLandscape: false)])
    let book = Workbook(reading: bytes, name: "a.xlsx")
    #expect(
      book.dump == [
        "自评表!A1 项目支出绩效自评表", "自评表!A2 金额单位：万元", "自评表!A3 项目名称", "自评表!B3   农村公路 <养护> & \"桥\"\n第二行 ",
        "自评表!A4 年度资金总额", "自评表!B4 90.00", "自评表!C4 98.5%", "自评表!D4 不是数", "自评表!A5 _x000D_尾",
        "自评表 merges A1:D1 A2:D2 B3:D3",
      ])
    #expect(book.sheets.map(\.name) == ["自评表", "自评表(2)"])
    #expect(WorkbookWriter.write([Self.form, DrawnSheet(name: "自评表", cells: [], isLandscape: false)]) == bytes)
  }

  @Test("Rows are as high as their texts")
  func heights() {
    let layout = SheetLayout(
      DrawnSheet(
        name: "a",
        cells: [
          DrawnCell(row: 0, column: 0, .text("短")),
          DrawnCell(row: 1, column: 0, .text(String(repeating: "长", count: 50))),
          DrawnCell(row: 2, column: 0, .text("一\n二\n三")),
        ], columnWidths: [20]))
    let heights = (0..<3).map { layout.heights[$0] ?? 0 }
    #expect(heights[0] < 20 && heights[1] > 70 && heights[2] > 40 && heights[2] < heights[1])
  }

  @Test(
    "Names of sheets are such as Excel allows",
    arguments: [
      (["甲/乙", "a[1]:*?\\"], ["甲_乙", "a_1_____"]), (["", "'"], ["Sheet", "Sheet(2)"]), (["A", "a"], ["A", "a(2)"]),
      (
        [String(repeating: "长", count: 40), String(repeating: "长", count: 31)],
        [String(repeating: "长", count: 31), String(repeating: "长", count: 28) + "(2)"]
      ),
    ])
  func names(_ names: [String], _ allowed: [String]) { #expect(SheetName.unique(names) == allowed) }
}
