@testable import Office

extension Workbook {
  /// Everything as lines that a test can hold: `表1!A1 题`, merges, what is hidden, notices.
  var dump: [String] {
    var lines: [String] = []
    for sheet in sheets {
      lines += sheet.allCells.map {
        let place = sheet.place(row: $0.row, column: $0.column)
        return "\(place) \($0.cell.text)\($0.cell.isFormula ? " =" : "")"
      }
      if !sheet.merges.isEmpty {
        lines.append("\(sheet.name) merges " + sheet.merges.map(\.description).joined(separator: " "))
      }
    }
    return lines + notices.map { "\($0.kind) \($0.place?.description ?? "-")" }
  }
}
