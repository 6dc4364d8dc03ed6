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
      isSplit = comparison != nil || unit != nil
      target = Self.read(entry, comparison, unit, form)
    }
    actual = filled(.actual, record, form).map { Self.read($0, nil, unit, form) }
    if form.kind == .monitoring {
      forecast = filled(.expectedActual, record, form).map { Self.read($0, nil, unit, form) }
    }
  }

  /// What a value says, with the sign and the unit of the row where it shows none.
  private static func read(_ value: Entry, _ comparison: Entry?, _ unit: Entry?, _ form: Form) -> Reading {
    let reading = form.withBytes(of: value.value) { Reading.read($0) }
    guard reading.number != nil else { return reading }
    var sign = reading.comparison == nil ? comparison.map { form.text($0) } : nil
    if sign == "定性" { sign = nil }
    let symbol = reading.unit == nil ? unit.map { form.text($0) } : nil
    if sign == nil && symbol == nil { return reading }
    return Reading.read((sign ?? "") + form.text(value) + (symbol ?? ""))
  }
}

/// The entry of a row when something is written there.
private func filled(_ name: FieldName, _ record: RecordID, _ form: Form) -> Entry? {
  guard let entry = form.entry(name, in: record), form.tree[entry.value].kind == .scalar, form.isFilled(entry) else {
    return nil
  }
  return entry
}
