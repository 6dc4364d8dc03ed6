import Glibc
import JSON

/// The official machine-readable model of LSP, by which every message of the server is checked where it is at hand
/// (`JIXIAO_SUITES`, else `../shared/suites` beside the package). Members that the model does not know are problems too.
struct MetaModel {
  static let shared = MetaModel()

  private let results: [String: JSONValue]
  private let params: [String: JSONValue]
  /// Every method, those without parameters too.
  private let methods: Set<String>
  private let structures: [String: JSONValue]
  private let enumerations: [String: JSONValue]
  private let aliases: [String: JSONValue]

  private init?() {
    let root = #filePath.split(separator: "/").dropLast(4).joined(separator: "/")
    let suites = getenv("JIXIAO_SUITES").map { String(cString: $0) } ?? "/\(root)/../shared/suites"
    guard let bytes = try? readFile(suites + "/lsp-metaModel-3.18.json"), let model = try? JSONValue(parsing: bytes)
    else { return nil }
    func table(_ list: String, by key: String) -> [String: JSONValue] {
      Dictionary((model[list]?.array ?? []).map { ($0[key]?.string ?? "", $0) }, uniquingKeysWith: { $1 })
    }
    let requests = table("requests", by: "method")
    results = requests.compactMapValues { $0["result"] }
    let all = requests.merging(table("notifications", by: "method")) { $1 }
    methods = Set(all.keys)
    params = all.compactMapValues { $0["params"] }
    structures = table("structures", by: "name")
    enumerations = table("enumerations", by: "name")
    aliases = table("typeAliases", by: "name")
  }

  /// What does not fit in a message of the server: a notification or request `method`, or an answer to one.
  func problems(of message: JSONValue, method: String?) -> [String] {
    guard message["jsonrpc"] == "2.0" else { return ["jsonrpc is missing"] }
    if let error = message["error"] {
      let isComplete = error["code"]?.integer != nil && error["message"]?.string != nil && message["result"] == nil
      return isComplete ? [] : ["an error needs code and message, and no result"]
    }
    guard let method else { return ["an answer to no request"] }
    if let result = message["result"] {
      guard let type = results[method] else { return ["unknown request \(method)"] }
      return problems(result, type, "result")
    }
    guard let type = params[method] else {
      if !methods.contains(method) { return ["unknown method \(method)"] }
      return message["params"] == nil ? [] : ["\(method) takes no parameters"]
    }
    return problems(message["params"] ?? .null, type, "params")
  }

  private func problems(_ value: JSONValue, _ type: JSONValue, _ path: String) -> [String] {
    let mismatch = ["\(path) is \(value.text.prefix(40)), not \(type.text.prefix(80))"]
    switch type["kind"]?.string {
    case "base": return isBase(value, type["name"]?.string) ? [] : mismatch
    case "stringLiteral": return value == type["value"] ? [] : mismatch
    case "reference": return problems(value, named: type["name"]?.string ?? "", path)
    case "or":
      let each = (type["items"]?.array ?? []).map { problems(value, $0, path) }
      return each.contains { $0.isEmpty } ? [] : each.min { $0.count < $1.count } ?? mismatch
    case "array":
      guard let elements = value.array, let element = type["element"] else { return mismatch }
      return elements.enumerated().flatMap { problems($1, element, "\(path)[\($0)]") }
    case "map":
      guard let object = value.object, let element = type["value"] else { return mismatch }
      return object.members.flatMap { problems($0.value, element, "\(path).\($0.key)") }
    case "literal": return problems(value, properties: type["value"]?["properties"]?.array ?? [], path)
    default: return ["\(path): the check does not know \(type.text.prefix(80))"]
    }
  }

  private func problems(_ value: JSONValue, named name: String, _ path: String) -> [String] {
    if name == "LSPAny" || name == "LSPObject" { return [] }
    if let alias = aliases[name]?["type"] { return problems(value, alias, path) }
    if let enumeration = enumerations[name] {
      let isKnown = enumeration["values"]?.array?.contains { $0["value"] == value } == true
      if isKnown || enumeration["supportsCustomValues"] == true { return [] }
      return ["\(path) is \(value.text), no \(name)"]
    }
    return problems(value, properties: properties(of: name), path)
  }

  private func problems(_ value: JSONValue, properties: [JSONValue], _ path: String) -> [String] {
    guard let object = value.object else { return ["\(path) is no object"] }
    var problems: [String] = []
    for property in properties {
      guard let name = property["name"]?.string, let type = property["type"] else { continue }
      if let member = object[name] {
        problems += self.problems(member, type, "\(path).\(name)")
      } else if property["optional"] != true {
        problems.append("\(path).\(name) is missing")
      }
    }
    for member in object.members where !properties.contains(where: { $0["name"] == .string(member.key) }) {
      problems.append("\(path).\(member.key) is not in the model")
    }
    return problems
  }

  private func properties(of structure: String) -> [JSONValue] {
    guard let structure = structures[structure] else { return [] }
    let parents = (structure["extends"]?.array ?? []) + (structure["mixins"]?.array ?? [])
    return (structure["properties"]?.array ?? []) + parents.flatMap { properties(of: $0["name"]?.string ?? "") }
  }

  private func isBase(_ value: JSONValue, _ name: String?) -> Bool {
    switch name {
    case "string", "URI", "DocumentUri": value.string != nil
    case "integer": value.integer.map { abs($0) <= 1 << 31 } ?? false
    case "uinteger": value.integer.map { 0..<1 << 31 ~= $0 } ?? false
    case "decimal": if case .number = value { true } else { false }
    case "boolean": value.bool != nil
    default: value.isNull
    }
  }
}
