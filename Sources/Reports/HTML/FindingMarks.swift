import Linting
import Regulations
import SourceText
import Syntax

/// Which findings lie at which nodes of a tree, for a picture of it.
struct FindingMarks {
  /// The most serious level at a node, with the numbers and messages of its findings, numbers from 1.
  struct Mark {
    var level: Level
    var numbers: [Int]
    var messages: [String]
  }

  private var marks: [NodeID: Mark] = [:]

  /// The marks of `findings` in the innermost nodes in which they begin.
  init(_ findings: ArraySlice<Finding>, in tree: SyntaxTree) {
    for (index, finding) in findings.enumerated() {
      guard let node = tree.node(at: finding.range.start) else { continue }
      var mark = marks[node] ?? Mark(level: finding.level, numbers: [], messages: [])
      mark.level = max(mark.level, finding.level)
      mark.numbers.append(index + 1)
      mark.messages.append("\(finding.code) \(finding.message)")
      marks[node] = mark
    }
  }

  /// The mark at `node`.
  subscript(_ node: NodeID) -> Mark? { marks[node] }
}
