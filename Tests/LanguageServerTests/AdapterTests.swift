import JSON
import SourceText
import Testing

@testable import LanguageServer

/// What clients of different abilities are sent, from given findings.
@Suite struct AdapterTests {
  private static let uri = "file:///%E8%87%AA%E8%AF%84.yaml"
  private static let identifier: JSONValue = ["textDocument": ["uri": .string(uri)]]

  private static let diagnostic = Diagnostic(
    range: TextRange(0, 12), severity: .warning, code: "JX201", message: "“项目名称”与批复不一致",
    codeDescription: "https://example.org/JX201",
    related: [
      RelatedPlace(range: TextRange(14, 17), message: "这里"),
      RelatedPlace(range: TextRange(3, 4), message: "那里", in: ("file:///b.yaml", SourceText("a\n甲\n"))),
    ],
    tags: [.unnecessary, .deprecated], data: ["fix": 1])

  private static let features = LanguageFeatures(
    diagnose: { _, _, _ in [diagnostic] },
    hover: { text, path, isJSON, offset in
      HoverResult(
        range: TextRange(offset, text.count), markdown: "**\(path)** \(isJSON)", plainText: "\(path) \(isJSON)")
    },
    codeActions: { _, _, _, range in
      [
        CodeAction(
          title: "改为甲", kind: "quickfix", edits: [TextEdit(range: range, replacement: "甲")],
          diagnostics: [diagnostic], isPreferred: true),
        CodeAction(title: "全部改正", kind: "source.fixAll.jixiao", edits: []),
        CodeAction(title: "补齐", kind: "refactor.rewrite", edits: [], disabledReason: "已齐"),
      ]
    })

  private static func snapshot(_ capabilities: JSONValue) -> Snapshot {
    let document = Document(uri: uri, languageID: "yaml", version: 3, revision: 9, text: "项目名称: 乙\n")
    var session = Session.offline(features)
    session.documents = [uri: document]
    session.capabilities = ClientCapabilities(capabilities)
    return session.snapshot
  }

  /// The result as a value, which must fit the model.
  private static func result(
    _ method: String, _ params: JSONValue, _ capabilities: JSONValue
  ) throws -> JSONValue {
    guard case .query(let answer) = Route.table[method] else { throw InvalidParams(expected: "a query") }
    var writer = JSONWriter()
    try answer(snapshot(capabilities), params, &writer)
    let value = try JSONValue(parsing: writer.bytes)
    let problems = MetaModel.shared?.problems(of: ["jsonrpc": "2.0", "id": 1, "result": value], method: method) ?? []
    #expect(problems == [])
    return value
  }

  @Test func sendsPlainDiagnosticsToAPlainClient() throws {
    let result = try Self.result("textDocument/diagnostic", Self.identifier, [:])
    let range: JSONValue = ["start": ["line": 0, "character": 0], "end": ["line": 0, "character": 4]]
    #expect(
      result["items"] == [
        ["range": range, "severity": 2, "code": "JX201", "source": "jixiao", "message": "“项目名称”与批复不一致"]
      ])
  }

  /// The abilities may be told with either way of getting diagnostics.
  @Test(arguments: ["publishDiagnostics", "diagnostic"])
  func sendsAllThatAClientUnderstands(_ group: String) throws {
    let abilities: JSONValue = [
      "relatedInformation": true, "codeDescriptionSupport": true, "dataSupport": true, "tagSupport": ["valueSet": [2]],
    ]
    let capabilities: JSONValue = .object(
      JSONObject([.init(key: "textDocument", value: .object(JSONObject([.init(key: group, value: abilities)])))]))
    let item = try Self.result("textDocument/diagnostic", Self.identifier, capabilities)["items"]?.array?.first
    #expect(item?["codeDescription"] == ["href": "https://example.org/JX201"])
    #expect(item?["tags"] == [2])
    #expect(item?["data"] == ["fix": 1])
    let related = item?["relatedInformation"]?.array ?? []
    #expect(related.map { $0["location"]?["uri"] } == [.string(Self.uri), "file:///b.yaml"])
    // Each place in the lines of its own document.
    #expect(related.first?["location"]?["range"]?["end"] == ["line": 0, "character": 7])
    #expect(related.last?["location"]?["range"]?["start"] == ["line": 1, "character": 0])
  }

  @Test func pushesWithTheVersion() throws {
    let snapshot = Self.snapshot([:])
    let document = try #require(snapshot.documents[Self.uri])
    let bytes = PublishDiagnostics.message([Self.diagnostic], of: document, for: snapshot.capabilities)
    let message = try JSONValue(parsing: Array(bytes.drop { $0 != 0x7B }))
    #expect(message["params"]?["version"] == 3)
    #expect(MetaModel.shared?.problems(of: message, method: "textDocument/publishDiagnostics") ?? [] == [])
  }

  @Test(
    arguments: [
      (["markdown", "plaintext"], "markdown", "**/自评.yaml** false"),
      (["plaintext", "markdown"], "plaintext", "/自评.yaml false"),
      (["plaintext"], "plaintext", "/自评.yaml false"), (nil, "plaintext", "/自评.yaml false"),
    ] as [(JSONValue, JSONValue, JSONValue)])
  func hoversInTheFormatAskedFor(_ formats: JSONValue, _ kind: JSONValue, _ text: JSONValue) throws {
    let params: JSONValue = ["textDocument": ["uri": .string(Self.uri)], "position": ["line": 0, "character": 6]]
    let result = try Self.result(
      "textDocument/hover", params, ["textDocument": ["hover": ["contentFormat": formats]]])
    #expect(result["contents"] == ["kind": kind, "value": text])
    #expect(result["range"] == ["start": ["line": 0, "character": 6], "end": ["line": 1, "character": 0]])
  }

  @Test(
    arguments: [
      (nil, ["改为甲"]), (["quickfix"], ["改为甲"]), (["source"], ["全部改正"]), (["source.fixAll"], ["全部改正"]),
      (["source.fix"], []), (["refactor", "quickfix"], ["改为甲"]), ([""], ["改为甲", "全部改正"]), ([], []),
    ] as [(JSONValue, [JSONValue])])
  func offersTheKindsAskedFor(_ only: JSONValue, _ titles: [JSONValue]) throws {
    let actions = try Self.codeActions(["diagnostics": [], "only": only], Self.plainActions)
    #expect(actions.map { $0["title"] } == titles)
  }

  @Test func offersPlainActionsToAPlainClient() throws {
    let action = try #require(try Self.codeActions(["diagnostics": []], Self.plainActions).first)
    let range: JSONValue = ["start": ["line": 0, "character": 6], "end": ["line": 0, "character": 7]]
    #expect(
      action["edit"] == [
        "changes": .object(JSONObject([.init(key: Self.uri, value: [["range": range, "newText": "甲"]])]))
      ])
    #expect(action["isPreferred"] == nil)
    #expect(action["diagnostics"]?.array?.count == 1)
  }

  @Test func offersAllThatAClientUnderstands() throws {
    let actions = try Self.codeActions(
      ["diagnostics": []],
      [
        "textDocument": [
          "codeAction": ["codeActionLiteralSupport": [:], "isPreferredSupport": true, "disabledSupport": true]
        ],
        "workspace": ["workspaceEdit": ["documentChanges": true]],
      ])
    #expect(actions.count == 2)
    #expect(actions.first?["isPreferred"] == true)
    #expect(actions.first?["edit"]?["documentChanges"]?.array?.first?["textDocument"]?["version"] == 3)
    #expect(actions.last?["disabled"] == ["reason": "已齐"])
    #expect(actions.last?["edit"] == nil)
  }

  /// A client to which actions may be more than commands, and that is all.
  private static let plainActions: JSONValue = ["textDocument": ["codeAction": ["codeActionLiteralSupport": [:]]]]

  @Test func offersNothingWhereOnlyCommandsAreUnderstood() throws {
    #expect(try Self.codeActions(["diagnostics": []], [:]).isEmpty)
  }

  private static func codeActions(_ context: JSONValue, _ capabilities: JSONValue) throws -> [JSONValue] {
    let range: JSONValue = ["start": ["line": 0, "character": 7], "end": ["line": 0, "character": 6]]
    let params: JSONValue = ["textDocument": ["uri": .string(uri)], "range": range, "context": context]
    return try result("textDocument/codeAction", params, capabilities).array ?? []
  }

  /// Only what is there and what the client can take is announced.
  @Test(
    arguments: [
      (features, [:], true, false),
      (features, ["textDocument": ["codeAction": ["codeActionLiteralSupport": [:]]]], true, true),
      (LanguageFeatures(diagnose: { _, _, _ in [] }), [:], false, false),
    ] as [(LanguageFeatures, JSONValue, Bool, Bool)])
  func announcesWhatThereIs(
    _ features: LanguageFeatures, _ capabilities: JSONValue, _ hasHover: Bool, _ hasActions: Bool
  ) throws {
    var session = Session.offline(features)
    var writer = JSONWriter()
    try Initialize.answer(&session, ["processId": nil, "capabilities": capabilities], &writer)
    let result = try JSONValue(parsing: writer.bytes)
    #expect((result["capabilities"]?["hoverProvider"] == true) == hasHover)
    #expect((result["capabilities"]?["codeActionProvider"] == true) == hasActions)
    #expect(MetaModel.shared?.problems(of: ["jsonrpc": "2.0", "result": result], method: "initialize") ?? [] == [])
  }

  @Test(arguments: [
    ("file:///tmp/%E9%A2%84%E7%AE%97%20a.yaml", "/tmp/预算 a.yaml"), ("file://localhost/a", "/a"),
    ("file:///a%2", "/a%2"),
    ("file:///a%zz%", "/a%zz%"), ("file:///预算", "/预算"), ("untitled:Untitled-1", "untitled:Untitled-1"), ("", ""),
    ("file://", "file://"), ("file:///%FF", "/\u{FFFD}"),
  ])
  func namesFiles(_ uri: String, _ path: String) {
    #expect(DocumentURI.path(uri) == path)
  }

  @Test(arguments: [
    ("yaml", "a.json", false), ("json", "a.yaml", true), ("jsonc", "a", true), ("plaintext", "a.json", true),
    ("", "a.JSON", true),
    ("", "a", false),
  ])
  func tellsJSONFromYAML(_ language: String, _ uri: String, _ isJSON: Bool) {
    #expect(Document(uri: uri, languageID: language, version: 0, revision: 0, text: "").isJSON == isJSON)
  }
}

extension Session {
  /// A session whose client cannot be reached.
  static func offline(_ features: LanguageFeatures = LanguageFeatures(diagnose: { _, _, _ in [] })) -> Session {
    Session(
      features: features, options: ServerOptions(version: "0"),
      client: Client(outbox: Outbox(descriptor: -1, relieved: {}, broken: {}), log: Log()), schedule: { _ in },
      terminate: { _ in })
  }
}
