import Forms
import SourceText
import Syntax

/// A field that a fix writes into a record.
struct NewField {
  /// The declaration, which gives the place.
  let field: Field
  /// The key to write.
  let key: String
  /// What stands behind it.
  let value: NewValue

  /// A field with its own blank shape unless `value` is given, under its own label unless `key` is.
  init(_ field: Field, key: String? = nil, _ value: NewValue? = nil) {
    self.field = field
    self.key = key ?? field.key
    self.value = value ?? FieldGap.template(field)
  }
}

extension Form {
  /// Edits that write fields into a record, each behind the field that precedes it in the official form.
  func inserting(_ fields: [NewField], into record: RecordID) -> [TextEdit] {
    let mapping = node(of: record)
    let own = tree.entries(of: mapping).map(\.key)
    let order = type(of: record).fields
    var groups: [(after: NodeID?, entries: [(String, NewValue)])] = []
    // In the order of the form, so that neighbours that go to the same place keep it.
    for field in order {
      guard let wanted = fields.first(where: { $0.field.name == field.name }) else { continue }
      let before = order.prefix { $0.name != field.name }
      let previous = before.reversed().lazy.compactMap { self.entry($0.name, in: record)?.key }.first {
        own.contains($0)
      }
      let place = previous ?? own.last
      if let known = groups.firstIndex(where: { $0.after == place }) {
        groups[known].entries.append((wanted.key, wanted.value))
      } else {
        groups.append((place, [(wanted.key, wanted.value)]))
      }
    }
    return groups.map { tree.inserting($0.entries, into: mapping, after: $0.after) }
      .sorted { $0.range.start < $1.range.start }
  }

  /// An edit that writes one field into a record.
  func inserting(_ name: FieldName, into record: RecordID) -> [TextEdit] {
    type(of: record)[name].map { inserting([NewField($0)], into: record) } ?? []
  }

  /// An edit that writes a column into an indicator's row, under the label that other rows give it.
  func inserting(_ column: FieldName, into indicator: Indicator) -> [TextEdit] {
    guard let field = type(of: indicator.record)[column] else { return [] }
    // Where none of so many has it, hardly any has, and each of thousands would be asked for each of thousands.
    let sample = indicators.prefix(256).lazy.compactMap { self.entry(column, of: $0) }.first
    return inserting([NewField(field, key: sample.map { text(tree.resolve($0.key)) })], into: indicator.record)
  }

  /// The key `文档类型`: where the absence of something of the document itself is reported.
  var documentKey: TextRange { self[.documentKind].map { keyRange($0) } ?? tree.range(document) }
}
