import Foundation
import JSON

/// Holds a value against a JSON Schema, for the keywords that `jixiao schema` writes; any other one is a complaint.
struct ShapeCheck {
  let schema: JSONValue

  /// What does not fit; empty for a value of that shape.
  func complaints(about value: JSONValue) -> [String] { check(value, schema, "$") }

  private func check(_ value: JSONValue, _ schema: JSONValue, _ place: String) -> [String] {
    if schema == true { return [] }
    guard let keywords = schema.object?.members else { return ["\(place): \(schema) forbids it"] }
    return keywords.flatMap { keyword -> [String] in
      let list = keyword.value.array ?? []
      switch keyword.key {
      case "$schema", "$defs", "title", "description", "deprecated", "properties", "patternProperties": return []
      case "$ref":
        let reference = keyword.value.string ?? ""
        // A URI reference has no other characters (RFC 3986).
        guard reference.utf8.allSatisfy({ $0 < 0x80 }) else { return ["\(place): \(reference) is no URI"] }
        let name = reference.split(separator: "/").last.flatMap { String($0).removingPercentEncoding } ?? ""
        guard let target = self.schema["$defs"]?[name] else { return ["\(place): no definition \(name)"] }
        return check(value, target, place)
      case "pattern":
        guard let text = value.string, let pattern = keyword.value.string, let regex = try? Regex(pattern) else {
          return []
        }
        return text.contains(regex) ? [] : ["\(place): not \(pattern)"]
      case "type": return has(value, list.isEmpty ? [keyword.value] : list) ? [] : ["\(place): not \(keyword.value)"]
      case "enum": return list.contains(value) ? [] : ["\(place): not in \(keyword.value)"]
      case "anyOf":
        let answers = list.map { check(value, $0, place) }
        return answers.contains { $0.isEmpty } ? [] : ["\(place): none of"] + (answers.first ?? [])
      case "allOf": return list.flatMap { check(value, $0, place) }
      case "required":
        return list.compactMap(\.string).filter { value.object != nil && value[$0] == nil }.map { "\(place): no \($0)" }
      case "items":
        return (value.array ?? []).enumerated().flatMap { check($1, keyword.value, "\(place)[\($0)]") }
      case "additionalProperties":
        return (value.object?.members ?? []).flatMap { member in
          let pattern = (schema["patternProperties"]?.object?.members ?? []).first { pattern in
            (try? Regex(pattern.key).firstMatch(in: member.key)) != nil
          }
          let own = schema["properties"]?[member.key] ?? pattern?.value
          return check(member.value, own ?? keyword.value, "\(place).\(member.key)")
        }
      default: return ["\(place): unknown keyword \(keyword.key)"]
      }
    }
  }

  private func has(_ value: JSONValue, _ types: [JSONValue]) -> Bool {
    switch value {
    case .null: types.contains("null")
    case .bool: types.contains("boolean")
    case .number: types.contains("number") || value.integer != nil && types.contains("integer")
    case .string: types.contains("string")
    case .array: types.contains("array")
    case .object: types.contains("object")
    }
  }
}
