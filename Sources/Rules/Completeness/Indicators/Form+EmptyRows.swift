import Forms
import Syntax

extension Form {
  /// Whether a row is only a line of the printed form: neither a name nor a value, or the sign for "not applicable" or a
  /// remainder of the template in their place, and no points.
  func isEmptyRow(_ indicator: Indicator) -> Bool {
    if let weight = indicator.weight.number, !weight.isZero { return false }
    if let score = indicator.score.number, !score.isZero { return false }
    return saysNothing(.name, indicator) && saysNothing(.target, indicator) && saysNothing(.actual, indicator)
      && saysNothing(.midtermTarget, indicator)
  }

  /// Whether a row counts: it is no empty line, and its points are not marked as not applicable.
  func isCounted(_ indicator: Indicator) -> Bool { indicator.weight != .notApplicable && !isEmptyRow(indicator) }

  private func saysNothing(_ name: FieldName, _ indicator: Indicator) -> Bool {
    guard let entry = entry(name, of: indicator), isFilled(entry) else { return true }
    return isPlaceholder(entry.value)
  }
}
