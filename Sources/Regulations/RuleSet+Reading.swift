import Forms
import Quantities
import SourceText
import Syntax

extension RuleSet {
  /// Reads the first rule set of a file; `nil` for a text that has none.
  public init?(_ source: SourceText) {
    guard let first = Self.all(in: SyntaxTree(parsing: source, as: .yaml)).first else { return nil }
    self = first
  }

  /// The rule sets of a file, in the order of the text; documents of other kinds and those without 名称 are left out.
  public static func all(in tree: SyntaxTree, path: String? = nil) -> [RuleSet] {
    tree.documents.compactMap { RuleSet(document: $0, in: tree, path: path) }
  }

  /// Reads the rule set that a document holds; `nil` for one of another kind or without 名称.
  public init?(document: NodeID, in tree: SyntaxTree, path: String? = nil) {
    guard case .known(.ruleSet, _) = Form.documentKind(of: document, in: tree) else { return nil }
    self.init(reading: document, in: tree, path: path)
    if name.isEmpty { return nil }
  }

  /// Reads whatever a document says as a rule set; without 名称 the name is empty.
  ///
  /// What is misspelt is left out: a rule set with faults holds as far as it can be read.
  public init(reading document: NodeID, in tree: SyntaxTree, path: String? = nil) {
    let root = tree.resolve(tree.root(of: document))
    func value(_ field: FieldName) -> NodeID? { tree.value(field, in: root) }
    func text(_ field: FieldName) -> String? { value(field).flatMap { tree.text($0) } }
    let name = text(.name) ?? ""
    self.name = name
    let title = text(.title) ?? name
    self.title = title
    validFrom = text(.inForceFrom).flatMap { DateReading.read($0.utf8.span)?.first }
    validTo = text(.inForceTo).flatMap { DateReading.read($0.utf8.span)?.last }
    parent = text(.parent)
    parameters = value(.parameters)
    terms = Self.readTerms(value(.ruleTerms), in: tree)
    provisions =
      value(.provisions).map { list in
        tree.items(of: list).map { Provision(tree.resolve($0), ruleSet: name, title: title, in: tree) }
      } ?? []
    self.path = path
    self.tree = tree
    self.document = document
  }

  private static func readTerms(_ node: NodeID?, in tree: SyntaxTree) -> [RuleCode: RuleTerms] {
    guard let node else { return [:] }
    var read: [RuleCode: RuleTerms] = [:]
    for (key, value) in tree.entries(of: node) {
      guard let code = RuleCode(tree.scalarString(key)), read[code] == nil else { continue }
      let value = tree.resolve(value)
      var terms = RuleTerms()
      if tree[value].kind == .mapping {
        terms.level = tree.string("级别", in: value).flatMap { Level(name: $0) }
        terms.reason = tree.string("理由", in: value)
        terms.isIrrelaxable = tree.flag("不可放宽", in: value)
        terms.isUnwaivable = tree.flag("不可豁免", in: value)
      } else {
        terms.level = Level(name: tree.scalarString(value))
      }
      if terms != RuleTerms() { read[code] = terms }
    }
    return read
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

  /// The value of a field of a rule set, under its label or an alias.
  fileprivate func value(_ field: FieldName, in root: NodeID) -> NodeID? {
    let type = DocumentKind.ruleSet.recordType
    for (key, value) in entries(of: root) where type.field(for: scalarString(key))?.name == field {
      return resolve(value)
    }
    return nil
  }

  /// The text behind `key`; `nil` where it is absent, blank or no scalar.
  func string(_ key: String, in mapping: NodeID) -> String? { value(key, in: mapping).flatMap { text($0) } }

  /// The text of a scalar; `nil` where that is blank, or something else.
  fileprivate func text(_ node: NodeID) -> String? {
    guard self[node].kind == .scalar else { return nil }
    let text = scalarString(node)
    return text.isEmpty ? nil : text
  }

  /// Whether 是 stands behind `key`.
  func flag(_ key: String, in mapping: NodeID) -> Bool { ["是", "true"].contains(string(key, in: mapping) ?? "") }

  /// The texts of the list behind `key`.
  func strings(_ key: String, in mapping: NodeID) -> [String] {
    guard let node = value(key, in: mapping) else { return [] }
    return items(of: node).map { scalarString(resolve($0)) }
  }
}
