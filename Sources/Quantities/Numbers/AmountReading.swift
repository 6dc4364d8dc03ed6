import SourceText

/// What a cell for an amount of money holds.
public enum AmountReading: Hashable, Sendable {
  /// Nothing but blanks.
  case empty
  /// `/`, `—`, `-`, `无`: the row has no such amount.
  case notApplicable
  /// What a template leaves behind: `XX万元`, `**`, `待定`, `____`.
  case placeholder
  /// A number without a unit; it counts in the document's unit. The scale tells the decimals shown.
  case number(ExactDecimal)
  /// A number with its own unit, in 元, that unit, and how many decimals were shown in it (320.50万元 shows 2).
  case money(yuan: ExactDecimal, unit: MoneyUnit, digits: Int)
  /// Digits that make no number, or two amounts in one cell: 854万854万, 1，200. The range covers the fault.
  case malformed(TextRange)
  /// Text without an amount.
  case unreadable

  /// The amount in 元; `unit` is the document's unit for a number without one. Nil where there is no amount.
  public func yuan(in unit: MoneyUnit) -> ExactDecimal? {
    switch self {
    case .number(let number): number.multiplied(by: unit.factor)
    case .money(let yuan, _, _): yuan
    default: nil
    }
  }

  /// What the last digit shown is worth in 元 (320.50万元: 100); sums of shown figures may differ by half of it for
  /// each part. Nil where there is no amount.
  public func lastDigit(in unit: MoneyUnit) -> ExactDecimal? {
    switch self {
    case .number(let number): ExactDecimal(uncheckedUnits: 1, scale: number.scale).multiplied(by: unit.factor)
    case .money(_, let unit, let digits): ExactDecimal(uncheckedUnits: 1, scale: digits).multiplied(by: unit.factor)
    default: nil
    }
  }
}
