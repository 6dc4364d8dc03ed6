import Forms
import Syntax

/// Money, lists and aspects.
extension OfficialForm {
  // MARK: Money

  mutating func addFunds(_ field: Field, _ type: RecordType, _ entry: Entry?) {
    let record = entry?.record
    let heading = "\(fundsLabel(field))（\(form.fundUnit.rawValue)）"
    var lines: [[SheetBuilder.Item]] = []
    var lists: [(field: Field, type: RecordType, entry: Entry)] = []
    let columns = Self.figureColumns(form, type, record)
    let wide = builder.width - 3 - columns.count
    for field in type.fields where field.name != .fundUnit {
      let entry = record.flatMap { form.entry(field.name, in: $0) }
      switch field.type {
      case .records(let type):
        if let entry, form.isFilled(entry) { lists.append((field, type, entry)) }
      case .amountsByKey where form.isFilled(record.flatMap { form.entry(.fundItems, in: $0) }): continue
      case .amountsByKey, .any, .dictionary, .indicators:
        if form.isFilled(entry) { omitted.append("资金.\(field.key)") }
      case .record(let below) where below.isOpen:
        if let record = entry?.record { lines += openLines(field, below, record) }
      case .record(let below), .narrativeOrRecord(let below):
        if let record = entry?.record {
          for inner in below.fields {
            guard let value = form.entry(inner.name, in: record), form.isFilled(value) else { continue }
            lines.append([
              .label(label([self.field(.funds), field, inner].compactMap { $0 }), 2), self.value(value, inner),
            ])
          }
        } else if let entry, form.isFilled(entry) {
          lines.append([.label(field.key, 2), value(entry, field)])
        }
      case .amountOrRecord where !columns.isEmpty && entry?.record != nil:
        guard let record = entry?.record else { continue }
        lines.append(
          [.label(field.key, 2)]
            + columns.enumerated().map { index, column in
              var item = form.entry(column.field.name, in: record).map { value($0, column.field) } ?? .value("")
              item.columns = index == columns.count - 1 ? 1 + wide : 1
              return item
            })
      default:
        guard form.isFilled(entry) || field.name == .totalFunds else { continue }
        lines.append([.label(field.key, 2), entry.map { value($0, field) } ?? .value("")])
      }
    }
    let head = columns.isEmpty ? [] : [[SheetBuilder.Item.label("", 2)] + columns.map { .label($0.label) }]
    var rows = head + lines
    guard !rows.isEmpty else { return }
    rows[0].insert(.label(heading, rows: rows.count), at: 0)
    for row in rows { builder.add(row) }
    for list in lists { addRecords([field, list.field], list.type, list.entry) }
  }

  /// The lines of a mapping that takes any names: its heading beside the names, so that they are known for its own.
  private func openLines(_ field: Field, _ type: RecordType, _ record: RecordID) -> [[SheetBuilder.Item]] {
    var lines: [[SheetBuilder.Item]] = type.fields.compactMap { inner in
      guard let value = form.entry(inner.name, in: record), form.isFilled(value) else { return nil }
      return [.label(inner.key), self.value(value, inner)]
    }
    for open in form.openKeys where open.record == record {
      lines.append([.label(form.text(open.entry.key)), .value(form.text(open.entry), isNumber: true)])
    }
    if !lines.isEmpty { lines[0].insert(.label(field.key, rows: lines.count), at: 0) }
    return lines
  }

  private func field(_ name: FieldName) -> Field? { form.kind.recordType[name] }

  /// 项目资金 or 部门资金, as the printed forms say.
  private func fundsLabel(_ field: Field) -> String {
    field.aliases.first { $0.count > 2 && labels.slot(LabelText.normal($0))?.field.name == field.name } ?? field.key
  }

  /// The columns of figures: those that must be there and those that a line has.
  private static func figureColumns(
    _ form: Form, _ type: RecordType, _ record: RecordID?
  ) -> [(field: Field, label: String)] {
    guard case .amountOrRecord(let columns)? = type[.totalFunds]?.type else { return [] }
    let records = type.fields.compactMap { field in record.flatMap { form.entry(field.name, in: $0)?.record } }
    return columns.fields.compactMap { field in
      let entries = records.compactMap { form.entry(field.name, in: $0) }
      guard let first = entries.first ?? nil else {
        return field.requirement == .required ? (field, field.key) : nil
      }
      let written = form.text(first.key)
      let isMonthly = columns.takesMonths && written != field.key && !field.aliases.contains(written)
      return (field, isMonthly ? written : field.key)
    }
  }

  /// How many columns the widest table beside that of the indicators needs.
  static func widestTable(_ form: Form) -> Int {
    var widest = 0
    func lists(_ type: RecordType, _ record: RecordID?) {
      for field in type.fields {
        guard case .records(let below) = field.type, let record, let entry = form.entry(field.name, in: record) else {
          continue
        }
        let columns = ListColumn.all(form, below, Array(entry.records), total: listTotal(form, field))
        widest = max(widest, 1 + columns.count)
      }
    }
    lists(form.kind.recordType, form.root)
    if let funds = form.kind.recordType[.funds], let type = funds.type.recordType {
      let record = form[.funds]?.record
      widest = max(widest, 3 + figureColumns(form, type, record).count)
      lists(type, record)
    }
    return widest
  }

  // MARK: Lists

  /// A list of mappings as a table, with the heading at its left.
  mutating func addRecords(_ path: [Field], _ type: RecordType, _ entry: Entry?) {
    guard let entry, let field = path.last else { return }
    let records = Array(entry.records)
    guard !records.isEmpty else {
      if form.isFilled(entry) {
        builder.add([.label(label(path), 2), .value(form.list(entry).map(\.text).joined(separator: "、"))])
      }
      return
    }
    let total = Self.listTotal(form, field)
    let columns = ListColumn.all(form, type, records, total: total)
    let isDeep = columns.contains { $0.path.count > 1 }
    let rowCount = (isDeep ? 2 : 1) + records.count + (total == nil ? 0 : 1)
    let wide = max((builder.width - 1) / max(columns.count, 1), 1)
    var head: [SheetBuilder.Item] = [.label(label(path), rows: rowCount)]
    var below: [SheetBuilder.Item] = []
    var index = 0
    while index < columns.count {
      let column = columns[index]
      if column.path.count > 1 {
        let same = columns[index...].prefix { $0.path.count > 1 && $0.path[0].name == column.path[0].name }
        head.append(.label(heading(column), wide * same.count))
        below += same.map { .label($0.path[1].key, wide) }
        index += same.count
      } else {
        head.append(.label(heading(column), wide, rows: isDeep ? 2 : 1))
        index += 1
      }
    }
    builder.add(head)
    if isDeep { builder.add(below) }
    for record in records { builder.add(columns.map { cell($0, in: record, wide) }) }
    if let total { addTotal(total, columns, wide) }
  }

  /// What the document says below a list: 任务金额合计, 明细合计.
  private static func listTotal(_ form: Form, _ field: Field) -> Entry? {
    switch field.name {
    case .mainTasks: form[.mainTasksTotal]
    case .fundItems: form[.funds]?.record.flatMap { form.entry(.fundItemsTotal, in: $0) }
    default: nil
    }
  }

  /// 名称 of a task as 任务名称: alone it would say nothing above a column.
  private func heading(_ column: ListColumn) -> String {
    let field = column.path[0]
    if let key = column.key { return "\(field.key)（\(key)）" }
    return field.key.count > 2 ? field.key : field.aliases.first { $0.count > 2 } ?? field.key
  }

  private func cell(_ column: ListColumn, in record: RecordID, _ wide: Int) -> SheetBuilder.Item {
    let path = column.path
    var item = SheetBuilder.Item.value("")
    if let entry = form.entry(path[0].name, in: record) {
      if let key = column.key {
        item = .value(ListColumn.text(of: key, in: entry, form) ?? "", isNumber: true)
      } else if path.count == 1 {
        item = value(entry, path[0])
      } else if let below = entry.record {
        item = form.entry(path[1].name, in: below).map { value($0, path[1]) } ?? item
      } else if path[1].name == .totalFunds {
        item = value(entry, path[0])
      }
    }
    item.columns = wide
    return item
  }

  private mutating func addTotal(_ entry: Entry, _ columns: [ListColumn], _ wide: Int) {
    var items: [SheetBuilder.Item] = []
    for (index, column) in columns.enumerated() {
      var item = index == 0 ? SheetBuilder.Item.label("金额合计", wide) : .value("", wide)
      if index > 0 {
        item = total(entry, below: column) ?? item
        item.columns = wide
      }
      items.append(item)
    }
    builder.add(items)
  }

  private func total(_ entry: Entry, below column: ListColumn) -> SheetBuilder.Item? {
    let path = column.path
    if let key = column.key { return ListColumn.text(of: key, in: entry, form).map { .value($0, isNumber: true) } }
    guard let record = entry.record else {
      let isPlain = path[0].name == .funds && (path.count == 1 || path[1].name == .totalFunds)
      return isPlain && form.tree[entry.value].kind == .scalar ? .value(form.text(entry), isNumber: true) : nil
    }
    if let found = form.entry(path[0].name, in: record) {
      if path.count == 1 { return value(found, path[0]) }
      return found.record.flatMap { form.entry(path[1].name, in: $0) }.map { value($0, path[1]) }
    }
    guard path.count > 1, path[0].name == .funds else { return nil }
    return form.entry(path[1].name, in: record).map { value($0, path[1]) }
  }

  // MARK: Aspects

  mutating func addDimensions(_ field: Field, _ type: RecordType, _ entry: Entry?) {
    let rows = form.namedRecords(entry)
    guard !rows.isEmpty else { return }
    let fields = type.fields.filter { field in
      rows.contains { $0.record.map { form.isFilled(form.entry(field.name, in: $0)) } ?? false }
    }
    let shown = fields.isEmpty ? type.fields : fields
    builder.add([.label(field.key, 2)] + shown.map { .label($0.key) })
    for row in rows {
      let name = SheetBuilder.Item.label(row.name, 2)
      builder.add(
        [name]
          + shown.map { field in
            row.record.flatMap { form.entry(field.name, in: $0) }.map { value($0, field) } ?? .value("")
          })
    }
  }
}
