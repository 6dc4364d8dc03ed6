import Forms
import SourceText
import Syntax

/// How the fields of a file's documents are to be arranged: in the order of the official form, under the labels that their
/// kind of document prints.
struct FieldArrangement {
  private let tree: SyntaxTree
  /// The declaration against which a mapping was read; `nil` where it was read against several.
  private var types: [NodeID: RecordType?] = [:]
  private var forms: [NodeID: Form] = [:]
  /// Labels that places of waivers name: those must stay what they are.
  private var namedLabels: Set<String> = []
  private let waivedLines: [ClosedRange<Int>]
  /// The subtrees that aliases repeat elsewhere, where other labels may hold.
  private let repeated: [Range<Int>]

  init(_ tree: SyntaxTree, _ forms: [Form]) {
    self.tree = tree
    waivedLines = WaiverReader(tree: tree).read([]).compactMap {
      if case .lines(let lines) = $0.scope { lines } else { nil }
    }
    repeated =
      tree.nodes.contains { $0.kind == .alias }
      ? tree.nodes.indices.filter { tree.nodes[$0].flags.contains(.anchored) }.map { $0..<Int(tree.nodes[$0].next) }
      : []
    for form in forms {
      for record in form.allRecords {
        let (node, type) = (form.node(of: record), form.type(of: record))
        if let known = types[node], known !== type { types[node] = .some(nil) } else { types[node] = type }
        self.forms[node] = form
      }
      for waiver in form[.waivers].map({ Array($0.records) }) ?? [] {
        guard let place = form.entry(.place, in: waiver) else { continue }
        namedLabels.formUnion(form.text(place).split { ".[]".contains($0) }.map(String.init))
      }
    }
  }

  /// The field that a key of `mapping` names; `nil` where nothing is declared.
  func field(of key: NodeID, in mapping: NodeID) -> Field? {
    guard let type = types[mapping] ?? nil, let form = forms[mapping] else { return nil }
    return form.field(ofKey: key, in: type)
  }

  /// Writes the arrangement into the wishes for a layout.
  func apply(to wishes: inout LayoutWishes) {
    for mapping in types.keys where wishes.range.map({ $0.contains(tree.range(mapping)) }) ?? true {
      if let order = order(of: mapping) { wishes.orders[mapping] = order }
      if !repeated.contains(where: { $0.contains(mapping.index) }) { rename(mapping, &wishes) }
    }
  }

  // MARK: Labels

  private func rename(_ mapping: NodeID, _ wishes: inout LayoutWishes) {
    var seen: [ObjectIdentifier: Int] = [:]
    let entries = Array(tree.entries(of: mapping))
    let fields = entries.map { field(of: $0.key, in: mapping) }
    for field in fields { if let field { seen[ObjectIdentifier(field), default: 0] += 1 } }
    // Beside 一级指标 and 二级指标 the name's column is printed as 三级指标.
    let isFlatRow = fields.contains { $0?.name == .classLabel || $0?.name == .subclassLabel }
    for (entry, field) in zip(entries, fields) {
      guard let field, seen[ObjectIdentifier(field)] == 1, tree[entry.key].kind == .scalar else { continue }
      let label = tree.scalarString(entry.key)
      if isFlatRow, field.name == .name { continue }
      // A label with months or a number before it says more than its field.
      guard label != field.key, field.aliases.contains(label), !namedLabels.contains(label) else { continue }
      wishes.keys[entry.key] = tree.replacing(entry.key, with: field.key).replacement
    }
  }

  // MARK: Order

  /// The order of a mapping's entries; `nil` where it stays.
  private func order(of mapping: NodeID) -> [Int]? {
    guard let type = types[mapping] ?? nil, !isHeldByWaiver(mapping) else { return nil }
    var places = Dictionary(uniqueKeysWithValues: type.fields.enumerated().map { (ObjectIdentifier($1), $0) })
    if let first = type.fields.first { places[ObjectIdentifier(first)] = -1 }
    let entries = Array(tree.entries(of: mapping))
    // A key that is not declared stays behind the one that it stands behind.
    var ranks: [Int] = []
    for entry in entries {
      let place = field(of: entry.key, in: mapping).flatMap { places[ObjectIdentifier($0)] }
      ranks.append(place ?? ranks.last ?? 0)
    }
    let order = entries.indices.sorted { (ranks[$0], $0) < (ranks[$1], $1) }
    guard order != Array(entries.indices), keepsReferences(order, entries) else { return nil }
    return order
  }

  /// Whether a waiver means a line on which an entry of the mapping would have to stay.
  private func isHeldByWaiver(_ mapping: NodeID) -> Bool {
    if waivedLines.isEmpty { return false }
    let range = tree.range(mapping)
    let first = tree.source.position(at: range.start, .utf8).line
    let last = tree[mapping].style == .flow ? tree.source.position(at: range.end, .utf8).line : first
    if tree[mapping].style == .flow, first == last { return false }
    return waivedLines.contains { $0.overlaps(first...max(first, last)) }
  }

  /// Whether every alias would still stand behind the anchor that it means, and before any other of that name.
  private func keepsReferences(_ order: [Int], _ entries: [(key: NodeID, value: NodeID)]) -> Bool {
    var (anchors, aliases): ([String: Set<Int>], [String: Set<Int>]) = ([:], [:])
    for (index, entry) in entries.enumerated() {
      for node in entry.key.index..<Int(tree[entry.value].next) {
        let id = NodeID(node)
        let isAlias = tree[id].kind == .alias
        guard isAlias || tree[id].flags.contains(.anchored), let name = tree.anchor(id) else { continue }
        if isAlias { aliases[name, default: []].insert(index) } else { anchors[name, default: []].insert(index) }
      }
    }
    if anchors.isEmpty { return true }
    var places = Array(repeating: 0, count: order.count)
    for (place, index) in order.enumerated() { places[index] = place }
    return anchors.allSatisfy { name, holders in
      guard holders.count == 1, let holder = holders.first else { return false }
      return (aliases[name] ?? []).allSatisfy { $0 == holder || ($0 < holder) == (places[$0] < places[holder]) }
    }
  }
}
