import Quantities
import SourceText
import Syntax

/// One third-level indicator, read from either layout.
///
/// A class only so that every rule can walk the indicators without copying their readings; it is immutable.
public final class Indicator: Sendable {
  /// The row's fields.
  public let record: RecordID
  /// The place in ``Form/headings`` of its first-level class.
  public let classHeading: Int?
  /// The place in ``Form/headings`` of its second-level class.
  public let subclassHeading: Int?
  /// The first-level class, where its label is one of ours.
  public let `class`: IndicatorClass?
  /// The second-level class, where its label is one of ours.
  public let subclass: IndicatorSubclass?
  /// What the target says; `nil` where none is written. Split columns are read as one value.
  public let target: Reading?
  /// What the actual value says; `nil` where none is written.
  public let actual: Reading?
  /// What is expected by the year's end, in monitoring; `nil` where none is written.
  public var forecast: Reading? { forecasts.first }
  /// The forecast, if there is one: hardly any row has one, and the room for it would be a third of the row.
  private let forecasts: [Reading]
  /// The flags of the target, the actual value and the forecast together: hardly any row has one that a rule looks for.
  public let valueFlags: Reading.Flags
  /// Whether ``target`` was put together from the columns 指标性质, 指标值 and 计量单位.
  public let isSplit: Bool
  /// The weight.
  public let weight: Points
  /// The score.
  public let score: Points
  /// The name; empty where none is written.
  public let name: String
  /// The name without remarks behind it.
  public let core: String
  /// What the name says is measured; `nil` where its words do not tell.
  public let measured: MeasuredThing?
  /// Which way the name says is better; `nil` where its words do not tell.
  public let wanted: WantedDirection?

  init(_ row: IndicatorRow, in form: Form) {
    let values = IndicatorValues(row.record, in: form)
    record = row.record
    classHeading = row.classHeading
    subclassHeading = row.subclassHeading
    `class` = row.class
    subclass = row.subclass
    target = values.target
    actual = values.actual
    forecasts = values.forecast.map { [$0] } ?? []
    valueFlags = (values.target?.flags ?? []).union(values.actual?.flags ?? []).union(values.forecast?.flags ?? [])
    isSplit = values.isSplit
    weight = form.points(form.entry(.weight, in: row.record))
    score = form.points(form.entry(.score, in: row.record))
    name = form.entry(.name, in: row.record).map { form.text($0) } ?? ""
    core = NameText.core(of: name)
    measured = MeasuredThing.of(core: core)
    wanted = WantedDirection.of(core: core)
  }
}

/// The row of an indicator with the classes above it, before its values are read.
struct IndicatorRow: Sendable {
  let record: RecordID
  let classHeading: Int?
  let subclassHeading: Int?
  let `class`: IndicatorClass?
  let subclass: IndicatorSubclass?
}

/// A class of indicators as printed: a key of the nested layout, a cell of the flat one.
public struct ClassHeading: Sendable {
  /// 1 for a first-level class, 2 for a second-level one.
  public let level: Int
  /// What the label says.
  public let label: ClassLabel
  /// The key, or the first cell that names the class.
  public let node: NodeID
  /// The value behind the key; `nil` in the flat layout.
  public let value: NodeID?
  /// The place of the first-level heading above a second-level one.
  public let parent: Int?
  /// The value of `权重` inside the class, where one is written.
  public var weight: NodeID?
  /// How many rows stand directly in this class or in its subclasses.
  public var rowCount = 0
}

extension Form {
  /// The field `name` of an indicator's row.
  public func entry(_ name: FieldName, of indicator: Indicator) -> Entry? { entry(name, in: indicator.record) }

  /// The indicator's name; empty where none is written.
  public func name(of indicator: Indicator) -> String { indicator.name }

  /// Where the name stands, else where the row begins.
  public func nameRange(of indicator: Indicator) -> TextRange {
    if let entry = entry(.name, of: indicator), isFilled(entry) { return valueRange(entry) }
    return rowRange(of: indicator)
  }

  /// The first key of the row: where a finding about something absent in the row is anchored.
  public func rowRange(of indicator: Indicator) -> TextRange {
    let node = node(of: indicator.record)
    if let first = tree.entries(of: node).first(where: { _ in true }) { return tree.range(first.key) }
    return tree.range(node)
  }

  /// The part `range` of the value of `name` as a place in the text; the whole value where it was decoded or put together.
  public func range(_ part: TextRange?, in name: FieldName, of indicator: Indicator) -> TextRange {
    guard let entry = entry(name, of: indicator) else { return rowRange(of: indicator) }
    let whole = valueRange(entry)
    guard let part, !(indicator.isSplit && name == .target), let verbatim = tree.verbatimRange(entry.value) else {
      return whole
    }
    return TextRange(min(verbatim.start + part.start, verbatim.end), min(verbatim.start + part.end, verbatim.end))
  }
}
