import SourceText

/// What an indicator value says: a quantity, a date or duration, a checkable fact, or how it fails to say one.
public struct Reading: Hashable, Sendable {
  /// The kinds of value. The raw values are those of `read --format json`.
  public enum Kind: String, Sendable, CaseIterable {
    /// A number: ≥95%, 120公里, 零事故, 全覆盖.
    case quantified
    /// A date, a deadline or a length of time: 12月底前, 5个工作日内, ≥10年.
    case date
    /// Words that can be checked: 验收合格, 是, 高于全省平均水平, 优良中差.
    case qualitative
    /// Words that state nothing to be checked: 明显提升, 及时, 有效保障.
    case vague
    /// A remainder of the template: **人, 待定, /.
    case placeholder
    /// Nothing but blanks.
    case empty
  }

  /// What kind of value it is.
  public internal(set) var kind: Kind
  /// The comparison that is written (not one that the indicator's name suggests), and ＝ for a target of zero.
  public internal(set) var comparison: Comparison?
  /// The number in the unit written; the lower end of a range. Negative for 降低10%.
  public internal(set) var number: ExactDecimal?
  /// The upper end of a range.
  public internal(set) var upper: ExactDecimal?
  /// The unit behind the number.
  public internal(set) var unit: UnitReading?
  /// The date with its year.
  public internal(set) var date: DateReading?
  /// The date without a year; the document's year completes it.
  public internal(set) var partialDate: PartialDate?
  /// How a vague value fails to say anything; nil for other kinds.
  public internal(set) var vagueness: Vagueness?
  /// The step that an official wording names: 1 达成预期指标, 2 部分达成…并具有一定效果, 3 未达成…且效果较差; nil for others.
  public var officialStep: Int? { storedStep.map { Int($0) } }
  var storedStep: UInt8?
  /// What else is to be known of the value.
  public internal(set) var flags: Flags
  /// Where the parts stand in the text.
  public internal(set) var parts: Parts

  /// Whether the number is only approximate: 约, 左右, 余, 力争.
  public var isApproximate: Bool { flags.contains(.approximate) }

  /// An empty value.
  init(kind: Kind) {
    self.kind = kind
    flags = []
    parts = Parts()
  }
}
