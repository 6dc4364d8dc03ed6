/// Drawn sheets as one page of HTML that needs nothing else.
public enum FormPage {
  /// The page of `sheets`.
  public static func html(_ sheets: [DrawnSheet], title: String) -> [UInt8] {
    var page =
      "<!DOCTYPE html>\n<html lang=\"zh-CN\">\n<head>\n<meta charset=\"utf-8\">\n<title>\(escaped(title))</title>\n"
    page += "<style>\(style)</style>\n</head>\n<body>\n"
    for sheet in sheets { append(sheet, to: &page) }
    page += "</body>\n</html>\n"
    return Array(page.utf8)
  }

  private static let style = """
    body{font-family:"Noto Serif CJK SC",SimSun,serif;margin:2em}
    table{border-collapse:collapse;width:100%;margin-bottom:3em;page-break-after:always}
    td{padding:.3em .5em;font-size:10pt;text-align:center}
    td.b{border:1px solid #000}td.l{text-align:left;white-space:pre-line}td.r{text-align:right}
    td.t{font-size:18pt;font-weight:bold}td.h{background:#f2f2f2}
    @page{size:A4 landscape;margin:15mm}
    """

  private static func append(_ sheet: DrawnSheet, to page: inout String) {
    let merges = Dictionary(sheet.merges.map { ("\($0.firstRow),\($0.firstColumn)", $0) }) { first, _ in first }
    page += "<table>\n"
    var row = -1
    for cell in sheet.cells.sorted(by: { ($0.row, $0.column) < ($1.row, $1.column) }) {
      while row < cell.row {
        page += row < 0 ? "<tr>" : "</tr>\n<tr>"
        row += 1
      }
      let merge = merges["\(cell.row),\(cell.column)"]
      page += "<td class=\"\(classes(cell.look))\""
      if let merge, merge.lastColumn > merge.firstColumn {
        page += " colspan=\"\(merge.lastColumn - merge.firstColumn + 1)\""
      }
      if let merge, merge.lastRow > merge.firstRow { page += " rowspan=\"\(merge.lastRow - merge.firstRow + 1)\"" }
      page += ">\(escaped(text(cell.value)))</td>"
    }
    page += (row < 0 ? "" : "</tr>\n") + "</table>\n"
  }

  private static func text(_ value: DrawnCell.Value) -> String {
    switch value {
    case .blank: ""
    case .text(let text), .number(let text): text
    }
  }

  private static func classes(_ look: CellLook) -> String {
    var names: [String] = []
    if look.hasBorder { names.append("b") }
    if look.alignment == .left { names.append("l") }
    if look.alignment == .right { names.append("r") }
    if look.isBold { names.append("t") }
    if look.isTinted { names.append("h") }
    return names.joined(separator: " ")
  }

  private static func escaped(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
