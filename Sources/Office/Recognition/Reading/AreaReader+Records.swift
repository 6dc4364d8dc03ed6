import Forms

/// Tables whose rows are a list of mappings: 年度主要任务, 明细, 实施进度, 问题 …
extension AreaReader {
  /// Reads the table whose headings stand at `row`; returns the row behind it, `nil` where there is none.
  mutating func readRecords(_ row: Int, until end: Int) -> Int? {
    guard let (slot, heading, header) = recordTable(at: row) else { return nil }
    for block in header.blocks where !header.unknown.contains(block) { takeLabel(block) }
    if let heading {
      takeLabel(heading)
      if slot.path.count == 1 {
        record.setLabel(slot.field, grid.blocks[heading].place, printed: printed(heading, slot.field))
      }
    } else if slot.path.count == 1, let first = header.blocks.first, record.entry(slot.field.name) == nil {
      record.setLabel(slot.field, grid.blocks[first].place, printed: slot.field.key)
    }
    section = nil
    var rows: [DraftRecord] = []
    var next = header.rows.upperBound
    while next < end, area.contains(next) {
      if grid.blocks(in: next).isEmpty {
        guard let heading, grid.blocks[heading].rows.contains(next) else { break }
        next += 1
        continue
      }
      if endsRecords(next, header, heading, slot) { break }
      if readRecordsTotal(next, header, slot) {
        next += 1
        continue
      }
      let made = readColumns(next, header)
      if !IndicatorRowText.isEmpty(made) { rows.append(made) }
      next += 1
    }
    if !rows.isEmpty { record.append(rows, at: slot.path, label: heading.map { grid.blocks[$0].place }) }
    return next
  }

  /// The list that the headings of a row belong to: the one whose label stands beside or above them, else the one whose
  /// fields they name best.
  private func recordTable(at row: Int) -> (Slot, heading: Int?, TableHeader)? {
    if let first = grid.blocks(in: row).first, let slot = slot(grid.labels[first], at: row),
      case .records(let type) = slot.field.type
    {
      // 问题 beside the rows is the table's name; above them it is that of a column too.
      let beside = grid.blocks[first].rows.count > 1 ? first : nil
      if let header = TableHeader(at: row, type, labels, grid, beside: beside) { return (slot, first, header) }
    }
    if let section, section.holds(at: row), let field = section.path.last, case .records(let type) = field.type,
      let header = TableHeader(at: row, type, labels, grid)
    {
      return (Slot(path: section.path), nil, header)
    }
    var best: (slot: Slot, header: TableHeader)?
    for slot in Self.lists(of: root) {
      guard case .records(let type) = slot.field.type, let header = TableHeader(at: row, type, labels, grid),
        header.columns.count >= 3, header.unknown.isEmpty, type.fields.first.map({ header.has($0.name) }) ?? false
      else { continue }
      if best.map({ header.columns.count > $0.header.columns.count }) ?? true { best = (slot, header) }
    }
    return best.map { ($0.slot, nil, $0.header) }
  }

  private static func lists(of type: RecordType) -> [Slot] {
    type.fields.flatMap { field -> [Slot] in
      switch field.type {
      case .records: [Slot(path: [field])]
      case .record(let below):
        below.fields.compactMap { inner in
          if case .records = inner.type { Slot(path: [field, inner]) } else { nil }
        }
      default: []
      }
    }
  }

  private func endsRecords(_ row: Int, _ header: TableHeader, _ heading: Int?, _ slot: Slot) -> Bool {
    guard let lead = grid.blocks(in: row).first(where: { !taken.contains($0) }) else { return false }
    let label = grid.labels[lead]
    if FormMargin.isNote(label) { return true }
    if let heading, grid.blocks[heading].rows.count > 1 { return !grid.blocks[heading].rows.contains(row) }
    if TotalLabel.isOne(label) { return false }
    guard grid.blocks[lead].columns.lowerBound <= header.span.lowerBound else { return false }
    if let other = labels.slot(label), other.field.name != slot.field.name, other.field.name != .mainTasksTotal {
      return true
    }
    return grid.blocks(in: row).count == 1 && grid.blocks[lead].columns.count * 10 >= header.span.count * 7
  }

  /// 金额合计 below the tasks of a department; a total of another list is what its rows say anyway.
  private mutating func readRecordsTotal(_ row: Int, _ header: TableHeader, _ slot: Slot) -> Bool {
    guard let block = grid.blocks(in: row).first(where: { TotalLabel.isOne(grid.labels[$0]) }) else { return false }
    takeLabel(block)
    guard slot.field.name == .mainTasks, let total = root[.mainTasksTotal], let type = total.type.recordType else {
      for column in header.columns {
        guard let cell = grid.block(at: row, column.columns.lowerBound), !taken.contains(cell) else { continue }
        taken.insert(cell)
        // Of earlier years the rows need not be all there were.
        guard let key = column.key, slot.field.name == .fundItems, let funds = root[.funds],
          let total = funds.type.recordType?[.fundItemsTotal]
        else { continue }
        record.addUnknown(
          key, .text(draft(cell, total)), in: [funds, total], label: grid.blocks[cell].place,
          row: grid.blocks[block].text.unwrapped)
      }
      return true
    }
    var made = DraftRecord()
    var plain: DraftValue?
    for column in header.columns {
      guard let cell = grid.block(at: row, column.columns.lowerBound), !taken.contains(cell) else { continue }
      let path = column.path.compactMap { type[$0.name] }
      if let last = path.last {
        _ = made.set(
          path.count == column.path.count ? path : [last], value(cell, last), label: grid.blocks[cell].place,
          printed: last.key, row: grid.blocks[block].text.unwrapped)
      } else if column.field.name == .funds {
        plain = value(cell, column.field)
      } else {
        continue
      }
      taken.insert(cell)
    }
    // A total of one figure is written as one.
    if made.entries.count == 1, let total = made.entry(.totalFunds) { plain = total.value }
    let value = plain ?? (made.entries.isEmpty ? .text(DraftText(text: "", place: nil)) : .record(made))
    _ = record.set(
      [total], value, label: grid.blocks[block].place, printed: total.key, row: grid.blocks[block].text.unwrapped)
    return true
  }

  private mutating func readColumns(_ row: Int, _ header: TableHeader) -> DraftRecord {
    var made = DraftRecord()
    let first = header.columns.first.flatMap { grid.block(at: row, $0.columns.lowerBound) }
    let name = first.map { grid.blocks[$0].text.unwrapped } ?? ""
    for column in header.columns {
      guard let cell = grid.block(at: row, column.columns.lowerBound), grid.blocks[cell].rows.lowerBound == row,
        !taken.contains(cell)
      else { continue }
      taken.insert(cell)
      if let key = column.key {
        made.addUnknown(
          key, .text(draft(cell, column.field)), in: column.path, label: grid.blocks[cell].place, row: name)
        continue
      }
      _ = made.set(
        column.path, value(cell, column.field), label: grid.blocks[cell].place,
        printed: printed(column.block, column.field), row: name)
    }
    return made
  }
}
