import Forms
import Syntax

/// One field that is missing, with what is demanded below it.
struct FieldGap {
  /// The field.
  let field: Field
  /// Paths below the field that a rule set demands; empty where the form itself requires the field.
  private(set) var below: [[Field]] = []
  /// Whether the form itself requires the field.
  private let isOfForm: Bool

  /// A field that the form requires.
  init(_ field: Field) {
    self.field = field
    isOfForm = true
  }

  /// A field that a rule set demands, or that leads to one.
  init(_ field: Field, _ rest: ArraySlice<Field>) {
    self.field = field
    isOfForm = false
    add(rest)
  }

  /// Adds a path that is demanded too.
  mutating func add(_ rest: ArraySlice<Field>) {
    if !rest.isEmpty { below.append(Array(rest)) }
  }

  /// How messages name it: `主管部门`, `填报（填报人、报送日期）`.
  var label: String {
    if isOfForm || below.isEmpty { return field.key }
    return field.key + "（" + below.map { $0.map(\.key).joined(separator: ".") }.joined(separator: "、") + "）"
  }

  /// What a fix writes for it: blanks for a person to fill in, in the shape that the form asks for.
  var template: NewValue {
    if below.isEmpty { return Self.template(field) }
    var entries: [(String, NewValue)] = []
    for path in below {
      if let first = path.first, !entries.contains(where: { $0.0 == first.key }) {
        entries.append((first.key, Self.template(first)))
      }
    }
    return Self.shaped(field, entries)
  }

  /// The blank shape of a field: its required fields, to the depth of the declarations.
  static func template(_ field: Field) -> NewValue {
    guard let type = field.type.recordType else { return .blank }
    if case .indicators = field.type { return .blank }
    let entries = type.requiredFields.compactMap { type[$0] }.map { ($0.key, template($0)) }
    return entries.isEmpty ? .blank : shaped(field, entries)
  }

  private static func shaped(_ field: Field, _ entries: [(String, NewValue)]) -> NewValue {
    if case .records = field.type { return .sequence([.mapping(entries)]) }
    return .mapping(entries)
  }
}
