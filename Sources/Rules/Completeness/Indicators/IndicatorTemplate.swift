import Forms
import Regulations
import SourceText
import Syntax

/// New classes and rows of indicators for a person to fill in, written as the document writes its own.
struct IndicatorTemplate {
  let form: Form
  let coverage: IndicatorCoverage?
  private let parameters: Parameters

  /// Templates for a document with indicators; `parameters` tell which second-level classes a class needs.
  init(_ coverage: IndicatorCoverage, _ parameters: Parameters) {
    form = coverage.form
    self.coverage = coverage
    self.parameters = parameters
  }

  /// Templates for a document that has no indicators yet.
  init(_ form: Form, _ parameters: Parameters) {
    self.form = form
    coverage = nil
    self.parameters = parameters
  }

  /// `绩效指标` with the classes that the rule set requires, a row in each.
  var whole: [(String, NewValue)] { parameters.requiredClasses.map { ($0.label, body(of: $0)) } }

  // MARK: Inserting

  /// Edits that write first-level classes, each with the second-level classes that it needs and a row in each.
  func inserting(_ classes: [IndicatorClass]) -> [TextEdit] {
    guard let coverage else { return [] }
    if coverage.isFlat {
      return appending(
        classes.flatMap { first in needed(in: first).map { (first.label, $0?.label) } }, to: coverage.list)
    }
    return inserting(classes.map { ($0.label, body(of: $0)) }, into: coverage.list.value, order: Self.classOrder)
  }

  /// Edits that write second-level classes with a row in each below a first-level class that is there.
  func inserting(_ subclasses: [IndicatorSubclass], below first: IndicatorClass) -> [TextEdit] {
    guard let coverage, let heading = coverage.heading(first) else { return [] }
    if coverage.isFlat { return appending(subclasses.map { (coverage.label(heading), $0.label) }, to: coverage.list) }
    guard let value = form.headings[heading].value, form.tree[value].kind == .mapping else { return [] }
    return inserting(
      subclasses.map { ($0.label, .sequence([row()])) }, into: value, order: IndicatorSubclass.allCases.map(\.label))
  }

  /// An edit that writes the first row of a class that is printed empty; `nil` in the flat layout, where a row is there.
  func filling(_ heading: ClassHeading) -> TextEdit? {
    guard let value = heading.value, !form.isFilled(value) || form.tree[value].kind == .sequence else { return nil }
    if heading.level == 2 || form.tree[value].kind == .sequence { return form.tree.inserting(row(), into: value) }
    guard let first = heading.label.first, case .mapping(let entries) = body(of: first) else {
      return form.tree.inserting(row(), into: value)
    }
    return form.tree.inserting(entries, into: value)
  }

  // MARK: Shapes

  /// A blank row with the columns of the document's first row, else with those of the form.
  func row(first: String? = nil, second: String? = nil) -> NewValue {
    .mapping(
      columns.compactMap { column in
        switch column.name {
        case .classLabel: first.map { (column.key, .text($0)) }
        case .subclassLabel: second.map { (column.key, .text($0)) }
        default: (column.key, .blank)
        }
      })
  }

  private func body(of first: IndicatorClass) -> NewValue {
    let rows = needed(in: first).map { ($0?.label, NewValue.sequence([row()])) }
    if let only = rows.first, only.0 == nil { return only.1 }
    return .mapping(rows.compactMap { label, rows in label.map { ($0, rows) } })
  }

  /// The second-level classes that a new first-level class gets; one `nil` where it has none.
  private func needed(in first: IndicatorClass) -> [IndicatorSubclass?] {
    let required = parameters.requiredSubclasses.filter { $0.parents.contains(first) }
    if !required.isEmpty { return required }
    if first == .benefit { return [.socialBenefit] }
    return [first.subclasses.first]
  }

  private var columns: [(name: FieldName, key: String)] {
    guard let type = form.kind.recordType[.indicators]?.type.recordType else { return [] }
    if let sample = form.indicators.first(where: { !form.isEmptyRow($0) }) {
      let own = form.entries(of: sample.record).filter { Self.columnNames.contains($0.field) }
        .map { ($0.field, form.text(form.tree.resolve($0.key))) }
      if own.contains(where: { $0.0 == .name }) { return own }
    }
    return type.fields.filter { field in
      switch field.name {
      case .classLabel, .subclassLabel: coverage?.isFlat ?? false
      case .comparison, .measureUnit: false
      default: Self.columnNames.contains(field.name)
      }
    }.map { ($0.name, $0.key) }
  }

  private static let columnNames: [FieldName] = [
    .classLabel, .subclassLabel, .name, .comparison, .target, .measureUnit, .actual, .weight, .score,
  ]

  static let classOrder = IndicatorClass.allCases.map(\.label)

  // MARK: Places

  /// Rows at the end of the flat list; one edit, because all go to the same place.
  private func appending(_ rows: [(first: String, second: String?)], to list: Entry) -> [TextEdit] {
    let edits = rows.map { form.tree.inserting(row(first: $0.first, second: $0.second), into: list.value) }
    guard let first = edits.first else { return [] }
    return [TextEdit(range: first.range, replacement: edits.map(\.replacement).joined())]
  }

  /// Entries of a mapping, each behind the last class that precedes it in the official order.
  func inserting(_ entries: [(String, NewValue)], into mapping: NodeID, order: [String]) -> [TextEdit] {
    let own = Array(form.tree.entries(of: mapping))
    var groups: [(after: NodeID?, entries: [(String, NewValue)])] = []
    for entry in entries.sorted(by: { rank($0.0, order) < rank($1.0, order) }) {
      let place = own.last { rank(official($0.key), order) < rank(entry.0, order) }?.key ?? own.last?.key
      if let known = groups.firstIndex(where: { $0.after == place }) {
        groups[known].entries.append(entry)
      } else {
        groups.append((place, [entry]))
      }
    }
    return groups.map { form.tree.inserting($0.entries, into: mapping, after: $0.after) }
      .sorted { $0.range.start < $1.range.start }
  }

  private func rank(_ label: String, _ order: [String]) -> Int { order.firstIndex(of: label) ?? order.count }

  /// The official label of a printed heading: `产出指标` of `产出(50分)`.
  private func official(_ key: NodeID) -> String {
    guard let heading = form.headings.first(where: { $0.node == key }) else { return "" }
    return (heading.level == 1 ? heading.label.first?.label : heading.label.second?.label) ?? ""
  }
}
