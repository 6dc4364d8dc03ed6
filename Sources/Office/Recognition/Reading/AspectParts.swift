import Forms
import Quantities

/// An aspect that a form judges part by part: 完整性审核, with 规范完整性 and 明确清晰性. The document has one entry for it.
struct AspectParts {
  /// The aspect, as printed.
  let name: String
  /// Its cell.
  let place: CellPlace
  /// The rows that it holds for; empty where it is a band over the table, which holds until the next one.
  let rows: Range<Int>
  /// The parts, with what is written in the row of each.
  var parts: [(name: String, record: DraftRecord)] = []

  /// The aspect with the scores of its parts added up, the grade that all of them have, and what is said of each.
  func joined(_ type: RecordType) -> DraftRecord {
    var record = DraftRecord()
    if parts.count == 1, let only = parts.first, only.record.entry(.opinion) != nil { return only.record }
    for name in [FieldName.weight, .score] {
      guard let field = type[name], let sum = sum(name) else { continue }
      set(field, sum, &record)
    }
    let grades = texts(.grade).map(\.text)
    if let field = type[.grade], let first = texts(.grade).first, grades.count == parts.count,
      grades.allSatisfy({ $0 == first.text })
    {
      set(field, first, &record)
    }
    let opinions = parts.compactMap { part -> String? in
      // What the sum or the common grade does not say of each.
      let words = [FieldName.score, .grade, .opinion].compactMap { part.record.text($0)?.text }
      var said: [String] = []
      for word in words where !said.contains(word) { said.append(word) }
      return said.isEmpty ? nil : "\(part.name)：\(said.joined(separator: "，"))"
    }
    if let field = type[.opinion], !opinions.isEmpty {
      let place = texts(.opinion).first?.place ?? texts(.grade).first?.place ?? texts(.score).first?.place
      set(field, DraftText(text: opinions.joined(separator: "；"), place: place), &record)
    }
    return record
  }

  private func texts(_ name: FieldName) -> [DraftText] { parts.compactMap { $0.record.text(name) } }

  /// The sum of a column, where each part has a number in it.
  private func sum(_ name: FieldName) -> DraftText? {
    let texts = texts(name)
    guard texts.count == parts.count, let first = texts.first else { return nil }
    var sum = ExactDecimal(0)
    for text in texts {
      guard let number = ExactDecimal.parse(text.text.utf8.span) else { return nil }
      sum += number
    }
    return DraftText(text: sum.canonical.description, place: first.place)
  }

  private func set(_ field: Field, _ text: DraftText, _ record: inout DraftRecord) {
    _ = record.set([field], .text(text), label: text.place, printed: field.key, row: name)
  }
}

extension DraftRecord {
  /// What is written behind a field; `nil` for a blank.
  fileprivate func text(_ name: FieldName) -> DraftText? {
    guard case .text(let text)? = entry(name)?.value, !text.isBlank else { return nil }
    return text
  }
}
