import Forms
import Quantities

/// Labels with their values to the right or below.
extension AreaReader {
  /// Reads the labels of a row.
  mutating func readPairs(_ row: Int) {
    for block in grid.blocks(in: row) where !taken.contains(block) {
      if readPeriod(block, row) || readInline(block, row) { continue }
      if let slot = slot(grid.labels[block], at: row) {
        read(slot, block, row)
      } else {
        readOpen(block, row)
      }
    }
  }

  /// A line of a section that takes any names with amounts behind them: 资金级次, with 市级 and 镇级 as the place has them.
  private mutating func readOpen(_ block: Int, _ row: Int) {
    guard let section, section.type.isOpen, section.holds(at: row),
      grid.blocks[block].columns.lowerBound > section.column,
      let cell = grid.block(at: row, grid.blocks[block].columns.upperBound), grid.blocks[cell].rows.lowerBound == row,
      !taken.contains(cell), ExactDecimal.parse(grid.blocks[cell].text.utf8.span) != nil
    else { return }
    taken.insert(block)
    taken.insert(cell)
    let name = grid.blocks[block].text.unwrapped
    let amount = DraftText(text: grid.blocks[cell].text.unwrapped, place: grid.blocks[cell].place)
    record.addUnknown(name, .text(amount), in: section.path, label: grid.blocks[block].place, row: name)
  }

  private mutating func read(_ slot: Slot, _ block: Int, _ row: Int) {
    if isMidtermPart(slot, block) { return takeMidtermPart(block, row) }
    let field = slot.field
    switch field.type {
    case .record(let type): readSection(slot, type, block, row)
    case .narrativeOrRecord(let type):
      if let value = value(of: block, field, row), value.block != nil, !isBelow(value, block) {
        set(slot, value, block, row)
      } else {
        open(slot, type, block)
      }
    case .records(let type), .dictionary(let type), .indicators(let type):
      open(slot, type, block)
      // A list that is written as one text is its first row.
      if let value = value(of: block, field, row), let cell = value.block, !isBelow(value, block),
        let first = type.fields.first, case .records = field.type
      {
        var only = DraftRecord()
        _ = only.set(
          [first], .text(draft(cell, first)), label: grid.blocks[block].place, printed: first.key,
          row: grid.blocks[block].text.unwrapped)
        taken.insert(cell)
        _ = record.set(
          slot.path, .records([only]), label: grid.blocks[block].place, printed: printed(block, field), row: "")
      }
    case .amountsByKey, .any: break
    default:
      close(before: block)
      guard let value = value(of: block, field, row) else {
        takeLabel(block)
        return
      }
      set(slot, value, block, row)
      if field.name == .midtermFunds, isBesideTotal(block, row) {
        midtermColumn = grid.blocks[block].columns.lowerBound
      }
    }
  }

  /// A heading such as 项目资金: what follows belongs to it. A plain value beside it is that of its main field.
  private mutating func readSection(_ slot: Slot, _ type: RecordType, _ block: Int, _ row: Int) {
    open(slot, type, block)
    guard let value = value(of: block, slot.field, row), value.block != nil, !isBelow(value, block) else { return }
    let main: [FieldName] = [.totalFunds, .name]
    guard let field = main.lazy.compactMap({ type[$0] }).first else { return }
    set(Slot(path: slot.path + [field]), value, block, row)
  }

  private mutating func open(_ slot: Slot, _ type: RecordType, _ block: Int) {
    close(before: block)
    takeLabel(block)
    let place = grid.blocks[block]
    if slot.path.count == 1 { record.setLabel(slot.field, place.place, printed: printed(block, slot.field)) }
    section = Section(path: slot.path, type: type, rows: place.rows, column: place.columns.lowerBound)
  }

  /// Ends a section of one row at the next heading in its column.
  private mutating func close(before block: Int) {
    guard let section, section.rows.count == 1, grid.blocks[block].columns.lowerBound <= section.column,
      grid.blocks[block].rows.lowerBound > section.rows.lowerBound
    else { return }
    self.section = nil
  }

  // MARK: Values

  /// Where the value of a label stands; the block is `nil` where the cell is blank.
  struct Value {
    let block: Int?
    let place: CellPlace?
  }

  private func isBelow(_ value: Value, _ label: Int) -> Bool {
    value.block.map { grid.blocks[$0].rows.lowerBound >= grid.blocks[label].rows.upperBound } ?? false
  }

  /// The cell to the right of a label, behind padding; the cell below where a label follows to the right.
  func value(of label: Int, _ field: Field, _ row: Int) -> Value? {
    let box = grid.blocks[label]
    var column = box.columns.upperBound
    var blank: Int?
    let end = grid.columnCount(at: row)
    while column < end {
      guard let next = grid.block(at: row, column) else {
        blank = blank ?? column
        column = grid.columns(at: row, column).upperBound
        continue
      }
      let isChoice = ChoiceSpelling.choice(grid.blocks[next].text, in: field.type.choices) != nil
      if grid.blocks[next].rows.lowerBound != row || taken.contains(next) || !isChoice && isLabel(next, row) { break }
      return Value(block: next, place: grid.blocks[next].place)
    }
    let below = box.rows.upperBound
    if blank == nil || isNarrative(field), area.contains(below) {
      if let next = grid.block(at: below, box.columns.lowerBound), grid.blocks[next].rows.lowerBound == below,
        grid.blocks[next].columns.lowerBound == box.columns.lowerBound, !taken.contains(next), !isLabel(next, below)
      {
        return Value(block: next, place: grid.blocks[next].place)
      }
      if blank == nil, grid.block(at: below, box.columns.lowerBound) == nil {
        return Value(block: nil, place: grid.place(below, box.columns.lowerBound))
      }
    }
    return blank.map { Value(block: nil, place: grid.place(row, $0)) }
  }

  private func isNarrative(_ field: Field) -> Bool { if case .narrative = field.type { true } else { false } }

  /// Whether a block is a label itself, so that it cannot be the value of the one before it.
  func isLabel(_ block: Int, _ row: Int) -> Bool {
    let label = grid.labels[block]
    return slot(label, at: row) != nil || PeriodLabel.isOne(label) || inlineSlot(grid.blocks[block].text, row) != nil
  }

  /// Puts the value of a label into the draft; what stands there twice with another text is left over.
  mutating func set(_ slot: Slot, _ value: Value, _ label: Int, _ row: Int) {
    takeLabel(label)
    let box = grid.blocks[label]
    let made = value.block.map { self.value($0, slot.field) } ?? .text(DraftText(text: "", place: value.place))
    let isSet = record.set(
      slot.path, made, label: box.place, printed: printed(label, slot.field), row: box.text.unwrapped)
    guard let block = value.block else { return }
    if isSet || isSame(made, record.value(slot.path)) { taken.insert(block) }
  }

  private func isSame(_ one: DraftValue, _ other: DraftValue?) -> Bool {
    guard case .text(let one) = one, case .text(let other)? = other else { return false }
    return one.text == other.text
  }

  // MARK: Label and value in one cell

  /// `填报单位（盖章）：县公路站    金额单位：万元`.
  private mutating func readInline(_ block: Int, _ row: Int) -> Bool {
    let text = grid.blocks[block].text
    guard slot(grid.labels[block], at: row) == nil else { return false }
    if let unit = MoneyLabel.unit(named: grid.labels[block]), grid.labels[block].utf8.count <= 40, setUnit(unit, block)
    {
      taken.insert(block)
      return true
    }
    var isRead = false
    var isWhole = true
    for piece in InlinePair.pieces(of: text) {
      if let unit = MoneyLabel.unit(named: LabelText.normal(piece)), setUnit(unit, block) {
        isRead = true
      } else if let (slot, value) = inlineSlot(piece, row) {
        let place = grid.blocks[block].place
        let isSet = record.set(
          slot.path, .text(DraftText(text: value, place: place)), label: place, printed: slot.field.key,
          row: slot.field.key)
        isRead = isRead || isSet
        if !isSet, !value.isEmpty { isWhole = false }
      } else {
        isWhole = false
      }
    }
    if isRead && isWhole { taken.insert(block) }
    return isRead
  }

  /// The field and the value of a text such as `填报人：张三`.
  private func inlineSlot(_ text: String, _ row: Int) -> (Slot, String)? {
    guard text.utf8.count <= 300, let pair = InlinePair(text),
      let slot = slot(LabelText.normal(pair.label), at: row)
    else { return nil }
    switch slot.field.type {
    case .record, .records, .dictionary, .indicators, .amountsByKey, .any: return nil
    default: return (slot, pair.value)
    }
  }

  // MARK: Special labels

  /// 项目期, 起止时间: two fields in one cell.
  private mutating func readPeriod(_ block: Int, _ row: Int) -> Bool {
    guard PeriodLabel.isOne(grid.labels[block]), let project = root[.project], let type = project.type.recordType,
      let start = type[.startDate], let end = type[.endDate], let value = value(of: block, start, row)
    else { return false }
    taken.insert(block)
    guard let cell = value.block else { return true }
    guard let period = PeriodLabel.period(grid.blocks[cell].text) else { return true }
    let label = grid.blocks[block]
    var isSet = true
    for (field, text) in [(start, period.start), (end, period.end)] where !text.isEmpty {
      isSet =
        record.set(
          [project, field], .text(DraftText(text: text, place: value.place)), label: label.place, printed: field.key,
          row: label.text.unwrapped) && isSet
    }
    if isSet { taken.insert(cell) }
    return true
  }

  /// 财政拨款 and 其他资金 below 中期资金总额: the document has the total of the medium term alone.
  private func isMidtermPart(_ slot: Slot, _ block: Int) -> Bool {
    guard let midtermColumn, slot.path.first?.name == .funds, slot.field.name != .midtermFunds else { return false }
    return grid.blocks[block].columns.lowerBound == midtermColumn
  }

  /// Whether the year's total stands in the same row, so that the parts of both follow below in two columns.
  private func isBesideTotal(_ block: Int, _ row: Int) -> Bool {
    grid.blocks(in: row).contains { $0 > block && slot(grid.labels[$0], at: row)?.field.name == .totalFunds }
  }

  private mutating func takeMidtermPart(_ block: Int, _ row: Int) {
    taken.insert(block)
  }
}
