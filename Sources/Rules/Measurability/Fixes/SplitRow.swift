import Forms
import Linting
import Quantities
import SourceText
import Syntax

/// One row made of two things as two rows, for a person to look at.
struct SplitRow {
  private let form: Form
  private let indicator: Indicator
  /// What the two rows write in place of what the row has.
  private var columns: [(name: FieldName, first: String, second: String)] = []

  init(_ indicator: Indicator, in form: Form) {
    self.form = form
    self.indicator = indicator
  }

  /// Gives each row its part of a column.
  mutating func set(_ column: FieldName, _ first: String, _ second: String) { columns.append((column, first, second)) }

  /// The fix; nothing where the row cannot be written a second time without losing something.
  var fixes: [Fix] {
    let row = form.node(of: indicator.record)
    guard let list = form.tree.parent(of: row), form.tree[list].kind == .sequence,
      case .mapping(var copy) = form.tree.copy(of: row)
    else { return [] }
    var edits: [TextEdit] = []
    for (name, first, second) in columns + shares {
      guard let entry = form.entry(name, of: indicator), form.tree[entry.value].kind == .scalar,
        let place = copy.firstIndex(where: { $0.0 == form.tree.scalarString(entry.key) })
      else { return [] }
      edits.append(form.tree.replacing(entry.value, with: first))
      copy[place].1 = isNumber(copy[place].1) ? .number(second) : .text(second)
    }
    edits.append(form.tree.inserting(.mapping(copy), into: list, after: row))
    return [.unsafe(zh: "拆成两行", en: "Split into two rows", edits.sorted { $0.range.start < $1.range.start })]
  }

  /// The points of the row for both rows, so that the sums stay: whole ones where there are whole ones to give.
  private var shares: [(name: FieldName, first: String, second: String)] {
    [(FieldName.weight, indicator.weight.number), (.score, indicator.score.number)].compactMap { name, points in
      guard let points, points > .zero, let half = points.divided(by: ExactDecimal(2), scale: points.scale + 1) else {
        return nil
      }
      let isWhole = points.canonical.scale == 0 && points > .one && indicator.score.number == nil
      let first = isWhole ? half.rounded(scale: 0) : half
      return (name, first.canonical.description, (points - first).canonical.description)
    }
  }

  private func isNumber(_ value: NewValue) -> Bool { if case .number = value { true } else { false } }
}
