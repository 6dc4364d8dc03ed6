import Forms
import SourceText
import Syntax

/// Reads rows in the columns of the 一体化 system, as CSV or a JSON object a line, into documents.
public struct ExchangeReading {
  /// The documents as YAML: one for each project and year.
  public let text: String
  /// How many rows were read.
  public let rowCount: Int
  /// What could not be taken over.
  public private(set) var remarks: [LocalizedText] = []

  /// Reads `source`.
  public init(_ source: SourceText, _ codes: ExchangeCodes = ExchangeCodes()) {
    let (rows, unknown) = Self.rows(source)
    rowCount = rows.count
    if rows.isEmpty {
      remarks.append(
        LocalizedText(
          zh: "没有一体化系统的栏目（如 lv1_perf_ind_name、kpi_val）", en: "there are no columns of the 一体化 system, such as kpi_val"))
    }
    if !unknown.isEmpty {
      let list = unknown.joined(separator: "、")
      remarks.append(LocalizedText(zh: "没有转换的栏目：\(list)", en: "columns that were not converted: \(list)"))
    }
    var groups: [(key: [String], rows: [[ExchangeColumn: String]])] = []
    for row in rows {
      let key = [ExchangeColumn.projectCode, .projectName, .departmentCode, .departmentName, .year].map {
        row[$0] ?? ""
      }
      if let index = groups.firstIndex(where: { $0.key == key }) {
        groups[index].rows.append(row)
      } else {
        groups.append((key, [row]))
      }
    }
    var writer = DraftWriter(keepsPrintedKeys: false)
    for group in groups {
      let document = ExchangeDocument(group.rows, codes)
      writer.write(document.record, document.kind, title: nil)
    }
    text = String(decoding: writer.bytes, as: UTF8.self)
  }

  private static func rows(_ source: SourceText) -> (rows: [[ExchangeColumn: String]], unknown: [String]) {
    let first = source.bytes.first { $0 > 0x20 && $0 < 0x80 }
    return first == UInt8(ascii: "{") || first == UInt8(ascii: "[") ? lines(source) : table(source)
  }

  private static func lines(_ source: SourceText) -> ([[ExchangeColumn: String]], [String]) {
    var rows: [[ExchangeColumn: String]] = []
    var unknown: [String] = []
    for line in 0..<source.lines.count {
      let text = source.string(source.lineRange(line)).trimmed
      if text.isEmpty { continue }
      let tree = SyntaxTree(parsing: SourceText(text), as: .json)
      guard let document = tree.documents.first else { continue }
      let root = tree.root(of: document)
      guard tree[root].kind == .mapping else { continue }
      var row: [ExchangeColumn: String] = [:]
      for (key, value) in tree.entries(of: root) {
        let name = tree.scalarString(key)
        guard let column = ExchangeColumn.named(name) else {
          if !unknown.contains(name) { unknown.append(name) }
          continue
        }
        if tree[value].kind == .scalar, case let text = tree.scalarString(value), text != "null" {
          row[column] = text.trimmed
        }
      }
      if !row.isEmpty { rows.append(row) }
    }
    return (rows, unknown)
  }

  private static func table(_ source: SourceText) -> ([[ExchangeColumn: String]], [String]) {
    guard let sheet = Workbook(reading: source.bytes, name: "一体化.csv").sheets.first else { return ([], []) }
    var columns: [Int: ExchangeColumn] = [:]
    var unknown: [String] = []
    for entry in sheet.cells(inRow: 0) {
      if let column = ExchangeColumn.named(entry.cell.text) {
        columns[entry.column] = column
      } else {
        unknown.append(entry.cell.text)
      }
    }
    var rows: [[ExchangeColumn: String]] = []
    var row = 1
    while row < sheet.rowCount, !columns.isEmpty {
      var cells: [ExchangeColumn: String] = [:]
      for entry in sheet.cells(inRow: row) {
        if let column = columns[entry.column], !entry.cell.text.trimmed.isEmpty {
          cells[column] = entry.cell.text.trimmed
        }
      }
      if !cells.isEmpty { rows.append(cells) }
      row += 1
    }
    return (columns.isEmpty ? [] : rows, unknown)
  }
}

/// The rows of one project or department as a document.
struct ExchangeDocument {
  let kind: DocumentKind
  private(set) var record = DraftRecord()

  init(_ rows: [[ExchangeColumn: String]], _ codes: ExchangeCodes) {
    func has(_ columns: ExchangeColumn...) -> Bool { rows.contains { row in columns.contains { row[$0] != nil } } }
    let isDepartment = has(.departmentName, .departmentCode) && !has(.projectName, .projectCode)
    if has(.completed, .expected, .likelihood) {
      kind = .monitoring
    } else if has(.actual, .score) {
      kind = isDepartment ? .departmentSelfEvaluation : .projectSelfEvaluation
    } else {
      kind = isDepartment ? .departmentTarget : .projectTarget
    }
    guard let head = rows.first else { return }
    set([.year], head[.year])
    set([isDepartment ? .department : .project, .name], head[.projectName] ?? head[.departmentName])
    set([isDepartment ? .department : .project, .code], head[.projectCode] ?? head[.departmentCode])
    set([.project, .unit], head[.agencyName])
    set([.funds, .totalFunds, .initialBudget], head[.initialBudget])
    set([.funds, .totalFunds, .adjustedBudget], head[.adjustedBudget])
    set([.funds, .totalFunds, .executed], head[.executed])
    set(kind.isDepartment || kind == .projectTarget ? [.goals] : [.goals, .plannedGoal], head[.goal])
    for row in rows { add(row, codes) }
  }

  private mutating func set(_ names: [FieldName], _ text: String?) {
    guard let text, !text.isEmpty else { return }
    var path: [Field] = []
    var type: RecordType? = kind.recordType
    for name in names {
      guard let field = type?[name] else { return }
      path.append(field)
      type = field.type.recordType
    }
    _ = record.set(path, .text(DraftText(text: text, place: nil)), label: nil, printed: "", row: "")
  }

  private mutating func add(_ row: [ExchangeColumn: String], _ codes: ExchangeCodes) {
    guard let field = kind.recordType[.indicators], let type = field.type.recordType else { return }
    var made = DraftRecord()
    func set(_ name: FieldName, _ text: String?) {
      guard let text, !text.isEmpty, let field = type[name] else { return }
      _ = made.set([field], .text(DraftText(text: text, place: nil)), label: nil, printed: field.key, row: "")
    }
    let sign = row[.sign].map { codes.name(of: $0, among: ExchangeCodes.signs) ?? $0 }
    set(.name, row[.thirdName])
    if let sign, sign != "定量其他", sign != "不适用" { set(.comparison, sign) }
    set(.target, row[.value])
    set(.measureUnit, row[.unit])
    for column in ExchangeColumn.allCases where column.field != nil && column != .thirdName {
      guard let name = column.field else { continue }
      // The remark of a self-evaluation is where its system keeps the reason.
      let isReason = column == .remark && type[.score] != nil && kind != .monitoring
      set(isReason ? .deviationReason : name, row[column])
    }
    if let likelihood = row[.likelihood] {
      set(.likelihood, codes.name(of: likelihood, among: ExchangeCodes.likelihoods) ?? likelihood)
    }
    func heading(_ name: ExchangeColumn, _ code: ExchangeColumn, _ labels: [String]) -> DraftText {
      let known = row[code].flatMap { codes.name(of: $0, among: labels) }
      return DraftText(text: row[name] ?? known ?? "", place: nil)
    }
    record.append(
      DraftIndicator(
        first: heading(.firstName, .firstCode, IndicatorClass.allCases.map(\.label)),
        second: heading(.secondName, .secondCode, IndicatorSubclass.allCases.map(\.label)), record: made), to: field)
  }
}
