import Forms
import Linting
import Quantities
import SourceText
import Syntax

/// Rows of a target, to be written into a document that lacks them.
struct NewRows {
  private let rows: [IndicatorFact]
  private let document: DocumentFacts

  /// The rows, all of which belong to one place of `document`.
  init(_ rows: [IndicatorFact], in document: DocumentFacts) {
    self.rows = rows
    self.document = document
  }

  /// Writes the rows with what the target says of them; what was reached is left for a person to fill in.
  var fixes: [Fix] {
    edit.map { [.unsafe(zh: "按批复的绩效目标补上指标", en: "Insert what the target has", [$0])] } ?? []
  }

  private var edit: TextEdit? {
    guard let first = rows.first else { return nil }
    let heading = document.heading(above: first)
    if let point = document.indicatorRoom.rows {
      return rows.contains { $0.class == nil } ? nil : point.inserting(rows.map { row($0, isFlat: true) })
    }
    if let point = heading?.room.rows { return point.inserting(rows.map { row($0, isFlat: false) }) }
    if let heading, let point = heading.room.classes { return subclasses(of: rows).map { point.inserting($0) } }
    guard heading == nil, let point = document.indicatorRoom.classes else { return nil }
    var entries: [(String, NewValue)] = []
    for first in IndicatorClass.allCases {
      let mine = rows.filter { $0.class == first }
      if mine.isEmpty { continue }
      guard let below = subclasses(of: mine) else { return nil }
      entries.append((first.label, .mapping(below)))
    }
    return entries.isEmpty ? nil : point.inserting(entries)
  }

  /// The rows below their second-level classes; `nil` where one of them has none.
  private func subclasses(of rows: [IndicatorFact]) -> [(String, NewValue)]? {
    if rows.contains(where: { $0.subclass == nil || $0.class == nil }) { return nil }
    return IndicatorSubclass.allCases.compactMap { second in
      let mine = rows.filter { $0.subclass == second }
      return mine.isEmpty ? nil : (second.label, .sequence(mine.map { row($0, isFlat: false) }))
    }
  }

  /// A row by the labels of the receiving form.
  private func row(_ fact: IndicatorFact, isFlat: Bool) -> NewValue {
    let type = document.kind.recordType[.indicators]?.type.recordType
    let hasWeights = document.indicators.contains { $0.weight != nil }
    return .mapping(
      (type?.fields ?? []).compactMap { field in
        switch field.name {
        case .classLabel where isFlat: fact.class.map { (field.key, .text($0.label)) }
        case .subclassLabel where isFlat: fact.subclass.map { (field.key, .text($0.label)) }
        case .name: (field.key, .text(fact.name.text))
        case .target: fact.target.map { (field.key, .text($0.text)) }
        case .actual: (field.key, .blank)
        case .weight where hasWeights: fact.weight.map { (field.key, .number($0.description)) }
        default: nil
        }
      })
  }
}

extension DocumentFacts {
  /// The heading below which a row would stand: its subclass, else its class.
  func heading(above row: IndicatorFact) -> HeadingFact? {
    headings.first { $0.subclass != nil && $0.subclass == row.subclass && $0.class == row.class }
      ?? headings.first { $0.subclass == nil && $0.class != nil && $0.class == row.class }
  }
}
