import SourceText
import Syntax

extension EditorDocument {
  private static let mostSteps = 64

  /// The ranges that hold `offset`, from the innermost out, each wider than the one before: the word, the text without
  /// and with its quotes, key and value, the collection, … the file. At most 64.
  public func selectionRanges(at offset: Int) -> [TextRange] {
    let offset = source.snapped(offset)
    var ranges: [TextRange] = []
    func add(_ range: TextRange) {
      guard range.touches(offset), ranges.count < Self.mostSteps else { return }
      if let last = ranges.last, last == range || !range.contains(last) { return }
      ranges.append(range)
    }
    if let comment = tree.comments.first(where: { $0.touches(offset) }) { add(comment) }
    var node = tree.node(at: offset)
    while let current = node, ranges.count < Self.mostSteps {
      if tree[current].kind == .scalar, let inner = tree.verbatimRange(current) { add(inner) }
      add(tree.range(current))
      let above = tree.parent(of: current)
      if let above, tree[above].kind == .mapping,
        let entry = tree.entries(of: above).first(where: { $0.key == current || $0.value == current })
      {
        let end = max(tree.range(entry.key).end, tree.range(entry.value).end)
        add(TextRange(tree.range(entry.key).start, end))
      }
      node = above
    }
    if let last = ranges.last, last != TextRange(source.lines.start(of: 0), source.count) {
      ranges.append(TextRange(source.lines.start(of: 0), source.count))
    }
    return ranges.isEmpty ? [TextRange(offset, offset)] : ranges
  }
}
