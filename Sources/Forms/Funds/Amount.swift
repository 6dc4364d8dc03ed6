import Quantities
import SourceText
import Syntax

/// An amount of money in a document, with its place.
public struct Amount: Sendable {
  /// The amount in 元.
  public let yuan: ExactDecimal
  /// What the last digit shown is worth in 元.
  public let lastDigit: ExactDecimal
  /// Whether the amount is written without decimals, or to the cent: then it is not rounded.
  public let isExact: Bool
  /// The field.
  public let entry: Entry

  /// An amount that stands at `entry`, or is computed from what stands there.
  public init(yuan: ExactDecimal, lastDigit: ExactDecimal, isExact: Bool, entry: Entry) {
    self.yuan = yuan
    self.lastDigit = lastDigit
    self.isExact = isExact
    self.entry = entry
  }
}

extension Form {
  /// The amount that a field holds; `nil` where it is blank, not applicable or unreadable.
  public func amount(_ entry: Entry?) -> Amount? {
    guard let entry else { return nil }
    let reading = amountReading(entry)
    let unit = fundUnit
    guard let yuan = reading.yuan(in: unit), let lastDigit = reading.lastDigit(in: unit) else { return nil }
    let decimals: Int
    switch reading {
    case .number(let number): decimals = number.scale
    case .money(_, _, let digits): decimals = digits
    default: return nil
    }
    let cent = ExactDecimal(units: 1, scale: 2) ?? .zero
    return Amount(yuan: yuan, lastDigit: lastDigit, isExact: decimals == 0 || lastDigit <= cent, entry: entry)
  }

  /// `yuan` in the unit of the document, for messages and fixes: `320`, `89.974`.
  public func inFundUnit(_ yuan: ExactDecimal) -> String {
    let factor = fundUnit.factor
    return (yuan.divided(by: factor, scale: 8) ?? yuan).canonical.description
  }

  /// `yuan` with the document's unit: `320万元`.
  public func describe(_ yuan: ExactDecimal) -> String { inFundUnit(yuan) + fundUnit.rawValue }
}
