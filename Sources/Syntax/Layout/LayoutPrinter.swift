import SourceText

/// Writes collections anew; see ``SyntaxTree/laidOut(_:)``.
struct LayoutPrinter {
  let tree: SyntaxTree
  let wishes: LayoutWishes
  let lineBreak: [UInt8]
  var output: [UInt8] = []
  /// The columns before the first byte of the output.
  private let firstColumn: Int
  /// Whether there is something that cannot be laid out.
  var hasFailed = false
  /// Which collections of JSON have a line for each entry.
  var expanded: [NodeID: Bool] = [:]
  /// Whether collections of JSON are written on one line, to see how wide they are.
  var isOneLine = false

  init(tree: SyntaxTree, wishes: LayoutWishes, column: Int = 0) {
    self.tree = tree
    self.wishes = wishes
    lineBreak = Array(tree.lineBreak.utf8)
    firstColumn = column
  }

  // MARK: Output

  mutating func write(_ text: String) { output += text.utf8 }

  mutating func write(_ range: TextRange) {
    output += tree.source.bytes[range.start..<min(range.end, tree.source.count)]
  }

  mutating func write(_ line: ArraySlice<UInt8>) { output += line }

  /// Ends the line and begins the next one at column `indent`.
  mutating func newLine(_ indent: Int) {
    endLine()
    output += Array(repeating: 0x20, count: indent)
  }

  /// Ends the line.
  mutating func endLine() { output += lineBreak }

  /// The columns that are filled on the line that is being written.
  var column: Int {
    let start = output.lastIndex(of: 0x0a).map { $0 + 1 } ?? 0
    return DisplayWidth.columns(of: Array(output[start...]).span) + (start == 0 ? firstColumn : 0)
  }

  // MARK: Comments

  /// A comment behind what was written.
  mutating func trailing(_ comment: LayoutComment?) {
    guard let comment else { return }
    output += Array(repeating: 0x20, count: max(comment.distance, 1))
    write(trimmed(comment.range))
  }

  /// Comments on lines of their own; each line is ended before.
  mutating func own(_ comments: [LayoutComment], _ indent: Int) {
    for comment in comments {
      if comment.hasSpace { endLine() }
      newLine(indent)
      write(trimmed(comment.range))
    }
  }

  func trimmed(_ range: TextRange) -> TextRange {
    var end = range.end
    while end > range.start, " \t\r\n".utf8.contains(tree.source.bytes[end - 1]) { end -= 1 }
    return TextRange(range.start, end)
  }

  /// Anchor and tag of a node, as they are written.
  func properties(of id: NodeID) -> String {
    let ranges = [tree.anchorRange(id), tree.tagRange(id)].compactMap { $0 }.sorted { $0.start < $1.start }
    return ranges.map { tree.source.string($0) }.joined(separator: " ")
  }

  mutating func writeProperties(of id: NodeID) {
    let text = properties(of: id)
    if !text.isEmpty { write(text + " ") }
  }
}
