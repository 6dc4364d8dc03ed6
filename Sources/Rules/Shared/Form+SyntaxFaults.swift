import Forms
import SourceText
import Syntax

extension Form {
  /// Whether something between the key of `name` and the next key of the document could not be parsed: rows may be lost,
  /// and sums over them say nothing. Full-width punctuation is read as meant.
  func isBroken(_ name: FieldName) -> Bool {
    if tree.errors.isEmpty { return false }
    guard let entry = self[name] else { return false }
    let start = keyRange(entry).start
    let next =
      entries(of: root).lazy.map { self.keyRange($0).start }.filter { $0 > start }.min() ?? tree.range(document).end
    return tree.errors.contains { error in
      error.kind != .fullwidthPunctuation && error.range.start >= start && error.range.start <= next
    }
  }
}
