import Forms
import Linting
import SourceText
import Syntax

extension EditorDocument {
  /// The outline: the parts of the form, below 绩效指标 the classes with their indicators and targets. Several documents
  /// of a file are told apart by their kind.
  public func symbols() -> [Symbol] {
    let all = documents.map { Outline(form: $0.form).symbols }
    guard documents.count > 1 else { return all.first ?? [] }
    return zip(documents, all).map { document, children in
      let form = document.form
      let subject = form[.project, .name] ?? form[.department, .name]
      let range = tree.range(tree.root(of: form.document))
      let kind = form[.documentKind].map { form.valueRange($0) } ?? TextRange(range.start, range.start)
      return Symbol(
        name: form.kind.name, detail: subject.map { form.text($0) } ?? "", kind: .document, range: range,
        selection: range.contains(kind) ? kind : TextRange(range.start, range.start), children: children)
    }
  }
}

/// Builds the outline of one document; as deep as the declarations, whatever the text.
private struct Outline {
  let form: Form
  private var tree: SyntaxTree { form.tree }
  private static let longestDetail = 40

  var symbols: [Symbol] { fields(of: form.root) }

  init(form: Form) { self.form = form }

  private func fields(of record: RecordID) -> [Symbol] {
    form.entries(of: record).compactMap { entry in
      guard let field = form.declaration(of: entry, in: record) else { return nil }
      return symbol(entry, field)
    }
  }

  private func symbol(_ entry: Entry, _ field: Field) -> Symbol {
    let key = form.keyRange(entry)
    var symbol = Symbol(
      name: name(form.text(tree.resolve(entry.key))), detail: "", kind: .field,
      range: TextRange(key.start, end(of: entry.value, from: key)), selection: key)
    if case .indicators = field.type {
      symbol.kind = .group
      symbol.children = indicators()
    } else if tree[entry.value].kind == .scalar {
      symbol.detail = short(form.text(entry))
    } else if let record = entry.record, tree[entry.value].kind == .mapping {
      symbol.kind = .group
      symbol.children = fields(of: record)
    } else if !entry.records.isEmpty {
      symbol.kind = .group
      symbol.children = rows(entry)
    } else {
      symbol.detail = short(form.list(entry).map(\.text).joined(separator: "、"))
    }
    // What an alias stands for lies elsewhere, and an outline must be nested.
    symbol.children.removeAll { !symbol.range.contains($0.range) }
    return symbol
  }

  private func rows(_ entry: Entry) -> [Symbol] {
    entry.records.map { record in
      let entries = form.entries(of: record)
      let named = form.entry(.name, in: record) ?? entries.first { form.isFilled($0) }
      let range = tree.range(form.node(of: record))
      return Symbol(
        name: name(named.map { short(form.text($0)) } ?? ""), detail: "", kind: .row, range: range,
        selection: named.map { form.valueRange($0) }.flatMap { range.contains($0) ? $0 : nil }
          ?? TextRange(range.start, range.start))
    }
  }

  // MARK: Indicators

  private func indicators() -> [Symbol] {
    var rows: [Int?: [Symbol]] = [:]
    for indicator in form.indicators {
      rows[indicator.subclassHeading ?? indicator.classHeading, default: []].append(row(indicator))
    }
    var subclasses: [Int: [Int]] = [:]
    for (index, heading) in form.headings.enumerated() {
      if let parent = heading.parent { subclasses[parent, default: []].append(index) }
    }
    var classes: [Symbol] = []
    for (index, heading) in form.headings.enumerated() where heading.parent == nil {
      var below = rows[index] ?? []
      for second in subclasses[index] ?? [] { below.append(self.heading(form.headings[second], rows[second] ?? [])) }
      classes.append(self.heading(heading, below))
    }
    return classes + (rows[nil] ?? [])
  }

  private func heading(_ heading: ClassHeading, _ children: [Symbol]) -> Symbol {
    let label = tree.range(heading.node)
    var range = label
    if let value = heading.value { range = TextRange(label.start, end(of: value, from: label)) }
    // In the flat layout a class is where its rows are.
    if heading.value == nil {
      let start = children.map(\.range.start).min() ?? label.start
      let end = children.map(\.range.end).max() ?? label.end
      range = TextRange(min(start, label.start), max(end, label.end))
    }
    let weight = heading.weight.map { form.text($0) } ?? ""
    return Symbol(
      name: name(form.text(tree.resolve(heading.node))), detail: weight, kind: .indicatorClass, range: range,
      selection: label, children: children.filter { range.contains($0.range) })
  }

  private func row(_ indicator: Indicator) -> Symbol {
    let range = tree.range(form.node(of: indicator.record))
    let named = form.nameRange(of: indicator)
    var detail = [FieldName.comparison, .target, .measureUnit].compactMap { form.entry($0, of: indicator) }
      .map { form.text($0) }.joined()
    if let actual = form.entry(.actual, of: indicator), form.isFilled(actual) { detail += " → " + form.text(actual) }
    return Symbol(
      name: name(indicator.name), detail: short(detail), kind: .indicator, range: range,
      selection: range.contains(named) ? named : TextRange(range.start, range.start))
  }

  // MARK: Words

  private func end(of value: NodeID, from key: TextRange) -> Int {
    let range = tree.range(value)
    return range.start >= key.end ? range.end : key.end
  }

  /// A name that is never empty: clients refuse such.
  private func name(_ text: String) -> String {
    let text = short(text)
    return text.isEmpty ? "—" : text
  }

  private func short(_ text: String) -> String {
    // Nearly always all of it: one line of few characters, which are counted by their first bytes.
    let isShort = text.utf8.count { $0 & 0xc0 != 0x80 } <= Self.longestDetail
    if isShort, !text.utf8.contains(where: { $0 == 0x0a || $0 == 0x0d }) { return text }
    let line = text.unicodeScalars.prefix { $0 != "\n" && $0 != "\r" }
    guard line.count > Self.longestDetail else { return String(String.UnicodeScalarView(line)) }
    return String(String.UnicodeScalarView(line.prefix(Self.longestDetail))) + "…"
  }
}
