import Forms

/// A text that was read from a cell, or a blank where a cell holds nothing.
struct DraftText: Sendable {
  /// The text; empty for a blank.
  var text: String
  /// The cell.
  var place: CellPlace?

  var isBlank: Bool { text.isEmpty }
}

/// What stands behind a key of a document that is being put together.
indirect enum DraftValue: Sendable {
  case text(DraftText)
  case texts([DraftText])
  case record(DraftRecord)
  case records([DraftRecord])
  case indicators([DraftIndicator])

  /// What stands in the place of a list or mapping while it is added to, so that it is not copied.
  fileprivate static var nothing: DraftValue { .texts([]) }
}

/// A key of a document that is being put together, with the cell that is its label.
struct DraftEntry: Sendable {
  /// The key of the declaration; of what no field names the label itself.
  let key: String
  /// The label as printed, where it is one that the declaration knows; else the key.
  let printed: String
  /// The field; `nil` where no field has the label.
  let field: Field?
  /// The cell of the label.
  let label: CellPlace?
  /// What is printed beside the value: the name of the row.
  var row: String
  /// The value.
  var value: DraftValue
}

/// A row of the table of indicators.
struct DraftIndicator: Sendable {
  /// The first-level class, filled down over merged and blank cells.
  var first: DraftText
  /// The second-level class.
  var second: DraftText
  /// The columns.
  var record: DraftRecord
  /// Whether the row only holds the place of a class: nothing but the classes is written in it.
  var isEmpty = false
}

/// A mapping that is being put together.
struct DraftRecord: Sendable {
  /// The keys in the order in which they were found.
  fileprivate(set) var entries: [DraftEntry] = []

  /// The entry of a field.
  func entry(_ name: FieldName) -> DraftEntry? { entries.first { $0.field?.name == name } }

  /// The value at a path of fields.
  func value(_ path: some Collection<Field>) -> DraftValue? {
    guard let first = path.first, let entry = entry(first.name) else { return nil }
    if path.count == 1 { return entry.value }
    guard case .record(let below) = entry.value else { return nil }
    return below.value(path.dropFirst())
  }

  /// Puts `value` behind the last field of `path`; false where something is there already.
  mutating func set(
    _ path: some Collection<Field>, _ value: DraftValue, label: CellPlace?, printed: String, row: String
  ) -> Bool {
    guard let first = path.first else { return false }
    let index = entries.firstIndex { $0.field?.name == first.name }
    if path.count == 1 {
      if let index {
        guard case .text(let there) = entries[index].value, there.isBlank else { return false }
        entries[index].value = value
        return true
      }
      entries.append(
        DraftEntry(key: first.key, printed: printed, field: first, label: label, row: row, value: value))
      return true
    }
    guard let index else {
      var below = DraftRecord()
      let isSet = below.set(path.dropFirst(), value, label: label, printed: printed, row: row)
      entries.append(
        DraftEntry(
          key: first.key, printed: first.key, field: first, label: label, row: "", value: .record(below)))
      return isSet
    }
    var below: DraftRecord
    switch entries[index].value {
    case .record(let there): below = there
    case .text(let there) where there.isBlank: below = DraftRecord()
    default: return false
    }
    entries[index].value = .nothing
    let isSet = below.set(path.dropFirst(), value, label: label, printed: printed, row: row)
    entries[index].value = .record(below)
    return isSet
  }

  /// Adds a key that no field names.
  mutating func add(_ key: String, _ value: DraftValue, label: CellPlace?, row: String) {
    entries.append(DraftEntry(key: key, printed: key, field: nil, label: label, row: row, value: value))
  }

  /// Gives a field the cell of its own heading, where its place was only that of what lies below.
  mutating func setLabel(_ field: Field, _ place: CellPlace, printed: String) {
    if let index = entries.firstIndex(where: { $0.field?.name == field.name }) {
      let old = entries[index]
      entries[index] = DraftEntry(
        key: old.key, printed: printed, field: old.field, label: place, row: old.row, value: old.value)
    } else {
      entries.append(
        DraftEntry(
          key: field.key, printed: printed, field: field, label: place, row: "",
          value: .text(DraftText(text: "", place: nil))))
    }
  }

  /// The entries in the order of the declaration; what no field names comes last.
  func sorted(by type: RecordType?) -> [DraftEntry] {
    guard let type else { return entries }
    let ranks = entries.map { entry in
      type.fields.firstIndex { $0.name == entry.field?.name } ?? type.fields.count
    }
    // Forms print their columns in the order of the declaration, or nearly so.
    if zip(ranks, ranks.dropFirst()).allSatisfy({ $0 <= $1 }) { return entries }
    return entries.indices.sorted { (ranks[$0], $0) < (ranks[$1], $1) }.map { entries[$0] }
  }
}

extension DraftRecord {
  /// Puts `value` behind a field, whatever stands there; the label stays.
  mutating func replace(_ field: Field, _ value: DraftValue) {
    if let index = entries.firstIndex(where: { $0.field?.name == field.name }) {
      entries[index].value = value
    } else {
      _ = set([field], value, label: nil, printed: field.key, row: "")
    }
  }

  /// Adds rows to the list at a path of one field or two.
  mutating func append(_ rows: [DraftRecord], at path: [Field], label: CellPlace?) {
    guard let first = path.first else { return }
    if path.count == 1 {
      var all: [DraftRecord] = []
      if case .records(let there)? = take(first.name) { all = there }
      all += rows
      return replace(first, .records(all))
    }
    var below = DraftRecord()
    if case .record(let there)? = take(first.name) { below = there }
    below.append(rows, at: Array(path.dropFirst()), label: label)
    replace(first, .record(below))
  }

  /// Adds a row to the table of indicators behind `field`.
  mutating func append(_ row: DraftIndicator, to field: Field) {
    var rows: [DraftIndicator] = []
    if case .indicators(let there)? = take(field.name) { rows = there }
    rows.append(row)
    replace(field, .indicators(rows))
  }

  /// The value of a field, which is to be replaced.
  private mutating func take(_ name: FieldName) -> DraftValue? {
    guard let index = entries.firstIndex(where: { $0.field?.name == name }) else { return nil }
    defer { entries[index].value = .nothing }
    return entries[index].value
  }

  /// Adds a key that no field names to the mapping behind the last field of `path`.
  mutating func addUnknown(
    _ key: String, _ value: DraftValue, in path: some Collection<Field>, label: CellPlace?, row: String
  ) {
    guard let field = path.first else { return add(key, value, label: label, row: row) }
    var below = DraftRecord()
    if case .record(let there)? = entry(field.name)?.value { below = there }
    below.addUnknown(key, value, in: path.dropFirst(), label: label, row: row)
    if entry(field.name) == nil {
      _ = set([field], .record(below), label: label, printed: field.key, row: "")
    } else {
      replace(field, .record(below))
    }
  }
}

extension DraftRecord {
  /// The cells that hold something, with the path of what they were read as.
  func cells(below path: String) -> [(place: CellPlace, path: String, text: String)] {
    entries.flatMap { entry in entry.value.cells(at: path.isEmpty ? entry.key : "\(path).\(entry.key)") }
  }
}

extension DraftValue {
  fileprivate func cells(at path: String) -> [(place: CellPlace, path: String, text: String)] {
    switch self {
    case .text(let text):
      guard let place = text.place, !text.isBlank else { return [] }
      return [(place, path, text.text)]
    case .texts(let items): return items.flatMap { DraftValue.text($0).cells(at: path) }
    case .record(let below): return below.cells(below: path)
    case .records(let rows):
      return rows.enumerated().flatMap { $0.element.cells(below: "\(path)[\($0.offset + 1)]") }
    case .indicators(let rows):
      return rows.flatMap { row in
        let place = [path, row.first.text, row.second.text].filter { !$0.isEmpty }.joined(separator: ".")
        return row.record.cells(below: place)
      }
    }
  }
}
