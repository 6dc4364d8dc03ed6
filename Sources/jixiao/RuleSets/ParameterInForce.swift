import JSON
import Regulations
import Reports
import SourceText
import Syntax

/// A parameter with the value that a chain of rule sets gives it.
struct ParameterInForce {
  /// The declaration.
  let declaration: ParameterDeclaration
  /// The value; mappings are merged key by key along the chain, anything else is replaced.
  let value: JSONValue
  /// The rule set that spoke last; `nil` where none does.
  let origin: String?

  /// The value of `declaration` under `law`.
  init(_ declaration: ParameterDeclaration, under law: Law) {
    self.declaration = declaration
    origin = law.origins[declaration.path]
    var value = JSONValue.null
    for set in law.chain.reversed() {
      let tree = set.tree
      guard let document = tree.documents.first,
        let node = tree.node(atPath: "参数." + declaration.path, below: tree.root(of: document))
      else { continue }
      value = value.merged(with: JSONValue(node, in: tree, depth: 0))
    }
    self.value = value
  }

  /// Every declared parameter that `law` gives a value.
  static func all(under law: Law) -> [ParameterInForce] {
    ParameterDeclaration.all.filter { law.origins[$0.path] != nil }.map { ParameterInForce($0, under: law) }
  }
}

extension JSONValue {
  /// How deep values of parameters may nest; deeper ones are cut.
  private static let depthLimit = 32

  /// The value of a YAML node.
  fileprivate init(_ node: NodeID, in tree: SyntaxTree, depth: Int) {
    let node = tree.resolve(node)
    guard depth < Self.depthLimit else {
      self = .null
      return
    }
    switch tree[node].kind {
    case .mapping:
      let members = tree.entries(of: node).map { entry in
        JSONObject.Member(key: tree.scalarString(entry.key), value: JSONValue(entry.value, in: tree, depth: depth + 1))
      }
      self = .object(JSONObject(members))
    case .sequence: self = .array(tree.items(of: node).map { JSONValue($0, in: tree, depth: depth + 1) })
    case .document, .scalar, .alias:
      let text = tree.scalarString(node)
      switch tree.scalarType(node) {
      case .null: self = .null
      case .bool(let value): self = .bool(value)
      case .integer, .float: self = JSONNumber(text).map(JSONValue.number) ?? .string(text)
      case .string: self = .string(text)
      }
    }
  }

  /// This value with the members of `other` set, where both are objects; else `other`.
  fileprivate func merged(with other: JSONValue) -> JSONValue {
    guard case .object(let own) = self, case .object(let new) = other else { return other }
    let kept = own.members.map { JSONObject.Member(key: $0.key, value: new[$0.key] ?? $0.value) }
    return .object(JSONObject(kept + new.members.filter { own[$0.key] == nil }))
  }

  /// The value as a person reads it: `优、良`, `{名称: 优, 下限: 90}`; a list in a list stands in brackets.
  func readable(_ language: Language) -> String {
    let text = readable(separator: language.pick("、", ", "), isOutermost: true)
    return text.isEmpty ? language.pick("（空）", "(none)") : text
  }

  /// The depth is bounded where the value is made.
  private func readable(separator: String, isOutermost: Bool) -> String {
    switch self {
    case .null: return ""
    case .bool(let value): return value ? "true" : "false"
    case .number(let number): return number.text
    case .string(let text): return text
    case .array(let items):
      let list = items.map { $0.readable(separator: separator, isOutermost: false) }.joined(separator: separator)
      return isOutermost ? list : "[\(list)]"
    case .object(let object):
      if object.members.isEmpty { return "" }
      let members = object.members.map { "\($0.key): \($0.value.readable(separator: separator, isOutermost: false))" }
      return "{" + members.joined(separator: ", ") + "}"
    }
  }
}
