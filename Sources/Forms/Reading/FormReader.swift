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
      var reader = FormReader(form: Form(tree: tree, document: document, index: index, kind: kind))
      reader.readRoot(kind.recordType)
      forms.append(reader.form)
    }
    return forms
  }
}

/// Fills a form from its tree, record by record.
struct FormReader {
  var form: Form
  private var tree: SyntaxTree { form.tree }

  init(form: Form) { self.form = form }

  mutating func readRoot(_ type: RecordType) {
    let root = tree.resolve(tree.root(of: form.document))
    form.records.append(Record(type: type, node: root, firstEntry: 0, entryCount: 0))
    fill(RecordID(index: 0))
    form.fundUnit = form.writtenFundUnit
    form.fundRows = form.readFundRows()
    form.fundItems = form.readFundItems()
  }

  /// Reads the entries of a record, then what is below them; the depth is that of the declarations.
  private mutating func fill(_ id: RecordID) {
    let record = form.records[id.index]
    let first = form.entries.count
    if tree.hasMergeKey(record.node) {
      for (key, value) in tree.mergedEntries(of: record.node) { add(key, value, to: id, record.type, from: first) }
    } else {
      for (key, value) in tree.entries(of: record.node) { add(key, value, to: id, record.type, from: first) }
    }
    form.records[id.index].firstEntry = Int32(clamping: first)
    form.records[id.index].entryCount = Int32(clamping: form.entries.count - first)
    for index in first..<form.entries.count { descend(index, record.type) }
  }

  private mutating func add(_ key: NodeID, _ value: NodeID, to record: RecordID, _ type: RecordType, from first: Int) {
    let label = tree.resolve(key)
    guard tree[label].kind == .scalar else {
      form.unknownKeys.append(UnknownKey(key: key, value: value, expected: type))
      return
    }
    let found = form.withBytes(of: label) { bytes in
      let inner = bytes.trimmedOfBlanks
      return type.index(of: bytes.extracting(inner.start..<inner.end))
    }
    guard let found else {
      if !form.isFilled(label) && !form.isFilled(value) { return }
      let entry = Entry(.amount, key: key, value: tree.resolve(value))
      if type.isOpen, form.canBeAmount(entry) {
        form.openKeys.append(OpenKey(record: record, entry: entry))
        return
      }
      form.unknownKeys.append(UnknownKey(key: key, value: value, expected: type))
      return
    }
    let field = type.fields[found].name
    if let earlier = form.entries[first...].first(where: { $0.field == field }) {
      form.duplicateKeys.append(DuplicateKey(first: earlier.key, second: key))
    } else {
      form.entries.append(Entry(field: field, index: UInt16(clamping: found), key: key, value: tree.resolve(value)))
    }
  }

  private mutating func descend(_ index: Int, _ type: RecordType) {
    let entry = form.entries[index]
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
    default: checkShape(of: entry.value, field)
    }
  }

  private mutating func readRecord(_ type: RecordType, of index: Int) -> Bool {
    let value = form.entries[index].value
    guard tree[value].kind == .mapping else { return false }
    form.entries[index].firstRecord = Int32(clamping: form.records.count)
    form.entries[index].recordCount = 1
    add(type, value)
    return true
  }

  private mutating func readRecords(_ type: RecordType, of index: Int, _ field: Field) {
    let value = form.entries[index].value
    guard tree[value].kind == .sequence else { return expect(field, at: value) }
    readRecords(type, of: index, at: tree.items(of: value).map { tree.resolve($0) }, field)
  }

  private mutating func readDictionary(_ type: RecordType, of index: Int, _ field: Field) {
    let value = form.entries[index].value
    guard tree[value].kind == .mapping else { return expect(field, at: value) }
    readRecords(type, of: index, at: tree.mergedEntries(of: value).map { tree.resolve($0.value) }, field)
  }

  /// Sibling records lie side by side, so all are laid down before the first is filled.
  private mutating func readRecords(_ type: RecordType, of index: Int, at nodes: [NodeID], _ field: Field) {
    let first = form.records.count
    for node in nodes {
      if tree[node].kind == .mapping {
        form.records.append(Record(type: type, node: node, firstEntry: 0, entryCount: 0))
      } else {
        expect(field, at: node)
      }
    }
    form.entries[index].firstRecord = Int32(clamping: first)
    form.entries[index].recordCount = Int32(clamping: form.records.count - first)
    for id in first..<form.records.count { fill(RecordID(index: id)) }
  }

  /// Adds the record of one mapping and fills it.
  @discardableResult
  mutating func add(_ type: RecordType, _ node: NodeID) -> RecordID {
    let id = RecordID(index: form.records.count)
    form.records.append(Record(type: type, node: node, firstEntry: 0, entryCount: 0))
    fill(id)
    return id
  }

  /// Notes that `value`, unless blank, is not what `field` declares.
  mutating func expect(_ field: Field, at value: NodeID) {
    if form.isFilled(value) {
      form.typeFaults.append(TypeFault(key: field.key, expected: field.type, value: value))
    }
  }

  private mutating func checkShape(of value: NodeID, _ field: Field) {
    let kind = tree[value].kind
    switch field.type {
    case .choices:
      if kind != .sequence { expect(field, at: value) }
    case .amountsByKey:
      if kind != .mapping { expect(field, at: value) }
    case .narrative:
      if kind == .mapping { expect(field, at: value) }
    case .year:
      if kind != .scalar || form.isFilled(value) && !isYear(value) { expect(field, at: value) }
    case .number:
      if kind != .scalar || form.isFilled(value) && !isNumber(value) { expect(field, at: value) }
    case .points:
      if kind != .scalar || form.points(value) == .unreadable {
        expect(field, at: value)
      }
    case .any: break
    default:
      if kind != .scalar { expect(field, at: value) }
    }
  }

  private func isNumber(_ value: NodeID) -> Bool {
    form.number(value) != nil
  }

  private func isYear(_ value: NodeID) -> Bool {
    form.withBytes(of: value) { bytes in
      guard let reading = DateReading.read(bytes) else { return false }
      return reading.precision == .year
    } || form.withBytes(of: value) { $0.count == 4 && ExactDecimal.parse($0) != nil }
  }
}
