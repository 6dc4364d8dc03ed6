import Forms
import Quantities
import SourceText
import Syntax

extension RuleSet {
  /// Reads a rule set from its file; `nil` for a text that is none.
  public init?(_ source: SourceText) {
    let tree = SyntaxTree(parsing: source, as: .yaml)
    guard let document = tree.documents.first,
      case .known(.ruleSet, _) = Form.documentKind(of: document, in: tree)
    else { return nil }
    let root = tree.resolve(tree.root(of: document))
    guard let name = tree.string("名称", in: root), !name.isEmpty else { return nil }
    self.name = name
    let title = tree.string("全称", in: root) ?? name
    self.title = title
    validFrom = tree.string("施行", in: root).flatMap { DateReading.read($0.utf8.span)?.first }
    validTo = tree.string("失效", in: root).flatMap { DateReading.read($0.utf8.span)?.last }
    parent = tree.string("继承", in: root)
    parameters = tree.value("参数", in: root)
    levels = Self.readLevels(tree.value("规则", in: root), in: tree)
    provisions =
      tree.value("条款", in: root).map { list in
        tree.items(of: list).map { Provision($0, ruleSet: name, title: title, in: tree) }
      } ?? []
    self.tree = tree
  }

  private static func readLevels(_ node: NodeID?, in tree: SyntaxTree) -> [RuleCode: (level: Level, reason: String?)] {
    guard let node else { return [:] }
    var levels: [RuleCode: (level: Level, reason: String?)] = [:]
    for (key, value) in tree.entries(of: node) {
      guard let code = RuleCode(tree.scalarString(key)) else { continue }
      let text = tree[value].kind == .mapping ? tree.string("级别", in: value) : tree.scalarString(value)
      guard let level = text.flatMap({ Level(name: $0) }) else { continue }
      levels[code] = (level, tree.string("理由", in: value))
    }
    return levels
  }
}

extension Provision {
  fileprivate init(_ node: NodeID, ruleSet: String, title: String, in tree: SyntaxTree) {
    self.ruleSet = ruleSet
    self.title = title
    id = tree.string("标识", in: node) ?? ""
    article = tree.string("编号", in: node) ?? ""
    summary = tree.string("摘要", in: node) ?? ""
    rules = tree.strings("规则", in: node).compactMap { RuleCode($0) }
    kinds = tree.strings("文档", in: node).compactMap { DocumentKind(name: $0) }
    uncheckable = tree.string("不可检", in: node)
  }
}

extension SyntaxTree {
  /// The value behind `key` of a mapping.
  func value(_ key: String, in mapping: NodeID) -> NodeID? {
    for (candidate, value) in entries(of: mapping) where scalarString(candidate) == key { return resolve(value) }
    return nil
  }

  /// The text behind `key`; `nil` where it is absent, blank or no scalar.
  func string(_ key: String, in mapping: NodeID) -> String? {
    guard let node = value(key, in: mapping), self[node].kind == .scalar else { return nil }
    let text = scalarString(node)
    return text.isEmpty ? nil : text
  }

  /// The texts of the list behind `key`.
  func strings(_ key: String, in mapping: NodeID) -> [String] {
    guard let node = value(key, in: mapping) else { return [] }
    return items(of: node).map { scalarString(resolve($0)) }
  }
}
