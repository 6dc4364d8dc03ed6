import Quantities
import Syntax

/// A value behind a parameter's name in a rule set.
struct ParameterValue {
  let tree: SyntaxTree
  let node: NodeID

  init(_ node: NodeID, in tree: SyntaxTree) {
    self.tree = tree
    self.node = tree.resolve(node)
  }

  /// Whether nothing is written: "not required", "no limit".
  var isBlank: Bool {
    guard tree[node].kind == .scalar else { return false }
    if case .null = tree.scalarType(node) { return true }
    return false
  }

  /// Whether it has keys.
  var isMapping: Bool { tree[node].kind == .mapping }

  /// The text of a scalar.
  var text: String? { tree[node].kind == .scalar ? tree.scalarString(node) : nil }

  /// A plain number.
  var number: ExactDecimal? { text.flatMap { ExactDecimal($0) } }

  /// 是 or 否.
  var flag: Bool? {
    switch text {
    case "是", "true": true
    case "否", "false": false
    default: nil
    }
  }

  /// One number, or `40-50`.
  var range: ClosedRange<ExactDecimal>? {
    if let number { return number...number }
    guard let parts = text?.split(separator: "-"), parts.count == 2, let lower = ExactDecimal(String(parts[0])),
      let upper = ExactDecimal(String(parts[1])), lower <= upper
    else { return nil }
    return lower...upper
  }

  /// The items of a list.
  var items: [ParameterValue]? {
    guard tree[node].kind == .sequence else { return nil }
    return tree.items(of: node).map { ParameterValue($0, in: tree) }
  }

  /// The keys and values of a mapping, in the order of the text.
  var entries: [(String, ParameterValue)] {
    tree.entries(of: node).map { (tree.scalarString($0.key), ParameterValue($0.value, in: tree)) }
  }

  /// The value behind `key`.
  subscript(_ key: String) -> ParameterValue? { tree.value(key, in: node).map { ParameterValue($0, in: tree) } }

  /// The value at a dotted path.
  func at(_ path: String) -> ParameterValue? {
    var place: ParameterValue? = self
    for part in path.split(separator: ".") { place = place?[String(part)] }
    return place
  }
}
