import Forms
import Quantities
import SourceText
import Syntax

/// The indicator rows of a document, packed: a submission of ten thousand documents has two hundred thousand of them,
/// and most are never looked at again. A row is put together when it is asked for.
public struct IndicatorFacts: RandomAccessCollection, Hashable, Sendable {
  /// A row without its texts.
  struct Row: Hashable, Sendable {
    let `class`: IndicatorClass?
    let subclass: IndicatorSubclass?
    let isCore: Bool?
    let isSplit: Bool
    private let hasTarget: Bool
    private let nameSpelling: ScalarSpelling?
    private let targetSpelling: ScalarSpelling?
    private let nameRange: CompactRange
    private let targetRange: CompactRange
    /// The weight in ten-thousandths; the least number where there is none.
    fileprivate let tenThousandths: Int32
    let weightPlace: CompactRange
    /// Where the name ends in ``IndicatorFacts/texts``; it begins where the target of the row before ends.
    fileprivate var nameEnd: UInt32 = 0
    /// Where the target ends; it begins where the name ends.
    fileprivate var targetEnd: UInt32 = 0

    var name: TextPlace { TextPlace(nameRange.range, spelling: nameSpelling) }

    var target: TextPlace? { hasTarget ? TextPlace(targetRange.range, spelling: targetSpelling) : nil }

    /// A row of an indicator whose `name` and `target` stand there.
    fileprivate init(_ indicator: Indicator, name: TextPlace, target: TextPlace?, in form: Form) {
      `class` = indicator.class
      subclass = indicator.subclass
      isCore = form.flag(form.entry(.core, of: indicator))
      isSplit = indicator.isSplit
      nameRange = name.range
      nameSpelling = name.spelling
      hasTarget = target != nil
      targetRange = target?.range ?? name.range
      targetSpelling = target?.spelling
      tenThousandths = indicator.weight.number.flatMap { IndicatorFacts.tenThousandths(of: $0) } ?? .min
      weightPlace = CompactRange(
        form.entry(.weight, of: indicator).map { form.valueRange($0) } ?? form.nameRange(of: indicator))
    }

    var weight: ExactDecimal? {
      tenThousandths == .min ? nil : ExactDecimal(units: Int128(tenThousandths), scale: 4)?.canonical
    }
  }

  private var rows: [Row] = []
  private var texts = CompactTexts()

  /// The rows of `form`; none in documents of kinds that hold no targets.
  init(_ form: Form) {
    guard form.kind.takesTargets else { return }
    rows.reserveCapacity(form.indicators.count)
    texts.reserve(form.indicators.count * 32)
    for indicator in form.indicators { append(indicator, form) }
    // No room is left behind the last text: it is kept by the thousand.
    texts.trim()
  }

  /// 0.
  public var startIndex: Int { 0 }
  /// The number of rows.
  public var endIndex: Int { rows.count }

  /// The row at a place, from 0.
  public subscript(position: Int) -> IndicatorFact {
    let row = rows[position]
    let start = position > 0 ? rows[position - 1].targetEnd : 0
    return IndicatorFact(
      row, name: text(from: start, to: row.nameEnd),
      target: row.target == nil ? nil : text(from: row.nameEnd, to: row.targetEnd))
  }

  private func text(from start: UInt32, to end: UInt32) -> String { texts.text(Int(start)..<Int(end)) }

  // MARK: Reading

  private mutating func append(_ indicator: Indicator, _ form: Form) {
    let record = indicator.record
    let name = form.entry(.name, of: indicator).flatMap { TextPlace($0, in: record, of: form) }
    let target = form.entry(.target, of: indicator)
    let targetPlace = target.flatMap { TextPlace($0, in: record, of: form) }
    var row = Row(
      indicator, name: name ?? TextPlace(form.rowRange(of: indicator)),
      target: indicator.isSplit ? targetPlace?.withoutSpelling : targetPlace, in: form)
    if name != nil { texts.append(indicator.name.utf8.span) }
    row.nameEnd = UInt32(clamping: texts.count)
    if let target, targetPlace != nil {
      if indicator.isSplit {
        texts.append(Self.joined(form.text(target), indicator, form).utf8.span)
      } else {
        form.withText(of: target.value) { texts.append($0) }
      }
    }
    row.targetEnd = UInt32(clamping: texts.count)
    rows.append(row)
  }

  /// The columns 指标性质, 指标值 and 计量单位 as one text, where 指标值 holds nothing but a number.
  private static func joined(_ value: String, _ indicator: Indicator, _ form: Form) -> String {
    let isNumber = value.utf8.allSatisfy { (0x30...0x39).contains($0) || $0 == 0x2e || $0 == 0x2c }
    guard isNumber else { return value }
    func column(_ name: FieldName) -> String { form.entry(name, of: indicator).map { form.text($0) } ?? "" }
    let comparison = column(.comparison)
    return (comparison == "定性" ? "" : comparison) + value + column(.measureUnit)
  }

  fileprivate static func tenThousandths(of number: ExactDecimal) -> Int32? {
    let number = number.canonical
    guard number.scale <= 4, number.magnitude < ExactDecimal(100_000) else { return nil }
    return Int32(exactly: number.rounded(scale: 4).units)
  }
}
