import Forms
import Syntax

/// The columns that the table of indicators of a document needs: those of the official form, and what its rows hold.
struct IndicatorColumns {
  /// A column of the printed table.
  struct Column {
    /// The field of the row; two where a heading has headings below it.
    let path: [Field]
    /// What is printed above it.
    let label: String
  }

  private(set) var columns: [Column] = []

  /// How many.
  var count: Int { columns.count }

  /// Whether headings stand below headings.
  var isDeep: Bool { columns.contains { $0.path.count > 1 } }

  /// What every form of a kind prints, as far as the kind has it.
  private static let official: [FieldName] = [.name, .target, .actual, .expectedActual, .score, .deviationReason]

  init(_ form: Form) {
    guard let type = form.kind.recordType[.indicators]?.type.recordType else { return }
    for field in type.fields where field.name != .classLabel && field.name != .subclassLabel {
      let keys = form.indicators.lazy.compactMap { form.entry(field.name, of: $0) }.filter { form.isFilled($0) }
      let isOfficial =
        Self.official.contains(field.name) || field.name == .weight && type[.score] != nil && type[.actual] != nil
      guard let first = keys.first else {
        if isOfficial { columns.append(Column(path: [field], label: Self.heading(field))) }
        continue
      }
      if let below = field.type.recordType {
        let records = form.indicators.compactMap { form.entry(field.name, of: $0)?.record }
        for inner in below.fields where records.contains(where: { form.isFilled(form.entry(inner.name, in: $0)) }) {
          columns.append(Column(path: [field, inner], label: inner.key))
        }
        if records.count < keys.count { columns.append(Column(path: [field], label: field.key)) }
      } else {
        // 1-7月执行情况 says what 完成值 does not: the months.
        let written = form.text(first.key)
        let isMonthly = type.takesMonths && written != field.key && !field.aliases.contains(written)
        columns.append(Column(path: [field], label: isMonthly ? written : Self.heading(field)))
      }
    }
  }

  /// 三级指标 where a document says 名称.
  private static func heading(_ field: Field) -> String {
    field.name == .name ? field.aliases.first ?? field.key : field.key
  }
}

extension OfficialForm {
  /// The table, with merged classes and, where the kind has one, the row of the total below.
  mutating func addIndicators(_ field: Field, _ columns: IndicatorColumns) {
    let groups = classRuns()
    let headRows = columns.isDeep ? 2 : 1
    let extra = builder.width - 3 - columns.count
    func wide(_ column: IndicatorColumns.Column) -> Int { column.path[0].name == .name ? 1 + extra : 1 }
    // The last item takes what is left, so the name may stay narrow where it is the only one.
    var head: [SheetBuilder.Item] = [
      .label(heading(field), rows: headRows + max(form.indicators.count + emptyClasses.count, 1)),
      .label("一级指标", rows: headRows), .label("二级指标", rows: headRows),
    ]
    var below: [SheetBuilder.Item] = []
    var index = 0
    while index < columns.columns.count {
      let column = columns.columns[index]
      if column.path.count > 1 {
        let same = columns.columns[index...].prefix { $0.path.count > 1 && $0.path[0].name == column.path[0].name }
        head.append(.label(column.path[0].key, same.count))
        below += same.map { .label($0.label) }
        index += same.count
      } else {
        head.append(.label(column.label, wide(column), rows: headRows))
        index += 1
      }
    }
    builder.add(head)
    if headRows > 1 { builder.add(below) }
    for (place, row) in groups.enumerated() {
      var items: [SheetBuilder.Item] = []
      if row.firstRows > 0 { items.append(.label(row.first, rows: row.firstRows)) }
      if row.secondRows > 0 { items.append(.label(row.second, rows: row.secondRows)) }
      let indicator = place < form.indicators.count ? row.indicator : row.indicator
      for column in columns.columns {
        var item = indicator.map { cell(column.path, of: $0) } ?? .value("")
        item.columns = wide(column)
        items.append(item)
      }
      builder.add(items)
    }
    if groups.isEmpty { builder.add([.label(""), .label("")] + columns.columns.map { _ in .value("") }) }
    addTotal(columns)
  }

  private func heading(_ field: Field) -> String {
    labels.slot(LabelText.normal("绩效指标"))?.field.name == field.name ? "绩效指标" : field.key
  }

  private func cell(_ path: [Field], of indicator: Indicator) -> SheetBuilder.Item {
    guard let entry = form.entry(path[0].name, of: indicator) else { return .value("") }
    if path.count == 1 { return entry.record == nil ? value(entry, path[0]) : .value("") }
    guard let record = entry.record, let inner = form.entry(path[1].name, in: record) else { return .value("") }
    return value(inner, path[1])
  }

  private struct ClassRow {
    let first: String
    let second: String
    let indicator: Indicator?
    var firstRows = 0
    var secondRows = 0
  }

  /// Headings below which there is no row.
  private var emptyClasses: [Int] {
    form.headings.indices.filter { index in
      let heading = form.headings[index]
      return heading.rowCount == 0 && !form.headings.contains { $0.parent == index }
    }
  }

  /// The rows with their classes, and how many rows each class is merged over.
  private func classRuns() -> [ClassRow] {
    func text(_ index: Int?) -> String { index.map { classText($0) } ?? "" }
    var rows = form.indicators.map {
      ClassRow(first: text($0.classHeading), second: text($0.subclassHeading), indicator: $0)
    }
    for index in emptyClasses {
      let heading = form.headings[index]
      let row =
        heading.level == 1
        ? ClassRow(first: classText(index), second: "", indicator: nil)
        : ClassRow(first: text(heading.parent), second: classText(index), indicator: nil)
      let place = rows.lastIndex { $0.first == row.first }.map { $0 + 1 } ?? rows.count
      rows.insert(row, at: place)
    }
    var index = 0
    while index < rows.count {
      var end = index
      while end < rows.count, rows[end].first == rows[index].first { end += 1 }
      rows[index].firstRows = end - index
      var inner = index
      while inner < end {
        var last = inner
        while last < end, rows[last].second == rows[inner].second { last += 1 }
        rows[inner].secondRows = last - inner
        inner = last
      }
      index = end
    }
    return rows
  }

  /// The label of a class; points that the document writes below it stand in brackets, as forms print them.
  private func classText(_ index: Int) -> String {
    let heading = form.headings[index]
    let text = form.text(heading.node)
    guard let weight = heading.weight, heading.label.points == nil else { return text }
    return "\(text)（\(form.text(weight))分）"
  }

  private mutating func addTotal(_ columns: IndicatorColumns) {
    let root = form.kind.recordType
    guard let total = root[.totalScore] else { return }
    let score = form[.totalScore].map { form.text($0) } ?? ""
    let grade = form[.grade].map { form.text($0) } ?? ""
    if score.isEmpty, grade.isEmpty, total.requirement != .required { return }
    let half = builder.width / 2
    var items: [SheetBuilder.Item] = [.label(label([total])), .value(score, half - 1, isNumber: true)]
    if let field = root[.grade] { items += [.label(label([field])), .value(grade)] }
    builder.add(items)
  }
}
