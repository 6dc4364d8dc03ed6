import Forms
import Linting
import SourceText
import Syntax

/// The cells of a document that hold scores, in the order of the form; the same cells whatever stands in them.
struct ScoreSheet {
  let form: Form
  /// The scores of rows, then the total.
  let cells: [Entry]

  init(_ form: Form) {
    self.form = form
    var cells = form.indicators.compactMap { form.entry(.score, of: $0) }
    for line in [FieldName.totalFunds, .executionTarget] {
      if let cell = form[.funds, line, .score] { cells.append(cell) }
    }
    if let total = form[.totalScore] { cells.append(total) }
    self.cells = cells.filter { form.tree[$0.value].kind == .scalar }
  }

  /// Whether there is anything to compute.
  var hasCells: Bool { !cells.isEmpty }

  /// Whether nothing is written in a cell.
  func isBlank(_ cell: Entry) -> Bool { form.points(cell) == .blank }
}

extension EditorDocument {
  private static let mostRounds = 4

  /// The edits that write in each cell for a score what its formula gives.
  ///
  /// The rules on scores know the formulas; a blank cell is given a 0 for them to mend. What no formula gives stays as it
  /// is, blank or not.
  func scoreEdits(document number: Int) -> [TextEdit] {
    guard let form = documents.first(where: { $0.form.index == number })?.form else { return [] }
    let sheet = ScoreSheet(form)
    let blanks = sheet.cells.filter { sheet.isBlank($0) }.map { tree.replacing($0.value, with: "0") }
    var current = analyzer.analyze(
      source.applying(blanks.sorted { $0.range.start < $1.range.start }), as: analysis.format, path: analysis.path)
    var computed: [Int: String] = [:]
    for _ in 0..<Self.mostRounds {
      guard let form = current.result.documents.first(where: { $0.form.index == number })?.form else { break }
      let cells = ScoreSheet(form).cells
      guard cells.count == sheet.cells.count else { break }
      let fixes = Self.compatible(
        analyzer.findingsWithFixes(current).filter {
          $0.document == number && Self.scoreRules.contains($0.code.number)
        }, nil)
      let next = fixes.filter { edit in cells.contains { form.valueRange($0).touches(edit.range.start) } }
      if next.isEmpty { break }
      for edit in next {
        guard let index = cells.firstIndex(where: { form.valueRange($0).touches(edit.range.start) }) else { continue }
        computed[index] = ""
      }
      let text = current.source.applying(next)
      current = analyzer.analyze(text, as: analysis.format, path: analysis.path)
      guard let after = current.result.documents.first(where: { $0.form.index == number })?.form else { break }
      let written = ScoreSheet(after).cells
      guard written.count == cells.count else { break }
      for index in computed.keys { computed[index] = after.text(written[index]) }
    }
    return computed.keys.sorted().compactMap { index in
      guard let text = computed[index], !text.isEmpty, text != form.text(sheet.cells[index]) else { return nil }
      return tree.replacing(sheet.cells[index].value, with: text)
    }
    .sorted { $0.range.start < $1.range.start }
  }
}
