@testable import Office

/// Office files made of the parts that a test is about.
enum Parts {
  static let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
  static let word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
  private static let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"

  /// A zip file of texts.
  static func zip(_ parts: [(String, String)]) -> [UInt8] {
    var writer = ZipWriter()
    for (name, text) in parts { writer.add(name, Array(text.utf8)) }
    return writer.finish()
  }

  /// A part that ties others: id, type, target.
  static func relationships(_ list: [(String, String, String)]) -> String {
    "<Relationships xmlns='http://schemas.openxmlformats.org/package/2006/relationships'>"
      + list.map { "<Relationship Id='\($0)' Type='\(office)/\($1)' Target='\($2)'/>" }.joined() + "</Relationships>"
  }

  /// A workbook of sheets, each the content of its `worksheet` element.
  static func workbook(
    _ sheets: [String], strings: String = "", styles: String = "", settings: String = "", states: [String] = []
  ) -> [UInt8] {
    var tabs = ""
    var ties = [("s", "sharedStrings", "sharedStrings.xml"), ("t", "styles", "/xl/styles.xml")]
    var parts: [(String, String)] = []
    for (index, sheet) in sheets.enumerated() {
      let state = index < states.count ? states[index] : "visible"
      tabs += "<sheet name='表\(index + 1)' sheetId='\(index + 1)' state='\(state)' r:id='r\(index)'/>"
      ties.append(("r\(index)", "worksheet", "worksheets/sheet\(index + 1).xml"))
      parts.append(("xl/worksheets/sheet\(index + 1).xml", "<worksheet xmlns='\(main)'>\(sheet)</worksheet>"))
    }
    return zip(
      [
        ("_rels/.rels", relationships([("1", "officeDocument", "xl/workbook.xml")])),
        (
          "xl/workbook.xml",
          "<workbook xmlns='\(main)' xmlns:r='\(office)'>\(settings)<sheets>\(tabs)</sheets></workbook>"
        ),
        ("xl/_rels/workbook.xml.rels", relationships(ties)),
        ("xl/sharedStrings.xml", "<sst xmlns='\(main)'>\(strings)</sst>"),
        ("xl/styles.xml", "<styleSheet xmlns='\(main)'>\(styles)</styleSheet>"),
      ] + parts)
  }

  /// A text with the content of its body.
  static func document(_ body: String) -> [UInt8] {
    zip([
      ("_rels/.rels", relationships([("1", "officeDocument", "word/document.xml")])),
      (
        "word/document.xml",
        """
        <w:document xmlns:w='\(word)' xmlns:mc='http://schemas.openxmlformats.org/markup-compatibility/2006' \
        xmlns:m='http://schemas.openxmlformats.org/officeDocument/2006/math' xmlns:wps='urn:wps' xmlns:v='urn:v'>\
        <w:body>\(body)</w:body></w:document>
        """
      ),
    ])
  }
}
