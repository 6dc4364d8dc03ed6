import Forms
import Quantities
import SourceText
import Syntax

extension RuleSet {
  /// What cannot be read in the parameters, in the order of the text: names that are none, values of another shape or out
  /// of their bounds.
  public var parameterFaults: [ParameterFault] {
    guard let parameters else { return [] }
    var check = ParameterCheck(tree: tree)
    check.group(parameters, at: "")
    return check.faults.sorted { $0.node < $1.node }
  }
}

/// Holds the parameters of a rule set against their declarations.
private struct ParameterCheck {
  let tree: SyntaxTree
  var faults: [ParameterFault] = []

  init(tree: SyntaxTree) { self.tree = tree }

  /// Checks a mapping whose keys continue the dotted path `prefix`; the depth is that of the declared paths.
  mutating func group(_ node: NodeID, at prefix: String) {
    guard tree[node].kind == .mapping else {
      if !ParameterValue(node, in: tree).isBlank { faults.append(ParameterFault(node: node, problem: .noMapping)) }
      return
    }
    findRepeatedKeys(of: node)
    for (key, value) in tree.entries(of: node) {
      let path = prefix + tree.scalarString(key)
      if let declaration = ParameterDeclaration.all.first(where: { $0.path == path }) {
        read(declaration, at: tree.resolve(value))
      }
      // A path may be a parameter and lead to further ones.
      let below = ParameterDeclaration.all.filter { $0.path.hasPrefix(path + ".") }
      if !below.isEmpty {
        group(tree.resolve(value), at: path + ".")
      } else if !ParameterDeclaration.all.contains(where: { $0.path == path }) {
        faults.append(ParameterFault(node: key, problem: .unknownKey(known: Self.names(below: prefix))))
      }
    }
  }

  /// What can stand behind a path, in the order of the declarations.
  private static func names(below prefix: String) -> [String] {
    var names: [String] = []
    for declaration in ParameterDeclaration.all where declaration.path.hasPrefix(prefix) {
      let name = String(declaration.path.dropFirst(prefix.count).prefix { $0 != "." })
      if !names.contains(name) { names.append(name) }
    }
    return names
  }

  private mutating func read(_ declaration: ParameterDeclaration, at node: NodeID) {
    let trace = ParameterTrace()
    var scratch = Parameters()
    let isRead = declaration.read(ParameterValue(node, in: tree, trace: trace), &scratch)
    var found = trace.refused
    for (mapping, keys) in trace.asked where !trace.listed.contains(mapping) {
      for (key, _) in tree.entries(of: mapping) {
        let name = tree.scalarString(key)
        // Every demand may name the provision that makes it.
        if keys.contains(name) || name == "条款" { continue }
        found.append(ParameterFault(node: key, problem: .unknownKey(known: keys)))
      }
      findRepeatedKeys(of: mapping)
    }
    for mapping in trace.listed { findRepeatedKeys(of: mapping) }
    if !isRead, found.isEmpty { found.append(trace.last ?? ParameterFault(node: node, problem: .unreadable)) }
    faults += found
  }

  private mutating func findRepeatedKeys(of mapping: NodeID) {
    var first: [String: NodeID] = [:]
    for (key, _) in tree.entries(of: mapping) {
      let name = tree.scalarString(key)
      if let earlier = first[name] {
        let fault = ParameterFault(node: key, problem: .repeated(first: earlier))
        if !faults.contains(fault) { faults.append(fault) }
      } else {
        first[name] = key
      }
    }
  }
}
