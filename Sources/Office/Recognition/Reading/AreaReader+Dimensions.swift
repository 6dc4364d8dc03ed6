import Forms

/// The table of what is reviewed or assessed, whose first column names the aspects.
extension AreaReader {
  /// Reads the table whose headings stand at `row`; returns the row behind it, `nil` where there is none.
  mutating func readDimensions(_ row: Int, until end: Int) -> Int? {
    let blocks = Array(grid.blocks(in: row))
    guard let field = root[.dimensions], case .dictionary(let type) = field.type,
      let index = blocks.lastIndex(where: { labels.slot(grid.labels[$0])?.field.name == .dimensions })
    else { return nil }
    var columns: [(columns: Range<Int>, field: Field, block: Int)] = []
    var others: [Int] = []
    for block in blocks[(index + 1)...] {
      if let found = labels.field(grid.labels[block], in: type) {
        columns.append((grid.blocks[block].columns, found, block))
      } else {
        others.append(block)
      }
    }
    guard !columns.isEmpty else { return nil }
    let keys = grid.blocks[blocks[index]].columns
    for block in blocks[index...] { takeLabel(block) }
    for block in blocks[..<index] where labels.slot(grid.labels[block])?.field.name == .dimensions { takeLabel(block) }
    record.setLabel(field, grid.blocks[blocks[index]].place, printed: printed(blocks[index], field))
    section = nil
    var made = DraftRecord()
    var next = row + 1
    while next < end, area.contains(next), !grid.blocks(in: next).isEmpty {
      guard let key = key(next, keys, others), !ends(next, key) else { break }
      var values = DraftRecord()
      taken.insert(key)
      for block in others {
        // What is looked at is printed in the form; it is no answer.
        grid.block(at: next, grid.blocks[block].columns.lowerBound).map { _ = taken.insert($0) }
      }
      let name = IndicatorRowText.withoutNumber(grid.blocks[key].text.unwrapped)
      for column in columns {
        let place = grid.place(next, column.columns.lowerBound)
        guard let cell = grid.block(at: next, column.columns.lowerBound), grid.blocks[cell].rows.lowerBound == next,
          !taken.contains(cell)
        else { continue }
        taken.insert(cell)
        _ = values.set(
          [column.field], value(cell, column.field), label: place, printed: printed(column.block, column.field),
          row: name)
      }
      made.add(name, .record(values), label: grid.blocks[key].place, row: name)
      next += 1
    }
    if !made.entries.isEmpty { record.replace(field, .record(made)) }
    return next
  }

  /// The block that names the aspect of a row: of a group over several rows the part of it.
  private func key(_ row: Int, _ keys: Range<Int>, _ others: [Int]) -> Int? {
    guard let block = grid.block(at: row, keys.lowerBound) else { return nil }
    if grid.blocks[block].rows.count == 1 { return block }
    for other in others {
      if let part = grid.block(at: row, grid.blocks[other].columns.lowerBound), grid.blocks[part].rows.count == 1 {
        return part
      }
    }
    return grid.blocks[block].rows.lowerBound == row ? block : nil
  }

  private func ends(_ row: Int, _ key: Int) -> Bool {
    let label = grid.labels[key]
    if FormMargin.isNote(label) || TotalLabel.isOne(label) { return true }
    return labels.slot(label).map { $0.path.count == 1 } ?? false
  }
}
