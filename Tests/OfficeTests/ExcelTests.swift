import SourceText
import Testing

@testable import Office

@Suite("Workbooks of Excel")
struct ExcelTests {
  private static let styles = """
    <numFmts><numFmt numFmtId='164' formatCode='0!.0,"万"'/><numFmt numFmtId='31' formatCode='reserved-0x1F'/></numFmts>
    <cellStyleXfs><xf numFmtId='9'/></cellStyleXfs>
    <cellXfs><xf/><xf numFmtId='10'/><xf numFmtId='14'/><xf numFmtId='164'/><xf numFmtId='49'/><xf numFmtId='31'/></cellXfs>
    """

  @Test("Values of every type are read as a person sees them")
  func types() throws {
    let sheet = try Self.sheet(
      """
      <sheetData><row r='1'><c r='A1' t='s'><v>0</v></c><c r='B1' t='inlineStr'><is><t>内</t><r><t>联</t></r></is></c>
      <c r='C1' t='str'><f>A1&amp;B1</f><v>果</v></c><c r='D1' t='b'><v>1</v></c><c r='E1' t='e'><f/><v>#DIV/0!</v></c></row>
      <row r='2'><c r='A2'><v>0.30000000000000004</v></c><c r='B2' s='1'><v>0.985</v></c><c r='C2' s='2'><v>46022</v></c>
      <c r='D2' s='3'><v>123456</v></c><c r='E2' s='4' t='s'><v>1</v></c><c r='F2' s='5'><v>46022</v></c></row>
      <row><c><v>1</v></c><c t='d'><v>2025-12-31T00:00:00</v></c><c s='9'/><c t='s'><v>7</v></c><c><v>x</v></c></row></sheetData>
      """,
      strings:
        "<si><t xml:space='preserve'>共享_x000D_&#10;串 </t></si><si><r><t>0</t></r><r><rPr/><t>90</t></r><rPh><t>ぜ</t></rPh></si>"
    )
    let cells = sheet.allCells
    #expect(
      cells.map(\.cell) == [
        Cell("共享\n串 "), Cell("内联"), Cell("果", isFormula: true), Cell("TRUE", raw: "1", kind: .boolean),
        Cell("#DIV/0!", kind: .error, isFormula: true), Cell("0.3", kind: .number),
        Cell("98.50%", raw: "0.985", kind: .number),
        Cell("2025-12-31", raw: "46022", kind: .date), Cell("12.3万", raw: "123456", kind: .number), Cell("090"),
        Cell("2025-12-31", raw: "46022", kind: .date), Cell("1", kind: .number),
        Cell("2025-12-31", raw: "2025-12-31T00:00:00", kind: .date), Cell("x"),
      ])
    #expect(
      cells.map { CellName.name(row: $0.row, column: $0.column) } == [
        "A1", "B1", "C1", "D1", "E1", "A2", "B2", "C2", "D2", "E2", "F2", "A3", "B3", "E3",
      ])
  }

  @Test("Merges, and what is hidden, is read and said")
  func hidden() throws {
    let book = Workbook(
      reading: Parts.workbook(
        [
          """
          <cols><col min='2' max='2' width='0'/><col min='5' max='16384' hidden='1'/></cols><sheetData>
          <row r='1'><c r='A1' t='str'><v>题</v></c><c r='B1' t='str'><v>盖住</v></c></row>
          <row r='3' hidden='1'><c r='A3'><v>3</v></c></row><row r='4' hidden='true'><c r='B4'><v>4</v></c></row>
          <row r='9' hidden='1'/></sheetData><mergeCells><mergeCell ref='A1:D2'/></mergeCells>
          <extLst><ext><c><v>5</v></c></ext></extLst>
          """,
          "<sheetFormatPr zeroHeight='1'/><sheetData><row><c><v>1</v></c></row><row hidden='0'><c><v>2</v></c></row></sheetData>",
        ], states: ["visible", "veryHidden"]), name: "自评.xlsx")
    let first = try #require(book.sheets.first)
    #expect(first.allCells.map(\.cell.text) == ["题", "3", "4"])
    #expect(first.merges.map(\.description) == ["A1:D2"])
    #expect(first.hiddenRows == [2, 3] && first.hiddenColumns == [1])
    #expect(book.sheets.map(\.isHidden) == [false, true])
    #expect(
      book.notices.map { "\($0.kind) \($0.place?.description ?? "")" } == [
        "hiddenRows 表1!A3", "hiddenColumns 表1!B4", "hiddenSheet 表2!A1", "hiddenRows 表2!A1",
      ])
    #expect(book.notices.first?.text[.chinese] == "第3–4行是隐藏的，已照常读取。")
  }

  @Test("A formula without a value is said once a sheet; one that gives nothing, or a picture, is not")
  func formulas() throws {
    let book = Workbook(
      reading: Parts.workbook([
        """
        <sheetData><row><c><f>1+1</f></c><c><f>2</f><v/></c><c t='str'><f>""</f><v></v></c><c t='str'><f>_xlfn.DISPIMG("ID_1",1)</f><v>=DISPIMG("ID_1",1)</v></c></row></sheetData>
        """
      ]), name: "a.xlsx")
    #expect(book.notices.map(\.kind) == [.formulaWithoutValue])
    #expect(book.notices.first?.place?.description == "表1!A1")
    #expect(
      book.sheets.first?.allCells.map(\.cell) == Array(repeating: Cell("", kind: .blank, isFormula: true), count: 4))
  }

  @Test("Days may count from 1904; the strict standard and other prefixes are read")
  func variants() throws {
    let settings = "<workbookPr date1904='1'/>"
    let sheet = try Self.sheet(
      "<sheetData><row><c s='2'><v>44560</v></c></row></sheetData>", settings: settings)
    #expect(sheet.cell(0, 0)?.text == "2025-12-31")
    let strict = "http://purl.oclc.org/ooxml/spreadsheetml/main"
    let ties = "http://purl.oclc.org/ooxml/officeDocument/relationships"
    let bytes = Parts.zip([
      (
        "_rels/.rels",
        "<r:Relationships xmlns:r='http://schemas.openxmlformats.org/package/2006/relationships'><r:Relationship Id='1' Target='xl/workbook.xml' Type='\(ties)/officeDocument'/></r:Relationships>"
      ),
      (
        "xl/workbook.xml",
        "<x:workbook xmlns:x='\(strict)' xmlns:q='\(ties)'><x:sheets><x:sheet name='自评表' q:id='a'/></x:sheets></x:workbook>"
      ),
      ("xl/_rels/workbook.xml.rels", Parts.relationships([("a", "worksheet", "../xl/./a.xml")])),
      (
        "xl/a.xml",
        "<x:worksheet xmlns:x='\(strict)'><x:sheetData><x:row><x:c><x:v>5</x:v></x:c></x:row></x:sheetData></x:worksheet>"
      ),
    ])
    let book = Workbook(reading: bytes, name: "a.xlsx")
    #expect(book.sheets.first?.place(row: 0, column: 0).description == "自评表!A1")
    #expect(book.sheets.first?.cell(0, 0)?.text == "5")
    #expect(book.notices.isEmpty)
  }

  @Test("A damaged sheet is said, and the others are read")
  func damage() {
    let book = Workbook(
      reading: Parts.workbook([
        "<sheetData><row><c><v>1</v></c></row>", "<sheetData><row><c><v>2</v></c></row></sheetData>",
      ]), name: "a.xlsx")
    #expect(book.sheets.map { $0.cell(0, 0)?.text } == ["1", "2"])
    #expect(book.notices.map { "\($0.kind) \($0.place?.sheet ?? "")" } == ["damaged 表1"])
    #expect(Workbook(reading: Parts.workbook(["<sheetData/>"]), name: "a.xlsx").notices.map(\.kind) == [.empty])
  }

  private static func sheet(_ content: String, strings: String = "", settings: String = "") throws -> Sheet {
    let bytes = Parts.workbook([content], strings: strings, styles: styles, settings: settings)
    let book = Workbook(reading: bytes, name: "a.xlsx")
    #expect(book.kind == .xlsx && book.notices.isEmpty)
    return try #require(book.sheets.first)
  }
}
