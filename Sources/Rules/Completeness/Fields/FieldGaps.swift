import Forms
import SourceText
import Syntax

/// What a document must say and does not: the fields that its form requires, and those that the rule set demands.
struct FieldGaps {
  /// Fields that one record lacks altogether.
  struct Absent {
    /// The record that lacks them.
    let record: RecordID
    /// The key that the record stands behind: where the gap is reported.
    let key: NodeID?
    /// Whether they can be written into the record; not where a bare amount stands in its place.
    let isWritable: Bool
    /// The fields, with the label for messages and what a fix writes.
    var fields: [FieldGap]
  }

  /// A field whose key is there and whose value is not.
  struct Blank {
    let entry: Entry
    let gap: FieldGap
  }

  /// The fields that are absent, held together by record.
  private(set) var absent: [Absent] = []
  /// The fields that are blank.
  private(set) var blank: [Blank] = []

  private let form: Form
  /// Fields that a rule of their own reports.
  private let excluded: [FieldName]

  /// Looks for the required fields of the form, then for those at `paths`; what is at or below an excluded field is not
  /// looked at.
  init(_ form: Form, demanding paths: [String], excluding excluded: [FieldName]) {
    self.form = form
    self.excluded = excluded
    walk(form.root, behind: nil)
    for path in paths {
      guard let path = FieldPath(path, in: form.kind.recordType) else { continue }
      if path.steps.contains(where: { excluded.contains($0.name) }) { continue }
      demand(path.steps[...], in: form.root, behind: nil)
    }
  }

  /// Forgets the gaps of some fields of the document itself.
  mutating func leaveOut(_ names: [FieldName]) {
    for index in absent.indices where absent[index].record == form.root {
      absent[index].fields.removeAll { names.contains($0.field.name) }
    }
    absent.removeAll { $0.fields.isEmpty }
    blank.removeAll { gap in
      names.contains(gap.entry.field) && form[gap.entry.field]?.key == gap.entry.key
    }
  }

  // MARK: The form's own

  /// Looks at a record and those below; the depth is that of the declarations.
  private mutating func walk(_ record: RecordID, behind key: NodeID?) {
    let type = form.type(of: record)
    lookForAlternatives(type, in: record, behind: key)
    for name in type.requiredFields where !excluded.contains(name) {
      guard let entry = form.entry(name, in: record) else {
        note(name, absentFrom: record, behind: key)
        continue
      }
      if !form.isFilled(entry), let field = type[name] {
        blank.append(Blank(entry: entry, gap: FieldGap(field)))
      }
    }
    for entry in form.entries(of: record) where !excluded.contains(entry.field) {
      for below in entry.records { walk(below, behind: entry.key) }
      if entry.field == .totalFunds, entry.record == nil { lookBehind(entry, in: record) }
    }
  }

  /// Where one of some fields must be filled, the absence of all is that of the first.
  private mutating func lookForAlternatives(_ type: RecordType, in record: RecordID, behind key: NodeID?) {
    guard let first = type.alternatives.first else { return }
    let entries = type.alternatives.compactMap { form.entry($0, in: record) }
    if entries.contains(where: { form.isFilled($0) }) { return }
    if let entry = entries.first, let field = type[entry.field] {
      blank.append(Blank(entry: entry, gap: FieldGap(field)))
    } else if !type.alternatives.contains(where: { form.isMisspelt($0, in: record) }) {
      note(first, absentFrom: record, behind: key)
    }
  }

  private mutating func note(_ name: FieldName, absentFrom record: RecordID, behind key: NodeID?) {
    guard let field = form.type(of: record)[name], !form.isMisspelt(name, in: record) else { return }
    note(FieldGap(field), absentFrom: record, behind: key)
  }

  private mutating func note(_ gap: FieldGap, absentFrom record: RecordID, behind key: NodeID?) {
    if let place = absent.firstIndex(where: { $0.record == record && $0.isWritable }) {
      absent[place].fields.append(gap)
    } else {
      absent.append(Absent(record: record, key: key, isWritable: true, fields: [gap]))
    }
  }

  /// One amount where a row of figures is asked for lacks the figures.
  private mutating func lookBehind(_ entry: Entry, in record: RecordID) {
    guard form.tree[entry.value].kind == .scalar, form.isFilled(entry),
      let type = form.declaration(of: entry, in: record)?.type.recordType
    else { return }
    let fields = type.requiredFields.compactMap { type[$0] }.map { FieldGap($0) }
    if !fields.isEmpty { absent.append(Absent(record: record, key: entry.key, isWritable: false, fields: fields)) }
  }

  // MARK: The rule set's

  private mutating func demand(_ steps: ArraySlice<Field>, in record: RecordID, behind key: NodeID?) {
    guard let field = steps.first else { return }
    let rest = steps.dropFirst()
    guard let entry = form.entry(field.name, in: record) else {
      demandAbsent(field, rest, in: record, behind: key)
      return
    }
    if !form.isFilled(entry) {
      if !blank.contains(where: { $0.entry.key == entry.key }) {
        blank.append(Blank(entry: entry, gap: FieldGap(field, rest)))
      }
      return
    }
    for below in entry.records { demand(rest, in: below, behind: entry.key) }
  }

  /// Notes a demanded field; several below the same absent parent are one gap.
  private mutating func demandAbsent(
    _ field: Field, _ rest: ArraySlice<Field>, in record: RecordID, behind key: NodeID?
  ) {
    if form.isMisspelt(field.name, in: record) { return }
    let place = absent.firstIndex { $0.record == record && $0.isWritable }
    guard let place, let known = absent[place].fields.firstIndex(where: { $0.field.name == field.name }) else {
      note(FieldGap(field, rest), absentFrom: record, behind: key)
      return
    }
    absent[place].fields[known].add(rest)
  }
}
