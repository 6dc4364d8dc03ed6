import Forms
import Quantities

/// A date field of a document.
struct DateField {
  let entry: Entry
  let record: RecordID
  let key: String
}

/// Every date field of the document that holds something, in the order of the text.
func dateFields(of form: Form) -> [DateField] {
  var fields: [DateField] = []
  for cell in form.dates {
    let entry = form.entry(cell)
    guard form.isFilled(entry), form.tree[entry.value].kind == .scalar,
      let field = form.declaration(of: entry, in: cell.record)
    else { continue }
    fields.append(DateField(entry: entry, record: cell.record, key: field.key))
  }
  return fields
}

extension DateReading {
  /// As a message shows it: 2025年2月10日, 2025年3月, 2025年.
  var shown: String {
    switch precision {
    case .day: first.shown
    case .month: "\(first.year)年\(first.month)月"
    case .year: "\(first.year)年"
    case .tenDays, .quarter, .halfYear, .span: "\(first.shown)至\(last.shown)"
    }
  }
}

extension Day {
  /// As a message shows it: 2025年2月10日.
  var shown: String { "\(year)年\(month)月\(day)日" }
}
