import Quantities
import SourceText
import Syntax

/// Points of a score or a weight.
public enum Points: Hashable, Sendable {
  /// Nothing is written.
  case blank
  /// `/`, `—`, `-`: the row does not count.
  case notApplicable
  /// A number.
  case value(ExactDecimal)
  /// Something that is no number.
  case unreadable

  /// The number, where one is written.
  public var number: ExactDecimal? { if case .value(let number) = self { number } else { nil } }
}

extension Form {
  /// The value as text, blanks at both ends taken off; empty where nothing is written.
  public func text(_ entry: Entry) -> String { tree.cellText(entry.value) }

  /// The text of a scalar, blanks at both ends taken off; empty for YAML's words for nothing (`null`, `~`).
  public func text(_ node: NodeID) -> String { tree.cellText(node) }

  /// Reads the bytes of ``text(_:)`` without making a text of them.
  public func withText<Result>(of node: NodeID, _ body: (Span<UInt8>) -> Result) -> Result {
    tree.withCell(of: node, body)
  }

  /// Whether anything but blanks is written: a text, or a mapping or list that is not empty.
  public func isFilled(_ entry: Entry?) -> Bool {
    guard let entry else { return false }
    return tree.isFilled(entry.value)
  }

  /// Whether a node holds anything but blanks and YAML's null.
  public func isFilled(_ node: NodeID) -> Bool { tree.isFilled(node) }

  /// Reads the value's bytes where they stand when they stand unchanged, else a decoded copy.
  public func withBytes<Result>(of node: NodeID, _ body: (Span<UInt8>) -> Result) -> Result {
    tree.withBytes(of: node, body)
  }

  /// The points that a field holds.
  public func points(_ entry: Entry?) -> Points { entry.map { tree.points($0.value) } ?? .blank }

  /// The points that a scalar holds.
  public func points(_ node: NodeID) -> Points { tree.points(node) }

  /// A plain number: a quantity or a year.
  public func number(_ entry: Entry?) -> ExactDecimal? { entry.flatMap { tree.number($0.value) } }

  /// The date that a field holds; `nil` where it is blank or unreadable.
  public func date(_ entry: Entry?) -> DateReading? {
    guard let entry, tree[entry.value].kind == .scalar else { return nil }
    return withBytes(of: entry.value) { DateReading.read($0) }
  }

  /// How an amount is written.
  public func amountReading(_ entry: Entry) -> AmountReading { tree.amountReading(entry.value) }

  /// The year of the document, if it is written as four digits (`2025`, `2025年`).
  public var year: Int? {
    guard let entry = self[.year] else { return nil }
    if let number = number(entry) {
      return number.scale == 0 && number.units >= 1900 && number.units <= 2199 ? Int(number.units) : nil
    }
    guard let reading = date(entry), reading.precision == .year else { return nil }
    return reading.first.year
  }

  /// 是 or 否 (YAML's true and false too); `nil` for anything else.
  public func flag(_ entry: Entry?) -> Bool? {
    guard let entry, tree[entry.value].kind == .scalar else { return nil }
    switch text(entry) {
    case "是", "true", "True", "TRUE", "√": return true
    case "否", "false", "False", "FALSE", "×": return false
    default: return nil
    }
  }

  /// The texts of a list, or the one text that stands where a list is meant; each with its place.
  public func list(_ entry: Entry?) -> [(text: String, node: NodeID)] {
    guard let entry else { return [] }
    switch tree[entry.value].kind {
    case .sequence:
      return tree.items(of: entry.value).map { tree.resolve($0) }.filter { tree[$0].kind == .scalar }.map {
        (text($0), $0)
      }
    case .scalar where isFilled(entry.value): return [(text(entry), entry.value)]
    default: return []
    }
  }

  /// Where the key stands.
  public func keyRange(_ entry: Entry) -> TextRange { tree.range(entry.key) }

  /// Where the value stands; an empty range behind the key where it is absent.
  public func valueRange(_ entry: Entry) -> TextRange { tree.range(entry.value) }
}
