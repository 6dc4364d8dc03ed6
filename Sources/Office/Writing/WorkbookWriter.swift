/// Writes workbooks that Excel, WPS and LibreOffice open; the same sheets give the same bytes.
public struct WorkbookWriter {
  private var styles = StyleTable()
  private var strings = StringTable()

  /// The bytes of an .xlsx file with these sheets; without any, with an empty one.
  public static func write(_ sheets: [DrawnSheet]) -> [UInt8] {
    var writer = WorkbookWriter()
    return writer.file(sheets.isEmpty ? [DrawnSheet(name: "Sheet1", cells: [])] : sheets)
  }

  private mutating func file(_ sheets: [DrawnSheet]) -> [UInt8] {
    let names = SheetName.unique(sheets.map(\.name))
    let layouts = sheets.map { SheetLayout($0) }
    let parts = layouts.map { SheetPart.xml($0, &styles, &strings) }
    var zip = ZipWriter()
    func add(_ name: String, _ xml: String) {
      zip.add(name, Array((#"<?xml version="1.0" encoding="UTF-8" standalone="yes"?>"# + "\n" + xml).utf8))
    }
    add("[Content_Types].xml", contentTypes(sheets.count))
    add("_rels/.rels", Self.relationships([("officeDocument", "xl/workbook.xml")]))
    add("xl/workbook.xml", workbook(names, layouts))
    let ties = sheets.indices.map { ("worksheet", "worksheets/sheet\($0 + 1).xml") }
    add(
      "xl/_rels/workbook.xml.rels",
      Self.relationships(ties + [("styles", "styles.xml"), ("sharedStrings", "sharedStrings.xml")]))
    for (index, part) in parts.enumerated() { add("xl/worksheets/sheet\(index + 1).xml", part) }
    add("xl/styles.xml", styles.xml)
    add("xl/sharedStrings.xml", strings.xml)
    return zip.finish()
  }

  private func contentTypes(_ sheets: Int) -> String {
    let office = "application/vnd.openxmlformats-officedocument.spreadsheetml"
    var list = [("/xl/workbook.xml", "\(office).sheet.main+xml")]
    list += (1...sheets).map { ("/xl/worksheets/sheet\($0).xml", "\(office).worksheet+xml") }
    list += [("/xl/styles.xml", "\(office).styles+xml"), ("/xl/sharedStrings.xml", "\(office).sharedStrings+xml")]
    return #"<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">"#
      + #"<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>"#
      + #"<Default Extension="xml" ContentType="application/xml"/>"#
      + list.map { #"<Override PartName="\#($0.0)" ContentType="\#($0.1)"/>"# }.joined() + "</Types>"
  }

  static func relationships(_ list: [(type: String, target: String)]) -> String {
    let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    let items = list.enumerated().map {
      #"<Relationship Id="rId\#($0.offset + 1)" Type="\#(office)/\#($0.element.type)" Target="\#($0.element.target)"/>"#
    }
    return #"<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">"# + items.joined()
      + "</Relationships>"
  }

  private func workbook(_ names: [String], _ layouts: [SheetLayout]) -> String {
    let sheets = names.enumerated().map {
      #"<sheet name="\#(XMLText.escaped($0.element))" sheetId="\#($0.offset + 1)" r:id="rId\#($0.offset + 1)"/>"#
    }
    var defined = ""
    for (index, layout) in layouts.enumerated() {
      // A name in apostrophes, in which an apostrophe stands twice.
      let sheet = XMLText.escaped(
        "'" + names[index].split(separator: "'", omittingEmptySubsequences: false).joined(separator: "''") + "'")
      if let area = layout.area {
        defined +=
          #"<definedName name="_xlnm.Print_Area" localSheetId="\#(index)">\#(sheet)!\#(area.absolute)</definedName>"#
      }
      if let rows = layout.sheet.repeatedRows, rows.lowerBound >= 0, rows.upperBound < CellName.maximumRows {
        defined +=
          #"<definedName name="_xlnm.Print_Titles" localSheetId="\#(index)">\#(sheet)!$\#(rows.lowerBound + 1):$\#(rows.upperBound + 1)</definedName>"#
      }
    }
    return #"<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" "#
      + #"xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">"#
      + "<sheets>\(sheets.joined())</sheets>" + (defined.isEmpty ? "" : "<definedNames>\(defined)</definedNames>")
      + "</workbook>"
  }
}

extension CellRange {
  /// `$A$1:$D$9`.
  fileprivate var absolute: String {
    "$\(CellName.column(firstColumn))$\(firstRow + 1):$\(CellName.column(lastColumn))$\(lastRow + 1)"
  }
}
