import Forms
import Syntax

extension Form {
  /// Whether a key that the record does not know is the field's label with one slip: 主管部们. JX004 proposes the right
  /// label; the field is not missing besides.
  func isMisspelt(_ name: FieldName, in record: RecordID) -> Bool {
    if unknownKeys.isEmpty { return false }
    guard let field = type(of: record)[name] else { return false }
    let mapping = node(of: record)
    return unknownKeys.contains { unknown in
      guard tree[unknown.key].kind == .scalar, tree.parent(of: unknown.key) == mapping else { return false }
      let key = text(unknown.key)
      return isOneSlip(key, field.key) || field.aliases.contains { isOneSlip(key, $0) }
    }
  }
}

/// Whether two words of three or more characters differ in one character, written otherwise, left out or added, or in two
/// neighbours that changed places.
func isOneSlip(_ left: String, _ right: String) -> Bool {
  let a = Array(left.unicodeScalars)
  let b = Array(right.unicodeScalars)
  guard a != b, min(a.count, b.count) >= 3, abs(a.count - b.count) <= 1 else { return false }
  var start = 0
  while start < min(a.count, b.count), a[start] == b[start] { start += 1 }
  var tail = 0
  while tail < min(a.count, b.count) - start, a[a.count - 1 - tail] == b[b.count - 1 - tail] { tail += 1 }
  let (restA, restB) = (a.count - start - tail, b.count - start - tail)
  if restA <= 1 && restB <= 1 { return true }
  return restA == 2 && restB == 2 && a[start] == b[start + 1] && a[start + 1] == b[start]
}
