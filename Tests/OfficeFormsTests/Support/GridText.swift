import Forms
import Office
import SourceText
import Syntax

/// Sheets as tests write them: lines of cells parted by `|`; a cell `^` is merged with the one above, `<` with the one to
/// its left.
enum GridText {
  static func sheet(_ text: String, name: String = "表") -> Sheet {
    var rows = text.split(separator: "\n").map { line in
      line.split(separator: "|", omittingEmptySubsequences: false).map { $0.filter { $0 != " " } }
    }
    var merges: [CellRange] = []
    for row in rows.indices {
      for column in rows[row].indices where !["^", "<", ""].contains(rows[row][column]) {
        var (right, below) = (column, row)
        while right + 1 < rows[row].count, rows[row][right + 1] == "<" { right += 1 }
        while below + 1 < rows.count, column < rows[below + 1].count, rows[below + 1][column] == "^" { below += 1 }
        if right > column || below > row {
          merges.append(CellRange(firstRow: row, firstColumn: column, lastRow: below, lastColumn: right))
        }
      }
    }
    for row in rows.indices { rows[row] = rows[row].map { $0 == "^" || $0 == "<" ? "" : $0 } }
    return Sheet(name: name, rows: rows, merges: merges)
  }

  /// What is recognised in sheets: the text, what it says, and the forms.
  static func read(
    _ sheets: [Sheet], kind: Workbook.Kind = .xlsx
  ) -> (text: String, lines: [String], recognition: Recognition) {
    let recognition = Recognition(Workbook(kind: kind, sheets: sheets))
    let source = recognition.text()
    return (source.string(TextRange(0, source.count)), Content.of(source), recognition)
  }
}
