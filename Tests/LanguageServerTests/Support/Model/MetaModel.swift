import Glibc
import JSON

/// The official machine-readable model of LSP, where it is at hand (`JIXIAO_SUITES`, else `../shared/suites` beside the
/// package): messages are held against it, and made and spoiled by it.
struct MetaModel: Sendable {
  static let shared = MetaModel()

  /// A request or a notification.
  struct Message: Sendable {
    let method: String
    let params: Shape?
    /// What a request is answered with; nil for a notification.
    let result: Shape?
    /// The parts in which the result may come, as progress.
    let partialResult: Shape?
    /// What must stand in a registration of it.
    let registrationOptions: Shape?
    /// The name under which it is registered.
    let registrationMethod: String
    /// Where the client says that it can do this, below its capabilities.
    let clientCapability: String?
    /// Where the server says that it can do this, below its capabilities.
    let serverCapability: String?
    let isSentByClient: Bool
  }

  /// The values of an enumeration.
  struct Enumeration: Sendable {
    let base: String
    let values: [(name: String, value: JSONValue, since: String?)]
    let isOpen: Bool
  }

  let messages: [String: Message]
  /// The structures with what they inherit.
  let structures: [String: [Property]]
  let enumerations: [String: Enumeration]
  let aliases: [String: Shape]
  /// The methods that take a structure and give it back with more in it, by the name of the structure.
  let resolvers: [String: String]

  private init?() {
    let root = #filePath.split(separator: "/").dropLast(5).joined(separator: "/")
    let suites = getenv("JIXIAO_SUITES").map { String(cString: $0) } ?? "/\(root)/../shared/suites"
    guard let bytes = try? readFile(suites + "/lsp-metaModel-3.18.json"), let model = try? JSONValue(parsing: bytes)
    else { return nil }
    func table<Value>(_ list: String, by key: String, _ value: (JSONValue) -> Value) -> [String: Value] {
      Dictionary((model[list]?.array ?? []).map { ($0[key]?.string ?? "", value($0)) }, uniquingKeysWith: { $1 })
    }
    messages = table("requests", by: "method", Message.init).merging(
      table("notifications", by: "method", Message.init)
    ) { $1 }
    resolvers = Dictionary(
      messages.values.compactMap { message in
        guard message.method.hasSuffix("/resolve"), case .reference(let name) = message.params else { return nil }
        return (name, message.method)
      }, uniquingKeysWith: { $1 })
    let raw = table("structures", by: "name") { $0 }
    structures = Dictionary(
      uniqueKeysWithValues: raw.keys.map { ($0, Self.properties(of: $0, in: raw)) })
    enumerations = table("enumerations", by: "name", Enumeration.init)
    aliases = table("typeAliases", by: "name") { Shape($0["type"]) }
  }

  /// Whether the client sends such a structure of the server back to it.
  func isHandedBack(_ structure: String) -> Bool { resolvers[structure] != nil || structure == "Command" }

  /// The properties of a structure, its own before what it inherits: they may say more about the same name.
  private static func properties(of name: String, in structures: [String: JSONValue]) -> [Property] {
    guard let structure = structures[name] else { return [] }
    var properties = Property.list(structure["properties"], of: name)
    for parent in (structure["extends"]?.array ?? []) + (structure["mixins"]?.array ?? []) {
      for property in self.properties(of: parent["name"]?.string ?? "", in: structures)
      where !properties.contains(where: { $0.name == property.name }) { properties.append(property) }
    }
    return properties
  }
}

extension MetaModel.Message {
  fileprivate init(_ value: JSONValue) {
    method = value["method"]?.string ?? ""
    params = value["params"].map { Shape($0) }
    result = value["result"].map { Shape($0) }
    partialResult = value["partialResult"].map { Shape($0) }
    registrationOptions = value["registrationOptions"].map { Shape($0) }
    registrationMethod = value["registrationMethod"]?.string ?? method
    clientCapability = value["clientCapability"]?.string
    serverCapability = value["serverCapability"]?.string
    isSentByClient = value["messageDirection"] != "serverToClient"
  }
}

extension MetaModel.Enumeration {
  fileprivate init(_ value: JSONValue) {
    base = value["type"]?["name"]?.string ?? ""
    values = (value["values"]?.array ?? []).map {
      ($0["name"]?.string ?? "", $0["value"] ?? .null, $0["since"]?.string)
    }
    isOpen = value["supportsCustomValues"] == true
  }
}
