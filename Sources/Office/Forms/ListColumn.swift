import Forms
import Syntax

/// A column of a list that is drawn as a table.
struct ListColumn {
  /// The field of a row; two where a heading has headings below it.
  let path: [Field]
  /// The key below a field that takes any: a year of 历年.
  var key: String?

  /// The columns that must be there, and those of what the rows and the total below them hold.
  static func all(_ form: Form, _ type: RecordType, _ records: [RecordID], total: Entry?) -> [ListColumn] {
    var columns: [ListColumn] = []
    for field in type.fields {
      let entries = records.compactMap { form.entry(field.name, in: $0) }.filter { form.isFilled($0) }
      if case .amountsByKey = field.type {
        var keys: [String] = []
        for entry in entries + (total.map { [$0] } ?? []) {
          for key in Self.keys(of: entry, form) where !keys.contains(key) { keys.append(key) }
        }
        columns += keys.map { ListColumn(path: [field], key: $0) }
        continue
      }
      guard field.requirement == .required || !entries.isEmpty else { continue }
      if let below = field.type.recordType, entries.contains(where: { $0.record != nil }) {
        let inner = entries.compactMap(\.record)
        columns += below.fields.filter { field in
          inner.contains { form.isFilled(form.entry(field.name, in: $0)) }
        }.map { ListColumn(path: [field, $0]) }
      } else {
        columns.append(ListColumn(path: [field]))
      }
    }
    return columns
  }

  /// What stands behind a key of a mapping that takes any.
  static func text(of key: String, in entry: Entry, _ form: Form) -> String? {
    pairs(entry, form).first { form.text(form.tree.resolve($0.key)) == key }.map {
      form.text(form.tree.resolve($0.value))
    }
  }

  private static func keys(of entry: Entry, _ form: Form) -> [String] {
    pairs(entry, form).map { form.text(form.tree.resolve($0.key)) }
  }

  private static func pairs(_ entry: Entry, _ form: Form) -> [(key: NodeID, value: NodeID)] {
    let value = form.tree.resolve(entry.value)
    return form.tree[value].kind == .mapping ? form.tree.mergedEntries(of: value) : []
  }
}
