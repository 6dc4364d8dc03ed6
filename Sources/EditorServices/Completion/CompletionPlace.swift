import Forms
import SourceText
import Syntax

/// Where in the form the cursor stands.
///
/// A word that cannot stand in any document is put at the cursor, and the text read again: what that word turns out to be,
/// the user's next word will be, however little of the line is there yet.
struct CompletionPlace {
  enum Role {
    /// A key of a record that the form declares.
    case key(RecordID)
    /// The label of a class of indicators below 绩效指标; the class above for a second-level one.
    case heading(level: Int, above: IndicatorClass?, siblings: [ClassHeading])
    /// A value, or an item of a list, of a field.
    case value(ValuePlace, isItem: Bool)
    /// The name behind 文档类型.
    case documentKind
    /// The first key of a document that has none yet.
    case firstKey
  }

  /// What is being written; several readings where a record and its parts may begin at one place.
  let roles: [Role]
  /// The document with the probe in it; nil where there is none of ours yet.
  let form: Form?
  let scan: CursorScan
  let isJSON: Bool
  /// The text before the probe was put in.
  let source: SourceText
  /// The column, in blanks, at which the word begins.
  let column: Int

  static let probe = "jixiaoprobe"

  init?(_ tree: SyntaxTree, at offset: Int) {
    source = tree.source
    isJSON = tree.format == .json
    let offset = source.snapped(offset)
    let line = source.lineRange(source.lines.line(at: offset))
    let start = isJSON ? source.lines.start(of: 0) : Self.bracketStart(tree, at: offset) ?? line.start
    scan = CursorScan(source, at: offset, from: min(start, offset), isJSON: isJSON)
    guard scan.word.start >= line.start, scan.word.end <= line.end else { return nil }
    column = scan.word.start - line.start
    let probed = SyntaxTree(parsing: source.applying([scan.probeEdit(isJSON: isJSON)]), as: tree.format)
    let place = scan.word.start + (scan.needsBlank ? 1 : 0) + (isJSON || scan.quote != nil ? 1 : 0) + 2
    guard let node = probed.node(at: place), probed[node].kind == .scalar,
      probed.scalarString(node).contains(Self.probe), let document = probed.document(of: node)
    else { return nil }
    let forms = Form.read(probed)
    form = forms.first { $0.document == document }
    guard let form else {
      roles = Self.rolesWithoutForm(node, document, probed)
      if roles.isEmpty { return nil }
      return
    }
    roles = Self.roles(of: node, scan.role, form)
  }

  /// Where the outermost collection between brackets begins that was begun on an earlier line and holds `offset`.
  private static func bracketStart(_ tree: SyntaxTree, at offset: Int) -> Int? {
    guard var node = tree.node(at: offset) else { return nil }
    var start: Int?
    while true {
      let range = tree.range(node)
      if tree[node].style == .flow, range.start < offset, !isClosed(tree, range, before: offset) { start = range.start }
      guard let above = tree.parent(of: node) else { return start }
      node = above
    }
  }

  private static func isClosed(_ tree: SyntaxTree, _ range: TextRange, before offset: Int) -> Bool {
    guard range.end <= offset, range.count > 1, range.end <= tree.source.count else { return false }
    let last = tree.source.bytes[range.end - 1]
    return last == UInt8(ascii: "}") || last == UInt8(ascii: "]")
  }

  // MARK: Roles

  private static func rolesWithoutForm(_ node: NodeID, _ document: NodeID, _ tree: SyntaxTree) -> [Role] {
    let root = tree.root(of: document)
    if root == node { return [.firstKey] }
    let entries = Array(tree.entries(of: root))
    if let entry = entries.first(where: { $0.value == node }), tree.scalarString(entry.key) == "文档类型" {
      return [.documentKind]
    }
    return entries.count == 1 && entries.first?.key == node ? [.firstKey] : []
  }

  private static func roles(of node: NodeID, _ role: CursorScan.Role, _ form: Form) -> [Role] {
    let tree = form.tree
    guard let above = tree.parent(of: node) else { return [] }
    if tree[above].kind == .mapping, tree.entries(of: above).contains(where: { $0.key == node }) {
      return keyRoles(node, above, form)
    }
    let isItem = tree[above].kind == .sequence
    let value = isItem ? above : node
    if let place = fieldPlace(of: value, form) {
      return [place.field.name == .documentKind ? .documentKind : .value(place, isItem: isItem)]
    }
    return []
  }

  private static func keyRoles(_ node: NodeID, _ mapping: NodeID, _ form: Form) -> [Role] {
    let tree = form.tree
    var roles: [Role] = []
    if let heading = form.headings.first(where: { $0.node == node }) {
      let above = heading.parent.map { form.headings[$0] }
      roles.append(
        .heading(
          level: heading.level, above: above?.label.first,
          siblings: form.headings.filter { $0.parent == heading.parent && $0.level == heading.level }))
    }
    if let record = form.allRecords.first(where: { form.node(of: $0) == mapping }) { roles.append(.key(record)) }
    if !roles.isEmpty { return roles }
    // A word below a key whose value is to be chosen: `属性:` and a line below, or an item of a list.
    let isItem = tree.parent(of: mapping).map { tree[$0].kind == .sequence } ?? false
    let value = isItem ? tree.parent(of: mapping) ?? mapping : mapping
    if tree.entries(of: mapping).dropFirst().first(where: { _ in true }) == nil, let place = fieldPlace(of: value, form)
    {
      roles.append(.value(place, isItem: isItem))
    }
    return roles
  }

  private static func fieldPlace(of value: NodeID, _ form: Form) -> ValuePlace? {
    for record in form.allRecords {
      for entry in form.entries(of: record) where entry.value == value {
        guard let field = form.declaration(of: entry, in: record) else { continue }
        return ValuePlace(field: field, entry: entry, record: record)
      }
    }
    return nil
  }
}

extension CursorScan {
  /// The edit that puts the probe in the place of the word.
  fileprivate func probeEdit(isJSON: Bool) -> TextEdit {
    let mark = isJSON ? "\"" : quote.map { String(Unicode.Scalar($0)) } ?? ""
    var text = (needsBlank ? " " : "") + mark + CompletionPlace.probe + mark
    if role == .key, !hasColon { text += isJSON ? ": 0" : ": " }
    if needsComma { text += "," }
    return TextEdit(range: word, replacement: text)
  }
}

/// A declared field whose value is being written.
struct ValuePlace {
  let field: Field
  let entry: Entry
  let record: RecordID
}
