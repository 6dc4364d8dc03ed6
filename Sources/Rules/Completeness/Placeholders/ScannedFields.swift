import Forms

/// How each field is looked at for remainders of a template, by its declared types.
struct ScannedFields: Sendable {
  /// What is known of one field.
  struct Use: OptionSet {
    let rawValue: UInt8
    /// A name or a narrative: the number 0 says nothing here.
    static let prose = Use(rawValue: 1)
    /// A date, an amount, points: whatever is written there.
    static let figure = Use(rawValue: 2)
    /// The name of a person, which publication may mask: 张**, 李某某, 略.
    static let person = Use(rawValue: 4)
    /// The form does not require it, yet who leaves it out is asked why: "not applicable" and 无 are no answers.
    static let expected = Use(rawValue: 8)
  }

  private let uses: [Use]

  /// Derived from the declarations of all kinds of document.
  static let all = ScannedFields()

  private init() {
    var uses = Array(repeating: Use(), count: FieldName.allCases.count)
    var seen: Set<ObjectIdentifier> = []
    var types = DocumentKind.allCases.map(\.recordType)
    while let type = types.popLast() {
      guard seen.insert(ObjectIdentifier(type)).inserted else { continue }
      for field in type.fields {
        if let below = field.type.recordType { types.append(below) }
        let place = Int(field.name.rawValue)
        guard uses.indices.contains(place), !Self.excluded.contains(field.name) else { continue }
        uses[place].formUnion(Self.use(of: field.type))
        if Self.persons.contains(field.name) { uses[place].insert(.person) }
        if Self.expected.contains(field.name) { uses[place].insert(.expected) }
      }
    }
    self.uses = uses
  }

  /// How a field is looked at; empty for one that is not.
  subscript(_ name: FieldName) -> Use {
    let place = Int(name.rawValue)
    return place < uses.count ? uses[place] : []
  }

  private static func use(of type: FieldType) -> Use {
    switch type {
    case .text, .narrative, .narrativeOrRecord: .prose
    case .year, .date, .amount, .amountOrRecord, .number, .points, .share: .figure
    // A wrong choice is JX006's, an indicator value is read as a whole.
    case .choice, .choices, .flag, .indicatorValue, .record, .records, .dictionary, .amountsByKey, .indicators, .any: []
    }
  }

  /// The head of a document has rules of its own, indicator values are read as a whole, a waiver's columns are codes.
  private static let excluded: [FieldName] = [
    .documentKind, .ruleSet, .rule, .place, .target, .actual, .midtermTarget, .classLabel, .subclassLabel, .comparison,
  ]
  private static let persons: [FieldName] = [.responsiblePerson, .filledBy]
  private static let expected: [FieldName] = [.responsiblePerson, .filledBy, .annualGoal, .costBasis]
}
