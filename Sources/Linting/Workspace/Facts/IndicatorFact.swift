import Forms
import Quantities
import SourceText
import Syntax

/// One indicator row.
public struct IndicatorFact: Hashable, Sendable {
  /// The first-level class, where its label is one of ours.
  public let `class`: IndicatorClass?
  /// The second-level class, where its label is one of ours.
  public let subclass: IndicatorSubclass?
  /// Whether the row is marked as a core indicator; `nil` where it does not say.
  public let isCore: Bool?
  /// The name with its place; the place of the row where no name is written.
  public let name: TextFact
  /// The target value with its place, split columns put together; `nil` where none is written.
  public let target: TextFact?
  /// Whether the target is put together from several columns, so that no one place holds it.
  public let isSplit: Bool
  private let tenThousandths: Int32
  private let weightPlace: CompactRange

  /// The weight; `nil` where none is written, and for one with more than four decimals.
  public var weight: ExactDecimal? {
    tenThousandths == .min ? nil : ExactDecimal(units: Int128(tenThousandths), scale: 4)?.canonical
  }

  /// Where the weight stands.
  public var weightRange: TextRange { weightPlace.range }

  init(_ indicator: Indicator, in form: Form) {
    `class` = indicator.class
    subclass = indicator.subclass
    isCore = form.flag(form.entry(.core, of: indicator))
    let record = indicator.record
    name =
      form.entry(.name, of: indicator).flatMap { TextFact(indicator.name, of: $0, in: record, of: form) }
      ?? TextFact("", at: form.rowRange(of: indicator))
    isSplit = indicator.isSplit
    let written = TextFact(form.entry(.target, of: indicator), in: record, of: form)
    target = isSplit ? written.map { TextFact(Self.joined($0.text, indicator, form), at: $0.range) } : written
    tenThousandths = indicator.weight.number.flatMap { Self.tenThousandths(of: $0) } ?? .min
    weightPlace = CompactRange(
      form.entry(.weight, of: indicator).map { form.valueRange($0) } ?? form.nameRange(of: indicator))
  }

  /// The columns 指标性质, 指标值 and 计量单位 as one text, where 指标值 holds nothing but a number.
  private static func joined(_ value: String, _ indicator: Indicator, _ form: Form) -> String {
    let isNumber = value.utf8.allSatisfy { (0x30...0x39).contains($0) || $0 == 0x2e || $0 == 0x2c }
    guard isNumber else { return value }
    func column(_ name: FieldName) -> String { form.entry(name, of: indicator).map { form.text($0) } ?? "" }
    let comparison = column(.comparison)
    return (comparison == "定性" ? "" : comparison) + value + column(.measureUnit)
  }

  private static func tenThousandths(of number: ExactDecimal) -> Int32? {
    let number = number.canonical
    guard number.scale <= 4, number.magnitude < ExactDecimal(100_000) else { return nil }
    return Int32(exactly: number.rounded(scale: 4).units)
  }
}

/// A class or subclass of indicators as printed: where a missing row is reported.
public struct HeadingFact: Hashable, Sendable {
  /// The first-level class; that of the heading above for a second-level one.
  public let `class`: IndicatorClass?
  /// The second-level class; `nil` for a first-level heading.
  public let subclass: IndicatorSubclass?
  /// Where a new row or class goes below it, in the nested layout.
  public let room: IndicatorRoom
  private let place: CompactRange

  /// The key, or the first cell that names the class.
  public var range: TextRange { place.range }

  init(_ heading: ClassHeading, in form: Form) {
    let parent = heading.parent.map { form.headings[$0].label.first }
    subclass = heading.level == 2 ? heading.label.second : nil
    `class` = heading.level == 1 ? heading.label.first : parent ?? heading.label.second?.parents.first
    place = CompactRange(form.tree.range(heading.node))
    room = IndicatorRoom(heading.value, in: form)
  }
}

/// Where a row that is missing can be written without the tree at hand.
public struct IndicatorRoom: Hashable, Sendable {
  /// Behind the last row of a list.
  public private(set) var rows: InsertionPoint?
  /// Behind the last class of a mapping.
  public private(set) var classes: InsertionPoint?

  /// The room below a heading or 绩效指标 itself; none in a target, which nothing is written into.
  init(_ node: NodeID?, in form: Form) {
    guard let node, form.kind != .projectTarget, form.kind != .departmentTarget else { return }
    switch form.tree[node].kind {
    case .sequence: rows = form.tree.insertionPoint(inList: node)
    case .mapping: classes = form.tree.insertionPoint(inMapping: node)
    case .scalar, .alias, .document: break
    }
  }
}
