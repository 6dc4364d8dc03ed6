import Forms
import SourceText
import Syntax

/// Where a finding lies in its document, in words that survive moved lines: keys, and rows by their names.
///
/// `绩效指标.产出指标.数量指标[养护农村公路里程].指标值`; a row without a name is known by its number, from 1.
struct FindingPath {
  private let tree: SyntaxTree
  private let names: [NodeID: String]
  /// For mappings with declared fields their document and their declaration; empty where labels are taken as written.
  private let types: [NodeID: (form: Form, type: RecordType)]

  /// The paths of `tree`, whose documents of ours are `forms`.
  /// - Parameter byField: whether a field has one label, however it is written: for names that formatting must not change.
  init(_ tree: SyntaxTree, _ forms: [Form], byField: Bool = false) {
    self.tree = tree
    var names: [NodeID: String] = [:]
    var types: [NodeID: (form: Form, type: RecordType)] = [:]
    for form in forms {
      for record in form.allRecords {
        if byField { types[form.node(of: record)] = (form, form.type(of: record)) }
        guard let entry = form.entry(.name, in: record) ?? form.entry(.content, in: record), form.isFilled(entry) else {
          continue
        }
        names[form.node(of: record)] = form.text(entry)
      }
    }
    self.names = names
    self.types = types
  }

  private func label(of key: NodeID, in mapping: NodeID) -> String {
    let written = tree.scalarString(key)
    guard let (form, type) = types[mapping], let field = form.field(ofKey: key, in: type) else { return written }
    // A label with months or a number before it says more than its field.
    return field.aliases.contains(written) ? field.key : written
  }

  /// The path of the innermost value that begins at or before `offset` and reaches it.
  func path(to offset: Int) -> String {
    guard var place = tree.documents.last(where: { tree.range($0).start <= offset }).map({ tree.root(of: $0) }) else {
      return ""
    }
    var path = ""
    while let step = step(from: place, to: offset) {
      path += path.isEmpty || step.label.hasPrefix("[") ? step.label : "." + step.label
      guard let below = step.below else { break }
      place = below
    }
    return path
  }

  private func step(from place: NodeID, to offset: Int) -> (label: String, below: NodeID?)? {
    switch tree[place].kind {
    case .mapping:
      var found: (key: NodeID, value: NodeID)?
      for entry in tree.entries(of: place) {
        if tree.range(entry.key).start > offset { break }
        found = entry
      }
      guard let found else { return nil }
      return (label(of: found.key, in: place), tree.range(found.value).start <= offset ? found.value : nil)
    case .sequence:
      var found: (number: Int, item: NodeID)?
      for (index, item) in tree.items(of: place).enumerated() {
        if tree.range(item).start > offset { break }
        found = (index + 1, item)
      }
      return found.map { ("[\(names[$0.item] ?? String($0.number))]", $0.item) }
    case .scalar, .alias, .document: return nil
    }
  }
}
