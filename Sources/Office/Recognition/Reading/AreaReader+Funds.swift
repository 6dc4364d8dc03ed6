import Forms

/// The table of money: a line for each source, a column for each figure.
extension AreaReader {
  /// Reads the table whose headings stand at `row`; returns the row behind it, `nil` where there is none.
  mutating func readFunds(_ row: Int, until end: Int) -> Int? {
    guard let funds = root[.funds], case .record(let type) = funds.type,
      case .amountOrRecord(let columns)? = type[.totalFunds]?.type,
      let header = TableHeader(at: row, columns, labels, grid), header.isOfFunds
    else { return nil }
    // 年度主要任务 has columns of figures too.
    for block in header.unknown {
      if case .records? = labels.slot(grid.labels[block])?.field.type { return nil }
    }
    for block in header.blocks where !header.unknown.contains(block) { takeLabel(block) }
    var heading: Int?
    for block in header.unknown {
      guard let slot = labels.slot(grid.labels[block]), slot.path[0].name == .funds else { continue }
      takeLabel(block)
      if slot.path.count == 1 { heading = block }
    }
    if let heading { record.setLabel(funds, grid.blocks[heading].place, printed: printed(heading, funds)) }
    let section = heading.map { grid.blocks[$0].rows } ?? row..<row + 1
    self.section = Section(
      path: [funds], type: type, rows: section, column: heading.map { grid.blocks[$0].columns.lowerBound } ?? 0)
    var next = header.rows.upperBound
    while next < end {
      guard isFundLine(next, header, heading) else { break }
      readFundLine(next, header, heading, funds, type, columns)
      next += 1
    }
    return next
  }

  /// Whether a row is one of the table: it has figures or the name of a line; a blank one within the merged heading is.
  private func isFundLine(_ row: Int, _ header: TableHeader, _ heading: Int?) -> Bool {
    guard area.contains(row) else { return false }
    let blocks = grid.blocks(in: row)
    if blocks.isEmpty { return heading.map { grid.blocks[$0].rows.contains(row) } ?? false }
    guard let line = fundLabel(row, header, heading) else { return false }
    if let field = labels.field(grid.labels[line], in: FormLabels.funds(of: area.kind)) {
      if case .amountOrRecord = field.type { return true }
      return false
    }
    // A line by a local name has figures and stands under the heading.
    if labels.slot(grid.labels[line]) != nil { return false }
    return header.columns.contains { figure(row, $0) != nil }
      && (heading.map { grid.blocks[$0].rows.count == 1 || grid.blocks[$0].rows.contains(row) } ?? true)
  }

  /// The name of a line: the last block that begins left of the figures.
  private func fundLabel(_ row: Int, _ header: TableHeader, _ heading: Int?) -> Int? {
    grid.blocks(in: row).last { $0 != heading && grid.blocks[$0].columns.upperBound <= header.span.lowerBound }
  }

  private func figure(_ row: Int, _ column: TableHeader.Column) -> Int? {
    grid.block(at: row, column.columns.lowerBound).flatMap { grid.blocks[$0].rows.lowerBound == row ? $0 : nil }
  }

  private mutating func readFundLine(
    _ row: Int, _ header: TableHeader, _ heading: Int?, _ funds: Field, _ type: RecordType, _ columns: RecordType
  ) {
    guard let line = fundLabel(row, header, heading) else { return }
    takeLabel(line)
    let name = grid.blocks[line].text.unwrapped
    let field = labels.field(grid.labels[line], in: type)
    // What stands left of the name groups lines: 其中.
    for block in grid.blocks(in: row) where block < line && labels.slot(grid.labels[block])?.field.name == .funds {
      takeLabel(block)
    }
    let isTotal = field?.name == .totalFunds
    var figures = DraftRecord()
    for column in header.columns {
      let field = column.field
      let place = grid.place(row, column.columns.lowerBound)
      let label = grid.blocks[column.block].text.unwrapped
      if let block = figure(row, column), !taken.contains(block) {
        taken.insert(block)
        _ = figures.set(
          column.path, value(block, field), label: place, printed: printed(column.block, field), row: "\(name) \(label)"
        )
      } else if isTotal {
        _ = figures.set(
          column.path, .text(DraftText(text: "", place: place)), label: place, printed: printed(column.block, field),
          row: "\(name) \(label)")
      }
    }
    let place = grid.blocks[line].place
    let blank = DraftText(
      text: "", place: header.columns.first.flatMap { grid.place(row, $0.columns.lowerBound) } ?? place)
    let value: DraftValue = figures.entries.isEmpty ? .text(blank) : .record(figures)
    if let field {
      let isSet = record.set([funds, field], value, label: place, printed: printed(line, field), row: name)
      if !isSet, !figures.entries.isEmpty {
        for column in header.columns { figure(row, column).map { taken.remove($0) } }
      }
    } else {
      record.addUnknown(name, value, in: [funds], label: place, row: name)
    }
  }
}

extension FormLabels {
  /// The fields of the money of a kind.
  static func funds(of kind: DocumentKind) -> RecordType {
    kind.recordType[.funds]?.type.recordType ?? kind.recordType
  }
}
