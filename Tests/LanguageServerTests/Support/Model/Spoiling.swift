import JSON

/// A value with one fault in it.
struct Spoiled {
  /// What was done to it.
  let what: String
  let value: JSONValue
  /// Whether it is what must be there, not something optional, that is missing or of another type.
  let isRequired: Bool
}

extension MetaModel {
  private static let others: [JSONValue] = ["text", 7, true, [], [:]]

  /// `value`, which fits `shape`, with every fault that its type makes possible: each required member left out, each
  /// member and element of every other type. A number out of range is none: positions are clamped.
  func spoiled(_ value: JSONValue, _ shape: Shape, _ path: String = "params", required: Bool = true) -> [Spoiled] {
    switch shape {
    case .reference(let name) where name != "LSPAny" && name != "LSPObject":
      if let alias = aliases[name] { return spoiled(value, alias, path, required: required) }
      return structures[name].map { spoiled(value, $0, path, required) } ?? []
    case .members, .all: return spoiled(value, properties(of: shape), path, required)
    case .either(let shapes):
      let fitting = shapes.first { read(value, as: $0, path).problems.isEmpty }
      return fitting.map { spoiled(value, $0, path, required: required) } ?? []
    case .list(let element):
      let elements = value.array ?? []
      return elements.indices.flatMap { index in
        let inside = spoiled(elements[index], element, "\(path)[\(index)]", required: required)
        return (inside + replaced(element, "\(path)[\(index)]", required)).map { fault in
          var changed = elements
          changed[index] = fault.value
          return Spoiled(what: fault.what, value: .array(changed), isRequired: fault.isRequired)
        }
      }
    default: return []
    }
  }

  private func spoiled(_ value: JSONValue, _ properties: [Property], _ path: String, _ required: Bool) -> [Spoiled] {
    guard let object = value.object else { return [] }
    var faults: [Spoiled] = []
    for property in properties {
      guard let member = object[property.name] else { continue }
      let (inner, isRequired) = ("\(path).\(property.name)", required && !property.isOptional)
      // Whoever may be null may be missing as well.
      if !property.isOptional, !read(.null, as: property.shape, "").problems.isEmpty {
        faults.append(
          Spoiled(
            what: "\(inner) is missing",
            value: .object(JSONObject(object.members.filter { $0.key != property.name })), isRequired: isRequired))
      }
      let inside = replaced(property.shape, inner, isRequired)
      for fault in inside + spoiled(member, property.shape, inner, required: isRequired) {
        faults.append(
          Spoiled(what: fault.what, value: value.replacing(property.name, fault.value), isRequired: fault.isRequired))
      }
    }
    return faults
  }

  private func replaced(_ shape: Shape, _ path: String, _ isRequired: Bool) -> [Spoiled] {
    Self.others.filter { !read($0, as: shape, path).problems.isEmpty && !Self.isNumber($0, shape) }.map {
      Spoiled(what: "\(path) is \($0.text)", value: $0, isRequired: isRequired)
    }
  }

  /// A number out of the enumeration is not of another type.
  private static func isNumber(_ value: JSONValue, _ shape: Shape) -> Bool {
    guard value == 7, case .reference(let name) = shape, let model = shared else { return false }
    return model.enumerations[name].map { $0.base != "string" } ?? false
  }
}

extension JSONValue {
  /// The object with another value of one member.
  func replacing(_ key: String, _ value: JSONValue) -> JSONValue {
    guard let object else { return self }
    return .object(JSONObject(object.members.map { $0.key == key ? .init(key: key, value: value) : $0 }))
  }

  /// The object with one more member.
  func adding(_ key: String, _ value: JSONValue) -> JSONValue {
    .object(JSONObject((object?.members ?? []).filter { $0.key != key } + [.init(key: key, value: value)]))
  }
}
