import JSON
import Quantities

/// One fact of a document as a line of JSON.
struct FactLine {
  /// What every line of a document says of it.
  struct Head {
    let path: String
    let document: Int
    let kind: String
    let ruleSet: String
    let year: Int?
    let project: String?
    let projectCode: String?
    let supervisor: String?
    let unit: String?
  }

  /// `indicator`, `fund` or `date`.
  let fact: String
  /// Where it stands: `绩效指标.产出指标.数量指标[2]`.
  let place: String
  /// The indicator's name, or the label of the field.
  let name: String
  /// The column of a row of figures: 全年预算数.
  var column: String?
  /// First and second level of an indicator.
  var levels: (first: String?, second: String?)
  /// The value as written.
  var text: String?
  /// What the value says.
  var reading: Reading?
  /// The date meant.
  var date: DateReading?
  /// What was reached, as written, and what it says.
  var actual: (text: String?, reading: Reading?)
  /// The points, as digits.
  var weight: String?
  var score: String?
  /// The amount in 元, as digits.
  var yuan: String?

  init(_ fact: String, at place: String, _ name: String) {
    self.fact = fact
    self.place = place
    self.name = name
  }

  /// Writes the fact as an object.
  func write(_ head: Head, to writer: inout JSONWriter) {
    writer.object {
      $0.member("fact", fact)
      $0.member("path", head.path)
      $0.member("document", head.document)
      $0.member("kind", head.kind)
      $0.member("ruleSet", head.ruleSet)
      $0.member("year", head.year.map { .number(JSONNumber($0)) } ?? .null)
      $0.member("project", Self.string(head.project))
      $0.member("projectCode", Self.string(head.projectCode))
      $0.member("supervisor", Self.string(head.supervisor))
      $0.member("unit", Self.string(head.unit))
      $0.member("place", place)
      $0.member("name", name)
      $0.member("column", Self.string(column))
      $0.member("class", Self.string(levels.first))
      $0.member("subclass", Self.string(levels.second))
      $0.member("text", Self.string(text))
      $0.member("valueKind", Self.string(reading?.kind.rawValue))
      $0.member("operator", Self.string(reading?.comparison?.rawValue))
      $0.member("number", Self.number(reading?.number?.canonical.description))
      $0.member("upper", Self.number(reading?.upper?.canonical.description))
      $0.member("measure", Self.string(reading?.unit?.symbol))
      $0.member("per", Self.string(reading?.unit?.per))
      $0.member("dimension", Self.string(reading?.unit?.dimension.rawValue))
      $0.member("date", Self.string(date?.first.description))
      $0.member("dateTo", Self.string(date?.last.description))
      $0.member("precision", Self.string(date?.precision.rawValue))
      $0.member("actualText", Self.string(actual.text))
      $0.member("actualNumber", Self.number(actual.reading?.number?.canonical.description))
      $0.member("weight", Self.number(weight))
      $0.member("score", Self.number(score))
      $0.member("yuan", Self.number(yuan))
    }
  }

  private static func string(_ text: String?) -> JSONValue { text.map(JSONValue.string) ?? .null }

  /// The number that `digits` spell. Text is handed over, not the number: a function that takes an optional one of 128 bits
  /// reads misaligned memory without optimisation (Swift 6.3).
  private static func number(_ digits: String?) -> JSONValue {
    digits.flatMap { JSONNumber($0) }.map(JSONValue.number) ?? .null
  }
}
