import SourceText
import Syntax

/// Lines that can be folded into the first of them.
public struct FoldingRange: Sendable, Hashable {
  /// The line that stays, from zero.
  public let first: Int
  /// The last line that is hidden, from zero.
  public let last: Int
  /// Whether it is a run of comments.
  public let isComment: Bool
}

extension EditorDocument {
  /// What can be folded: the values of keys, the items of lists, documents of a stream, runs of comments; by line; of what
  /// begins on one line the outermost.
  public func foldingRanges() -> [FoldingRange] {
    var ranges: [FoldingRange] = []
    for (index, node) in tree.nodes.enumerated() {
      let id = NodeID(index)
      let range = tree.range(id)
      switch node.kind {
      case .document where tree.documents.count > 1: note(range, closes: false, &ranges)
      case .mapping, .sequence:
        if node.style == .flow { note(range, closes: isClosed(id), &ranges) }
        if node.kind == .sequence, node.style != .flow {
          for item in tree.items(of: id) { note(tree.range(item), closes: isClosed(item), &ranges) }
        }
        for (key, value) in tree.entries(of: id) {
          let end = tree.range(value).end
          if end > tree.range(key).end {
            note(TextRange(tree.range(key).start, end), closes: isClosed(value), &ranges)
          }
        }
      default: break
      }
    }
    ranges += comments()
    var seen: Set<Int> = []
    return ranges.sorted { ($0.first, -$0.last) < ($1.first, -$1.last) }.filter { seen.insert($0.first).inserted }
  }

  private func note(_ range: TextRange, closes: Bool, _ ranges: inout [FoldingRange]) {
    let first = source.lines.line(at: range.start)
    // The line of a closing bracket stays to be seen.
    let last = source.lines.line(at: max(range.end - 1, range.start)) - (closes ? 1 : 0)
    if last > first { ranges.append(FoldingRange(first: first, last: last, isComment: false)) }
  }

  /// Whether a collection ends with a bracket of its own.
  private func isClosed(_ node: NodeID) -> Bool {
    let range = tree.range(node)
    guard tree[node].style == .flow, range.count > 1, range.end <= source.count else { return false }
    let last = source.bytes[range.end - 1]
    return last == UInt8(ascii: "}") || last == UInt8(ascii: "]")
  }

  private func comments() -> [FoldingRange] {
    var runs: [FoldingRange] = []
    var (first, last) = (-1, -2)
    for comment in tree.comments {
      let line = source.lines.line(at: comment.start)
      let start = source.lines.start(of: line)
      let isAlone = source.bytes[start..<min(comment.start, source.count)].allSatisfy { $0 == 0x20 || $0 == 0x09 }
      guard isAlone else { continue }
      if line == last + 1 {
        last = line
        continue
      }
      if last > first { runs.append(FoldingRange(first: first, last: last, isComment: true)) }
      (first, last) = (line, line)
    }
    if last > first { runs.append(FoldingRange(first: first, last: last, isComment: true)) }
    return runs
  }
}
