/// What may stand behind a key.
public indirect enum FieldType: Sendable {
  /// A short text: a name, a code.
  case text
  /// A narrative: reason, measure, goal.
  case narrative
  /// A year with four digits.
  case year
  /// A date in any spelling of the field: a day, a month or a year.
  case date
  /// An amount of money: a number in the document's unit, or text with a unit of its own.
  case amount
  /// A plain number: quantity, unit price.
  case number
  /// Points of a score or a weight; `/`, `—`, `-` mean "not applicable".
  case points
  /// A share: `98.5%`, or a number in per cent.
  case share
  /// What an indicator asks for or has reached.
  case indicatorValue
  /// 是 or 否; YAML's true and false are read too.
  case flag
  /// One of a closed list.
  case choice([String])
  /// Several of a closed list; an empty list of choices takes any text.
  case choices([String])
  /// A mapping of declared fields.
  case record(RecordType)
  /// A list of mappings.
  case records(RecordType)
  /// A text, or a mapping of declared fields.
  case narrativeOrRecord(RecordType)
  /// An amount, or a row of figures.
  case amountOrRecord(RecordType)
  /// Any keys, each with a mapping of declared fields.
  case dictionary(RecordType)
  /// Any keys, each with an amount: years.
  case amountsByKey
  /// The performance indicators, nested by class or flat.
  case indicators(RecordType)
  /// Anything; read by its own module.
  case any
}

extension FieldType {
  /// The fields below this one, where it has declared fields.
  public var recordType: RecordType? {
    switch self {
    case .record(let type), .records(let type), .narrativeOrRecord(let type), .amountOrRecord(let type),
      .dictionary(let type), .indicators(let type):
      type
    case .text, .narrative, .year, .date, .amount, .number, .points, .share, .indicatorValue, .flag, .choice, .choices,
      .amountsByKey, .any:
      nil
    }
  }

  /// Whether money may stand behind the key itself.
  public var holdsAmounts: Bool {
    switch self {
    case .amount, .amountOrRecord, .amountsByKey: true
    default: false
    }
  }

  /// The closed list of values, empty where there is none.
  public var choices: [String] {
    switch self {
    case .choice(let list), .choices(let list): list
    case .flag: ["是", "否"]
    default: []
    }
  }
}
