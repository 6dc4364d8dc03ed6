import Forms
import Quantities
import SourceText
import Syntax

/// Finds the values of a document that a template left behind or that say nothing.
struct PlaceholderSearch {
  /// One such value.
  struct Hit {
    /// The field.
    let entry: Entry
    /// The record that holds the field.
    let record: RecordID
    /// The text: the field's value, or an item of its list.
    let node: NodeID
    /// What was found in the text; `nil` for an indicator value, which is judged as a whole.
    let remainder: TemplateRemainder?
  }

  private var hits: [Hit] = []
  private var seen: Set<NodeID> = []

  /// Everything that was found, the texts before the indicator values.
  static func run(_ form: Form) -> [Hit] {
    var search = PlaceholderSearch()
    let emptyRows = Set(form.indicators.lazy.filter { form.isEmptyRow($0) }.map(\.record))
    search.scanTexts(form, emptyRows)
    for indicator in form.indicators where !emptyRows.contains(indicator.record) {
      if let reading = indicator.target { search.examine(reading, .target, indicator, form) }
      if let reading = indicator.actual { search.examine(reading, .actual, indicator, form) }
    }
    return search.hits
  }

  // MARK: Texts

  private mutating func scanTexts(_ form: Form, _ emptyRows: Set<RecordID>) {
    let fields = ScannedFields.all
    for record in form.allRecords where !emptyRows.contains(record) {
      for entry in form.entries(of: record) {
        let use = fields[entry.field]
        if use.isEmpty { continue }
        switch form.tree[entry.value].kind {
        case .scalar: scan(entry.value, entry, record, use, form)
        case .sequence:
          for item in form.tree.items(of: entry.value) where form.tree[form.tree.resolve(item)].kind == .scalar {
            scan(form.tree.resolve(item), entry, record, use, form)
          }
        case .mapping, .alias, .document: break
        }
      }
    }
  }

  private mutating func scan(_ node: NodeID, _ entry: Entry, _ record: RecordID, _ use: ScannedFields.Use, _ form: Form)
  {
    guard let found = form.withBytes(of: node, { Self.remainder(in: $0, use) }), form.isFilled(node),
      Self.isFault(found, node, entry, record, use, form)
    else { return }
    // An anchored text stands in several fields and is one fault.
    guard seen.insert(node).inserted else { return }
    hits.append(Hit(entry: entry, record: record, node: node, remainder: found))
  }

  private static func remainder(in bytes: Span<UInt8>, _ use: ScannedFields.Use) -> TemplateRemainder? {
    if let found = TemplateRemainder.find(in: bytes) { return found }
    // What the reading of values takes for a placeholder, the rules of dates and money leave to this one.
    guard use.contains(.figure), !bytes.isEmpty, bytes.count <= 48, bytes[0] < 0x30 || bytes[0] > 0x39 else {
      return nil
    }
    let reading = Reading.read(bytes)
    guard reading.kind == .placeholder, !reading.flags.contains(.notApplicable) else { return nil }
    return TemplateRemainder(kind: .gap, range: TextRange(0, bytes.count), isWhole: true)
  }

  /// Whether a remainder is a fault in this field: the sign for "not applicable" is legal where a cell may be left out, 无
  /// is an answer there, a person's name may be masked.
  private static func isFault(
    _ found: TemplateRemainder, _ node: NodeID, _ entry: Entry, _ record: RecordID, _ use: ScannedFields.Use,
    _ form: Form
  ) -> Bool {
    switch found.kind {
    case .gap: return !use.contains(.person) || found.isWhole
    // （姓名略）: publication leaves names out.
    case .word: return !use.contains(.person) || !form.text(node).contains("略")
    case .zero: return use.contains(.prose)
    case .none, .notApplicable:
      if use.contains(.expected) { return true }
      // A project that came up during the year has no budget at its start.
      return entry.field != .initialBudget && form.type(of: record).requiredFields.contains(entry.field)
    }
  }

  // MARK: Indicator values

  private mutating func examine(_ reading: Reading, _ column: FieldName, _ indicator: Indicator, _ form: Form) {
    let isPlaceholder =
      reading.kind == .placeholder
      ? form.isCounted(indicator)
      : reading.flags.contains(.zeroWord) && Self.isBareNothing(column, indicator, form)
    guard isPlaceholder, let entry = form.entry(column, of: indicator) else { return }
    hits.append(Hit(entry: entry, record: indicator.record, node: entry.value, remainder: nil))
  }

  /// Whether 无 stands where a quantity belongs: 无 is zero for 重大责任事故, and nothing at all for 培训人数.
  private static func isBareNothing(_ column: FieldName, _ indicator: Indicator, _ form: Form) -> Bool {
    guard let entry = form.entry(column, of: indicator),
      let found = form.withBytes(of: entry.value, { TemplateRemainder.find(in: $0) }), found.kind == .none
    else { return false }
    return CountedNames.ask(forQuantity: form.name(of: indicator))
  }
}
