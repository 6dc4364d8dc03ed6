import SourceText
import Syntax

/// The lines of a text, and where comments may stand beside them.
struct Lines {
  let tree: SyntaxTree

  private var source: SourceText { tree.source }

  /// All lines, without their breaks.
  var all: [TextRange] { (0..<source.lines.count).map { source.lineRange($0) } }

  /// The line on which `offset` lies.
  func line(of offset: Int) -> TextRange { source.lineRange(source.position(at: offset, .utf8).line) }

  /// Whether a comment may stand on a line of its own above `line`: not inside of a text of several lines.
  func takesCommentAbove(_ line: TextRange) -> Bool {
    !scalars.contains { node in
      let range = tree.range(node)
      return range.start < line.start && (isBlockScalar(node) ? line.start <= range.end : line.start < range.end)
    }
  }

  /// Whether a comment may stand at the end of `line`.
  func takesCommentBehind(_ line: TextRange) -> Bool {
    let text = source.string(line)
    if text.allSatisfy({ $0 == " " || $0 == "\t" }) || text.hasPrefix("%") { return false }
    if tree.comments.contains(where: { line.contains($0) }) { return false }
    return takesCommentAbove(line)
      && !scalars.contains { node in
        let range = tree.range(node)
        return !isBlockScalar(node) && range.start < line.end && line.end < range.end
      }
  }

  /// The blanks at the beginning of `line`.
  func margin(of line: TextRange) -> String { String(source.string(line).prefix { $0 == " " }) }

  private var scalars: [NodeID] { tree.nodes.indices.map { NodeID($0) }.filter { tree[$0].kind == .scalar } }

  private func isBlockScalar(_ node: NodeID) -> Bool { tree[node].style == .literal || tree[node].style == .folded }
}
