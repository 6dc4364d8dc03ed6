import Testing

@testable import Office

/// The files in Fixtures that other programs have written; `make_office.py` has made them.
@Suite("Files of other programs")
struct WriterFilesTests {
  private static let workbook = [
    "自评表!A1 项目支出绩效自评表", "自评表!A2 （2025年度）", "自评表!F2 金额单位：万元", "自评表!A3 项目名称", "自评表!B3 农村公路养护",
    "自评表!D3 完成日期", "自评表!E3 2025-12-31", "自评表!A4 年度资金总额", "自评表!B4 90", "自评表!C4 89.974", "自评表!D4 0.3",
    "自评表!E4 99.97% =", "自评表!F4 12.3万", "自评表!A5 产出指标", "自评表!B5 数量指标", "自评表!C5 养护里程\n（公里）", "自评表!D5 ≥120",
    "自评表!E5 125.5", "自评表!F5 008", "自评表!B6 质量指标", "自评表!C6 验收合格率", "自评表!D6 ≥98%", "自评表!E6 98.5%", "自评表!F6 是",
    "自评表 merges A1:F1 A2:E2 B3:C3 A5:A6", "填表说明!A1 请如实填写。", "hiddenRows 自评表!B6", "hiddenSheet 填表说明!A1",
  ]

  @Test("A workbook of openpyxl, in which formulas have no values")
  func openpyxl() throws {
    let book = Workbook(reading: try Fixture.bytes("openpyxl.xlsx"), name: "openpyxl.xlsx")
    var expected = Self.workbook
    expected[11] = "自评表!E4  ="
    expected.insert("formulaWithoutValue 自评表!E4", at: expected.count - 1)
    #expect(book.dump == expected)
  }

  @Test("The same, read and written by LibreOffice")
  func libreOffice() throws {
    let book = Workbook(reading: try Fixture.bytes("libreoffice.xlsx"), name: "libreoffice.xlsx")
    #expect(book.dump == Self.workbook)
  }

  @Test("A text of python-docx, and the same of LibreOffice", arguments: ["python-docx.docx", "libreoffice.docx"])
  func texts(_ name: String) throws {
    let book = Workbook(reading: try Fixture.bytes(name), name: name)
    #expect(book.kind == .docx)
    #expect(
      book.dump == [
        "表1!上方第1段 项目支出绩效目标表", "表1!上方第2段 （2026年度）", "表1!上方第3段 金额单位：万元", "表1!A1 项目名称", "表1!B1 农村公路养护",
        "表1!A2 一级指标", "表1!B2 二级指标", "表1!C2 三级指标", "表1!D2 指标值", "表1!A3 产出指标", "表1!B3 数量指标",
        "表1!C3 养护里程\n（县道）\n含乡道", "表1!D3 ≥120公里", "表1!C4 养护桥梁", "表1!D4 ≥3座", "表1!B5 质量指标", "表1!C5 验收合格率",
        "表1!D5 ≥98%", "表1 merges B4:D4 A6:A8 B6:B7", "表2!上方第1段 填报人：张三", "表2!A1 附表", "表2!B1 说明",
        "表2!下方第1段 注：以上数据真实。",
      ])
  }

  @Test("CSV in GBK with line breaks of Windows")
  func csv() throws {
    let book = Workbook(reading: try Fixture.bytes("gbk.csv"), name: "提交/自评.csv")
    #expect(book.kind == .csv)
    #expect(book.sheets.first?.name == "自评")
    #expect(book.sheets.first?.cell(4, 2)?.text == "养护里程\n（公里）")
    #expect(book.sheets.first?.cell(5, 5)?.text == "是")
    #expect(book.sheets.first?.cell(4, 5)?.text == "008")
    #expect(book.notices.isEmpty)
  }

  @Test(
    "What is not read is said, with the way out",
    arguments: [
      ("libreoffice.xls", OfficeNotice.Kind.oldFormat, "另存为” .xlsx"), ("libreoffice.doc", .oldFormat, "另存为” .docx"),
      ("libreoffice.ods", .otherFormat, "OpenDocument 表格"), ("deflate.zip", .otherFormat, "压缩包"),
    ])
  func refused(_ name: String, _ kind: OfficeNotice.Kind, _ words: String) throws {
    let book = Workbook(reading: try Fixture.bytes(name), name: "自评.xlsx")
    #expect(book.kind == .unknown && book.sheets.isEmpty)
    #expect(book.notices.map(\.kind) == [kind])
    #expect(book.notices.first?.text[.chinese].contains(words) == true)
  }
}
