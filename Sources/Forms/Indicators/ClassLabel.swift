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

  /// Reads a label; blanks around it and a trailing colon do not count.
  public static func read(_ label: Span<UInt8>) -> ClassLabel {
    let inner = label.trimmedOfBlanks
    let whole = label.extracting(inner.start..<inner.end)
    let text = whole.extracting(0..<whole.countWithoutColon)
    var name = text
    var points: ClosedPoints?
    if let bracket = bracket(in: text) {
      points = ClosedPoints.read(text.extracting(bracket.start..<bracket.end))
      name = text.extracting(0..<bracket.open)
    }
    let trimmed = name.trimmedOfBlanks
    name = name.extracting(trimmed.start..<trimmed.end)
    let key = name.extracting(0..<name.countWithoutColon)
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

  /// Where the bracket at the end opens, and the range of what it holds.
  private static func bracket(in label: Span<UInt8>) -> (open: Int, start: Int, end: Int)? {
    let close = label.count - (label.hasSuffix(")") ? 1 : label.hasSuffix("）") ? 3 : 0)
    guard close < label.count else { return nil }
    var place = close
    while place > 0 {
      place -= 1
      if label[place] == UInt8(ascii: "(") { return (place, place + 1, close) }
      if label.hasWord("（", at: place) { return (place, place + 3, close) }
    }
    return nil
  }
}

extension Span<UInt8> {
  /// How many bytes stand before a colon at the end.
  fileprivate var countWithoutColon: Int { count - (hasSuffix("：") ? 3 : hasSuffix(":") ? 1 : 0) }
}
