import Quantities
import SourceText

/// Any bytes as one value of a form.
enum QuantitiesTarget {
  static func run(_ bytes: [UInt8]) throws(BrokenPromise) {
    let reading = Reading.read(bytes.span)
    let parts = reading.parts
    for range in [
      parts.comparison, parts.secondComparison, parts.number, parts.upper, parts.unit, parts.quantity, parts.per,
      parts.date, parts.approximation, parts.malformed, parts.secondTarget, parts.word,
    ] {
      guard let range else { continue }
      try require(
        0 <= range.start && range.start <= range.end && range.end <= bytes.count,
        "a part at \(range.start)–\(range.end)")
    }
    _ = reading.unit?.symbol
    _ = reading.unit?.base
    if let date = DateReading.read(bytes.span) { try require(date.first <= date.last, "a date ends before it begins") }
    switch AmountReading.read(bytes.span) {
    case .malformed(let range):
      try require(
        0 <= range.start && range.start <= range.end && range.end <= bytes.count, "a fault outside of the amount")
    case let amount:
      for unit in MoneyUnit.allCases {
        _ = amount.yuan(in: unit)
        _ = amount.lastDigit(in: unit)
      }
    }
    let text = String(decoding: bytes, as: UTF8.self)
    try require(Reading.read(text) == Reading.read(Array(text.utf8).span), "text and its bytes are read differently")
    _ = Reading.normalised(text)
  }
}
