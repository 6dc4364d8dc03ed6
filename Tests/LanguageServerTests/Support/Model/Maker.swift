import JSON

/// Makes values that fit the model.
struct Maker {
  let model: MetaModel
  /// Whether what may be left out is there.
  var isFull = false
  /// Which of several types is taken where there is a choice: every number takes others.
  var choice = 0
  /// What must mean something: values by the name of the member (`Structure.member`) or of the type.
  var known: [String: JSONValue] = [:]

  /// Below this many structures only what is required is made: some types hold themselves.
  private static let deepest = 8

  /// The parameters of a message; nil where it takes none.
  func params(of method: String) -> JSONValue? { model.messages[method]?.params.map { make($0) } }

  /// A value of a type.
  func make(_ shape: Shape, depth: Int = 0) -> JSONValue {
    switch shape {
    case .base(let name): known[name] ?? Self.base(name)
    case .literal(let text): .string(text)
    case .reference(let name): make(named: name, depth)
    case .either(let shapes): shapes.isEmpty ? .null : make(pick(shapes), depth: depth)
    case .all(let shapes): make(shapes.flatMap { model.properties(of: $0) }, depth)
    case .list(let element):
      if isFull, let values = values(element) {
        .array(values)
      } else {
        .array(isFull ? [make(element, depth: depth)] : [])
      }
    case .tuple(let shapes): .array(shapes.map { make($0, depth: depth) })
    case .map(let element):
      .object(JSONObject(isFull ? [.init(key: "file:///a.yaml", value: make(element, depth: depth))] : []))
    case .members(let properties): make(properties, depth)
    case .unknown: .null
    }
  }

  /// The least: null where that may stand. The most: one of the others.
  private func pick(_ shapes: [Shape]) -> Shape {
    func isNull(_ shape: Shape) -> Bool { if case .base("null") = shape { true } else { false } }
    if !isFull { return shapes.first(where: isNull) ?? shapes[0] }
    let others = shapes.filter { !isNull($0) }
    return others.isEmpty ? shapes[0] : others[choice % others.count]
  }

  private func make(named name: String, _ depth: Int) -> JSONValue {
    if let value = known[name] { return value }
    if name == "LSPAny" || name == "LSPObject" { return isFull ? ["绩效": [1, nil]] : [:] }
    if let alias = model.aliases[name] { return make(alias, depth: depth) }
    if let enumeration = model.enumerations[name] {
      let values = enumeration.values
      return values.isEmpty ? .null : values[choice % values.count].value
    }
    return make(model.structures[name] ?? [], depth + 1)
  }

  private func make(_ properties: [Property], _ depth: Int) -> JSONValue {
    let wanted = properties.filter { !$0.isOptional || isFull && depth < Self.deepest }
    return .object(
      JSONObject(wanted.map { .init(key: $0.name, value: known[$0.id] ?? make($0.shape, depth: depth)) }))
  }

  /// All values of an enumeration, the newest first: a list of what the client can has them all.
  private func values(_ shape: Shape) -> [JSONValue]? {
    guard case .reference(let name) = shape else { return nil }
    if let alias = model.aliases[name] { return values(alias) }
    return model.enumerations[name].map { $0.values.map(\.value).reversed() }
  }

  private static func base(_ name: String) -> JSONValue {
    switch name {
    case "string": "绩效"
    case "URI", "DocumentUri": "file:///tmp/%E7%BB%A9%E6%95%88.yaml"
    case "integer", "uinteger": 1
    case "decimal": .digits("0.5")
    case "boolean": true
    default: .null
    }
  }
}
