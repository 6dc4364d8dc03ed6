import Forms
import Linting
import Regulations
import SourceText
import Syntax

/// A row on its way into another class of indicators.
struct MovedRow {
  private let form: Form
  private let indicator: Indicator
  private let template: IndicatorTemplate
  private let coverage: IndicatorCoverage
  private let first: IndicatorClass
  private let second: IndicatorSubclass

  /// Moves `indicator` to `subclass`, costs to where the document or its rule set has them. `nil` where the row would
  /// leave its class empty, or the points that are printed beside a class wrong.
  init?(_ indicator: Indicator, to subclass: IndicatorSubclass, in form: Form, _ parameters: Parameters) {
    guard let coverage = IndicatorCoverage(form), let own = indicator.classHeading else { return nil }
    self.form = form
    self.indicator = indicator
    self.coverage = coverage
    template = IndicatorTemplate(coverage, parameters)
    if subclass == .outputCost {
      let isBesideOutput = coverage.heading(.cost) != nil || parameters.requiredClasses.contains(.cost)
      let isInOutput = coverage.subheadings(of: .output).contains { form.headings[$0].label.second == .outputCost }
      (first, second) = isBesideOutput && !isInOutput ? (.cost, .economicCost) : (.output, .outputCost)
    } else {
      guard let parent = subclass.parents.first else { return nil }
      (first, second) = (parent, subclass)
    }
    let target = coverage.heading(first)
    if target != own {
      let hasPoints = ([own] + (target.map { [$0] } ?? [])).contains {
        form.headings[$0].weight != nil || form.headings[$0].label.points != nil
      }
      if form.headings[own].rowCount < 2 || hasPoints && indicator.weight != .blank { return nil }
    }
  }

  /// The fix; nothing where the row cannot be moved without losing something.
  var fixes: [Fix] {
    let edits = coverage.isFlat ? relabelled : moved
    if edits.isEmpty || TextEdit.compatible(edits) != edits { return [] }
    return [.unsafe(zh: "移到“\(second.label)”下", en: "Move it under “\(second.label)”", edits)]
  }

  // MARK: Flat: the cells that name the class

  private var relabelled: [TextEdit] {
    let label = coverage.heading(first).map { coverage.label($0) } ?? first.label
    let isSameClass = coverage.heading(first) == indicator.classHeading
    var edits = naming(indicator, isSameClass ? nil : label, second.label)
    // A blank cell means the class of the row above: the next row now needs its own.
    if let next = form.indicators.drop(while: { $0.record != indicator.record }).dropFirst().first {
      let isBelow = next.classHeading == indicator.classHeading
      edits += naming(
        next,
        isSameClass || !isBelow || isFilled(.classLabel, next) ? nil : next.classHeading.map { coverage.label($0) },
        isFilled(.subclassLabel, next) || !isBelow ? nil : next.subclassHeading.map { coverage.label($0) })
    }
    return edits.sorted { $0.range.start < $1.range.start }
  }

  private func isFilled(_ cell: FieldName, _ row: Indicator) -> Bool {
    form.entry(cell, of: row).map { form.isFilled($0) } ?? false
  }

  private func naming(_ row: Indicator, _ first: String?, _ second: String?) -> [TextEdit] {
    var missing: [NewField] = []
    var edits: [TextEdit] = []
    for (name, label) in [(FieldName.classLabel, first), (.subclassLabel, second)] {
      guard let label else { continue }
      if let cell = form.entry(name, of: row) {
        edits.append(form.tree.replacing(cell.value, with: label))
      } else if let field = form.type(of: row.record)[name] {
        missing.append(NewField(field, .text(label)))
      }
    }
    return edits + (missing.isEmpty ? [] : form.inserting(missing, into: row.record))
  }

  // MARK: Nested: out of one list, into another

  private var moved: [TextEdit] {
    let tree = form.tree
    let row = form.node(of: indicator.record)
    guard let copy = tree.copy(of: row), let list = tree.parent(of: row) else { return [] }
    let isAlone = tree[list].kind != .sequence || !tree.items(of: list).dropFirst().contains { _ in true }
    guard isAlone else {
      guard tree[list].kind == .sequence else { return [] }
      return joined(tree.removing(item: row, from: list), template.inserting(copy, into: second, below: first))
    }
    // The last row takes the heading of its class along.
    guard let own = indicator.subclassHeading, let mapping = tree.parent(of: form.headings[own].node) else { return [] }
    let key = form.headings[own].node
    let whole = TextRange(tree.range(key).start, tree.range(tree[list].kind == .sequence ? list : row).end)
    if tree.hasComment(in: whole) { return [] }
    let target = coverage.heading(first)
    let isThere = coverage.subheadings(of: first).contains { form.headings[$0].label.second == second }
    if target == indicator.classHeading, !isThere { return [tree.replacing(key, with: second.label)] }
    guard tree.entries(of: mapping).dropFirst().contains(where: { _ in true }) else { return [] }
    return joined(tree.removing(entry: key, from: mapping), template.inserting(copy, into: second, below: first))
  }

  /// Both edits; as one where the new row goes behind the lines of the old one.
  private func joined(_ removal: TextEdit, _ insertion: [TextEdit]) -> [TextEdit] {
    guard insertion.count == 1, let insertion = insertion.first else { return [] }
    let (old, new) = (removal.range, insertion.range)
    guard new.isEmpty, old.start < new.start, new.start <= old.end else {
      return [removal, insertion].sorted { $0.range.start < $1.range.start }
    }
    // The lines end with a break, the insertion begins with one.
    let lines =
      insertion.replacement.drop { $0.isNewline }
      + (new.start < old.end ? form.tree.source.string(TextRange(new.start, old.end)) : "")
    return [TextEdit(range: old, replacement: String(lines))]
  }
}

extension IndicatorTemplate {
  /// Edits that write a row below a second-level class, with the headings that are not there yet.
  func inserting(_ row: NewValue, into second: IndicatorSubclass, below first: IndicatorClass) -> [TextEdit] {
    guard let coverage else { return [] }
    guard let heading = coverage.heading(first) else {
      return inserting(
        [(first.label, .mapping([(second.label, .sequence([row]))]))], into: coverage.list.value, order: Self.classOrder
      )
    }
    let below = coverage.subheadings(of: first).first { form.headings[$0].label.second == second }
    guard let value = form.headings[below ?? heading].value else { return [] }
    switch form.tree[value].kind {
    case .sequence: return [form.tree.inserting(row, into: value)]
    case .mapping where below == nil:
      return inserting(
        [(second.label, .sequence([row]))], into: value, order: IndicatorSubclass.allCases.map(\.label))
    case .scalar where below != nil && !form.isFilled(value): return [form.tree.inserting(row, into: value)]
    default: return []
    }
  }
}
