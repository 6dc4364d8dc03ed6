import EditorServices
import JSON

/// `initialize`: what the client can do, and what the server will do for it.
enum Initialize {
  static let method = "initialize"

  static func answer(
    _ session: inout Session, _ params: JSONValue, _ result: inout JSONWriter
  ) throws(InvalidParams) {
    let parent = try params.readIfPresent("processId", as: Int.self)
    let trace = try params.readIfPresent("trace", as: TraceLevel.self)
    let capabilities = try params.read("capabilities", as: CapabilitiesParams.self)
      .capabilities(session.options)

    session.folders = try WorkspaceFolder.paths(params)
    if let settings = params["initializationOptions"] { DidChangeConfiguration.take(settings, &session) }
    session.phase = .running
    session.trace = trace ?? .off
    session.capabilities = capabilities
    if let parent { session.watch(process: parent) }

    result.object { writer in
      writer.key("capabilities")
      write(capabilities, session.features, to: &writer)
      writer.key("serverInfo")
      writer.object { writer in
        writer.member("name", "jixiao")
        writer.member("version", session.options.version)
      }
    }
  }

  private static func write(_ client: ClientCapabilities, _ features: LanguageFeatures, to writer: inout JSONWriter) {
    writer.object { writer in
      if client.namesEncoding { writer.member("positionEncoding", client.positionEncoding.rawValue) }
      writer.member("textDocumentSync", ["openClose": true, "change": 2, "save": true])
      if client.pullsDiagnostics {
        writer.member(
          "diagnosticProvider",
          [
            "identifier": "jixiao", "interFileDependencies": .bool(features.workspace != nil),
            "workspaceDiagnostics": .bool(features.workspace != nil), "workDoneProgress": true,
          ])
      }
      if features.workspace != nil {
        writer.key("workspace")
        writer.object { writer in
          writer.member("workspaceFolders", ["supported": true, "changeNotifications": true])
          if let operations = FileOperations.capability(client) { writer.member("fileOperations", operations) }
        }
        writer.member(
          "executeCommandProvider",
          ["commands": .array(Command.allCases.map { .string($0.rawValue) }), "workDoneProgress": true])
        writer.member("workspaceSymbolProvider", client.resolvesSymbolRanges ? ["resolveProvider": true] : true)
      }
      if features.hover != nil { writer.member("hoverProvider", true) }
      if features.editorDocument != nil { writeEditorCapabilities(client, to: &writer) }
      if features.codeActions != nil, client.codeActionLiterals {
        writer.member("codeActionProvider", codeActions(client, features))
      }
    }
  }
}

extension Initialize {
  /// The kinds of action, as far as they are known beforehand.
  fileprivate static func codeActions(_ client: ClientCapabilities, _ features: LanguageFeatures) -> JSONValue {
    guard features.editorDocument != nil else { return true }
    return [
      "codeActionKinds": ["quickfix", .string(CodeAction.rewriteKind), .string(CodeAction.fixAllKind)],
      "resolveProvider": .bool(client.resolvesEdits),
    ]
  }

  /// What is answered from the structure of a document.
  fileprivate static func writeEditorCapabilities(_ client: ClientCapabilities, to writer: inout JSONWriter) {
    writer.member(
      "completionProvider",
      [
        "triggerCharacters": [" ", ":", "-", "{", "[", ",", "\"", "#"],
        "resolveProvider": .bool(client.resolvesDocumentation),
      ])
    for name in [
      "documentSymbolProvider", "foldingRangeProvider", "selectionRangeProvider", "documentHighlightProvider",
      "inlayHintProvider", "definitionProvider", "referencesProvider",
      "documentFormattingProvider", "documentRangeFormattingProvider",
    ] { writer.member(name, true) }
    writer.member("renameProvider", client.preparesRename ? ["prepareProvider": true] : true)
    writer.member("documentOnTypeFormattingProvider", ["firstTriggerCharacter": "："])
    writer.member("linkedEditingRangeProvider", true)
    writer.member("codeLensProvider", ["resolveProvider": true])
    writer.member("documentLinkProvider", ["resolveProvider": false])
    writer.member(
      "semanticTokensProvider",
      [
        "legend": [
          "tokenTypes": .array(SemanticToken.Kind.allCases.map { .string($0.rawValue) }),
          "tokenModifiers": .array(SemanticToken.modifiers.map { .string($0) }),
        ],
        "full": client.tokenDeltas ? ["delta": true] : true, "range": true,
      ])
  }
}

/// The client's capabilities: an object, or the empty array that some clients write for one.
private struct CapabilitiesParams: ParamsReadable {
  let value: JSONValue

  init(reading value: JSONValue) throws(InvalidParams) {
    guard value.object != nil || value == [] else { throw InvalidParams(expected: "an object") }
    self.value = value
  }

  func capabilities(_ options: ServerOptions) -> ClientCapabilities {
    ClientCapabilities(value, otherwise: options.positionEncoding)
  }
}

/// A folder of the workspace.
struct WorkspaceFolder: ParamsReadable {
  let path: String

  init(reading value: JSONValue) throws(InvalidParams) { path = DocumentURI.path(try value.read("uri")) }

  /// The folders that the client names, in the newest of the ways that it uses.
  static func paths(_ params: JSONValue) throws(InvalidParams) -> [String] {
    if let folders = try params.readIfPresent("workspaceFolders", as: [WorkspaceFolder].self) {
      return folders.map(\.path)
    }
    if let uri = try params.readIfPresent("rootUri", as: String.self) { return [DocumentURI.path(uri)] }
    return try params.readIfPresent("rootPath", as: String.self).map { [$0] } ?? []
  }
}
