import Forms
import Linting
import Quantities
import SourceText
import Syntax

extension EditorDocument {
  /// The tokens that touch `range`, by place, none overlapping; all of them without a range.
  public func tokens(in range: TextRange? = nil) -> [SemanticToken] {
    var tokens: [SemanticToken] = []
    for document in documents {
      if let range, !tree.range(document.form.document).overlaps(range) { continue }
      Colouring(form: document.form, wanted: range).colour(into: &tokens)
    }
    tokens.sort { ($0.range.start, $0.range.end) < ($1.range.start, $1.range.end) }
    var end = -1
    return tokens.filter { token in
      guard token.range.start >= end, !token.range.isEmpty, isOnOneLine(token.range) else { return false }
      end = token.range.end
      return true
    }
  }

  private func isOnOneLine(_ range: TextRange) -> Bool {
    source.lines.line(at: range.start) == source.lines.line(at: max(range.end - 1, range.start))
  }
}

/// Finds the tokens of one document.
private struct Colouring {
  let form: Form
  let wanted: TextRange?
  private var tree: SyntaxTree { form.tree }

  init(form: Form, wanted: TextRange?) {
    self.form = form
    self.wanted = wanted
  }

  func colour(into tokens: inout [SemanticToken]) {
    for record in form.allRecords {
      if let wanted, !tree.range(form.node(of: record)).overlaps(wanted) { continue }
      for entry in form.entries(of: record) {
        guard let field = form.declaration(of: entry, in: record) else { continue }
        add(form.keyRange(entry), .property, field.requirement == .required ? 2 : 0, &tokens)
        value(entry, field, record, &tokens)
      }
    }
    for heading in form.headings { add(tree.range(heading.node), .class, 0, &tokens) }
    for indicator in form.indicators {
      reading(indicator.target, .target, indicator, &tokens)
      reading(indicator.actual, .actual, indicator, &tokens)
    }
  }

  private func value(_ entry: Entry, _ field: Field, _ record: RecordID, _ tokens: inout [SemanticToken]) {
    guard form.isFilled(entry) else { return }
    let range = inner(entry.value)
    switch field.type {
    case _ where field.name == .documentKind: add(range, .keyword, 0, &tokens)
    case .choice where field.name == .comparison: add(range, .operator, 0, &tokens)
    case .choice, .flag:
      if form.flag(entry) != nil || form.choice(entry, in: record) != nil { add(range, .enumMember, 0, &tokens) }
    case .choices(let choices):
      for (text, node) in form.list(entry) where choices.contains(text) { add(inner(node), .enumMember, 0, &tokens) }
    case .year, .date, .number, .points, .share, .amount, .amountOrRecord:
      if tree[entry.value].kind == .scalar { add(range, .number, 0, &tokens) }
    case .text where field.name == .measureUnit: add(range, .type, 0, &tokens)
    default: break
    }
  }

  /// The parts of a value: comparison, number, unit, the word that decides.
  private func reading(
    _ reading: Reading?, _ name: FieldName, _ indicator: Indicator, _ tokens: inout [SemanticToken]
  ) {
    guard let reading, let entry = form.entry(name, of: indicator) else { return }
    if indicator.isSplit, name == .target {
      return add(inner(entry.value), reading.number == nil ? .string : .number, 0, &tokens)
    }
    guard tree.verbatimRange(entry.value) != nil else { return }
    let parts = reading.parts
    let isVague = reading.kind == .vague || reading.kind == .placeholder
    let places: [(TextRange?, SemanticToken.Kind, Int)] = [
      (parts.comparison, .operator, 0), (parts.secondComparison, .operator, 0), (parts.number, .number, 0),
      (parts.upper, .number, 0), (parts.unit, .type, 0), (parts.date, .number, 0),
      (parts.word, .string, isVague ? 1 : 0),
    ]
    for (place, kind, bits) in places {
      if let place { add(form.range(place, in: name, of: indicator), kind, bits, &tokens) }
    }
  }

  private func inner(_ node: NodeID) -> TextRange { tree.verbatimRange(node) ?? tree.range(node) }

  private func add(_ range: TextRange, _ kind: SemanticToken.Kind, _ bits: Int, _ tokens: inout [SemanticToken]) {
    if let wanted, !range.overlaps(wanted) { return }
    tokens.append(SemanticToken(range: range, kind: kind, modifierBits: bits))
  }
}
