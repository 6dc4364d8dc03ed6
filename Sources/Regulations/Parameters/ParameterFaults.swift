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
    var scratch = ParameterValues()
    let isRead = declaration.read(ParameterValue(node, in: tree, trace: trace), &scratch)
    var found = trace.refused
    for mapping in trace.listed.union(trace.asked.keys) { findRepeatedKeys(of: mapping) }
    if isRead {
      for mapping in trace.asked.keys { found += unknownKeys(of: mapping, trace) }
    } else if found.isEmpty {
      // Whoever gave up has not asked for every key; only the one that it misses can be misspelt for certain.
      let last = trace.last ?? ParameterFault(node: node, problem: .unreadable)
      if case .lacks = last.problem { found = unknownKeys(of: last.node, trace) }
      if found.isEmpty { found = [last] }
    }
    faults += found
  }

  private func unknownKeys(of mapping: NodeID, _ trace: ParameterTrace) -> [ParameterFault] {
    guard let asked = trace.asked[mapping], !trace.listed.contains(mapping) else { return [] }
    return tree.entries(of: mapping).compactMap { key, _ in
      let name = tree.scalarString(key)
      // Every demand may name the provision that makes it.
      if asked.contains(name) || name == "条款" { return nil }
      return ParameterFault(node: key, problem: .unknownKey(known: asked))
    }
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
