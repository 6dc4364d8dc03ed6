import EditorServices
import JSON
import SourceText

/// `workspace/didChangeConfiguration`: the client's settings are others. They are asked for where the client can be asked,
/// for each folder its own; else they come with the message.
enum DidChangeConfiguration {
  static let method = "workspace/didChangeConfiguration"
  private static let section = "jixiao"

  static func handle(_ session: inout Session, _ params: JSONValue) throws(InvalidParams) {
    if session.capabilities.hasConfiguration { return ask(session) }
    if let settings = params["settings"] { take(settings, &session) }
  }

  /// Takes settings that the client has sent, with or without the name of their section.
  static func take(_ settings: JSONValue, _ session: inout Session) {
    guard settings.object != nil else { return }
    session.take([PlacedSettings(folder: nil, settings: EditorSettings(settings[section] ?? settings))])
  }

  /// Asks the client for its settings.
  static func ask(_ session: Session) {
    let (folders, client) = (session.folders, session.client)
    let items: [JSONValue] =
      [["section": .string(section)]]
      + folders.map { ["scopeUri": .string(DocumentURI.uri($0)), "section": .string(section)] }
    client.request("workspace/configuration") { writer in
      writer.member("items", .array(items))
    } then: { answer in
      guard case .result(let result) = answer, let values = result.array else { return }
      let places = [nil] + folders.map { Optional($0) }
      client.newSettings.withLock { state in
        state = zip(places, values).map { PlacedSettings(folder: $0, settings: EditorSettings($1)) }
      }
    }
  }

  /// Asks the client to tell of changes, where it lets itself be asked.
  static func register(with client: Client) {
    client.request("client/registerCapability") { writer in
      writer.member(
        "registrations",
        [["id": "configuration", "method": .string(method), "registerOptions": ["section": .string(section)]]])
    }
  }
}

extension EditorSettings {
  /// What can be read of `{"ruleSet": …, "language": "zh"}`.
  fileprivate init(_ value: JSONValue) {
    let ruleSet = value["ruleSet"]?.string.flatMap { $0.isEmpty ? nil : $0 }
    self.init(ruleSet: ruleSet, language: value["language"]?.string.flatMap { Language(rawValue: $0) })
  }
}
