import SourceText

@testable import Syntax

/// What holds for every tree, whatever was read.
enum Invariants {
  /// The first sentence that does not hold; nil when all do.
  static func broken(_ tree: SyntaxTree) -> String? {
    brokenShape(tree) ?? brokenScalars(tree) ?? brokenTokens(tree) ?? brokenErrors(tree) ?? brokenCharacters(tree)
  }

  /// Nothing begins or ends inside of a character.
  private static func brokenCharacters(_ tree: SyntaxTree) -> String? {
    let bytes = tree.source.bytes
    func splits(_ range: TextRange) -> Bool {
      [range.start, range.end].contains { $0 < bytes.count && bytes[$0] & 0xC0 == 0x80 }
    }
    for index in tree.nodes.indices {
      let id = NodeID(index)
      if splits(tree.range(id)) || tree.verbatimRange(id).map(splits) ?? false {
        return "node \(index) splits a character"
      }
    }
    if let error = tree.errors.first(where: { splits($0.range) }) { return "\(error.kind) splits a character" }
    return tree.tokens().contains { splits($0.range) } ? "a token splits a character" : nil
  }

  private struct Open {
    var end: Int
    var children: Int
    var node: Node
  }

  private static func brokenShape(_ tree: SyntaxTree) -> String? {
    var open: [Open] = []
    var previous = 0
    func closed(_ last: Open) -> String? {
      if last.node.kind == .mapping, last.children % 2 != 0 { return "a mapping has a key without value" }
      if last.node.kind == .document, last.children != 1 { return "a document has \(last.children) roots" }
      return nil
    }
    for (index, node) in tree.nodes.enumerated() {
      while let last = open.last, last.end <= index {
        if let problem = closed(open.removeLast()) { return problem }
        _ = last
      }
      if node.start > node.end || Int(node.end) > tree.source.count { return "node \(index) has no proper range" }
      if Int(node.next) <= index || Int(node.next) > tree.nodes.count { return "node \(index) has no proper end" }
      if Int(node.start) < previous { return "node \(index) begins before the one before it" }
      previous = Int(node.start)
      if let parent = open.last {
        if Int(node.next) > parent.end { return "node \(index) reaches beyond its parent in the array" }
        if node.start < parent.node.start || node.end > parent.node.end {
          return "node \(index) lies outside of its parent"
        }
        open[open.count - 1].children += 1
      } else if node.kind != .document {
        return "node \(index) is in no document"
      }
      let isLeaf = node.kind == .scalar || node.kind == .alias
      if isLeaf, Int(node.next) != index + 1 { return "leaf \(index) has children" }
      if !isLeaf { open.append(Open(end: Int(node.next), children: 0, node: node)) }
    }
    while let last = open.popLast() {
      if let problem = closed(last) { return problem }
    }
    return nil
  }

  private static func brokenScalars(_ tree: SyntaxTree) -> String? {
    for index in tree.nodes.indices where tree.nodes[index].kind == .scalar {
      let id = NodeID(index)
      let range = tree.range(id)
      let value = tree.scalarBytes(id)
      if let verbatim = tree.verbatimRange(id) {
        guard range.contains(verbatim) else { return "verbatim range of \(index) outside of it" }
        if value != Array(tree.source.bytes[verbatim.start..<verbatim.end]) { return "verbatim \(index) differs" }
      }
      for offset in [0, value.count / 2, value.count] where !tree.nodes[index].flags.contains(.absent) {
        let place = tree.contentOffset(of: id, at: offset)
        if place < range.start || place > max(range.end, tree.source.count) { return "content of \(index) outside" }
      }
      _ = tree.scalarType(id)
    }
    return nil
  }

  private static func brokenTokens(_ tree: SyntaxTree) -> String? {
    var end = 0
    for token in tree.tokens() {
      guard token.range.start == end, !token.range.isEmpty else { return "tokens have a gap at \(end)" }
      end = token.range.end
      let text = tree.source.string(token.range)
      switch token.kind {
      case .trivia:
        if !text.unicodeScalars.allSatisfy({ $0.properties.isWhitespace || $0 == "\u{FEFF}" || $0 == "\u{200B}" }) {
          return "trivia holds \(text.debugDescription)"
        }
      case .indicator:
        let ascii = "-?:,[]{}".contains(text) || text == "---" || text == "..."
        if !ascii, !"：︓，、－–—［］｛｝".contains(text) { return "\(text.debugDescription) is no indicator" }
      default: break
      }
    }
    return end == tree.source.count ? nil : "tokens end at \(end)"
  }

  private static func brokenErrors(_ tree: SyntaxTree) -> String? {
    var start = 0
    for error in tree.errors {
      if error.range.start < start || error.range.end > tree.source.count { return "errors are out of order" }
      start = error.range.start
    }
    return nil
  }
}
