import JSON

@testable import LanguageServer

/// A client by what it can do.
struct ClientVariant: CustomStringConvertible, Sendable {
  let name: String
  let capabilities: JSONValue
  /// Whether it differs from ``plain`` or ``able`` in one thing only.
  var isToggled = false

  var description: String { name }

  /// A client that can do nothing beyond the basic protocol.
  static let plain = ClientVariant(name: "nothing declared", capabilities: [:])

  /// A client that can do whatever the model knows; nil without the model.
  static let able: ClientVariant? = MetaModel.shared.map { model in
    var maker = Maker(model: model, isFull: true)
    maker.known = ["uinteger": 10_000, "LSPAny": [:], "LSPObject": [:]]
    // Of the two forms that it may have, the one that says more.
    maker.known["ClientSemanticTokensRequestOptions.full"] = ["delta": true]
    // What is resolved is named in lists of plain strings.
    let resolved: JSONValue = [
      "documentation", "detail", "additionalTextEdits", "edit", "command", "tooltip", "textEdits", "label.tooltip",
      "label.location", "label.command", "location.range",
    ]
    for structure in model.structures.keys where structure.hasSuffix("ResolveOptions") {
      maker.known["\(structure).properties"] = resolved
    }
    return ClientVariant(name: "everything declared", capabilities: maker.make(.reference("ClientCapabilities")))
  }

  /// The plain client, the able one, and both with each capability toggled: of those that the server cannot tell apart,
  /// one. What the server looks at is thus no list here but seen by what it makes of it.
  static let all: [ClientVariant] = {
    guard let able else { return [plain] }
    var known: Set<ClientCapabilities> = []
    let paths = Self.paths(able.capabilities)
    let toggled = paths.flatMap { path in
      let name = path.joined(separator: ".")
      return [
        ClientVariant(name: "only \(name)", capabilities: only(path[...], of: able.capabilities), isToggled: true),
        ClientVariant(name: "all but \(name)", capabilities: without(path[...], able.capabilities), isToggled: true),
      ]
    }
    return ([plain, able] + toggled).filter { known.insert(ClientCapabilities($0.capabilities)).inserted }
  }()

  private static func paths(_ value: JSONValue) -> [[String]] {
    (value.object?.members ?? []).flatMap { member in
      [[member.key]] + paths(member.value).map { [member.key] + $0 }
    }
  }

  private static func only(_ path: ArraySlice<String>, of value: JSONValue) -> JSONValue {
    guard let key = path.first, let member = value[key] else { return value }
    return .object(JSONObject([.init(key: key, value: only(path.dropFirst(), of: member))]))
  }

  private static func without(_ path: ArraySlice<String>, _ value: JSONValue) -> JSONValue {
    guard let key = path.first, let member = value[key] else { return value }
    if path.count > 1 { return value.replacing(key, without(path.dropFirst(), member)) }
    return .object(JSONObject((value.object?.members ?? []).filter { $0.key != key }))
  }
}
