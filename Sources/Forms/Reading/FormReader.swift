import Quantities
import SourceText
import Syntax

extension Form {
  /// The forms of a file, in order; documents that are none of ours are left out.
  ///
  /// A document is ours when its mapping has `文档类型` with the name of a kind.
  public static func read(_ tree: SyntaxTree) -> [Form] {
    var forms: [Form] = []
    for (index, document) in tree.documents.enumerated() {
      guard case .known(let kind, _) = documentKind(of: document, in: tree) else { continue }
      var reader = FormReader(tree, document, index, kind)
      reader.readRoot()
      forms.append(Form(reading: reader))
    }
    return forms
  }
}

/// Reads a document record by record, before anything is made of its values.
struct FormReader {
  let document: NodeID
  let index: Int
  let kind: DocumentKind
  var cells: Cells
  /// The indicator rows with the classes above them.
  var rows: [IndicatorRow] = []
  var headings: [ClassHeading] = []
  private(set) var unknownKeys: [UnknownKey] = []
  private(set) var openKeys: [OpenKey] = []
  private(set) var duplicateKeys: [DuplicateKey] = []
  private(set) var typeFaults: [TypeFault] = []
  private(set) var dates: [FieldCell] = []
  private(set) var choices: [FieldCell] = []
  private(set) var fundUnit: MoneyUnit = .tenThousandYuan
  var tree: SyntaxTree { cells.tree }

  init(_ tree: SyntaxTree, _ document: NodeID, _ index: Int, _ kind: DocumentKind) {
    cells = Cells(tree: tree)
    self.document = document
    self.index = index
    self.kind = kind
  }

  mutating func readRoot() {
    let root = RecordID(index: 0)
    // Half of the nodes are keys; most records have some.
    let nodes = Int(tree[document].next) - document.index
    cells.entries.reserveCapacity(nodes / 2)
    cells.records.reserveCapacity(nodes / 8)
    cells.records.append(
      Record(type: kind.recordType, node: tree.resolve(tree.root(of: document)), firstEntry: 0, entryCount: 0))
    fill(root)
    if let funds = cells.entry(.funds, in: root)?.record, let entry = cells.entry(.fundUnit, in: funds),
      let unit = MoneyUnit(tree.cellText(entry.value))
    {
      fundUnit = unit
    }
  }

  /// Reads the entries of a record, then what is below them; the depth is that of the declarations.
  private mutating func fill(_ id: RecordID) {
    let record = cells.records[id.index]
    let tree = tree
    let first = cells.entries.count
    var fields: UInt64 = 0
    var model = ModelRow(before: id, in: cells)
    if tree.hasMergeKey(record.node) {
      for (key, value) in tree.mergedEntries(of: record.node) {
        add(key, value, of: tree, to: id, record.type, from: first, &fields, &model)
      }
    } else {
      for (key, value) in tree.entries(of: record.node) {
        add(key, value, of: tree, to: id, record.type, from: first, &fields, &model)
      }
    }
    cells.records[id.index].firstEntry = Int32(clamping: first)
    cells.records[id.index].entryCount = Int32(clamping: cells.entries.count - first)
    cells.records[id.index].fields = fields
    for index in first..<cells.entries.count { descend(index, record.type, tree) }
  }

  private mutating func add(
    _ key: NodeID, _ value: NodeID, of tree: SyntaxTree, to record: RecordID, _ type: RecordType, from first: Int,
    _ fields: inout UInt64, _ model: inout ModelRow
  ) {
    let label = tree.resolve(key)
    guard tree[label].kind == .scalar else {
      unknownKeys.append(UnknownKey(key: key, value: value, expected: type))
      return
    }
    guard let found = model.next(label, in: cells) ?? Self.index(of: label, in: tree, type) else {
      if !tree.isFilled(label) && !tree.isFilled(value) { return }
      let entry = Entry(.amount, key: key, value: tree.resolve(value))
      if type.isOpen, tree.canBeAmount(entry.value) {
        openKeys.append(OpenKey(record: record, entry: entry))
        return
      }
      unknownKeys.append(UnknownKey(key: key, value: value, expected: type))
      return
    }
    let slot = type.slots[found]
    let name = slot.name
    if fields & name.bit != 0, let earlier = cells.entries[first...].first(where: { $0.field == name }) {
      duplicateKeys.append(DuplicateKey(first: earlier.key, second: key))
    } else {
      switch slot.use {
      case .date: dates.append(FieldCell(record: record, index: cells.entries.count))
      case .choice, .choices: choices.append(FieldCell(record: record, index: cells.entries.count))
      case .plain, .other: break
      }
      fields |= name.bit
      cells.entries.append(Entry(field: name, index: UInt16(clamping: found), key: key, value: tree.resolve(value)))
    }
  }

  private static func index(of label: NodeID, in tree: SyntaxTree, _ type: RecordType) -> Int? {
    tree.withBytes(of: label) { bytes in
      let inner = bytes.trimmedOfBlanks
      return type.index(of: bytes.extracting(inner.start..<inner.end))
    }
  }

  private mutating func descend(_ index: Int, _ type: RecordType, _ tree: SyntaxTree) {
    let entry = cells.entries[index]
    switch type.slots[Int(entry.index)].use {
    case .plain, .date, .choice:
      if tree[entry.value].kind != .scalar { expect(type.fields[Int(entry.index)], at: entry.value) }
      return
    case .choices, .other: break
    }
    let field = type.fields[Int(entry.index)]
    switch field.type {
    case .record(let below):
      if !readRecord(below, of: index) { expect(field, at: entry.value) }
    case .narrativeOrRecord(let below), .amountOrRecord(let below):
      if !readRecord(below, of: index), tree[entry.value].kind == .sequence { expect(field, at: entry.value) }
    case .records(let below): readRecords(below, of: index, field)
    case .dictionary(let below): readDictionary(below, of: index, field)
    case .indicators(let below):
      IndicatorReader.read(entry.value, below, into: &self, field)
    default: checkShape(of: entry.value, field, tree)
    }
  }

  private mutating func readRecord(_ type: RecordType, of index: Int) -> Bool {
    let value = cells.entries[index].value
    guard tree[value].kind == .mapping else { return false }
    cells.entries[index].firstRecord = Int32(clamping: cells.records.count)
    cells.entries[index].recordCount = 1
    add(type, value)
    return true
  }

  private mutating func readRecords(_ type: RecordType, of index: Int, _ field: Field) {
    let value = cells.entries[index].value
    guard tree[value].kind == .sequence else { return expect(field, at: value) }
    readRecords(type, of: index, at: tree.items(of: value).map { tree.resolve($0) }, field)
  }

  private mutating func readDictionary(_ type: RecordType, of index: Int, _ field: Field) {
    let value = cells.entries[index].value
    guard tree[value].kind == .mapping else { return expect(field, at: value) }
    readRecords(type, of: index, at: tree.mergedEntries(of: value).map { tree.resolve($0.value) }, field)
  }

  /// Sibling records lie side by side, so all are laid down before the first is filled.
  private mutating func readRecords(_ type: RecordType, of index: Int, at nodes: [NodeID], _ field: Field) {
    let first = cells.records.count
    for node in nodes {
      if tree[node].kind == .mapping {
        cells.records.append(Record(type: type, node: node, firstEntry: 0, entryCount: 0))
      } else {
        expect(field, at: node)
      }
    }
    cells.entries[index].firstRecord = Int32(clamping: first)
    cells.entries[index].recordCount = Int32(clamping: cells.records.count - first)
    for id in first..<cells.records.count { fill(RecordID(index: id)) }
  }

  /// Adds the record of one mapping and fills it.
  @discardableResult
  mutating func add(_ type: RecordType, _ node: NodeID) -> RecordID {
    let id = RecordID(index: cells.records.count)
    cells.records.append(Record(type: type, node: node, firstEntry: 0, entryCount: 0))
    fill(id)
    return id
  }

  /// Notes that `value`, unless blank, is not what `field` declares.
  mutating func expect(_ field: Field, at value: NodeID) {
    if tree.isFilled(value) {
      typeFaults.append(TypeFault(key: field.key, expected: field.type, value: value))
    }
  }

  private mutating func checkShape(of value: NodeID, _ field: Field, _ tree: SyntaxTree) {
    let kind = tree[value].kind
    switch field.type {
    case .choices:
      guard kind == .sequence else { return expect(field, at: value) }
      for item in tree.items(of: value) where tree[tree.resolve(item)].kind != .scalar {
        typeFaults.append(TypeFault(key: field.key, expected: .text, value: item))
      }
    case .amountsByKey:
      if kind != .mapping { expect(field, at: value) }
    case .narrative:
      if kind == .mapping { expect(field, at: value) }
    case .year:
      if kind != .scalar || tree.isFilled(value) && !isYear(value) { expect(field, at: value) }
    case .number:
      if kind != .scalar || tree.isFilled(value) && !isNumber(value) { expect(field, at: value) }
    case .points:
      if kind != .scalar || tree.points(value) == .unreadable {
        expect(field, at: value)
      }
    case .any: break
    default:
      if kind != .scalar { expect(field, at: value) }
    }
  }

  private func isNumber(_ value: NodeID) -> Bool {
    tree.number(value) != nil
  }

  private func isYear(_ value: NodeID) -> Bool {
    tree.withBytes(of: value) { bytes in
      guard let reading = DateReading.read(bytes) else { return false }
      return reading.precision == .year
    } || tree.withBytes(of: value) { $0.count == 4 && ExactDecimal.parse($0) != nil }
  }
}
