import Forms
import SourceText

/// The table of indicators.
extension AreaReader {
  /// Reads the table whose headings stand at `row`; returns the row behind it, `nil` where there is none.
  mutating func readIndicators(_ row: Int, until end: Int) -> Int? {
    guard let field = root[.indicators], case .indicators(let type) = field.type,
      let header = TableHeader(at: row, type, labels, grid), header.isOfIndicators
    else { return nil }
    let isRepeated = table != nil
    for block in header.blocks where !header.unknown.contains(block) { takeLabel(block) }
    // Left of the columns stands the heading of the table; above the first levels of a second set, what the set is.
    var heading = header.blocks.first
    for block in header.unknown {
      if labels.slot(grid.labels[block])?.field.name == .indicators {
        takeLabel(block)
        heading = block
      } else if header.columns.contains(where: { grid.blocks[block].columns.contains($0.columns.lowerBound) }) {
        takeLabel(block)
      }
    }
    if !isRepeated, let heading {
      record.setLabel(field, grid.blocks[heading].place, printed: printed(heading, field))
    }
    section = nil
    var table = IndicatorTable(header, header.columns.map { printed($0.block, $0.field) }, type, at: row)
    if let before = self.table { (table.first, table.second) = (before.first, before.second) }
    self.table = table
    return readIndicatorRows(from: header.rows.upperBound, until: end)
  }

  /// Goes on with the table of the page before where the headings are not repeated.
  mutating func continueIndicators(_ row: Int, until end: Int) -> Int? {
    guard let table, let piece = area.rows.first(where: { $0.contains(row) }), !piece.contains(table.last),
      table.fits(row, grid), slot(grid.labels[grid.blocks(in: row).lowerBound], at: row) == nil
    else { return nil }
    return readIndicatorRows(from: row, until: end)
  }

  private mutating func readIndicatorRows(from start: Int, until end: Int) -> Int {
    var row = start
    while row < end, area.contains(row) {
      if !grid.blocks(in: row).isEmpty, endsIndicators(row) { break }
      readIndicatorRow(row)
      table?.last = row
      // Rows in which nothing begins are padding; a sheet may have a million of them.
      row = grid.nextRow(from: row + 1) ?? end
    }
    return row
  }

  /// Whether a row stands below the table: a total, a label, a note, a text over its whole width.
  private func endsIndicators(_ row: Int) -> Bool {
    guard let table, let lead = grid.blocks(in: row).first(where: { !taken.contains($0) }) else { return false }
    let (box, label) = (grid.blocks[lead], grid.labels[lead])
    if FormMargin.isNote(label) || TotalLabel.isOne(label) || area.repeatedTitles.contains(lead) { return true }
    let words = ClassLabel.read(box.text.utf8.span)
    if words.first != nil || words.second != nil { return false }
    if let header = TableHeader(at: row, table.type, labels, grid), header.isOfIndicators { return true }
    // Left of the names only classes may stand.
    let name = table.header.column(.name)?.columns.lowerBound ?? table.header.span.lowerBound
    if let slot = labels.slot(label), box.columns.lowerBound < name, slot.field.name != .indicators { return true }
    return grid.blocks(in: row).count == 1 && box.columns.count * 10 >= table.header.span.count * 7
      && box.columns.lowerBound < name
  }

  private mutating func readIndicatorRow(_ row: Int) {
    guard let header = table?.header else { return }
    let left = header.span.lowerBound
    for block in grid.blocks(in: row) where grid.blocks[block].columns.upperBound <= left {
      if labels.slot(grid.labels[block])?.field.name == .indicators { takeLabel(block) }
    }
    readClasses(row)
    let sets = header.columns.contains { $0.set > 0 } ? 2 : 1
    var rows = (0..<sets).map { readColumns(row, set: $0) }
    if sets > 1 { rows = [IndicatorSets.joined(midterm: rows[0], annual: rows[1], table?.type)].flatMap { $0 } }
    let hasNewClass = isNewClass
    isNewClass = false
    let filled = rows.filter { !$0.entries.isEmpty && !IndicatorRowText.isEmpty($0) }
    for record in filled { add(record) }
    if filled.isEmpty, hasNewClass { add(rows.first ?? DraftRecord(), isEmpty: true) }
  }

  private mutating func add(_ record: DraftRecord, isEmpty: Bool = false) {
    guard let field = root[.indicators], let table else { return }
    self.record.append(
      DraftIndicator(first: table.first, second: table.second, record: record, isEmpty: isEmpty), to: field)
  }

  // MARK: Classes

  private mutating func readClasses(_ row: Int) {
    guard let header = table?.header else { return }
    if let block = classBlock(.classLabel, row) {
      let text = classText(block)
      let isOther = table?.first.text != text.text
      if grid.blocks[block].rows.lowerBound == row || isOther {
        if isOther { table?.second = DraftText(text: "", place: nil) }
        table?.first = text
        isNewClass = true
      }
      takeLabel(block)
    }
    for column in header.columns where column.field.name == .subclassLabel {
      guard let block = classBlock(column, row) else { continue }
      let before = table?.second.text ?? ""
      if column.set == 0 || before.isEmpty {
        let text = classText(block)
        if before != text.text || grid.blocks[block].rows.lowerBound == row { isNewClass = true }
        table?.second = text
      }
      takeLabel(block)
    }
    // A class that is printed as a band over the whole table.
    let blocks = grid.blocks(in: row)
    if blocks.count == 1, let block = blocks.first, !taken.contains(block),
      grid.blocks[block].columns.count > 1 || header.column(.classLabel) == nil,
      ClassLabel.read(grid.blocks[block].text.utf8.span).first != nil
    {
      let text = classText(block)
      table?.first = text
      table?.second = DraftText(text: "", place: nil)
      takeLabel(block)
    }
  }

  private func classBlock(_ name: FieldName, _ row: Int) -> Int? {
    table?.header.column(name).flatMap { classBlock($0, row) }
  }

  private func classBlock(_ column: TableHeader.Column, _ row: Int) -> Int? {
    grid.block(at: row, column.columns.lowerBound)
  }

  private mutating func classText(_ block: Int) -> DraftText {
    table?.text(of: block, grid) ?? DraftText(text: "", place: nil)
  }

  // MARK: Columns

  /// The row's columns of one set; blank ones are kept where something must stand.
  private mutating func readColumns(_ row: Int, set: Int) -> DraftRecord {
    var record = DraftRecord()
    guard let table else { return record }
    let name = nameText(row, set)
    for (column, printed) in zip(table.header.columns, table.printed) where column.set == set {
      let field = column.field
      if field.name == .classLabel || field.name == .subclassLabel { continue }
      let block = grid.block(at: row, column.columns.lowerBound)
      let place = block.map { grid.blocks[$0].place } ?? grid.place(row, column.columns.lowerBound)
      var value: DraftValue?
      if let block {
        if grid.blocks[block].rows.lowerBound == row, !taken.contains(block) { value = self.value(block, field) }
        taken.insert(block)
      } else if IndicatorRowText.keepsBlank(field.name) {
        value = .text(DraftText(text: "", place: place))
      }
      guard let value else { continue }
      _ = record.set(column.path, value, label: place, printed: printed, row: name)
    }
    return record
  }

  private func nameText(_ row: Int, _ set: Int) -> String {
    let column = table?.header.column(.name, set: set) ?? table?.header.column(.subclassLabel, set: set)
    return column.flatMap { grid.block(at: row, $0.columns.lowerBound) }.map { grid.blocks[$0].text.unwrapped } ?? ""
  }
}
