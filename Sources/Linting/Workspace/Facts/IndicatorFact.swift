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
  /// The weight; `nil` where none is written, and for one with more than four decimals.
  public let weight: ExactDecimal?
  /// Where the weight stands.
  public let weightRange: TextRange

  /// A row with its texts.
  init(_ row: IndicatorFacts.Row, name: String, target: String?) {
    `class` = row.class
    subclass = row.subclass
    isCore = row.isCore
    self.name = TextFact(name, row.name)
    self.target = target.flatMap { text in row.target.map { TextFact(text, $0) } }
    isSplit = row.isSplit
    weight = row.weight
    weightRange = row.weightPlace.range
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
