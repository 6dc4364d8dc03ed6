import Syntax

extension SyntaxTree {
  /// Whether a mapping draws keys from another one (`<<`); hardly any does, and the others are read without a copy.
  func hasMergeKey(_ mapping: NodeID) -> Bool {
    for (key, _) in entries(of: mapping) {
      guard let range = verbatimRange(key), range.count == 2 else { continue }
      if source.bytes[range.start] == UInt8(ascii: "<") && source.bytes[range.start + 1] == UInt8(ascii: "<") {
        return true
      }
    }
    return false
  }
}
