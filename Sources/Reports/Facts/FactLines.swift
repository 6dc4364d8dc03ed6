import Forms
import Linting
import Quantities
import Syntax

/// The facts of one document, in the order of the text.
struct FactLines {
  private let form: Form
  let head: FactLine.Head

  init(_ document: DocumentResult, path: String) {
    let form = document.form
    self.form = form
    let holder: FieldName = form[.project] == nil ? .department : .project
    func text(_ name: FieldName) -> String? {
      form[holder, name].flatMap { form.isFilled($0) ? form.text($0) : nil }
    }
    head = FactLine.Head(
      path: path, document: form.index, kind: form.kind.name, ruleSet: document.law.name, year: form.year,
      project: text(.name), projectCode: text(.code), supervisor: text(.supervisor), unit: text(.unit))
  }

  /// All lines: indicators, figures, dates.
  var all: [FactLine] { indicators + funds + dates }

  /// A line for each indicator.
  var indicators: [FactLine] {
    form.indicators.map { indicator in
      var line = FactLine("indicator", at: form.tree.path(of: form.node(of: indicator.record)), indicator.name)
      line.levels = (
        label(indicator.class?.label, indicator.classHeading),
        label(indicator.subclass?.label, indicator.subclassHeading)
      )
      line.text = text(.target, of: indicator)
      line.reading = indicator.target
      line.date = date(of: indicator.target)
      line.actual = (text(.actual, of: indicator), indicator.actual)
      line.weight = indicator.weight.number?.canonical.description
      line.score = indicator.score.number?.canonical.description
      return line
    }
  }

  /// A line for each figure of `资金`.
  var funds: [FactLine] {
    guard let record = form[.funds]?.record else { return [] }
    return form.fundRows.flatMap { row -> [FactLine] in
      let name = form.declaration(of: row.entry, in: record)?.key ?? ""
      if let plain = row.plain { return [line(of: plain, name, column: nil)] }
      guard let figures = row.record else { return [] }
      return FundRow.columns.compactMap { column in
        row.figure(column).map { line(of: $0, name, column: form.type(of: figures)[column]?.key) }
      }
    }
  }

  /// A line for each date that a field holds.
  var dates: [FactLine] {
    var found: [(place: Int, line: FactLine)] = []
    for record in form.allRecords {
      for entry in form.entries(of: record) {
        guard let field = form.declaration(of: entry, in: record), case .date = field.type, let date = form.date(entry)
        else { continue }
        var line = FactLine("date", at: form.tree.path(of: entry.value), field.key)
        line.text = form.text(entry)
        line.date = date
        found.append((form.valueRange(entry).start, line))
      }
    }
    return found.sorted { $0.place < $1.place }.map(\.line)
  }

  private func line(of amount: Amount, _ name: String, column: String?) -> FactLine {
    var line = FactLine("fund", at: form.tree.path(of: amount.entry.value), name)
    line.column = column
    line.text = form.text(amount.entry)
    line.yuan = amount.yuan.canonical.description
    return line
  }

  private func text(_ column: FieldName, of indicator: Indicator) -> String? {
    form.entry(column, of: indicator).flatMap { form.isFilled($0) ? form.text($0) : nil }
  }

  /// The official label of a class, else what is printed.
  private func label(_ official: String?, _ heading: Int?) -> String? {
    if let official { return official }
    guard let heading, form.headings.indices.contains(heading) else { return nil }
    return form.text(form.headings[heading].node)
  }

  /// The date of a value; one without a year is completed by the document's.
  private func date(of reading: Reading?) -> DateReading? {
    if let date = reading?.date { return date }
    guard let part = reading?.partialDate, let year = form.year else { return nil }
    return part.inYear(year)
  }
}
