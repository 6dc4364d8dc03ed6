import Forms

/// Reads one form: finds labels and tables row by row and puts what stands beside and below them into a draft.
struct AreaReader {
  let grid: Grid
  let area: FormArea
  let labels: FormLabels
  /// What was read so far.
  var record = DraftRecord()
  /// The blocks that are accounted for.
  var taken = BlockSet()
  /// Notes that are printed on the form, in reading order.
  var notes: [Int] = []
  /// The heading whose rows are being read: 项目资金 beside or above its lines.
  var section: Section?
  /// The table of indicators read last, for its rows on the next page and for the total below it.
  var table: IndicatorTable?
  /// Whether the row of indicators being read begins a class.
  var isNewClass = false
  /// The columns of the labels of 中期资金总额 and its parts, which have no field of their own.
  var midtermColumn: Int?

  /// A heading that stands beside or above several rows.
  struct Section {
    let path: [Field]
    let type: RecordType
    /// The rows that it is merged over; a heading of one row holds until the next one.
    let rows: Range<Int>
    let column: Int

    func holds(at row: Int) -> Bool { rows.count > 1 ? rows.contains(row) : row >= rows.lowerBound }
  }

  init(_ grid: Grid, _ area: FormArea) {
    self.grid = grid
    self.area = area
    labels = FormLabels.of(area.kind)
  }

  /// The fields of the document.
  var root: RecordType { area.kind.recordType }

  /// Reads the form.
  mutating func read() {
    takeTitle()
    for rows in area.rows {
      var next = rows.lowerBound
      for row in grid.rows where rows.contains(row) && row >= next {
        next = read(row, until: rows.upperBound)
      }
    }
  }

  /// Reads what begins in a row; returns the row behind.
  private mutating func read(_ row: Int, until end: Int) -> Int {
    let blocks = grid.blocks(in: row).filter { !taken.contains($0) }
    guard let first = blocks.first else { return row + 1 }
    if FormMargin.isNote(grid.labels[first]) {
      for block in blocks { takeNote(block) }
      return row + 1
    }
    if let next = readIndicators(row, until: end) { return next }
    if let next = readFunds(row, until: end) { return next }
    if let next = readDimensions(row, until: end) { return next }
    if let next = readRecords(row, until: end) { return next }
    if readTotal(row) { return row + 1 }
    if let next = continueIndicators(row, until: end) { return next }
    readPairs(row)
    return row + 1
  }

  /// What is left: blocks that belong to no field.
  var leftovers: [Int] {
    var left: [Int] = []
    for row in grid.rows where area.contains(row) {
      for block in grid.blocks(in: row) where !taken.contains(block) && !FormMargin.isIdle(grid.labels[block]) {
        left.append(block)
      }
    }
    return left
  }

  // MARK: Head

  private mutating func takeTitle() {
    for block in area.repeatedTitles { taken.insert(block) }
    if let title = area.title {
      taken.insert(title.block)
      if let year = title.year { setYear(year, title.block) }
    } else if let row = grid.rows.first(where: { area.contains($0) }), grid.blocks(in: row).count == 1,
      let block = grid.blocks(in: row).first, grid.labels[block].contains("绩效"),
      slot(grid.labels[block], at: row) == nil
    {
      // A heading that names no kind of form: 绩效目标设定公示.
      taken.insert(block)
      if let year = FormTitle.year(in: grid.labels[block]) { setYear(year, block) }
    }
    for row in grid.rows where area.contains(row) {
      // 2022年 may be a value in a row; the heading's year stands by itself or beside the unit.
      let blocks = grid.blocks(in: row)
      if blocks.count > 3 { continue }
      for block in blocks where !taken.contains(block) {
        guard let year = FormTitle.yearAlone(in: grid.labels[block]) else { continue }
        if setYear(year, block) { taken.insert(block) }
      }
    }
  }

  @discardableResult
  private mutating func setYear(_ year: Int, _ block: Int) -> Bool {
    guard let field = root[.year] else { return false }
    if case .text(let there)? = record.value([field]), !there.isBlank { return there.text == String(year) }
    return record.set(
      [field], .text(DraftText(text: String(year), place: grid.blocks[block].place)), label: grid.blocks[block].place,
      printed: field.key, row: "")
  }

  // MARK: Marks

  /// Marks a block as a label, with the unit of money that it may name.
  mutating func takeLabel(_ block: Int) {
    taken.insert(block)
    if let unit = MoneyLabel.unit(inBracketOf: grid.labels[block]) { setUnit(unit, block) }
  }

  mutating func takeNote(_ block: Int) {
    taken.insert(block)
    notes.append(block)
    if let unit = MoneyLabel.unit(named: grid.labels[block]) { setUnit(unit, block) }
  }

  /// Notes the unit in which a form says that it counts.
  @discardableResult
  mutating func setUnit(_ unit: String, _ block: Int) -> Bool {
    guard let funds = root[.funds], let type = funds.type.recordType, let field = type[.fundUnit] else { return false }
    if case .text(let there)? = record.value([funds, field]), !there.isBlank { return there.text == unit }
    return record.set(
      [funds, field], .text(DraftText(text: unit, place: grid.blocks[block].place)), label: grid.blocks[block].place,
      printed: field.key, row: "")
  }

  /// The place of the field that a label names here: within the open section first.
  func slot(_ label: String, at row: Int) -> Slot? {
    if let section, section.holds(at: row), let field = labels.field(label, in: section.type) {
      return Slot(path: section.path + [field])
    }
    return labels.slot(label)
  }

  /// The label as it may be written as a key: as printed, where the declaration knows it, else the declared one.
  func printed(_ block: Int, _ field: Field) -> String {
    let text = grid.blocks[block].text.unwrapped
    return field.key == text || field.aliases.contains(text) ? text : field.key
  }
}
