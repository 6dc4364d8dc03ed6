import Forms
import Quantities
import SourceText

/// One figure of `资金`.
public struct FundFact: Hashable, Sendable {
  /// The line: the total or a source.
  public let line: FieldName
  /// The column; `nil` for an amount that stands alone.
  public let column: FieldName?
  /// The amount in 元.
  public let yuan: ExactDecimal
  /// The power of ten that its last digit shown is worth in 元.
  private let digit: Int8
  private let place: CompactRange

  /// What its last digit shown is worth in 元.
  public var lastDigit: ExactDecimal { ExactDecimal(powerOfTen: Int(digit)) ?? .one }

  /// Where it stands.
  public var range: TextRange { place.range }

  init(_ line: FieldName, _ column: FieldName?, _ amount: Amount, in form: Form) {
    self.line = line
    self.column = column
    yuan = amount.yuan
    // Whatever the unit, and however many decimals, a digit is worth a power of ten.
    digit = Int8(clamping: amount.lastDigit.exponentOfTen)
    place = CompactRange(form.valueRange(amount.entry))
  }

  /// Whether two figures say the same: they may be rounded for print, each to its last digit.
  public func agrees(with other: FundFact) -> Bool { agrees(with: other.yuan, lastDigit: other.lastDigit) }

  /// Whether the figure says `amount`, which is shown down to `lastDigit`.
  public func agrees(with amount: ExactDecimal, lastDigit other: ExactDecimal) -> Bool {
    let difference = (yuan - amount).magnitude
    return difference.isZero || difference + difference <= max(lastDigit, other)
  }

  /// The figures of `form`.
  static func figures(of form: Form) -> [FundFact] {
    var facts: [FundFact] = []
    for row in form.fundRows {
      if let plain = row.plain { facts.append(FundFact(row.entry.field, nil, plain, in: form)) }
      for column in FundRow.columns {
        if let figure = row.figure(column) { facts.append(FundFact(row.entry.field, column, figure, in: form)) }
      }
    }
    if let medium = form.amount(form[.funds, .midtermFunds]) {
      facts.append(FundFact(.midtermFunds, nil, medium, in: form))
    }
    // No room is left behind the last one: it is kept by the thousand.
    return facts.map(\.self)
  }
}
