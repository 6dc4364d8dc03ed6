import SourceText

/// Rows of text in columns that line up on a terminal, double-width characters included.
public struct TextTable: Sendable {
  /// Where the text of a column stands.
  public enum Alignment: Sendable {
    /// At the left; the last column of a row is not filled up.
    case left
    /// At the right: numbers.
    case right
  }

  private let alignments: [Alignment]
  private var rows: [[String]] = []

  /// A table with one column for each alignment.
  public init(_ alignments: [Alignment]) { self.alignments = alignments }

  /// Adds a row; cells beyond the columns are dropped, missing ones are empty.
  public mutating func add(_ cells: [String]) {
    rows.append(alignments.indices.map { $0 < cells.count ? cells[$0] : "" })
  }

  /// The rows, each with a line break, two blanks between columns.
  public func text(indent: Int = 0) -> String {
    let widths = alignments.indices.map { column in rows.map { DisplayWidth.columns(of: $0[column]) }.max() ?? 0 }
    var text = ""
    for row in rows {
      var line = String(repeating: " ", count: indent)
      for (column, cell) in row.enumerated() {
        let fill = String(repeating: " ", count: widths[column] - DisplayWidth.columns(of: cell))
        line += alignments[column] == .right ? fill + cell : cell + fill
        line += "  "
      }
      while line.last == " " { line.removeLast() }
      text += line + "\n"
    }
    return text
  }
}
