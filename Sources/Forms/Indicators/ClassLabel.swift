import Quantities
import SourceText

/// What the label of a class says: `产出指标`, `产出指标(50分)`, `成本指标（0-20分）`.
public struct ClassLabel: Sendable, Hashable {
  /// The first-level class, where the label names one.
  public let first: IndicatorClass?
  /// The second-level class, where the label names one.
  public let second: IndicatorSubclass?
  /// The points printed in brackets: a value, or the bounds of a range.
  public let points: ClosedPoints?

  /// Points printed beside a class: one value (both bounds equal), or a legal range.
  public struct ClosedPoints: Sendable, Hashable {
    /// The lower bound.
    public let lower: ExactDecimal
    /// The upper bound.
    public let upper: ExactDecimal
  }

  /// Reads a label; blanks around it and a trailing colon do not count.
  public static func read(_ label: Span<UInt8>) -> ClassLabel {
    let inner = label.trimmedOfBlanks
    var end = inner.end
    var points: ClosedPoints?
    if let bracket = bracket(in: label, inner) {
      points = readPoints(label.extracting(bracket.start..<bracket.end))
      end = bracket.open
    }
    let name = label.extracting(inner.start..<max(end, inner.start))
    let trimmed = name.trimmedOfBlanks
    let key = name.extracting(trimmed.start..<trimmed.end)
    return ClassLabel(
      first: firstLevel.value(of: key).map { IndicatorClass.allCases[$0] },
      second: secondLevel.value(of: key).map { IndicatorSubclass.allCases[$0] }, points: points)
  }

  private static let firstLevel = KeyTable(
    IndicatorClass.allCases.enumerated().map { ($1.label, $0) }
      + IndicatorClass.aliases.map { alias in (alias.0, IndicatorClass.allCases.firstIndex(of: alias.1) ?? 0) })

  private static let secondLevel = KeyTable(
    IndicatorSubclass.allCases.enumerated().map { ($1.label, $0) }
      + IndicatorSubclass.aliases.map { alias in (alias.0, IndicatorSubclass.allCases.firstIndex(of: alias.1) ?? 0) })

  /// Where the last bracket opens, and the range of what it holds.
  private static func bracket(in label: Span<UInt8>, _ inner: TextRange) -> (open: Int, start: Int, end: Int)? {
    var close = inner.end
    if close > inner.start, label[close - 1] == UInt8(ascii: ")") {
      close -= 1
    } else if label.extracting(inner.start..<inner.end).hasSuffix("）") {
      close -= 3
    } else {
      return nil
    }
    var place = close
    while place > inner.start {
      place -= 1
      if label[place] == UInt8(ascii: "(") { return (place, place + 1, close) }
      if place + 2 < close, label[place] == 0xef, label[place + 1] == 0xbc, label[place + 2] == 0x88 {
        return (place, place + 3, close)
      }
    }
    return nil
  }

  private static func readPoints(_ text: Span<UInt8>) -> ClosedPoints? {
    let inner = text.trimmedOfBlanks
    var end = inner.end
    if text.extracting(inner.start..<end).hasSuffix("分") { end -= 3 }
    let body = text.extracting(inner.start..<max(inner.start, end))
    for index in body.indices {
      let byte = body[index]
      if byte == UInt8(ascii: "-") || byte == UInt8(ascii: "~") {
        guard let lower = ExactDecimal.parse(body.extracting(0..<index)),
          let upper = ExactDecimal.parse(body.extracting(index + 1..<body.count)), lower <= upper
        else { return nil }
        return ClosedPoints(lower: lower, upper: upper)
      }
    }
    return ExactDecimal.parse(body).map { ClosedPoints(lower: $0, upper: $0) }
  }
}
