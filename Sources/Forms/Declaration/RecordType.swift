/// The fields of one mapping, with a table that finds a field by the bytes of its key.
///
/// A class only so that the declarations, which refer to each other, are shared and never copied; it is immutable.
public final class RecordType: Sendable {
  /// The fields in the order of the official form.
  public let fields: [Field]
  /// The fields that must be filled whatever the rule set, in the order of ``fields``.
  public let requiredFields: [FieldName]
  /// Whether keys that no field names are legal, each with an amount behind it: levels and kinds of money that places name
  /// in their own way. They are in ``Form/openKeys``, not in ``Form/unknownKeys``.
  public let isOpen: Bool
  /// Whether a field of the mapping itself holds money.
  public let holdsAmounts: Bool
  /// Fields of which one must be filled, in the order in which they are proposed; empty where there is no such choice.
  public let alternatives: [FieldName]
  /// Whether a key may name the months that it is about before its label: `1-7月执行数` for 执行数.
  public let takesMonths: Bool
  /// Whether a key may be numbered as the sections of a report are: `一、基本情况`, `（二）`, `3.`
  public let takesNumbers: Bool
  /// For each of ``fields`` what reading asks of it.
  let slots: [FieldSlot]
  private let table: KeyTable

  /// Declares a mapping of `fields`; `isOpen` where further keys with amounts are legal, `oneOf` where one of some fields
  /// must be filled, `takesMonths` where labels are printed with the months they are about, `takesNumbers` where they are
  /// numbered.
  public init(
    _ fields: [Field], isOpen: Bool = false, oneOf alternatives: [FieldName] = [], takesMonths: Bool = false,
    takesNumbers: Bool = false
  ) {
    self.fields = fields
    slots = fields.map { FieldSlot($0) }
    self.alternatives = alternatives
    self.takesMonths = takesMonths
    self.takesNumbers = takesNumbers
    requiredFields = fields.filter { $0.requirement == .required }.map(\.name)
    self.isOpen = isOpen
    holdsAmounts = isOpen || fields.contains { $0.type.holdsAmounts }
    var keys: [(String, Int)] = []
    for (index, field) in fields.enumerated() {
      keys.append((field.key, index))
      for alias in field.aliases { keys.append((alias, index)) }
    }
    table = KeyTable(keys)
  }

  /// The index in ``fields`` of the field that the bytes of a key name.
  package func index(of key: Span<UInt8>) -> Int? {
    if let index = table.value(of: key) { return index }
    if takesNumbers { return table.value(of: key.extracting(key.sectionNumber..<key.count)) }
    guard takesMonths, let span = MonthSpan.read(key), span.count < key.count else { return nil }
    return table.value(of: key.extracting(span.count..<key.count))
  }

  /// The field that `key` names, by its label or an alias.
  public func field(for key: String) -> Field? { index(of: key.utf8.span).map { fields[$0] } }

  /// The field with the identity `name`.
  public subscript(_ name: FieldName) -> Field? { fields.first { $0.name == name } }
}
