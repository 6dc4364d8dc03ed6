import Linting
import Office
import Regulations
import Rules
import SourceText
import Syntax

/// Any text as sheets of cells: recognised, written as documents, linted, drawn again.
///
/// Lines are rows, `|` parts the cells; `<` is merged with the cell to its left, `^` with the one above, and a line of
/// dashes begins another sheet.
enum RecognitionTarget {
  private static let linter = Linter(rules: catalogue, library: RuleSetLibrary(), settings: LintSettings())

  static func run(_ bytes: [UInt8]) throws(BrokenPromise) {
    let sheets = String(decoding: bytes, as: UTF8.self).components(partedBy: "---").enumerated().map { number, lines in
      sheet(lines, name: "表\(number + 1)")
    }
    for kind in [Workbook.Kind.xlsx, .docx] {
      let recognition = Recognition(Workbook(kind: kind, sheets: sheets))
      for printed in [false, true] { try check(recognition.text(keepsPrintedKeys: printed), sheets) }
    }
  }

  private static func check(_ source: SourceText, _ sheets: [Sheet]) throws(BrokenPromise) {
    guard let origin = source.origin else { return try require(false, "a recognised text has no origin") }
    for piece in origin.pieces {
      try require(piece.range.end <= source.count, "a piece lies outside of the text")
      guard let sheet = sheets.first(where: { $0.name == piece.cell.sheet }) else {
        return try require(false, "a piece comes from no sheet")
      }
      try require(
        piece.cell.row <= sheet.rowCount && piece.cell.column <= max(sheet.columnCount, 1),
        "\(piece.cell) lies outside of its sheet")
    }
    let result = linter.lint(source, as: .yaml, isNamed: true)
    try require(result.tree.errors.isEmpty, "a recognised text does not parse: \(result.tree.errors)")
    for document in result.documents { _ = OfficialForm(document.form).sheet }
  }

  private static func sheet(_ lines: [String], name: String) -> Sheet {
    var rows = lines.map { $0.split(separator: "|", omittingEmptySubsequences: false).map(String.init) }
    var merges: [CellRange] = []
    for row in rows.indices {
      for column in rows[row].indices where !["^", "<"].contains(rows[row][column]) {
        var (right, below) = (column, row)
        while right + 1 < rows[row].count, rows[row][right + 1] == "<" { right += 1 }
        while below + 1 < rows.count, column < rows[below + 1].count, rows[below + 1][column] == "^" { below += 1 }
        let range = CellRange(firstRow: row, firstColumn: column, lastRow: below, lastColumn: right)
        if !range.isSingle, !merges.contains(where: { $0.overlaps(range) }) { merges.append(range) }
      }
    }
    for row in rows.indices { rows[row] = rows[row].map { $0 == "^" || $0 == "<" ? "" : $0 } }
    return Sheet(name: name, rows: rows, merges: merges)
  }
}

extension String {
  /// The lines between those that say only `mark`.
  fileprivate func components(partedBy mark: String) -> [[String]] {
    split(separator: "\n", omittingEmptySubsequences: false).map(String.init).split(
      separator: mark, omittingEmptySubsequences: false
    ).map(Array.init)
  }
}
