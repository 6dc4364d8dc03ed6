import JSON

/// Looks on at one conversation, from `initialize` to `exit`: whether every message of the server fits the model, stays
/// within what the client has declared, and answers a request once.
struct ConversationCheck {
  private(set) var declared = Declared(capabilities: [:])
  /// The methods of the requests by identifier; those in ``unanswered`` still want an answer.
  private var asked: [JSONValue: String] = [:]
  private var unanswered: Set<JSONValue> = []
  /// What stood in the requests that ask to have something completed: it may come back.
  private var handedIn: [JSONValue: Set<String>] = [:]
  /// The requests of the server that the client has not answered.
  private var requests: [JSONValue: JSONValue] = [:]
  /// What progress may be told of, and how it looks.
  private var tokens: [JSONValue: Shape] = [:]
  private var created: Set<JSONValue> = []
  private var isInitialized = false
  /// The values of structures that can be handed back to the server: for `…/resolve` and as commands.
  private(set) var offered: [String: Set<JSONValue>] = [:]

  /// May be sent to every client.
  private static let unconditional: Set<String> = [
    "window/logMessage", "window/showMessage", "window/showMessageRequest", "telemetry/event", "$/logTrace",
    "$/progress", "$/cancelRequest", "client/registerCapability", "client/unregisterCapability",
    "textDocument/publishDiagnostics",
  ]

  private static let workDone = Shape.either(
    ["Begin", "Report", "End"].map { .reference("WorkDoneProgress" + $0) })

  /// Notes what the client sends.
  mutating func note(_ message: JSONValue) {
    guard let id = message["id"] else { return }
    guard let method = message["method"]?.string else {
      if let request = requests.removeValue(forKey: id), request["method"] == "window/workDoneProgress/create",
        message["result"] != nil, let token = request["params"]?["token"]
      {
        tokens[token] = Self.workDone
      }
      return
    }
    if method == "initialize", !isInitialized {
      declared = Declared(capabilities: message["params"]?["capabilities"] ?? [:])
    }
    asked[id] = method
    if method.hasSuffix("/resolve"), let model = MetaModel.shared, let shape = model.messages[method]?.params {
      handedIn[id] = Set(model.read(message["params"] ?? .null, as: shape, "").uses.map(\.name))
    }
    unanswered.insert(id)
    message["params"]?["workDoneToken"].map { tokens[$0] = Self.workDone }
    if let token = message["params"]?["partialResultToken"] {
      tokens[token] = MetaModel.shared?.messages[method]?.partialResult
    }
  }

  /// What is wrong with a message of the server; `method` is the request that it answers, where that was not noted.
  mutating func problems(of message: JSONValue, answering method: String? = nil) -> [String] {
    let id = message["id"] ?? .null
    let own = message["method"]?.string
    let method = own ?? method ?? asked[id]
    guard let reading = MetaModel.shared?.read(message, method: method) else { return [] }
    for use in reading.uses where MetaModel.shared?.isHandedBack(use.name) == true {
      offered[use.name, default: []].insert(use.value)
    }
    let uses = reading.uses.filter { own != nil || handedIn[id]?.contains($0.name) != true }
    var problems = reading.problems + declared.unmet(uses, method: method ?? "")
    if let own {
      if message["id"] != nil { requests[id] = message }
      problems += undeclared(own, message["params"] ?? .null)
    } else if asked[id] != nil {
      if unanswered.remove(id) == nil { problems.append("a second answer to \(id.text)") }
      if asked[id] == "initialize", message["result"] != nil { isInitialized = true }
    }
    return problems
  }

  /// The methods of the requests that must be answered before the end.
  var waiting: [String] { unanswered.compactMap { asked[$0] } }

  private mutating func undeclared(_ method: String, _ params: JSONValue) -> [String] {
    guard let message = MetaModel.shared?.messages[method] else { return [] }
    if method == "textDocument/publishDiagnostics", declared.has("textDocument.diagnostic") {
      return ["diagnostics are pushed to a client that pulls them"]
    }
    if method == "$/progress" {
      let shape = params["token"].flatMap { tokens[$0] }
      return shape.flatMap { MetaModel.shared?.read(params["value"] ?? .null, as: $0, "progress").problems }
        ?? ["progress with a token that the client does not know: \(params.text)"]
    }
    if method == "client/registerCapability" { return registrationProblems(params) }
    if method == "window/workDoneProgress/create", !created.insert(params["token"] ?? .null).inserted {
      return ["a token is used twice: \(params.text)"]
    }
    if Self.unconditional.contains(method) { return [] }
    var path = message.clientCapability ?? ""
    if method.hasSuffix("/refresh"), !path.hasSuffix(".refreshSupport") { path += ".refreshSupport" }
    return declared.has(path) ? [] : ["\(method) without \(path)"]
  }

  /// What may be registered is what the client lets be registered, with the options that the model knows.
  private func registrationProblems(_ params: JSONValue) -> [String] {
    (params["registrations"]?.array ?? []).flatMap { registration -> [String] in
      let name = registration["method"]?.string ?? ""
      let message = MetaModel.shared?.messages.values.first { $0.registrationMethod == name }
      guard let message, let path = message.clientCapability else { return ["\(name) cannot be registered"] }
      var problems = declared.has(path + ".dynamicRegistration") ? [] : ["\(name) is registered unasked"]
      if let options = registration["registerOptions"], let shape = message.registrationOptions {
        problems += MetaModel.shared?.read(options, as: shape, name).problems ?? []
      }
      return problems
    }
  }
}
