import Forms

/// What documents say, without regard to notation and to the order of their fields: a text for each filled field.
struct DocumentContent: Sendable {
  /// The paths of the fields in the order of the text: `总分`, `绩效指标（养护里程）.指标值`.
  private(set) var paths: [String] = []
  /// What stands there, without blanks.
  private(set) var texts: [String: String] = [:]

  /// What `forms`, the documents of one file, say.
  init(_ forms: [Form]) {
    for (number, form) in forms.enumerated() {
      // Of two documents in one file it must be clear which is meant.
      let place = forms.count > 1 ? "第\(number + 1)份 " : ""
      add(form, form.root, form.kind.recordType, place)
    }
  }

  private mutating func add(_ form: Form, _ record: RecordID, _ type: RecordType, _ place: String) {
    for entry in form.entries(of: record) {
      guard let field = type[entry.field], field.name != .documentKind, field.name != .ruleSet else { continue }
      let path = place + field.key
      if case .indicators(let row) = field.type {
        for indicator in form.indicators {
          let name = form.entry(.name, of: indicator).map { form.text($0) } ?? ""
          add(form, indicator.record, row, "\(path)（\(name)）.")
        }
        continue
      }
      if case .dictionary(let below) = field.type {
        for named in form.namedRecords(entry) {
          named.record.map { add(form, $0, below, "\(path)（\(named.name)）.") }
        }
        continue
      }
      let records = Array(entry.records)
      if let below = field.type.recordType, !records.isEmpty {
        for (number, record) in records.enumerated() {
          add(form, record, below, records.count > 1 ? "\(path)[\(number + 1)]." : "\(path).")
        }
        continue
      }
      let text = form.list(entry).map(\.text).filter { !$0.isEmpty }.joined(separator: "、")
      if !text.isEmpty { add(path, text) }
    }
  }

  private mutating func add(_ path: String, _ text: String) {
    // Two rows of one name are told apart by their order.
    var (unique, number) = (path, 1)
    while texts[unique] != nil {
      number += 1
      unique = "\(path)#\(number)"
    }
    paths.append(unique)
    texts[unique] = String(text.filter { !$0.isWhitespace }.map { $0 == "(" ? "（" : $0 == ")" ? "）" : $0 })
  }

  /// The paths at which `other` says something else, or nothing, or something where this says nothing; in the order of
  /// this, then of the other.
  func differences(from other: DocumentContent) -> [String] {
    paths.filter { texts[$0] != other.texts[$0] } + other.paths.filter { texts[$0] == nil }
  }
}
