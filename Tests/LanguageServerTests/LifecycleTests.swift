import Glibc
import JSON
import Testing

@testable import LanguageServer

/// Beginning and end of a conversation with the real program.
@Suite struct LifecycleTests {
  @Test func tellsWhatItCanDo() throws {
    let client = try TestClient()
    let result = try client.request("initialize", ["processId": nil, "rootUri": nil, "capabilities": [:]])
    #expect(result["serverInfo"]?["name"] == "jixiao")
    #expect(result["serverInfo"]?["version"]?.string?.isEmpty == false)
    let capabilities = result["capabilities"]
    #expect(capabilities?["positionEncoding"] == "utf-16")
    #expect(capabilities?["textDocumentSync"] == ["openClose": true, "change": 2, "save": true])
    // A client that does not ask for diagnostics is not offered to.
    #expect(capabilities?["diagnosticProvider"] == nil)
    try client.finish()
  }

  @Test(
    arguments: [
      (["utf-8", "utf-16", "utf-32"], "utf-8"), (["utf-16", "utf-8"], "utf-16"), (["utf-32"], "utf-32"),
      (["utf-7", "utf-8"], "utf-8"), (["utf-7"], "utf-16"), ([], "utf-16"), ("utf-8", "utf-16"), ([8, nil], "utf-16"),
    ] as [(JSONValue, JSONValue)])
  func agreesOnAnEncoding(_ offered: JSONValue, _ chosen: JSONValue) throws {
    let client = try TestClient()
    let result = try client.request(
      "initialize", ["processId": nil, "capabilities": ["general": ["positionEncodings": offered]]])
    #expect(result["capabilities"]?["positionEncoding"] == chosen)
    try client.finish()
  }

  /// ALE counts bytes and says nothing of it; what a client does say holds all the same.
  @Test(arguments: [([], 14), (["utf-7"], 14), (["utf-16"], 6)] as [(JSONValue, JSONValue)])
  func takesAnEncodingForASilentClient(_ offered: JSONValue, _ column: JSONValue) throws {
    let client = try TestClient(["--position-encoding", "utf-8"])
    let result = try client.request(
      "initialize", ["processId": nil, "capabilities": ["general": ["positionEncodings": offered]]])
    // What the client has not offered is not announced, and holds all the same.
    #expect(result["capabilities"]?["positionEncoding"] == (offered == ["utf-16"] ? "utf-16" : nil))
    try client.notify("initialized", [:])
    try client.notify(
      "textDocument/didOpen",
      ["textDocument": ["uri": "file:///a.yaml", "languageId": "yaml", "version": 1, "text": "文档类型: 绩效自评\n"]])
    let found = try client.diagnostics()["diagnostics"]?.array?.first
    #expect(found?["range"]?["start"]?["character"] == column)
    try client.finish()
  }

  @Test func refusesEverythingBeforeInitialize() throws {
    let client = try TestClient()
    for method in ["textDocument/hover", "shutdown", "$/unknown", "unknown"] {
      #expect(try client.errorCode(to: client.start(method, nil)) == -32002)
    }
    try client.notify(
      "textDocument/didOpen", ["textDocument": ["uri": "file:///a.yaml", "version": 1, "text": "\ta: 1"]])
    try client.notify("unknown", nil)
    _ = try client.request("initialize", ["processId": nil, "capabilities": [:]])
    try client.finish()
  }

  @Test func refusesASecondInitialize() throws {
    let client = try TestClient.initialized()
    #expect(try client.errorCode(to: client.start("initialize", ["processId": nil, "capabilities": [:]])) == -32600)
    try client.finish()
  }

  @Test func refusesEverythingAfterShutdown() throws {
    let client = try TestClient.initialized()
    #expect(try client.request("shutdown", nil) == .null)
    for method in ["textDocument/hover", "shutdown", "initialize", "unknown"] {
      #expect(try client.errorCode(to: client.start(method, nil)) == -32600)
    }
    try client.notify(
      "textDocument/didOpen", ["textDocument": ["uri": "file:///a.yaml", "version": 1, "text": "\ta: 1"]])
    try client.notify("exit", nil)
    try client.expectEnd(0)
  }

  /// The parameters that clients really send with `shutdown` and `exit`.
  @Test(arguments: [#","params":null"#, #","params":{}"#, #","params":[]"#, ""])
  func shutsDownWhateverTheParameters(_ params: String) throws {
    let client = try TestClient.initialized()
    try client.send(body: #"{"jsonrpc":"2.0","id":"last","method":"shutdown"\#(params)}"#)
    try client.send(body: #"{"jsonrpc":"2.0","method":"exit"\#(params)}"#)
    #expect(try client.receive(method: "shutdown") == ["jsonrpc": "2.0", "id": "last", "result": nil])
    try client.expectEnd(0)
  }

  @Test(arguments: [true, false])
  func exitWithoutShutdownIsAFault(_ isInitialized: Bool) throws {
    let client = try isInitialized ? TestClient.initialized() : TestClient()
    try client.notify("exit", nil)
    try client.expectEnd(1)
  }

  @Test func answersWhatWasAskedBeforeExit() throws {
    let client = try TestClient.initialized()
    let text = "项目名称: 高标准农田\n"
    try client.notify(
      "textDocument/didOpen", ["textDocument": ["uri": "file:///a.yaml", "version": 1, "text": .string(text)]])
    // All at once, as a script does it.
    let hover = try client.start(
      "textDocument/hover", ["textDocument": ["uri": "file:///a.yaml"], "position": ["line": 0, "character": 0]])
    let shutdown = try client.start("shutdown", nil)
    try client.notify("exit", nil)
    // Diagnostics, hover and shutdown, in whichever order the queries came to an end.
    let messages = try (0..<3).map { _ in try client.receive() }
    #expect(Set(messages.compactMap { $0["id"] }) == [hover, shutdown])
    try client.expectEnd(0)
  }

  @Test(arguments: ["", "Content-Length: 10\r\n\r\n{", "Content-Len", "Content-Length: 10\r\n"])
  func endsWithItsInput(_ lastBytes: String) throws {
    let client = try TestClient.initialized()
    try client.send(raw: lastBytes)
    client.process.closeInput()
    try client.expectEnd(1)
  }

  @Test func endsWithItsInputAlsoAfterShutdown() throws {
    let client = try TestClient.initialized()
    _ = try client.request("shutdown", nil)
    client.process.closeInput()
    try client.expectEnd(1)
  }

  @Test func endsWhenNobodyReads() throws {
    let client = try TestClient.initialized()
    client.process.closeOutput()
    _ = try client.start("unknown", nil)
    #expect(client.process.waitForExit() == 1)
  }

  @Test(arguments: [true, false])
  func endsWithTheProcessThatItBelongsTo(_ isNamedByArgument: Bool) throws {
    let parent = try ServerProcess("/bin/sleep", ["60"])
    let client = try TestClient(isNamedByArgument ? ["--clientProcessId", "\(parent.id)"] : [])
    let processID: JSONValue = isNamedByArgument ? nil : JSONValue(Int(parent.id))
    _ = try client.request("initialize", ["processId": processID, "capabilities": [:]])
    #expect(client.process.waitForExit(within: 1.2) == nil, "the process is still there")
    // It stays a zombie until this test reaps it, and must count as gone all the same.
    kill(parent.id, SIGKILL)
    try client.expectEnd(1, within: 3)
  }

  @Test(arguments: [0, -1, 1 << 40])
  func ignoresNumbersThatNoProcessHas(_ number: Int) throws {
    let client = try TestClient(["--clientProcessId=\(number)"])
    _ = try client.request("initialize", ["processId": JSONValue(number), "capabilities": [:]])
    try client.finish()
  }

  @Test(arguments: [
    ["--unknown"], ["--log"], ["--log="], ["--position-encoding", "utf-7"], ["--clientProcessId", "x"],
    ["--clientProcessId"], ["file.yaml"],
  ])
  func refusesArguments(_ arguments: [String]) throws {
    let client = try TestClient(arguments)
    try client.expectEnd(2)
  }

  @Test func writesItsLogIntoAFile() throws {
    let path = "/tmp/jixiao-log-\(getpid())-\(UInt32.random(in: 0...UInt32.max))"
    defer { unlink(path) }
    let client = try TestClient(["--stdio", "--log", path])
    try client.send(raw: "Content-Length: 2\r\n\r\nxx")
    #expect(try client.receive()["error"]?["code"] == -32700)
    client.process.closeInput()
    try client.expectEnd(1)
    let log = try String(decoding: readFile(path), as: UTF8.self)
    #expect(log.contains("malformed message: unexpected byte at byte 0"))
    #expect(log.contains("input ended without exit"))
  }

  @Test func needsAWritableLog() throws {
    let client = try TestClient(["--log", "/nonexistent/log"])
    try client.expectEnd(2)
  }
}
