import Forms

/// The table of what is reviewed or assessed, whose first column names the aspects, or groups of their parts.
extension AreaReader {
  /// Reads the table whose headings stand at `row`; returns the row behind it, `nil` where there is none.
  mutating func readDimensions(_ row: Int, until end: Int) -> Int? {
    guard let field = root[.dimensions], case .dictionary(let type) = field.type,
      let table = AspectTable(at: row, type, labels, grid)
    else { return nil }
    for block in table.headings { takeLabel(block) }
    record.setLabel(field, grid.blocks[table.heading].place, printed: printed(table.heading, field))
    section = nil
    var made = DraftRecord()
    var group: AspectParts?
    func close() {
      guard let parts = group else { return }
      made.add(parts.name, .record(parts.joined(type)), label: parts.place, row: parts.name)
      group = nil
    }
    var next = row + 1
    while next < end, area.contains(next), !grid.blocks(in: next).isEmpty {
      guard let lead = grid.block(at: next, table.keys.lowerBound), !endsAspects(lead) else { break }
      if let open = group, !open.rows.isEmpty, !open.rows.contains(next) { close() }
      let isNew = grid.blocks[lead].rows.lowerBound == next
      let isBand = isBand(lead, next, table)
      if isNew, isBand || grid.blocks[lead].rows.count > 1 {
        close()
        taken.insert(lead)
        let name = IndicatorRowText.withoutNumber(grid.blocks[lead].text.unwrapped)
        group = AspectParts(
          name: name, place: grid.blocks[lead].place, rows: isBand ? next..<next : grid.blocks[lead].rows)
      }
      if !isBand {
        let part = group?.rows.isEmpty == false ? self.part(next, lead, table) ?? lead : lead
        let name = IndicatorRowText.withoutNumber(grid.blocks[part].text.unwrapped)
        taken.insert(part)
        let values = readAspect(next, name, table)
        if group != nil {
          group?.parts.append((name, values))
        } else {
          made.add(name, .record(values), label: grid.blocks[part].place, row: name)
        }
      }
      next += 1
    }
    close()
    if !made.entries.isEmpty { record.replace(field, .record(made)) }
    return next
  }

  /// What is written of an aspect, or of a part of one, in a row.
  private mutating func readAspect(_ row: Int, _ name: String, _ table: AspectTable) -> DraftRecord {
    for block in table.others {
      // What is looked at is printed in the form; it is no answer.
      grid.block(at: row, grid.blocks[block].columns.lowerBound).map { taken.insert($0) }
    }
    var values = DraftRecord()
    for column in table.columns {
      let place = grid.place(row, column.columns.lowerBound)
      guard let cell = grid.block(at: row, column.columns.lowerBound), grid.blocks[cell].rows.lowerBound == row,
        !taken.contains(cell)
      else { continue }
      taken.insert(cell)
      let printed = printed(column.block, column.field)
      // A form without a column of grades has them ticked among the opinions.
      if column.field.name == .opinion, let grade = table.grade, case .text(let word) = value(cell, grade),
        ChoiceSpelling.choice(word.text, in: grade.type.choices) != nil
      {
        _ = values.set([grade], .text(word), label: place, printed: grade.key, row: name)
        _ = values.set([column.field], .text(word), label: place, printed: printed, row: name)
        continue
      }
      _ = values.set([column.field], value(cell, column.field), label: place, printed: printed, row: name)
    }
    return values
  }

  /// Whether a row is the heading of the aspects below it: a text over the table, or a number with nothing beside it above
  /// rows that have none.
  private func isBand(_ lead: Int, _ row: Int, _ table: AspectTable) -> Bool {
    guard grid.blocks(in: row).last == lead, grid.blocks[lead].rows.count == 1 else { return false }
    if grid.blocks[lead].columns.upperBound > table.keys.upperBound { return true }
    guard LabelText.withoutNumber(grid.labels[lead]) != nil,
      let below = grid.block(at: row + 1, table.keys.lowerBound)
    else { return false }
    return LabelText.withoutNumber(grid.labels[below]) == nil && grid.blocks(in: row + 1).count > 1
  }

  /// The block that names the part of a group over several rows: below the same heading, or below one that nothing answers.
  private func part(_ row: Int, _ lead: Int, _ table: AspectTable) -> Int? {
    let beside = grid.blocks[lead].columns.upperBound
    let below = beside < table.keys.upperBound ? [beside] : []
    let columns = below + table.others.map { grid.blocks[$0].columns.lowerBound }
    return columns.lazy.compactMap { grid.block(at: row, $0) }.first { grid.blocks[$0].rows.count == 1 }
  }

  private func endsAspects(_ lead: Int) -> Bool {
    let label = grid.labels[lead]
    if FormMargin.isNote(label) || TotalLabel.isOne(label) { return true }
    return labels.slot(label).map { $0.path.count == 1 } ?? false
  }
}

/// The headings of a table of aspects.
struct AspectTable {
  /// The heading of the names.
  let heading: Int
  /// The columns of the names.
  let keys: Range<Int>
  /// The columns that are read.
  private(set) var columns: [(columns: Range<Int>, field: Field, block: Int)] = []
  /// The headings of what the form prints beside each aspect: 审核要点.
  private(set) var others: [Int] = []
  /// Every block that is a heading of the table.
  private(set) var headings: [Int] = []
  /// The grade, where no column is its.
  private(set) var grade: Field?

  /// The headings at `row`; `nil` where there are none.
  init?(at row: Int, _ type: RecordType, _ labels: FormLabels, _ grid: Grid) {
    let blocks = Array(grid.blocks(in: row))
    let named = blocks.filter { labels.slot(grid.labels[$0])?.field.name == .dimensions }
    // A heading over several rows stands beside the table.
    guard let heading = named.first(where: { grid.blocks[$0].rows.count == 1 }) ?? named.last else { return nil }
    self.heading = heading
    keys = grid.blocks[heading].columns
    for block in blocks where block > heading {
      if let found = labels.field(grid.labels[block], in: type) {
        columns.append((grid.blocks[block].columns, found, block))
      } else {
        others.append(block)
      }
    }
    if columns.isEmpty { return nil }
    headings = named.filter { $0 < heading } + blocks.filter { $0 >= heading }
    grade = columns.contains { $0.field.name == .grade } ? nil : type[.grade]
  }
}
