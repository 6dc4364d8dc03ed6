import Forms
import Syntax

/// A document as the official form of its kind: title, year, unit, head, money, goals, indicators, and what else it says.
///
/// The blocks are those of the declarations in ``Forms``, in their order, which is that of the printed form; so what is written
/// can be recognised again.
public struct OfficialForm: Sendable {
  /// The sheet.
  public private(set) var sheet = DrawnSheet(name: "表", cells: [])
  /// The keys of the document that the form has no place for.
  public internal(set) var omitted: [String] = []

  let form: Form
  let labels: FormLabels
  var builder: SheetBuilder

  /// The form of `form`.
  public init(_ form: Form) {
    self.form = form
    labels = FormLabels.of(form.kind)
    let columns = IndicatorColumns(form)
    builder = SheetBuilder(width: max(8, 3 + columns.count, Self.widestTable(form)))
    addTitle()
    let last: [FieldName] = [.totalScore, .grade]
    let hasTable = form.kind.recordType[.indicators] != nil
    for field in form.kind.recordType.fields {
      guard !Self.unprinted.contains(field.name), !(hasTable && last.contains(field.name)) else { continue }
      add(field, columns)
    }
    for key in form.unknownKeys where form.tree[key.key].kind == .scalar { omitted.append(form.text(key.key)) }
    for name in [FieldName.ruleSet, .related, .waivers] {
      if let entry = form[name], form.isFilled(entry) { omitted.append(form.text(entry.key)) }
    }
    sheet = DrawnSheet(
      name: Self.sheetName(form.kind), cells: builder.cells, merges: builder.merges,
      columnWidths: [12] + Array(repeating: 13, count: builder.width - 1))
  }

  private static let unprinted: [FieldName] = [.documentKind, .ruleSet, .year, .related, .waivers, .mainTasksTotal]

  /// What the tab is called: 自评表, 申报表, 监控表 …
  private static func sheetName(_ kind: DocumentKind) -> String {
    let name = kind.name
    for word in ["自评表", "申报表", "审核表", "监控表", "评估报告", "评价报告", "应用表", "工作方案"] where name.hasSuffix(word) { return word }
    return name
  }

  private mutating func addTitle() {
    let wide = builder.width
    builder.add([SheetBuilder.Item(text: form.kind.name, columns: wide, look: .title)])
    if let entry = form[.year], form.isFilled(entry) {
      let year = form.year.map { "\($0)年度" } ?? form.text(entry)
      var look = CellLook.note
      look.alignment = .center
      builder.add([SheetBuilder.Item(text: "（\(year)）", columns: wide, look: look)])
    }
    guard let funds = form.kind.recordType[.funds], funds.requirement == .required || form.isFilled(form[.funds])
    else { return }
    var look = CellLook.note
    look.alignment = .right
    builder.add([SheetBuilder.Item(text: "金额单位：\(form.fundUnit.rawValue)", columns: wide, look: look)])
  }

  // MARK: Blocks

  private mutating func add(_ field: Field, _ columns: IndicatorColumns) {
    let entry = form[field.name]
    switch field.type {
    case .record(let type) where field.name == .funds: addFunds(field, type, entry)
    case .record(let type): addPairs(field, type, entry)
    case .narrativeOrRecord:
      if let entry, let record = entry.record { addGoals(field, entry, record) } else { addText(field, entry) }
    case .records(let type): addRecords([field], type, entry)
    case .dictionary(let type): addDimensions(field, type, entry)
    case .indicators: addIndicators(field, columns)
    case .amountsByKey, .any: if form.isFilled(entry) { omitted.append(field.key) }
    default: addText(field, entry)
    }
  }

  /// A label with its value over the whole width.
  private mutating func addText(_ field: Field, _ entry: Entry?) {
    guard let entry, form.isFilled(entry) || field.requirement == .required else { return }
    builder.add([.label(label([field]), 2), value(entry, field)])
  }

  /// Labels with values, two in a row; the required ones also where they are blank.
  private mutating func addPairs(_ field: Field, _ type: RecordType, _ entry: Entry?) {
    let pairs = pairs([field], type, entry?.record, isRequired: field.requirement == .required)
    let half = builder.width / 2
    var index = 0
    while index < pairs.count {
      let pair = pairs[index]
      let next = index + 1 < pairs.count ? pairs[index + 1] : nil
      if let next, pair.value.text.count <= 30, next.value.text.count <= 30 {
        var left = pair.value
        left.columns = half - 1
        builder.add([.label(pair.label), left, .label(next.label), next.value])
        index += 2
      } else {
        builder.add([.label(pair.label), pair.value])
        index += 1
      }
    }
  }

  private mutating func pairs(
    _ path: [Field], _ type: RecordType, _ record: RecordID?, isRequired: Bool
  ) -> [(label: String, value: SheetBuilder.Item)] {
    var pairs: [(label: String, value: SheetBuilder.Item)] = []
    for field in type.fields {
      let entry = record.flatMap { form.entry(field.name, in: $0) }
      switch field.type {
      case .record(let below), .narrativeOrRecord(let below):
        if let record = entry?.record {
          pairs += self.pairs(path + [field], below, record, isRequired: false)
          continue
        }
      case .records, .dictionary, .indicators, .amountsByKey, .any:
        if form.isFilled(entry) { omitted.append((path + [field]).map(\.key).joined(separator: ".")) }
        continue
      default: break
      }
      guard form.isFilled(entry) || isRequired && field.requirement == .required else { continue }
      pairs.append((label(path + [field]), entry.map { value($0, field) } ?? .value("")))
    }
    return pairs
  }

  private mutating func addGoals(_ field: Field, _ entry: Entry, _ record: RecordID) {
    guard let type = field.type.recordType else { return }
    let fields = type.fields.filter { form.entry($0.name, in: record) != nil }
    guard !fields.isEmpty else { return }
    let wide = max((builder.width - 1) / fields.count, 1)
    builder.add([.label(label([field]), rows: 2)] + fields.map { .label($0.key, wide) })
    builder.add(
      fields.map { inner in
        var item = form.entry(inner.name, in: record).map { value($0, inner) } ?? .value("")
        item.columns = wide
        return item
      })
  }

  // MARK: Texts

  /// The label under which the place at `path` is recognised again: its own name where that is enough, else with that of
  /// what it belongs to.
  func label(_ path: [Field]) -> String {
    guard let field = path.last else { return "" }
    let parent = path.count > 1 ? path[path.count - 2].key : ""
    let isLong = field.key.count > 3 || field.key.hasPrefix(parent)
    let own = isLong ? [field.key, parent + field.key] : [parent + field.key, field.key]
    let candidates = own + field.aliases.filter { $0.count > 2 }
    let wanted = path.map(\.name)
    return candidates.first { labels.slot(LabelText.normal($0))?.path.map(\.name) == wanted } ?? field.key
  }

  /// What is written in the cell of an entry.
  func value(_ entry: Entry, _ field: Field) -> SheetBuilder.Item {
    switch field.type {
    case .choices: return .value(form.list(entry).map(\.text).joined(separator: "、"))
    case .amount, .amountOrRecord, .points, .number, .share: return .value(form.text(entry), isNumber: true)
    case .indicatorValue: return .value(form.text(entry), isNumber: true)
    default:
      guard form.tree[entry.value].kind == .scalar else {
        return .value(form.list(entry).map(\.text).joined(separator: "、"))
      }
      return .value(form.text(entry))
    }
  }
}
