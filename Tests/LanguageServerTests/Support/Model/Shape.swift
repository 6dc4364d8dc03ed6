import JSON

/// A type of the model.
indirect enum Shape: Sendable {
  case base(String)
  case literal(String)
  case reference(String)
  case either([Shape])
  case all([Shape])
  case list(Shape)
  case tuple([Shape])
  case map(Shape)
  case members([Property])
  /// Something that the tests do not know: nothing fits it.
  case unknown(String)

  init(_ value: JSONValue?) {
    let items = { (value?["items"]?.array ?? []).map { Shape($0) } }
    switch value?["kind"]?.string {
    case "base": self = .base(value?["name"]?.string ?? "")
    case "stringLiteral": self = .literal(value?["value"]?.string ?? "")
    case "reference": self = .reference(value?["name"]?.string ?? "")
    case "or": self = .either(items())
    case "and": self = .all(items())
    case "tuple": self = .tuple(items())
    case "array": self = .list(Shape(value?["element"]))
    case "map": self = .map(Shape(value?["value"]))
    case "literal": self = .members(Property.list(value?["value"]?["properties"], of: "literal"))
    default: self = .unknown(value?.text ?? "nothing")
    }
  }
}

/// A member of a structure.
struct Property: Sendable {
  let name: String
  let shape: Shape
  let isOptional: Bool
  /// The version of the protocol that brought it; nil for the first, and where a version has only widened its type.
  let since: String?
  /// `Structure.name`, by which the tests speak of it.
  let id: String

  static func list(_ value: JSONValue?, of structure: String) -> [Property] {
    (value?.array ?? []).map { property in
      let name = property["name"]?.string ?? ""
      return Property(
        name: name, shape: Shape(property["type"]), isOptional: property["optional"] == true,
        since: property["since"]?.string.flatMap { $0.contains(" ") ? nil : $0 }, id: "\(structure).\(name)")
    }
  }
}
