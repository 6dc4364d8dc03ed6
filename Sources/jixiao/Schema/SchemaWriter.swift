import Forms
import JSON
import Reports
import SourceText

/// Writes the declared fields of a kind of document as JSON Schema 2020-12.
///
/// Blanks are legal everywhere, as in a form that is being filled in; whether a field may stay blank is for the linter.
struct SchemaWriter {
  private typealias Members = [JSONObject.Member]

  private let language: Language
  /// The mappings that the schema refers to, each written once, in the order in which they are met.
  private var definitions: [(name: String, type: RecordType)] = []

  init(_ language: Language) { self.language = language }

  /// The schema, as one line.
  static func schema(of kind: DocumentKind, _ language: Language) -> String {
    var writer = SchemaWriter(language)
    var whole: Members = [
      .init(key: "$schema", value: "https://json-schema.org/draft/2020-12/schema"),
      .init(key: "title", value: .string(kind.name)),
      .init(key: "description", value: .string(kind.englishName)),
    ]
    whole += writer.record(kind.recordType, kind: kind)
    var known: Members = []
    // A definition may lead to further ones.
    while known.count < writer.definitions.count {
      let (name, type) = writer.definitions[known.count]
      known.append(.init(key: name, value: .object(JSONObject(writer.record(type)))))
    }
    if writer.row != nil { known.append(.init(key: level, value: writer.level)) }
    whole.append(.init(key: "$defs", value: .object(JSONObject(known))))
    return String(decoding: JSONValue.object(JSONObject(whole)).encoded, as: UTF8.self) + "\n"
  }

  // MARK: Mappings

  private mutating func record(_ type: RecordType, kind: DocumentKind? = nil) -> Members {
    var properties: Members = []
    for field in type.fields {
      let schema = kind != nil && field.name == .documentKind ? Self.names(of: kind) : value(field)
      let help: Members = [.init(key: "description", value: .string(field.help[language]))]
      properties.append(.init(key: field.key, value: .object(JSONObject(schema + help))))
      let alias: Members = help + [.init(key: "deprecated", value: true)]
      for name in field.aliases where !properties.contains(where: { $0.key == name }) {
        properties.append(.init(key: name, value: .object(JSONObject(schema + alias))))
      }
    }
    var members: Members = [
      .init(key: "type", value: "object"), .init(key: "properties", value: .object(JSONObject(properties))),
    ]
    // Keys may be numbered, or name months: those cannot be told beforehand, nor be missed.
    let isFree = type.takesMonths || type.takesNumbers
    var demands: [JSONValue] = isFree ? [] : type.requiredFields.compactMap { type[$0] }.map { Self.one(of: [$0]) }
    let alternatives = type.alternatives.compactMap { type[$0] }
    if !alternatives.isEmpty, !isFree { demands.append(Self.one(of: alternatives)) }
    if !demands.isEmpty { members.append(.init(key: "allOf", value: .array(demands))) }
    if isFree { members.append(.init(key: "patternProperties", value: Self.prefixed(type))) }
    members.append(.init(key: "additionalProperties", value: type.isOpen ? Self.openAmount : false))
    return members
  }

  /// The labels of `type` behind months (`1-7月执行数`) or the number of a section (`一、`); the linter is stricter about both.
  private static func prefixed(_ type: RecordType) -> JSONValue {
    let prefix = type.takesMonths ? "^.*月.*" : "^.*[、.．)） ]"
    let labels = type.fields.flatMap { [$0.key] + $0.aliases }.map { label in
      String(label.flatMap { "()[]{}.*+?|^$\\".contains($0) ? ["\\", $0] : [$0] })
    }
    return .object(JSONObject([.init(key: "\(prefix)(\(labels.joined(separator: "|")))$", value: true)]))
  }

  /// That one of the fields is there, under any of its keys.
  private static func one(of fields: [Field]) -> JSONValue {
    let keys = fields.flatMap { [$0.key] + $0.aliases }
    return ["anyOf": .array(keys.map { ["required": [.string($0)]] })]
  }

  private static func names(of kind: DocumentKind?) -> Members {
    [.init(key: "enum", value: .array(([kind?.name] + (kind?.aliases ?? [])).compactMap { $0.map(JSONValue.string) }))]
  }

  private mutating func reference(_ type: RecordType, _ key: String) -> JSONValue {
    if let known = definitions.first(where: { $0.type === type }) { return Self.reference(known.name) }
    var name = key
    while name == Self.level || definitions.contains(where: { $0.name == name }) { name += "′" }
    definitions.append((name, type))
    return Self.reference(name)
  }

  private static func reference(_ name: String) -> JSONValue {
    ["$ref": .string("#/$defs/" + URIReference.text(name))]
  }

  // MARK: Values

  private mutating func value(_ field: Field) -> Members {
    switch field.type {
    case .text: Self.types("string", "number")
    // Some write a narrative as a list of its points.
    case .narrative: Self.types("string", "number", "array")
    case .year: Self.types("integer", "string")
    case .date: Self.types("string", "integer")
    case .amount, .number, .points, .share, .indicatorValue: Self.types("number", "string")
    case .flag: [.init(key: "enum", value: ["是", "否", true, false, nil])]
    case .choice(let words): Self.either([Self.choice(words), Self.plain("number")])
    case .choices(let words):
      Self.either([["type": "array", "items": words.isEmpty ? Self.plain() : Self.choice(words)], Self.plain()])
    case .record(let type): Self.either([reference(type, field.key), ["type": "null"]])
    case .records(let type):
      Self.either([["type": "array", "items": reference(type, field.key)], ["type": "null"]])
    case .narrativeOrRecord(let type), .amountOrRecord(let type):
      Self.either([reference(type, field.key), Self.plain("number")])
    case .dictionary(let type):
      Self.either([["type": "object", "additionalProperties": reference(type, field.key)], ["type": "null"]])
    case .amountsByKey:
      Self.either([["type": "object", "additionalProperties": Self.plain("number")], ["type": "null"]])
    case .indicators(let type): indicators(type, field.key)
    case .any: []
    }
  }

  /// Words that other places write for a choice are legal too, so the list is what an editor offers, not a limit.
  private static func choice(_ words: [String]) -> JSONValue { ["enum": .array(words.map(JSONValue.string))] }

  private static func types(_ names: String...) -> Members {
    [.init(key: "type", value: .array((names + ["null"]).map(JSONValue.string)))]
  }

  private static func either(_ schemas: [JSONValue]) -> Members { [.init(key: "anyOf", value: .array(schemas))] }

  /// A text, or a blank.
  private static func plain(_ further: String...) -> JSONValue {
    ["type": .array((["string", "null"] + further).map(JSONValue.string))]
  }

  /// What stands behind a key that no field names, where such keys are legal: a number, a text with a figure or with a sign
  /// that leaves it open, a blank. Any other text makes the key an unknown one.
  private static let openAmount: JSONValue = [
    "type": ["string", "null", "number"],
    "pattern": "[0-9０-９零〇一二两三四五六七八九十百千万亿壹贰叁肆伍陆柒捌玖拾佰仟萬/—*＊_Xx×-]|^\\s*$",
  ]

  // MARK: Indicators

  private static let level = "指标层"
  /// What a row of indicators is; `nil` where the kind has none.
  private var row: JSONValue?

  private mutating func indicators(_ type: RecordType, _ key: String) -> Members {
    row = reference(type, key)
    return Self.reference(Self.level).object?.members ?? []
  }

  /// Rows, or classes with rows or further classes below them, and the weight of a class.
  private var level: JSONValue {
    let weight = Self.plain("number")
    let classes: JSONValue = [
      "type": "object", "properties": ["权重": weight, "分值": weight],
      "additionalProperties": Self.reference(Self.level),
    ]
    return .object(
      JSONObject(
        Self.either([["type": "array", "items": row ?? true], row ?? true, classes, ["enum": [nil, ""]]])))
  }
}
