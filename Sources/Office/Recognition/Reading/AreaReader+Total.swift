import Forms
import Quantities

/// The last row of the table of indicators: 总分, with the points, the score and the grade beside it.
extension AreaReader {
  /// Reads the row if it is one.
  mutating func readTotal(_ row: Int) -> Bool {
    let blocks = grid.blocks(in: row).filter { !taken.contains($0) }
    guard let label = blocks.first, TotalLabel.isOne(grid.labels[label]) else { return false }
    // 总分 96, 等级 优: labels with values, not the foot of a table.
    if blocks.dropFirst().contains(where: { labels.slot(grid.labels[$0]) != nil }) { return false }
    takeLabel(label)
    let score = table?.header.column(.score)
    let weight = table?.header.column(.weight)
    var rest = Array(blocks.dropFirst())
    if let field = root[.totalScore] {
      var cell = score.flatMap { column in rest.first { grid.blocks[$0].columns.overlaps(column.columns) } }
      if cell == nil, score == nil || weight == nil { cell = rest.last { isNumber($0) } }
      let place = cell.map { grid.blocks[$0].place } ?? score.flatMap { grid.place(row, $0.columns.lowerBound) }
      if let cell {
        set(field, cell, label, place)
        rest.removeAll { $0 == cell }
      }
      if let grade = root[.grade], let word = rest.first(where: { isGrade($0) }) {
        set(grade, word, label, grid.blocks[word].place)
        rest.removeAll { $0 == word }
      }
    }
    // The sum of the points is what the rows say anyway.
    for block in rest where isNumber(block) { taken.insert(block) }
    return true
  }

  private mutating func set(_ field: Field, _ block: Int, _ label: Int, _ place: CellPlace?) {
    let row = grid.blocks[label].text.unwrapped
    if record.set([field], value(block, field), label: place, printed: field.key, row: row) { taken.insert(block) }
  }

  private func isNumber(_ block: Int) -> Bool {
    let text = grid.blocks[block].text
    return ExactDecimal.parse((text.hasSuffix("分") ? String(text.dropLast()) : text).utf8.span) != nil
  }

  private func isGrade(_ block: Int) -> Bool {
    let text = grid.blocks[block].text
    return text.count <= 4 && !isNumber(block)
  }
}
