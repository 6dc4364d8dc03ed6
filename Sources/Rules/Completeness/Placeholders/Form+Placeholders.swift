import Forms
import Syntax

extension Form {
  /// Whether a value is nothing but a placeholder, which JX108 reports; rules that would call it unreadable leave it alone.
  /// The sign for "not applicable" and 无 are none here.
  func isPlaceholder(_ node: NodeID) -> Bool {
    guard tree[node].kind == .scalar, let found = withBytes(of: node, { TemplateRemainder.find(in: $0) }) else {
      return false
    }
    return found.kind == .gap || found.kind == .word
  }
}
