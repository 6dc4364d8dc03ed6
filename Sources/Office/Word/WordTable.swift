/// What stands in a text, a cell or a text box, one below the other.
enum WordBlock {
  case paragraph(String)
  case table(WordTable)
}

/// A cell of a table in a text.
struct WordCell {
  /// Whether a cell goes on from the one above or beside it.
  enum Merge { case none, start, goesOn }

  /// The number of columns that it takes.
  var span = 1
  var vertical = Merge.none
  var horizontal = Merge.none
  var isDeleted = false
  var blocks: [WordBlock] = []

  /// The paragraphs as lines, without empty ones at the ends.
  var text: String {
    var lines: [String] = []
    for case .paragraph(let text) in blocks where !lines.isEmpty || !text.isEmpty { lines.append(text) }
    while lines.last?.isEmpty == true { lines.removeLast() }
    return lines.joined(separator: "\n")
  }

  /// The tables within.
  var tables: [WordTable] { blocks.compactMap { if case .table(let table) = $0 { table } else { nil } } }
}

/// A row of a table in a text.
struct WordRow {
  /// The number of columns that are left out at the start.
  var before = 0
  var isDeleted = false
  var cells: [WordCell] = []
}

/// A table in a text.
struct WordTable {
  var rows: [WordRow] = []
}
