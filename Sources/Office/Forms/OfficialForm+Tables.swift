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
      case .amountsByKey, .any, .dictionary, .indicators:
        if form.isFilled(entry) { omitted.append("资金.\(field.key)") }
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
    for open in form.openKeys { omitted.append("资金.\(form.text(open.entry.key))") }
    for list in lists { addRecords([field, list.field], list.type, list.entry) }
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
        widest = max(widest, 1 + listColumns(form, below, Array(entry.records)).count)
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
    let columns = Self.listColumns(form, type, records)
    let isDeep = columns.contains { $0.count > 1 }
    let total = field.name == .mainTasks ? form[.mainTasksTotal] : nil
    let rowCount = (isDeep ? 2 : 1) + records.count + (total == nil ? 0 : 1)
    let wide = max((builder.width - 1) / max(columns.count, 1), 1)
    var head: [SheetBuilder.Item] = [.label(label(path), rows: rowCount)]
    var below: [SheetBuilder.Item] = []
    var index = 0
    while index < columns.count {
      let column = columns[index]
      if column.count > 1 {
        let same = columns[index...].prefix { $0.count > 1 && $0[0].name == column[0].name }
        head.append(.label(heading(column[0]), wide * same.count))
        below += same.map { .label($0[1].key, wide) }
        index += same.count
      } else {
        head.append(.label(heading(column[0]), wide, rows: isDeep ? 2 : 1))
        index += 1
      }
    }
    builder.add(head)
    if isDeep { builder.add(below) }
    for record in records { builder.add(columns.map { cell($0, in: record, wide) }) }
    if let total { addTasksTotal(total, columns, wide) }
  }

  /// 名称 of a task as 任务名称: alone it would say nothing above a column.
  private func heading(_ field: Field) -> String {
    field.key.count > 2 ? field.key : field.aliases.first { $0.count > 2 } ?? field.key
  }

  private static func listColumns(_ form: Form, _ type: RecordType, _ records: [RecordID]) -> [[Field]] {
    var columns: [[Field]] = []
    for field in type.fields {
      let entries = records.compactMap { form.entry(field.name, in: $0) }.filter { form.isFilled($0) }
      let isNeeded = field.requirement == .required || !entries.isEmpty
      guard isNeeded else { continue }
      if let below = field.type.recordType, entries.contains(where: { $0.record != nil }) {
        let inner = entries.compactMap(\.record)
        columns += below.fields.filter { field in
          inner.contains { form.isFilled(form.entry(field.name, in: $0)) }
        }.map { [field, $0] }
      } else if case .amountsByKey = field.type {
        continue
      } else {
        columns.append([field])
      }
    }
    return columns
  }

  private func cell(_ path: [Field], in record: RecordID, _ wide: Int) -> SheetBuilder.Item {
    var item = SheetBuilder.Item.value("")
    if let entry = form.entry(path[0].name, in: record) {
      if path.count == 1 {
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

  private mutating func addTasksTotal(_ entry: Entry, _ columns: [[Field]], _ wide: Int) {
    var items: [SheetBuilder.Item] = []
    for (index, column) in columns.enumerated() {
      var item = index == 0 ? SheetBuilder.Item.label("金额合计", wide) : .value("", wide)
      if index > 0 {
        if let record = entry.record {
          let names = column.map(\.name)
          if let found = form.entry(names[0], in: record) {
            if names.count == 1 { item = value(found, column[0]) }
            if names.count > 1, let below = found.record, let inner = form.entry(names[1], in: below) {
              item = value(inner, column[1])
            }
          } else if names.count > 1, names[0] == .funds, let inner = form.entry(names[1], in: record) {
            item = value(inner, column[1])
          }
        } else if column[0].name == .funds, column.count == 1 || column[1].name == .totalFunds {
          item = .value(form.text(entry), isNumber: true)
        }
        item.columns = wide
      }
      items.append(item)
    }
    builder.add(items)
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
