import Forms
import Linting
import Regulations
import SourceText
import Syntax

/// The classes of indicators that a rule set demands and a document lacks, with a blank row in each.
struct ClassScaffold {
  private let form: Form
  private let parameters: Parameters
  private let row: RecordType
  private let type: Field

  /// What `document` lacks; nil for a kind without indicators.
  init?(_ document: DocumentResult) {
    form = document.form
    parameters = document.law.parameters
    guard let field = form.kind.recordType[.indicators], let row = field.type.recordType else { return nil }
    type = field
    self.row = row
  }

  /// Whether nothing is missing.
  var isEmpty: Bool { edits.isEmpty }

  /// The edits that write what is missing.
  var edits: [TextEdit] {
    let classes = parameters.neededClasses(in: form.kind)
    guard let entry = form[.indicators] else {
      let all = classes.map { ($0.label, classValue($0, needed($0))) }
      return all.isEmpty ? [] : [tree.inserting([(type.key, .mapping(all))], into: form.node(of: form.root))]
    }
    // An alias stands for classes that lie elsewhere.
    guard tree.range(entry.value).start >= form.keyRange(entry).end else { return [] }
    return tree[entry.value].kind == .sequence ? rows(classes, in: entry.value) : headings(classes, in: entry.value)
  }

  private var tree: SyntaxTree { form.tree }

  // MARK: Classes as keys

  private func headings(_ classes: [IndicatorClass], in mapping: NodeID) -> [TextEdit] {
    var edits: [TextEdit] = []
    var missing: [(String, NewValue)] = []
    for `class` in classes {
      guard let index = form.headings.firstIndex(where: { $0.level == 1 && $0.label.first == `class` }) else {
        missing.append((`class`.label, classValue(`class`, needed(`class`))))
        continue
      }
      guard let value = form.headings[index].value, tree[value].kind == .mapping || isBlank(value) else { continue }
      let there = form.headings.filter { $0.parent == index }.compactMap(\.label.second)
      let lacking = lacking(`class`, there)
      if lacking.isEmpty { continue }
      edits.append(tree.inserting(lacking.map { ($0.label, NewValue.sequence([blankRow])) }, into: value))
    }
    if !missing.isEmpty { edits.append(tree.inserting(missing, into: mapping)) }
    return merged(edits)
  }

  private func isBlank(_ node: NodeID) -> Bool { tree[node].kind == .scalar && !form.isFilled(node) }

  private func needed(_ class: IndicatorClass) -> [IndicatorSubclass] {
    let names = parameters.neededSubclasses(of: `class`)
    return names.isEmpty ? Array(`class`.subclasses.prefix(1)) : names
  }

  /// The subclasses that are demanded and not there; of alternatives one is enough.
  private func lacking(_ class: IndicatorClass, _ there: [IndicatorSubclass]) -> [IndicatorSubclass] {
    parameters.neededSubclasses(of: `class`).filter { subclass in
      if there.contains(subclass) { return false }
      if parameters.requiredSubclasses.contains(subclass) { return true }
      let group = parameters.alternativeSubclasses.first { $0.contains(subclass) } ?? []
      let all = form.headings.compactMap(\.label.second) + form.indicators.compactMap(\.subclass)
      return !group.contains { all.contains($0) }
    }
  }

  private func classValue(_ class: IndicatorClass, _ subclasses: [IndicatorSubclass]) -> NewValue {
    if subclasses.isEmpty { return .sequence([blankRow]) }
    return .mapping(subclasses.map { ($0.label, .sequence([blankRow])) })
  }

  private var blankRow: NewValue { .mapping(row.usualColumns.map { ($0.key, .blank) }) }

  // MARK: Classes as columns

  private func rows(_ classes: [IndicatorClass], in sequence: NodeID) -> [TextEdit] {
    guard let first = row[.classLabel], let second = row[.subclassLabel] else { return [] }
    var items: [NewValue] = []
    for `class` in classes {
      let rows = form.indicators.filter { $0.class == `class` }
      let subclasses: [IndicatorSubclass?] =
        rows.isEmpty
        ? (needed(`class`).isEmpty ? [nil] : needed(`class`)) : lacking(`class`, rows.compactMap(\.subclass))
      for subclass in subclasses {
        var columns: [(String, NewValue)] = [(first.key, .text(`class`.label))]
        if let subclass { columns.append((second.key, .text(subclass.label))) }
        items.append(.mapping(columns + row.usualColumns.map { ($0.key, .blank) }))
      }
    }
    return merged(items.map { tree.inserting($0, into: sequence) })
  }

  /// One edit of those at one place, in their order; those that fill a blank list are put into it one behind the other.
  private func merged(_ edits: [TextEdit]) -> [TextEdit] {
    var result: [TextEdit] = []
    for edit in edits.enumerated().sorted(by: {
      ($0.element.range.start, $0.offset) < ($1.element.range.start, $1.offset)
    }).map(\.element) {
      if let last = result.last, last.range == edit.range, last.range.isEmpty {
        result[result.count - 1] = TextEdit(range: last.range, replacement: last.replacement + edit.replacement)
      } else if result.last.map({ $0.range.end <= edit.range.start }) ?? true {
        result.append(edit)
      }
    }
    return result
  }
}
