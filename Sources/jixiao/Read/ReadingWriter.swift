import JSON
import Quantities

/// Writes what a value says as one line of JSON.
enum ReadingWriter {
  /// The line, with its line break. Numbers are exact decimal text in the unit written.
  static func json(_ text: String, _ reading: Reading) -> String {
    var writer = JSONWriter()
    writer.object {
      $0.member("text", text)
      $0.member("kind", reading.kind.rawValue)
      $0.member("operator", string(reading.comparison?.rawValue))
      $0.member("number", string(reading.number?.description))
      $0.member("upper", string(reading.upper?.description))
      $0.member("unit", string(reading.unit?.symbol))
      $0.member("per", string(reading.unit?.per))
      $0.member("dimension", string(reading.unit?.dimension.rawValue))
      $0.member("approximate", reading.isApproximate)
      $0.member("date", string(reading.date?.description ?? reading.partialDate?.description))
      $0.member("normalised", Reading.normalised(text))
      if let base = reading.inBaseUnit {
        $0.member("base", ["number": .string(base.number.description), "unit": .string(base.unit)])
      }
    }
    return String(decoding: writer.bytes, as: UTF8.self) + "\n"
  }

  private static func string(_ text: String?) -> JSONValue { text.map(JSONValue.string) ?? .null }
}

extension Reading {
  /// The number in the base unit; `nil` where it is written in it, or is too large.
  var inBaseUnit: (number: ExactDecimal, unit: String)? {
    guard let number, let unit, unit.factor != .one, let base = number.multiplied(by: unit.factor) else { return nil }
    return (base.canonical, unit.base)
  }
}
