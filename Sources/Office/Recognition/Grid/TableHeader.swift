import Forms

/// A row of headings, of one line or two, with the field of each column.
struct TableHeader {
  /// A column of the table.
  struct Column {
    /// The columns of the sheet that it covers.
    let columns: Range<Int>
    /// The field in the row's mapping; two where the heading has headings below it: 偏差原因分析 → 经费保障.
    let path: [Field]
    /// The block of the heading.
    let block: Int
    /// The key below a field that takes any: the year of 历年（2023年）.
    var key: String?
    /// 0 for the first set of columns, 1 for the second where a form prints two side by side.
    var set = 0
    /// The field itself.
    var field: Field { path[path.count - 1] }
  }

  /// The rows of headings.
  let rows: Range<Int>
  /// The columns that were recognised, from left to right.
  private(set) var columns: [Column] = []
  /// Every block that is a heading, recognised or not.
  private(set) var blocks: [Int] = []
  /// The headings that no field has.
  private(set) var unknown: [Int] = []

  /// The headings at `row` that name fields of `type`; `nil` where there are fewer than two.
  /// - Parameter heading: the heading of the whole table, which is none of a column.
  init?(at row: Int, _ type: RecordType, _ labels: FormLabels, _ grid: Grid, beside heading: Int? = nil) {
    var last = row
    let top = grid.blocks(in: row).filter { $0 != heading }
    guard top.count >= 2 else { return nil }
    let fields = top.map { labels.field(grid.labels[$0], in: type) }
    let isHeading = fields.contains { $0 != nil }
    // Nearly every row of a table: values alone.
    guard isHeading || top.contains(where: { grid.blocks[$0].columns.count > 1 }) else { return nil }
    for (block, field) in zip(top, fields) {
      let (columns, label) = (grid.blocks[block].columns, grid.labels[block])
      // A value that happens to stand above headings is none itself.
      let mayGroup =
        columns.count > 1 && (field != nil || labels.slot(label) != nil || isHeading && Self.isGroup(label))
      let below = mayGroup ? Self.below(block, field, type, labels, grid) : []
      blocks.append(block)
      if below.count > 1 {
        self.columns += below
        blocks += below.map(\.block)
        last = max(last, below.map { grid.blocks[$0.block].rows.upperBound - 1 }.max() ?? row)
      } else if let field {
        var column = Column(columns: columns, path: [field], block: block)
        if case .amountsByKey = field.type { column.key = LabelText.bracket(label).map { String($0) } ?? label }
        self.columns.append(column)
        last = max(last, grid.blocks[block].rows.upperBound - 1)
      } else {
        unknown.append(block)
      }
    }
    guard self.columns.count >= 2 else { return nil }
    rows = row..<last + 1
    divide()
  }

  private static let groupWords: [StaticString] = ["指标", "期", "年度", "金额", "预算", "执行", "原因", "情况"]

  /// Whether a label that no field has may stand over several headings: 中期指标, 年度, 预算数.
  private static func isGroup(_ label: String) -> Bool {
    label.utf8.count <= 24 && groupWords.contains { label.hasBytes($0) }
  }

  /// The headings below a heading that covers several columns.
  private static func below(
    _ block: Int, _ field: Field?, _ type: RecordType, _ labels: FormLabels, _ grid: Grid
  ) -> [Column] {
    let (columns, row) = (grid.blocks[block].columns, grid.blocks[block].rows.upperBound)
    let top = LabelText.withoutBracket(grid.labels[block][...]).map(String.init) ?? grid.labels[block]
    return grid.blocks(in: row).compactMap { below in
      guard columns.contains(grid.blocks[below].columns.lowerBound) else { return nil }
      let (part, label) = (grid.blocks[below].columns, grid.labels[below])
      if let field, case .amountsByKey = field.type {
        return Column(columns: part, path: [field], block: below, key: grid.blocks[below].text.unwrapped)
      }
      if let field, let inner = field.type.recordType, let found = labels.field(label, in: inner) {
        return Column(columns: part, path: [field, found], block: below)
      }
      // 指标值 over 中期 and 年度, or 年度指标值 over 绩效指标: the two headings say together what the column is.
      for words in [top + label, label + top, label] {
        if let found = labels.field(words, in: type) { return Column(columns: part, path: [found], block: below) }
      }
      return nil
    }
  }

  /// Tells the sets apart where a form prints its columns twice, for the medium term and for the year.
  private mutating func divide() {
    guard let name = columns.lastIndex(where: { $0.field.name == .name }),
      let first = columns.firstIndex(where: { $0.field.name == .name }), first < name
    else { return }
    // The second set begins behind the last column that the first has before its names come again.
    let second = columns[..<name].lastIndex { $0.field.name != .subclassLabel && $0.field.name != .classLabel } ?? first
    for index in columns.indices where index > second { columns[index].set = 1 }
  }

  /// The column of a field.
  func column(_ name: FieldName, set: Int = 0) -> Column? {
    columns.first { $0.field.name == name && $0.set == set && $0.path.count == 1 }
  }

  /// Whether a field has a column.
  func has(_ name: FieldName) -> Bool { columns.contains { $0.path[0].name == name } }

  /// The columns of the sheet from the first heading to the last.
  var span: Range<Int> {
    let first = columns.lazy.map(\.columns.lowerBound).min() ?? 0
    return first..<max(columns.lazy.map(\.columns.upperBound).max() ?? first, first)
  }

  /// Whether it heads a table of indicators: names, or both levels of classes, and what is asked or was reached.
  var isOfIndicators: Bool {
    let isNamed = has(.name) || has(.classLabel) && has(.subclassLabel)
    let hasValues = has(.target) || has(.actual) || has(.score) && has(.weight)
    let hasLevels = has(.classLabel) || has(.subclassLabel)
    return isNamed && hasValues && hasLevels && columns.count >= 3
  }

  /// Whether it heads the rows of money of a form: two figures at least, one of them a budget or spending.
  var isOfFunds: Bool {
    let figures: [FieldName] = [.initialBudget, .adjustedBudget, .executed, .received, .expectedExecuted, .allocated]
    return columns.contains { figures.contains($0.field.name) }
  }
}
