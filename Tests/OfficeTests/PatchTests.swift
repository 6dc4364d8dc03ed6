import Testing

@testable import Office

@Suite("Corrected copies of workbooks")
struct PatchTests {
  @Test(
    "Only the part of the sheet changes, and in it only the cells", arguments: ["openpyxl.xlsx", "libreoffice.xlsx"])
  func copy(_ name: String) throws {
    let original = try Fixture.bytes(name)
    let before = Workbook(reading: original, name: name)
    let sheet = try #require(before.sheets.first)
    let copy = try WorkbookPatch.apply(
      [
        .init(sheet.place(row: 0, column: 3), "新题 <1>\n第二行"), .init(sheet.place(row: 3, column: 1), "89.5"),
        .init(sheet.place(row: 5, column: 4), "97.0%"), .init(sheet.place(row: 4, column: 4), "约125"),
        .init(sheet.place(row: 5, column: 5), ""), .init(sheet.place(row: 9, column: 27), "远"),
        .init(sheet.place(row: 8, column: 0), "近"),
      ], to: original)
    var expected = before.dump
    for (place, text) in [("A1", "新题 <1>\n第二行"), ("B4", "89.5"), ("E6", "97.0%"), ("E5", "约125")] {
      let index = try #require(expected.firstIndex { $0.hasPrefix("自评表!\(place) ") })
      expected[index] = "自评表!\(place) \(text)"
    }
    let blank = try #require(expected.firstIndex { $0.hasPrefix("自评表!F6 ") })
    expected.replaceSubrange(blank...blank, with: ["自评表!A9 近", "自评表!AB10 远"])
    let after = Workbook(reading: copy, name: name)
    #expect(after.dump == expected)
    // A number stays a number where its format shows it.
    #expect(after.sheets.first?.cell(3, 1)?.kind == .number)
    #expect(after.sheets.first?.cell(5, 4)?.raw == "0.97")

    let (old, new) = (try ZipArchive(original), try ZipArchive(copy))
    #expect(old.entries.map(\.name) == new.entries.map(\.name))
    for (left, right) in zip(old.entries, new.entries) where !left.name.hasSuffix("sheet1.xml") {
      #expect(old.bytes[try old.packedRange(of: left)] == new.bytes[try new.packedRange(of: right)])
      #expect(left.crc == right.crc && left.size == right.size)
    }
  }

  @Test("Rows and cells that are not there are put in at their places, under the part's own prefix")
  func insertion() throws {
    let part =
      "<x:worksheet xmlns:x='\(Parts.main)'><x:sheetData><x:row r='3'/><x:row r='5' spans='1:3'><x:c r='B5' s='1'/></x:row></x:sheetData><x:mergeCells/></x:worksheet>"
    let cells = ExcelCells(strings: [], styles: CellStyles(), is1904: false)
    func edit(_ row: Int, _ column: Int, _ text: String) -> WorkbookPatch.Edit {
      .init(CellPlace(sheet: "表1", row: row, column: column), text)
    }
    let patched = try SheetPatch.apply(
      [edit(4, 2, "后"), edit(4, 0, "前"), edit(4, 1, "中"), edit(2, 1, "空行"), edit(0, 0, "首"), edit(6, 0, "尾")],
      to: Array(part.utf8), cells)
    let texts = String(decoding: patched, as: UTF8.self)
    func cell(_ name: String, _ text: String, _ style: String = "") -> String {
      "<x:c r=\"\(name)\"\(style) t=\"inlineStr\"><x:is><x:t xml:space=\"preserve\">\(text)</x:t></x:is></x:c>"
    }
    #expect(
      texts == "<x:worksheet xmlns:x='\(Parts.main)'><x:sheetData><x:row r=\"1\">\(cell("A1", "首"))</x:row>"
        + "<x:row r='3'>\(cell("B3", "空行"))</x:row><x:row r='5' spans='1:3'>\(cell("A5", "前"))\(cell("B5", "中", " s=\"1\""))\(cell("C5", "后"))</x:row>"
        + "<x:row r=\"7\">\(cell("A7", "尾"))</x:row></x:sheetData><x:mergeCells/></x:worksheet>")
    let empty = try SheetPatch.apply(
      [edit(0, 0, "一")], to: Array("<worksheet xmlns='\(Parts.main)'><sheetData/></worksheet>".utf8), cells)
    #expect(String(decoding: empty, as: UTF8.self).contains("<sheetData><row r=\"1\"><c r=\"A1\""))
  }

  @Test("A formula, a sheet that is not there and a file that is none are refused")
  func refusals() throws {
    let original = try Fixture.bytes("libreoffice.xlsx")
    let formula = CellPlace(sheet: "自评表", row: 3, column: 4)
    #expect(throws: WorkbookPatch.Failure.formula(formula)) {
      try WorkbookPatch.apply([.init(formula, "1")], to: original)
    }
    let nowhere = CellPlace(sheet: "没有", row: 0, column: 0)
    #expect(throws: WorkbookPatch.Failure.noSheet("没有")) {
      try WorkbookPatch.apply([.init(nowhere, "1")], to: original)
    }
    let beyond = CellPlace(sheet: "自评表", row: -1, column: 0)
    #expect(throws: WorkbookPatch.Failure.noCell(beyond)) {
      try WorkbookPatch.apply([.init(beyond, "1")], to: original)
    }
    #expect(throws: WorkbookPatch.Failure.unreadable) { try WorkbookPatch.apply([], to: [1, 2, 3]) }
  }
}
