import SourceText

/// A stretch of the text and what stands there once it is laid out.
struct LayoutPiece {
  let range: TextRange
  let text: [UInt8]

  /// The pieces of a document; `nil` where something in it cannot be laid out.
  static func pieces(of root: NodeID, in tree: SyntaxTree, _ wishes: LayoutWishes) -> [LayoutPiece]? {
    guard tree[root].kind == .mapping || tree[root].kind == .sequence else { return [] }
    guard let range = wishes.range else { return piece(of: root, in: tree, wishes).map { [$0] } }
    let inner = innermost(root, around: range, in: tree)
    if tree[inner].style == .flow {
      var printer = LayoutPrinter(tree: tree, wishes: wishes, column: tree.column(of: tree.range(inner).start))
      let isBelowKey = tree.source.bytes[tree.lineStart(of: tree.range(inner).start)..<tree.range(inner).start]
        .contains(UInt8(ascii: ":"))
      printer.flow(inner, closing: tree.indentation(of: tree.range(inner).start) + (isBelowKey && !tree.isJSON ? 2 : 0))
      return printer.hasFailed ? nil : [LayoutPiece(range: tree.range(inner), text: printer.output)]
    }
    return touched(of: inner, by: range, in: tree, wishes)
  }

  /// A whole document: from its first entry on, so that what stands above it (comments, directives, `---`) stays.
  private static func piece(of root: NodeID, in tree: SyntaxTree, _ wishes: LayoutWishes) -> LayoutPiece? {
    var printer = LayoutPrinter(tree: tree, wishes: wishes)
    let start = tree.range(root).start
    if tree[root].style == .flow {
      printer = LayoutPrinter(tree: tree, wishes: wishes, column: tree.column(of: start))
      printer.expanded[root] = true
      printer.flow(root, closing: 0)
      return printer.hasFailed ? nil : LayoutPiece(range: tree.range(root), text: printer.output)
    }
    let first = tree.layoutParts(of: root).first?.start ?? start
    guard tree.isFirstOnLine(first) else { return nil }
    let after = tree.layoutComments(behind: root)
    printer.block(root, indent: 0, trail: after.trail, tail: after.tail)
    let end = after.tail.last?.range.end ?? after.trail?.range.end ?? tree.end(of: root)
    return printer.hasFailed
      ? nil : LayoutPiece(range: TextRange(tree.lineStart(of: first), end), text: printer.output)
  }

  /// Those entries of a block that a range touches, each where it stands; a whole block is put in order too.
  private static func touched(
    of block: NodeID, by range: TextRange, in tree: SyntaxTree, _ wishes: LayoutWishes
  ) -> [LayoutPiece]? {
    let parts = tree.layoutParts(of: block)
    let chosen = parts.indices.filter { parts[$0].start <= range.end && parts[$0].end >= range.start }
    guard let first = chosen.first, let last = chosen.last else { return [] }
    let column = tree.column(of: parts[0].start)
    var printer = LayoutPrinter(tree: tree, wishes: wishes, column: column)
    let after = last == parts.count - 1 ? tree.layoutComments(behind: block) : (trail: nil, tail: [])
    printer.block(block, indent: column, trail: after.trail, tail: after.tail, only: first...last)
    let end = after.tail.last?.range.end ?? after.trail?.range.end ?? printer.end(of: last, in: block)
    return printer.hasFailed
      ? nil : [LayoutPiece(range: TextRange(printer.start(of: first, in: block), end), text: printer.output)]
  }

  /// The innermost collection on whose entries the range lies.
  private static func innermost(_ root: NodeID, around range: TextRange, in tree: SyntaxTree) -> NodeID {
    var place = root
    while true {
      let below = tree.children(of: place).first { child in
        let kind = tree[child].kind
        guard kind == .mapping || kind == .sequence, tree[child].next > UInt32(child.index + 1) else { return false }
        return tree.range(child).contains(range)
      }
      guard let below else { return place }
      place = below
    }
  }
}
