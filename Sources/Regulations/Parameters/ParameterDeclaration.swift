import Forms
import Quantities
import SourceText

/// One parameter: its name in a rule set, its bounds, its help, and where its value goes.
public struct ParameterDeclaration: Sendable {
  /// The path in `参数`: `说明.执行率下限`.
  public let path: String
  /// What it decides.
  public let help: LocalizedText
  /// The least and the greatest value of a number.
  public let bounds: ClosedRange<ExactDecimal>?
  /// Reads a value; false where it does not fit the declaration.
  let read: @Sendable (ParameterValue, inout ParameterValues) -> Bool

  init(
    _ path: String, zh: String, en: String, bounds: ClosedRange<ExactDecimal>? = nil,
    read: @escaping @Sendable (ParameterValue, inout ParameterValues) -> Bool
  ) {
    self.path = path
    self.help = LocalizedText(zh: zh, en: en)
    self.bounds = bounds
    self.read = read
  }

  /// A number between bounds.
  static func number(
    _ path: String, _ member: WritableKeyPath<ParameterValues, ExactDecimal> & Sendable, _ bounds: ClosedRange<Int>,
    zh: String,
    en: String
  ) -> ParameterDeclaration {
    let range = ExactDecimal(bounds.lowerBound)...ExactDecimal(bounds.upperBound)
    return ParameterDeclaration(path, zh: zh, en: en, bounds: range) { value, parameters in
      guard let number = value.number(between: range, whole: false) else { return false }
      parameters[keyPath: member] = number
      return true
    }
  }

  /// A whole number between bounds.
  static func integer(
    _ path: String, _ member: WritableKeyPath<ParameterValues, Int> & Sendable, _ bounds: ClosedRange<Int>, zh: String,
    en: String
  ) -> ParameterDeclaration {
    let range = ExactDecimal(bounds.lowerBound)...ExactDecimal(bounds.upperBound)
    return ParameterDeclaration(path, zh: zh, en: en, bounds: range) { value, parameters in
      guard let number = value.number(between: range, whole: true) else { return false }
      parameters[keyPath: member] = Int(number.units)
      return true
    }
  }

  /// A list whose every item must be readable; blank for none.
  static func list<Item>(
    _ path: String, _ member: WritableKeyPath<ParameterValues, [Item]> & Sendable, zh: String, en: String,
    item: @escaping @Sendable (ParameterValue) -> Item?
  ) -> ParameterDeclaration {
    ParameterDeclaration(path, zh: zh, en: en) { value, parameters in
      guard let items = value.items ?? (value.isBlank ? [] : nil) else { return false }
      var read: [Item] = []
      for value in items {
        // Not one further: where the reading ends is the place of the fault.
        guard let item = item(value) else { return false }
        read.append(item)
      }
      parameters[keyPath: member] = read
      return true
    }
  }

  /// 是 or 否.
  static func flag(
    _ path: String, _ member: WritableKeyPath<ParameterValues, Bool> & Sendable, zh: String, en: String
  ) -> ParameterDeclaration {
    ParameterDeclaration(path, zh: zh, en: en) { value, parameters in
      guard let flag = value.flag else { return false }
      parameters[keyPath: member] = flag
      return true
    }
  }

  /// Field paths by kind of document.
  static func fields(
    _ path: String, _ member: WritableKeyPath<ParameterValues, [DocumentKind: [String]]> & Sendable, zh: String,
    en: String
  ) -> ParameterDeclaration {
    ParameterDeclaration(path, zh: zh, en: en) { value, parameters in
      for (kind, fields) in value.entries {
        guard let kind = DocumentKind(name: kind) else {
          value.refuse(key: kind, known: DocumentKind.allCases.map(\.name))
          return false
        }
        guard let items = fields.items else { return false }
        parameters[keyPath: member][kind] = items.compactMap(\.text)
      }
      return value.isMapping || value.isBlank
    }
  }
}
