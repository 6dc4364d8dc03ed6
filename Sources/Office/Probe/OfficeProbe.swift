/// The inner parts of this module for programs that put them to the test: the fuzzer, and the benchmark.
package enum OfficeProbe {
  /// Data unpacked from DEFLATE, at most `limit` bytes of it; nil where the bytes are none.
  package static func unpacked(_ bytes: [UInt8], limit: Int) -> [UInt8]? {
    try? Inflate.unpack(bytes.span, limit: limit).bytes
  }

  /// Data packed as DEFLATE.
  package static func packed(_ bytes: [UInt8]) -> [UInt8] { Deflate.pack(bytes.span) }

  /// What is wrong with the way in which bytes are read as XML; nil where nothing is.
  package static func faultOfXML(_ bytes: [UInt8]) -> String? {
    var scanner = XMLScanner(bytes)
    var (starts, ends, index) = (0, 0, 0)
    var text: [UInt8] = []
    while let token = try? scanner.next() {
      guard scanner.index >= index, scanner.index <= scanner.bytes.count else { return "the reader went back" }
      index = scanner.index
      switch token {
      case .start:
        starts += 1
        for attribute in scanner.attributes { text += Array(scanner.string(attribute).utf8.prefix(1)) }
      case .end: ends += 1
      case .text: try? scanner.appendText(to: &text)
      case .endOfDocument: return starts == ends && scanner.depth == 0 ? nil : "elements are left open"
      }
      guard scanner.depth == starts - ends else { return "the depth is not the number of open elements" }
      text.removeAll(keepingCapacity: true)
    }
    return nil
  }

  /// A workbook with one sheet of this part, whose first style has this number format.
  package static func workbook(sheet: [UInt8], format: String) -> [UInt8] {
    let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    return file([
      ("_rels/.rels", relationships([("officeDocument", "xl/workbook.xml")])),
      (
        "xl/workbook.xml",
        Array(
          "<workbook xmlns='\(main)' xmlns:r='\(office)'><sheets><sheet name='表' sheetId='1' r:id='rId1'/></sheets></workbook>"
            .utf8)
      ),
      (
        "xl/_rels/workbook.xml.rels",
        relationships([("worksheet", "sheet.xml"), ("styles", "styles.xml"), ("sharedStrings", "strings.xml")])
      ),
      ("xl/sheet.xml", sheet),
      ("xl/strings.xml", Array("<sst xmlns='\(main)'><si><t>甲</t></si><si><r><t>乙</t></r></si></sst>".utf8)),
      (
        "xl/styles.xml",
        Array(
          """
          <styleSheet xmlns='\(main)'><numFmts><numFmt numFmtId='164' formatCode="\(XMLText.escaped(format))"/></numFmts>\
          <cellXfs><xf numFmtId='164'/><xf numFmtId='14'/></cellXfs></styleSheet>
          """.utf8)
      ),
    ])
  }

  /// A text with this main part.
  package static func document(_ main: [UInt8]) -> [UInt8] {
    file([("_rels/.rels", relationships([("officeDocument", "word/document.xml")])), ("word/document.xml", main)])
  }

  private static func relationships(_ list: [(String, String)]) -> [UInt8] {
    Array(WorkbookWriter.relationships(list).utf8)
  }

  private static func file(_ parts: [(String, [UInt8])]) -> [UInt8] {
    var writer = ZipWriter()
    for (name, data) in parts { writer.add(name, data) }
    return writer.finish()
  }
}
