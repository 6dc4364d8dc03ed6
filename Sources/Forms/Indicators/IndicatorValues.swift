import Quantities
import Syntax

/// What the value columns of a row say, split columns put together.
struct IndicatorValues {
  private(set) var target: Reading?
  private(set) var actual: Reading?
  private(set) var forecast: Reading?
  private(set) var isSplit = false

  init(_ record: RecordID, in form: Form) {
    let comparison = filled(.comparison, record, form)
    let unit = filled(.measureUnit, record, form)
    if let entry = filled(.target, record, form) {
      let reading = form.withBytes(of: entry.value) { Reading.read($0) }
      if comparison == nil && unit == nil {
        target = reading
      } else {
        isSplit = true
        let operatorText = reading.comparison == nil && reading.number != nil ? comparison.map { form.text($0) } : nil
        let unitText = reading.unit == nil && reading.number != nil ? unit.map { form.text($0) } : nil
        target = Self.joined(operatorText, form.text(entry), unitText) ?? reading
      }
    }
    actual = reading(.actual, record, unit, form)
    if form.kind == .monitoring { forecast = reading(.expectedActual, record, unit, form) }
  }

  /// What a column of results says, with the unit of the row where it shows none.
  private func reading(_ column: FieldName, _ record: RecordID, _ unit: Entry?, _ form: Form) -> Reading? {
    guard let entry = filled(column, record, form) else { return nil }
    let reading = form.withBytes(of: entry.value) { Reading.read($0) }
    let unitText = reading.unit == nil && reading.number != nil ? unit.map { form.text($0) } : nil
    return Self.joined(nil, form.text(entry), unitText) ?? reading
  }

  /// The reading of the columns as one text; `nil` where there is nothing to add to the value.
  private static func joined(_ comparison: String?, _ value: String, _ unit: String?) -> Reading? {
    let sign = comparison == "定性" ? nil : comparison
    if sign == nil && unit == nil { return nil }
    return Reading.read((sign ?? "") + value + (unit ?? ""))
  }
}

/// The entry of a row when something is written there.
private func filled(_ name: FieldName, _ record: RecordID, _ form: Form) -> Entry? {
  guard let entry = form.entry(name, in: record), form.tree[entry.value].kind == .scalar, form.isFilled(entry) else {
    return nil
  }
  return entry
}
