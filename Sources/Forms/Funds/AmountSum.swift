import Quantities

/// A total held against its parts.
///
/// Figures may be rounded for print, so the sum may be off by half of the last digit shown for each figure. The digit is
/// the finest that any of them shows (trailing zeros are often dropped). Whole figures and those to the cent are not
/// rounded, and their sum must be exact.
public struct AmountSum: Sendable {
  /// The total as written.
  public let total: Amount
  /// The parts as written.
  public let parts: [Amount]

  /// Holds `total` against `parts`.
  public init(total: Amount, parts: [Amount]) {
    self.total = total
    self.parts = parts
  }

  /// The sum of the parts in 元.
  public var sum: ExactDecimal { parts.reduce(.zero) { $0 + $1.yuan } }

  /// Total less sum, in 元.
  public var difference: ExactDecimal { total.yuan - sum }

  /// By how much the total may differ, in 元.
  public var tolerance: ExactDecimal {
    let figures = parts + [total]
    guard figures.contains(where: { !$0.isExact }), let finest = figures.map(\.lastDigit).min() else { return .zero }
    let doubled = finest.multiplied(by: ExactDecimal(figures.count)) ?? .zero
    return doubled.divided(by: ExactDecimal(2), scale: ExactDecimal.maximumScale) ?? .zero
  }

  /// Whether total and parts agree.
  public var isBalanced: Bool {
    let difference = difference
    return difference.isZero || difference.magnitude <= tolerance
  }
}
