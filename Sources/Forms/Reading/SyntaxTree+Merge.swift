import Syntax

extension SyntaxTree {
  /// Whether a mapping draws keys from another one (`<<`); hardly any does, and the others are read without a copy.
  func hasMergeKey(_ mapping: NodeID) -> Bool { entries(of: mapping).contains { isMergeKey($0.key) } }
}
