import Forms
import Syntax

extension Form {
  /// Whether a value says nothing: it is all placeholder, the sign for "not applicable", 无 or 0. JX108 reports it where
  /// something must be said; a rule that would call it unreadable, vague or too short leaves it alone.
  func isPlaceholder(_ node: NodeID) -> Bool {
    guard tree[node].kind == .scalar else { return false }
    return withBytes(of: node) { bytes in TemplateRemainder.find(in: bytes)?.isWhole == true }
  }
}
