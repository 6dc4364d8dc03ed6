import SourceText

extension OfficeNotice {
  /// What is to be said about a sheet that was read.
  static func about(_ sheet: Sheet, formulasWithoutValue: [(row: Int, column: Int)]) -> [OfficeNotice] {
    var notices: [OfficeNotice] = []
    if sheet.isHidden, !sheet.allCells.isEmpty {
      notices.append(
        OfficeNotice(
          .hiddenSheet, at: sheet.place(row: 0, column: 0),
          LocalizedText(
            zh: "工作表“\(sheet.name)”是隐藏的，已照常读取。", en: "Sheet “\(sheet.name)” is hidden; it was read all the same.")))
    }
    let rows = sheet.hiddenRows.filter { !sheet.cells(inRow: $0).isEmpty }
    if let first = rows.first, let place = sheet.cells(inRow: first).first {
      let list = runs(rows) { String($0 + 1) }
      notices.append(
        OfficeNotice(
          .hiddenRows, at: sheet.place(row: first, column: place.column),
          LocalizedText(
            zh: "第\(list.joined(separator: "、"))行是隐藏的，已照常读取。",
            en: "Rows that are hidden were read all the same: \(list.joined(separator: ", ")).")))
    }
    let hidden = Set(sheet.hiddenColumns)
    let columns = Set(sheet.allCells.lazy.map(\.column).filter(hidden.contains)).sorted()
    if let first = columns.first, let place = sheet.allCells.first(where: { $0.column == first }) {
      let list = runs(columns, CellName.column)
      notices.append(
        OfficeNotice(
          .hiddenColumns, at: sheet.place(row: place.row, column: first),
          LocalizedText(
            zh: "第\(list.joined(separator: "、"))列是隐藏的，已照常读取。",
            en: "Columns that are hidden were read all the same: \(list.joined(separator: ", ")).")))
    }
    if let first = formulasWithoutValue.first {
      let count = formulasWithoutValue.count
      notices.append(
        OfficeNotice(
          .formulaWithoutValue, at: sheet.place(row: first.row, column: first.column),
          LocalizedText(
            zh: "\(count)个单元格的公式没有存下计算结果：用 Excel 或 WPS 打开，保存一次后再检查。",
            en:
              "The results of \(count) formulas are not stored: open the file in Excel or WPS, save it, and check again."
          )))
    }
    return notices
  }

  /// Numbers in order as runs: 3–5, 9; at most ten of them.
  private static func runs(_ numbers: [Int], _ name: (Int) -> String) -> [String] {
    var runs: [ClosedRange<Int>] = []
    for number in numbers {
      if let last = runs.last, last.upperBound + 1 == number {
        runs[runs.count - 1] = last.lowerBound...number
      } else {
        runs.append(number...number)
      }
    }
    let names = runs.prefix(10).map {
      $0.count == 1 ? name($0.lowerBound) : name($0.lowerBound) + "–" + name($0.upperBound)
    }
    return runs.count > 10 ? names + ["…"] : names
  }
}
