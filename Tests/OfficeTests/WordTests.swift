import Testing

@testable import Office

@Suite("Tables of Word")
struct WordTests {
  @Test("Cells that are merged in either way, rows that begin later, and cells that are gone")
  func merges() {
    let dump = Self.dump(
      """
      <w:tbl><w:tblPr/><w:tblGrid><w:gridCol/></w:tblGrid>
      <w:tr>\(Self.cell("甲", "<w:gridSpan w:val='2'/><w:vMerge w:val='restart'/>"))\(Self.cell("乙"))</w:tr>
      <w:tr>\(Self.cell("", "<w:gridSpan w:val='2'/><w:vMerge/>"))\(Self.cell("丙", "<w:vMerge w:val='restart'/>"))</w:tr>
      <w:tr><w:trPr><w:gridBefore w:val='1'/></w:trPr>\(Self.cell("丁"))\(Self.cell("盖住", "<w:vMerge w:val='continue'/>"))</w:tr>
      <w:tr>\(Self.cell("戊", "<w:hMerge w:val='restart'/>"))\(Self.cell("", "<w:hMerge/>"))\(Self.cell("己", "<w:vMerge/>"))</w:tr>
      <w:tr><w:trPr><w:del w:id='1'/></w:trPr>\(Self.cell("删"))</w:tr>
      <w:tr>\(Self.cell("删", "<w:cellDel/>"))\(Self.cell("庚", "<w:tcPrChange><w:tcPr><w:gridSpan w:val='3'/></w:tcPr></w:tcPrChange>"))</w:tr>
      </w:tbl>
      """)
    #expect(
      dump == [
        "表1!A1 甲", "表1!C1 乙", "表1!C2 丙", "表1!B3 丁", "表1!A4 戊", "表1!A5 庚", "表1 merges A1:B2 C2:C4 A4:B4",
      ])
  }

  @Test("Text is what a person sees when all changes are accepted")
  func text() {
    let dump = Self.dump(
      """
      <w:tbl><w:tr><w:tc><w:p><w:pPr><w:rPr><w:b/></w:rPr></w:pPr><w:r><w:t>一</w:t><w:br/><w:t xml:space='preserve'>二 </w:t></w:r>
      <w:ins><w:r><w:t>增</w:t></w:r></w:ins><w:del><w:r><w:delText>删</w:delText></w:r></w:del><w:moveFrom><w:r><w:t>移</w:t></w:r></w:moveFrom>
      <w:hyperlink><w:r><w:t>链</w:t></w:r></w:hyperlink><w:r><w:instrText>PAGE</w:instrText></w:r><w:r><w:rPr><w:vanish/></w:rPr><w:t>隐</w:t></w:r>
      <w:r><w:rPr><w:vanish w:val='0'/></w:rPr><w:tab/><w:noBreakHyphen/><w:sym w:font='Symbol' w:char='F0B3'/><w:sym w:font='Wingdings' w:char='F0FE'/></w:r>
      <w:sdt><w:sdtPr><w:alias w:val='名'/></w:sdtPr><w:sdtContent><w:r><w:t>控</w:t></w:r></w:sdtContent></w:sdt>
      <m:oMath><m:r><m:t>≥9</m:t></m:r></m:oMath><w:r><w:ruby><w:rt><w:r><w:t>yin</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>音</w:t></w:r></w:rubyBase></w:ruby></w:r>
      </w:p><w:p/><w:p><w:r><w:t>三</w:t></w:r></w:p><w:p/></w:tc></w:tr></w:tbl>
      """)
    #expect(dump == ["表1!A1 一\n二 增链\t-≥☑控≥9音\n\n三", "hiddenText -"])
  }

  @Test("Tables in tables, in text boxes and in controls are sheets of their own")
  func nested() {
    let inner = "<w:tbl><w:tr>\(Self.cell("内"))</w:tr></w:tbl>"
    let box = "<wps:txbx><w:txbxContent>\(inner)</w:txbxContent></wps:txbx>"
    let dump = Self.dump(
      """
      <w:p><w:r><w:t>题</w:t></w:r><mc:AlternateContent><mc:Choice>\(box)</mc:Choice><mc:Fallback><v:x>\(box)</v:x></mc:Fallback>\
      </mc:AlternateContent></w:p>
      <w:sdt><w:sdtContent><w:tbl><w:tr><w:sdt><w:sdtContent><w:tc>\(Self.paragraph("外"))\(inner)<w:p/></w:tc></w:sdtContent></w:sdt></w:tr></w:tbl>\
      </w:sdtContent></w:sdt>\(Self.paragraph("尾"))<w:sectPr/>
      """)
    #expect(dump == ["表1!上方第1段 题", "表1!A1 内", "表2!A1 外", "表2!下方第1段 尾", "表2.1!A1 内"])
  }

  @Test("A text without tables, and one that is damaged, is said")
  func notices() {
    #expect(Self.dump(Self.paragraph("甲")) == ["empty -"])
    #expect(Self.dump("<w:tbl><w:tr>") == ["damaged -"])
    let deep = String(repeating: "<w:tbl><w:tr><w:tc>", count: 300)
    #expect(Self.dump(deep) == ["damaged -"])
  }

  private static func paragraph(_ text: String) -> String { "<w:p><w:r><w:t>\(text)</w:t></w:r></w:p>" }

  private static func cell(_ text: String, _ properties: String = "") -> String {
    "<w:tc><w:tcPr>\(properties)</w:tcPr>\(paragraph(text))</w:tc>"
  }

  private static func dump(_ body: String) -> [String] {
    Workbook(reading: Parts.document(body), name: "a.docx").dump
  }
}
