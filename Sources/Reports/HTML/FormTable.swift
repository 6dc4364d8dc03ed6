import Regulations
import Syntax

/// A document as nested tables: labels on the left, values on the right, rows of equal shape as one table.
struct FormTable {
  /// How many cells are drawn before the rest is left out.
  static let limit = 20_000
  /// How deep tables are nested.
  private static let depth = 8

  /// Whether something was left out.
  private(set) var isCut = false
  private let tree: SyntaxTree
  private let marks: FindingMarks
  private var cells = 0

  init(_ tree: SyntaxTree, _ marks: FindingMarks) {
    self.tree = tree
    self.marks = marks
  }

  /// Appends the table of `node`.
  mutating func append(_ node: NodeID, to bytes: inout [UInt8]) { append(node, 0, to: &bytes) }

  private mutating func append(_ node: NodeID, _ depth: Int, to bytes: inout [UInt8]) {
    let node = tree.resolve(node)
    if depth >= Self.depth || cells >= Self.limit {
      isCut = true
      bytes.append("…")
      return
    }
    switch tree[node].kind {
    case .mapping: appendMapping(node, depth, to: &bytes)
    case .sequence:
      if let columns = columns(of: node) {
        appendRows(node, columns, depth, to: &bytes)
      } else {
        appendItems(node, depth, to: &bytes)
      }
    case .scalar, .alias, .document: Markup.append(tree.scalarString(node), to: &bytes)
    }
  }

  private mutating func appendMapping(_ node: NodeID, _ depth: Int, to bytes: inout [UInt8]) {
    bytes.append("<table>\n")
    for (key, value) in tree.entries(of: node) {
      bytes.append("<tr>")
      appendCell(key, "th", depth, to: &bytes)
      appendCell(value, "td", depth, to: &bytes)
      bytes.append("</tr>\n")
    }
    bytes.append("</table>\n")
  }

  private mutating func appendRows(_ node: NodeID, _ columns: [String], _ depth: Int, to bytes: inout [UInt8]) {
    bytes.append("<table class=\"rows\">\n<tr>")
    for column in columns {
      bytes.append("<th>")
      Markup.append(column, to: &bytes)
      bytes.append("</th>")
    }
    bytes.append("</tr>\n")
    for item in tree.items(of: node) {
      let entries = Array(tree.entries(of: tree.resolve(item)))
      bytes.append("<tr>")
      for column in columns {
        if let entry = entries.first(where: { tree.scalarString($0.key) == column }) {
          // What is wrong with a key is shown at its value: the column's head stands for all rows.
          appendCell(entry.value, "td", depth, to: &bytes, also: entry.key)
        } else {
          bytes.append("<td></td>")
        }
      }
      bytes.append("</tr>\n")
    }
    bytes.append("</table>\n")
  }

  private mutating func appendItems(_ node: NodeID, _ depth: Int, to bytes: inout [UInt8]) {
    bytes.append("<table>\n")
    for item in tree.items(of: node) {
      bytes.append("<tr>")
      appendCell(item, "td", depth, to: &bytes)
      bytes.append("</tr>\n")
    }
    bytes.append("</table>\n")
  }

  private mutating func appendCell(
    _ node: NodeID, _ tag: String, _ depth: Int, to bytes: inout [UInt8], also key: NodeID? = nil
  ) {
    cells += 1
    let found = [key, node].compactMap { $0.flatMap { marks[$0] } }
    bytes.append("<\(tag)")
    if let worst = found.map(\.level).max() {
      bytes.append(" class=\"\(worst.name.english)\"")
      Markup.append("title", found.flatMap(\.messages).joined(separator: "\n"), to: &bytes)
    }
    bytes.append(">")
    append(node, depth + 1, to: &bytes)
    for number in found.flatMap(\.numbers) { bytes.append("<sup>\(number)</sup>") }
    bytes.append("</\(tag)>")
  }

  /// The keys of the rows of a list of mappings, in the order in which they first appear; `nil` where it is none, or one
  /// whose rows have little in common.
  private func columns(of node: NodeID) -> [String]? {
    var columns: [String] = []
    for item in tree.items(of: node) {
      let item = tree.resolve(item)
      guard tree[item].kind == .mapping else { return nil }
      for entry in tree.entries(of: item) {
        let key = tree.scalarString(entry.key)
        if !columns.contains(key) { columns.append(key) }
        if columns.count > 16 { return nil }
      }
    }
    return columns.isEmpty ? nil : columns
  }
}
