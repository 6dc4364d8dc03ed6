/// What reading a document asks of a field for each of its keys, without a look at the field itself.
struct FieldSlot: Sendable {
  /// The field's identity.
  let name: FieldName
  /// What is done with the value.
  let use: Use

  /// What is done with a value.
  enum Use: UInt8 {
    /// A scalar is all that may stand there, whatever it says: so for most fields.
    case plain
    /// A scalar that is a date.
    case date
    /// A scalar of a closed list.
    case choice
    /// Several of a closed list.
    case choices
    /// A look at the declaration tells.
    case other
  }

  init(_ field: Field) {
    name = field.name
    switch field.type {
    case .text, .amount, .share, .indicatorValue: use = .plain
    case .date: use = .date
    case .flag, .choice: use = .choice
    case .choices: use = .choices
    default: use = .other
    }
  }
}
