import Forms
import Quantities
import Syntax

/// A value behind a parameter's name in a rule set.
struct ParameterValue {
  let tree: SyntaxTree
  let node: NodeID
  /// Who looks over the shoulder of whoever reads; nobody, as a rule.
  let trace: ParameterTrace?

  init(_ node: NodeID, in tree: SyntaxTree, trace: ParameterTrace? = nil) {
    self.tree = tree
    self.node = tree.resolve(node)
    self.trace = trace
  }

  /// Whether nothing is written: "not required", "no limit".
  var isBlank: Bool {
    guard tree[node].kind == .scalar else { return false }
    if case .null = tree.scalarType(node) { return true }
    return false
  }

  /// Whether it has keys.
  var isMapping: Bool {
    let isMapping = tree[node].kind == .mapping
    if !isMapping { trace?.doubt(node, .noMapping) }
    return isMapping
  }

  /// The text of a scalar.
  var text: String? {
    trace?.touch(node)
    return scalar
  }

  private var scalar: String? { tree[node].kind == .scalar ? tree.scalarString(node) : nil }

  /// A plain number.
  var number: ExactDecimal? { number(between: nil, whole: false) }

  /// A plain number between bounds, included.
  func number(between bounds: ClosedRange<ExactDecimal>?, whole: Bool) -> ExactDecimal? {
    if let number = scalar.flatMap({ ExactDecimal($0) }), bounds?.contains(number) ?? true,
      !whole || number.scale == 0
    {
      trace?.touch(node)
      return number
    }
    if !isBlank { trace?.refuse(node, .noNumber(bounds, whole: whole)) } else { trace?.touch(node) }
    return nil
  }

  /// 是 or 否.
  var flag: Bool? {
    switch scalar {
    case "是", "true": return true
    case "否", "false": return false
    default:
      if !isBlank { trace?.refuse(node, .noFlag) }
      return nil
    }
  }

  /// What one of the words of `Choice` names.
  func choice<Choice: RawRepresentable<String> & CaseIterable>(_ type: Choice.Type) -> Choice? {
    if let choice = scalar.flatMap(Choice.init(rawValue:)) { return choice }
    trace?.refuse(node, .noneOf(Choice.allCases.map(\.rawValue)))
    return nil
  }

  /// The kind of document that the text names.
  var kind: DocumentKind? {
    if let kind = scalar.flatMap({ DocumentKind(name: $0) }) { return kind }
    trace?.refuse(node, .noneOf(DocumentKind.allCases.map(\.name)))
    return nil
  }

  /// One number, or `40-50`.
  var range: ClosedRange<ExactDecimal>? {
    trace?.touch(node)
    if let number = scalar.flatMap({ ExactDecimal($0) }) { return number...number }
    guard let parts = scalar?.split(separator: "-"), parts.count == 2, let lower = ExactDecimal(String(parts[0])),
      let upper = ExactDecimal(String(parts[1])), lower <= upper
    else { return nil }
    return lower...upper
  }

  /// The items of a list.
  var items: [ParameterValue]? {
    guard tree[node].kind == .sequence else {
      if !isBlank { trace?.doubt(node, .noList) }
      return nil
    }
    return tree.items(of: node).map { ParameterValue($0, in: tree, trace: trace) }
  }

  /// The keys and values of a mapping, in the order of the text.
  var entries: [(String, ParameterValue)] {
    trace?.list(node)
    return tree.entries(of: node).map { (tree.scalarString($0.key), ParameterValue($0.value, in: tree, trace: trace)) }
  }

  /// Whether the mapping has no other keys than these.
  func hasOnly(_ keys: Set<String>) -> Bool {
    guard let stranger = tree.entries(of: node).first(where: { !keys.contains(tree.scalarString($0.key)) }) else {
      return true
    }
    trace?.refuse(stranger.key, .unknownKey(known: keys.sorted()))
    return false
  }

  /// Notes that a key of the mapping is none of those that can stand there.
  func refuse(key name: String, known: [String]) {
    guard let trace else { return }
    for (key, _) in tree.entries(of: node) where tree.scalarString(key) == name {
      trace.refuse(key, .unknownKey(known: known))
    }
  }

  /// The value behind `key`.
  subscript(_ key: String) -> ParameterValue? {
    let value = tree.value(key, in: node).map { ParameterValue($0, in: tree, trace: trace) }
    trace?.ask(key, of: node, found: value != nil)
    return value
  }

  /// The value at a dotted path.
  func at(_ path: String) -> ParameterValue? {
    var place: ParameterValue? = self
    for part in path.split(separator: ".") { place = place?[String(part)] }
    return place
  }
}
