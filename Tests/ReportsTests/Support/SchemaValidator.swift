import JSON

/// Holds a value against a JSON Schema, for the keywords that our schema and that of SARIF use; any other one is a
/// complaint, so that no line of a schema goes unchecked.
struct SchemaValidator {
  let schema: JSONValue

  /// What does not fit, each with its place; empty for a valid value.
  func complaints(about value: JSONValue) -> [String] { check(value, schema, at: "$") }

  private func check(_ value: JSONValue, _ schema: JSONValue, at place: String) -> [String] {
    if schema == .bool(true) { return [] }
    guard let keywords = schema.object else { return ["\(place): the schema is no object"] }
    return keywords.members.flatMap { keyword -> [String] in
      switch keyword.key {
      case "$schema", "id", "title", "description", "$defs", "definitions", "default", "format": []
      case "$ref": check(value, resolve(keyword.value), at: place)
      case "type":
        types(keyword.value).contains { Self.has(value, type: $0) } ? [] : ["\(place): not of type \(keyword.value)"]
      case "const": value == keyword.value ? [] : ["\(place): not \(keyword.value)"]
      case "enum": keyword.value.array?.contains(value) == true ? [] : ["\(place): not in \(keyword.value)"]
      case "pattern": pattern(value, keyword.value, at: place)
      case "minimum": bound(value, keyword.value, at: place) { $0 >= $1 }
      case "maximum": bound(value, keyword.value, at: place) { $0 <= $1 }
      case "items":
        (value.array ?? []).enumerated().flatMap { check($0.element, keyword.value, at: "\(place)[\($0.offset)]") }
      case "required":
        (keyword.value.array ?? []).compactMap(\.string).filter { value.object != nil && value[$0] == nil }
          .map { "\(place): \($0) is missing" }
      case "properties": properties(value, keyword.value, at: place)
      case "propertyNames":
        (value.object?.members ?? []).flatMap { check(.string($0.key), keyword.value, at: "\(place).\($0.key) (name)") }
      case "additionalProperties": additional(value, keyword.value, schema["properties"], at: place)
      case "anyOf":
        (keyword.value.array ?? []).contains { check(value, $0, at: place).isEmpty }
          ? [] : ["\(place): fits none of anyOf"]
      case "oneOf":
        (keyword.value.array ?? []).count { check(value, $0, at: place).isEmpty } == 1
          ? [] : ["\(place): fits not one of oneOf"]
      case "minItems":
        value.array.map { $0.count >= keyword.value.integer ?? 0 } ?? true ? [] : ["\(place): too few items"]
      case "uniqueItems":
        value.array.map { items in !items.indices.contains { items[..<$0].contains(items[$0]) } } ?? true
          ? [] : ["\(place): an item stands twice"]
      default: ["\(place): the validator does not know \(keyword.key)"]
      }
    }
  }

  private func resolve(_ reference: JSONValue) -> JSONValue {
    let path = (reference.string ?? "").split(separator: "/").dropFirst()
    return path.reduce(schema) { $0[String($1)] ?? .null }
  }

  private func types(_ value: JSONValue) -> [String] { value.array?.compactMap(\.string) ?? [value.string ?? ""] }

  private static func has(_ value: JSONValue, type: String) -> Bool {
    switch (value, type) {
    case (.null, "null"), (.bool, "boolean"), (.string, "string"), (.array, "array"), (.object, "object"),
      (.number, "number"):
      true
    case (.number(let number), "integer"): number.integer != nil
    default: false
    }
  }

  private func pattern(_ value: JSONValue, _ pattern: JSONValue, at place: String) -> [String] {
    guard let text = value.string else { return [] }
    guard let regex = try? Regex(pattern.string ?? "(") else { return ["\(place): \(pattern) is no pattern"] }
    return text.contains(regex) ? [] : ["\(place): “\(text)” does not match \(pattern)"]
  }

  private func bound(_ value: JSONValue, _ limit: JSONValue, at place: String, _ holds: (Int, Int) -> Bool) -> [String]
  {
    guard let number = value.integer, let limit = limit.integer else { return [] }
    return holds(number, limit) ? [] : ["\(place): \(number) is out of bounds"]
  }

  private func properties(_ value: JSONValue, _ properties: JSONValue, at place: String) -> [String] {
    (properties.object?.members ?? []).flatMap { property in
      value[property.key].map { check($0, property.value, at: "\(place).\(property.key)") } ?? []
    }
  }

  private func additional(_ value: JSONValue, _ rule: JSONValue, _ known: JSONValue?, at place: String) -> [String] {
    (value.object?.members ?? []).filter { known?[$0.key] == nil }.flatMap { member in
      rule == .bool(false)
        ? ["\(place): \(member.key) is not declared"] : check(member.value, rule, at: "\(place).\(member.key)")
    }
  }
}
