import JSON
import Testing

@testable import LanguageServer

/// What the real program does with messages that are wrong; after each it goes on serving.
@Suite struct BadInputTests {
  @Test(
    arguments: [
      // Not JSON.
      ("", nil, -32700), ("{", nil, -32700), ("{}x", nil, -32700), ("{'id':1}", nil, -32700), ("nul", nil, -32700),
      (#"{"jsonrpc":"2.0","id":1,"method":"\ud800"}"#, nil, -32700),
      (#"{"jsonrpc":"2.0","id":1,"method":"a","params":["\udc00\ud800"]}"#, nil, -32700),
      (String(repeating: "[", count: 100_000), nil, -32700),
      (#"{"jsonrpc":"2.0","id":1,"method":"a","params":"# + String(repeating: #"{"a":"#, count: 100_000), nil, -32700),
      // No message.
      ("[]", nil, -32600), ("1", nil, -32600), ("null", nil, -32600), (#""shutdown""#, nil, -32600),
      ("{}", nil, -32600),
      (#"[{"jsonrpc":"2.0","id":1,"method":"shutdown"},{"jsonrpc":"2.0","method":"exit"}]"#, nil, -32600),
      (#"{"jsonrpc":"2.0"}"#, nil, -32600), (#"{"jsonrpc":"2.0","id":"中"}"#, "中", -32600),
      (#"{"jsonrpc":"1.0","id":5,"method":"shutdown"}"#, 5, -32600), (#"{"id":5,"method":"shutdown"}"#, 5, -32600),
      (#"{"jsonrpc":"2.0","id":5,"method":7}"#, 5, -32600), (#"{"jsonrpc":"2.0","method":null}"#, nil, -32600),
      (#"{"jsonrpc":"2.0","id":null,"method":"shutdown"}"#, nil, -32600),
      (#"{"jsonrpc":"2.0","id":[1],"method":"shutdown"}"#, nil, -32600),
      (#"{"jsonrpc":"2.0","id":true,"method":"shutdown"}"#, nil, -32600),
      // Unknown requests.
      (#"{"jsonrpc":"2.0","id":5,"method":"jixiao/unknown"}"#, 5, -32601),
      (#"{"jsonrpc":"2.0","id":"$","method":"$/unknown","params":{}}"#, "$", -32601),
      (#"{"jsonrpc":"2.0","id":5,"method":""}"#, 5, -32601),
      (#"{"jsonrpc":"2.0","id":5,"method":"textDocument/didOpen"}"#, 5, -32601),
      (#"{"jsonrpc":"2.0","id":5,"method":"exit"}"#, 5, -32601),
      // The identifier comes back as it was.
      (
        #"{"jsonrpc":"2.0","id":123456789012345678901234567890,"method":"a"}"#,
        .digits("123456789012345678901234567890"), -32601
      ),
      (#"{"jsonrpc":"2.0","id":-1.50,"method":"a"}"#, .digits("-1.50"), -32601),
      (#"{"jsonrpc":"2.0","id":"1","method":"a"}"#, "1", -32601),
      (#"{"jsonrpc":"2.0","id":"","method":"a"}"#, "", -32601),
    ] as [(String, JSONValue, Int)])
  func refuses(_ body: String, _ id: JSONValue, _ code: Int) throws {
    let client = try TestClient.initialized()
    try client.send(body: body)
    let answer = try client.receive()
    #expect(answer["id"] == id)
    #expect(answer["error"]?["code"]?.integer == code)
    #expect(answer["error"]?["message"]?.string?.isEmpty == false)
    try client.finish()
  }

  @Test func refusesInvalidUTF8() throws {
    let client = try TestClient.initialized()
    try client.send(
      raw: TestClient.framed(Array(#"{"jsonrpc":"2.0","id":1,"method":"a\#(0)"}"#.utf8).map { $0 == 0x30 ? 0xFF : $0 }))
    let answer = try client.receive()
    #expect(answer["id"] == .null)
    #expect(answer["error"]?["code"] == -32700)
    try client.finish()
  }

  private static let position: JSONValue = ["line": 0, "character": 0]

  @Test(
    arguments: [
      ("textDocument/hover", .null, "params: expected an object"),
      ("textDocument/hover", [], "params: expected an object"),
      ("textDocument/hover", "text", "params: expected an object"),
      ("textDocument/hover", [:], "params.textDocument: expected an object"),
      (
        "textDocument/hover", ["textDocument": ["uri": 1], "position": position],
        "params.textDocument.uri: expected a string"
      ),
      ("textDocument/hover", ["textDocument": ["uri": "a"]], "params.position: expected an object"),
      (
        "textDocument/hover", ["textDocument": ["uri": "a"], "position": ["line": "0", "character": 0]],
        "params.position.line: expected an integer"
      ),
      (
        "textDocument/hover", ["textDocument": ["uri": "a"], "position": ["line": 0, "character": .digits("0.5")]],
        "params.position.character: expected an integer"
      ),
    ] as [(String, JSONValue, String)])
  func refusesParameters(_ method: String, _ params: JSONValue, _ message: String) throws {
    let client = try TestClient.initialized()
    let answer = try client.answer(to: client.start(method, params))
    #expect(answer["error"]?["code"] == -32602)
    #expect(answer["error"]?["message"] == .string(message))
    try client.finish()
  }

  @Test(
    arguments: [
      (.null, "params: expected an object"),
      (["capabilities": 1], "params.capabilities: expected an object"),
      ([:], "params.capabilities: expected an object"),
      (["processId": "1", "capabilities": [:]], "params.processId: expected an integer"),
      (
        ["trace": "loud", "capabilities": [:]], #"params.trace: expected "off", "messages" or "verbose""#
      ),
    ] as [(JSONValue, String)])
  func refusesParametersOfInitialize(_ params: JSONValue, _ message: String) throws {
    let client = try TestClient()
    let answer = try client.answer(to: client.start("initialize", params))
    #expect(answer["error"]?["code"] == -32602)
    #expect(answer["error"]?["message"] == .string(message))
    // It is as if it had not been asked.
    #expect(try client.errorCode(to: client.start("shutdown", nil)) == -32002)
    _ = try client.request("initialize", ["processId": nil, "capabilities": []])
    try client.finish()
  }

  @Test func ignoresUnknownNotificationsAndAnswers() throws {
    let client = try TestClient.initialized()
    try client.notify("unknown", nil)
    try client.notify("$/unknown", ["a": 1])
    try client.notify("textDocument/hover", nil)
    try client.notify("$/cancelRequest", ["id": 77])
    try client.send(["jsonrpc": "2.0", "id": 9, "result": nil])
    #expect(try client.notification("window/logMessage")["type"] == 2)
    try client.finish()
  }

  @Test(
    arguments: [
      ("textDocument/didChange", ["textDocument": ["uri": "a", "version": 2], "contentChanges": [["text": 1]]]),
      (
        "textDocument/didChange",
        ["textDocument": ["uri": "a", "version": 2], "contentChanges": [["text": "a"], nil]]
      ),
      ("textDocument/didOpen", ["textDocument": ["uri": "a", "version": 1]]),
      ("textDocument/didClose", [:]),
      ("$/cancelRequest", ["id": [:]]),
      ("$/setTrace", ["value": "loud"]),
    ] as [(String, JSONValue)])
  func ignoresMalformedNotifications(_ method: String, _ params: JSONValue) throws {
    let client = try TestClient.initialized()
    try client.notify(method, params)
    let message = try client.notification("window/logMessage")["message"]?.string ?? ""
    #expect(message.hasPrefix("\(method) ignored: params."))
    try client.finish()
  }

  @Test func refusesAnIdentifierThatIsStillInUse() throws {
    let client = try TestClient.initialized()
    let request =
      #"{"jsonrpc":"2.0","id":"x","method":"textDocument/hover","params":{"textDocument":{"uri":"a"},"position":{"line":0,"character":0}}}"#
    // In one piece, so that both are read before either is answered.
    let message = TestClient.framed(Array(request.utf8))
    try client.send(raw: message + message)
    let answers = [try client.receive(method: "textDocument/hover"), try client.receive(method: "textDocument/hover")]
    #expect(answers.filter { $0["error"]?["code"] == -32600 }.count == 1)
    #expect(answers.filter { $0["result"] == .null }.count == 1)
    try client.finish()
  }
}

extension JSONValue {
  /// A number as it is written.
  static func digits(_ text: String) -> JSONValue { JSONNumber(text).map(JSONValue.number) ?? .null }
}
