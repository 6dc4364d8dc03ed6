import Forms
import Quantities
import Regulations
import SourceText
import Syntax

/// A word in the document that a finding is known and accepted.
struct Waiver: Sendable {
  /// The rules it names.
  let codes: [RuleCode]
  /// Words that stand where a rule's code belongs but are none.
  let unknown: [String]
  /// Why; empty where nothing is given.
  let reason: String
  /// The last day on which it holds.
  let until: Day?
  /// What stands behind 截止 where that is no day.
  var unreadableDay: String?
  /// Where it stands.
  let range: TextRange
  /// What it covers.
  let scope: Scope
  /// The item of the list 豁免 and the list itself; `nil` for a comment.
  var item: (node: NodeID, list: NodeID)?

  enum Scope: Sendable {
    /// The whole file.
    case file
    /// What begins on this line or the one above it.
    case lines(ClosedRange<Int>)
    /// What lies at or below this path of the document in the range; an empty path stands for the whole document.
    case path(String, in: TextRange)
  }

  /// Whether it covers a finding of `code` at `range`, which begins on `line`; `path` leads there from its document.
  func covers(_ code: RuleCode, at range: TextRange, line: Int, path: () -> String) -> Bool {
    guard codes.contains(code) else { return false }
    switch scope {
    case .file: return true
    case .lines(let lines): return lines.contains(line)
    case .path(let place, let document):
      guard document.contains(range) else { return false }
      if place.isEmpty { return true }
      let path = path()
      return path == place || path.hasPrefix(place + ".") || path.hasPrefix(place + "[")
    }
  }

  /// Whether it can cover something in a document.
  func concerns(_ form: Form) -> Bool {
    switch scope {
    case .file: true
    case .lines: form.tree.range(form.document).touches(range.start)
    case .path(_, let document): document == form.tree.range(form.document)
    }
  }

  /// The part of the text in which the findings begin that it covers: for those that are made when the tree is gone.
  func place(in tree: SyntaxTree) -> TextRange {
    let source = tree.source
    switch scope {
    case .file: return TextRange(0, source.count)
    case .lines(let lines):
      let last = min(lines.upperBound, source.lines.count - 1)
      return TextRange(source.lineRange(min(lines.lowerBound, last)).start, source.lineRange(last).end)
    case .path(let place, let document):
      if place.isEmpty { return document }
      let root = tree.documents.first { tree.range($0) == document }.map { tree.root(of: $0) }
      guard let root, let node = tree.node(atPath: place, below: root) else { return TextRange(0, 0) }
      // A finding about a field may stand at its key.
      guard let parent = tree.parent(of: node), tree[parent].kind == .mapping,
        let entry = tree.entries(of: parent).first(where: { $0.value == node })
      else { return tree.range(node) }
      return TextRange(tree.range(entry.key).start, tree.range(node).end)
    }
  }
}
