/// The XML of one sheet.
enum SheetPart {
  /// The part, whose looks and texts are added to the tables of the workbook.
  static func xml(_ layout: SheetLayout, _ styles: inout StyleTable, _ strings: inout StringTable) -> String {
    let sheet = layout.sheet
    var xml = #"<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">"#
    xml += #"<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>"#
    xml += #"<dimension ref="\#(layout.area?.description ?? "A1")"/>"#
    xml += #"<sheetViews><sheetView showGridLines="0" workbookViewId="0"/></sheetViews>"#
    xml += #"<sheetFormatPr defaultRowHeight="15"/>"#
    xml += columns(sheet.columnWidths)
    xml += "<sheetData>" + rows(layout, &styles, &strings) + "</sheetData>"
    let merges = layout.merges.merges
    if !merges.isEmpty {
      xml +=
        #"<mergeCells count="\#(merges.count)">"# + merges.map { #"<mergeCell ref="\#($0)"/>"# }.joined()
        + "</mergeCells>"
    }
    xml += #"<printOptions horizontalCentered="1"/>"#
    xml += #"<pageMargins left="0.5" right="0.5" top="0.6" bottom="0.6" header="0.3" footer="0.3"/>"#
    let orientation = sheet.isLandscape ? "landscape" : "portrait"
    xml += #"<pageSetup paperSize="9" orientation="\#(orientation)" fitToWidth="1" fitToHeight="0"/>"#
    return xml + "</worksheet>"
  }

  private static func columns(_ widths: [Double]) -> String {
    guard !widths.isEmpty else { return "" }
    let columns = widths.prefix(CellName.maximumColumns).enumerated().map {
      #"<col min="\#($0.offset + 1)" max="\#($0.offset + 1)" width="\#(decimal($0.element, limit: 255))" customWidth="1"/>"#
    }
    return "<cols>" + columns.joined() + "</cols>"
  }

  private static func rows(_ layout: SheetLayout, _ styles: inout StyleTable, _ strings: inout StringTable) -> String {
    var xml = ""
    var row = -1
    func begin(_ number: Int) -> String {
      let height = layout.heights[number].map { #" ht="\#(decimal($0, limit: 409))" customHeight="1""# } ?? ""
      return #"<row r="\#(number + 1)"\#(height)>"#
    }
    for cell in layout.cells {
      if cell.row != row {
        if row >= 0 { xml += "</row>" }
        row = cell.row
        xml += begin(row)
      }
      let head = #"<c r="\#(CellName.name(row: cell.row, column: cell.column))" s="\#(styles.index(of: cell.look))""#
      switch cell.value {
      case .blank, .text(""): xml += head + "/>"
      case .number(let digits):
        if let number = StoredNumber(digits.utf8.span), number.text == digits || number.point <= 15 {
          xml += head + "><v>\(number.text)</v></c>"
        } else {
          xml += head + #" t="s"><v>\#(strings.index(of: digits))</v></c>"#
        }
      case .text(let text): xml += head + #" t="s"><v>\#(strings.index(of: text))</v></c>"#
      }
    }
    return row >= 0 ? xml + "</row>" : xml
  }

  /// A measure with at most two decimals, from 0 to a limit.
  private static func decimal(_ value: Double, limit: Double) -> String {
    let hundredths = value > 0 ? Int((min(value, limit) * 100).rounded()) : 0
    let rest = hundredths % 100
    return rest == 0 ? String(hundredths / 100) : "\(hundredths / 100)." + (rest < 10 ? "0\(rest)" : String(rest))
  }
}
