import Generating
import Glibc
import JSON
import Testing

@testable import LanguageServer

/// What is around the real program fails: the disk of the log, the streams, the client.
@Suite struct SurroundingsTests {
  /// Every line of the log is lost, and nothing else.
  @Test(arguments: [["--log", "/dev/full"], []])
  func worksWithAFullDiskForTheLog(_ arguments: [String]) throws {
    let client = try TestClient(arguments, errorPath: "/dev/full")
    _ = try client.request("initialize", ["processId": nil, "capabilities": [:]])
    for _ in 0..<200 {
      try client.send(body: "{")
      #expect(try client.receive()["error"]?["code"] == -32700)
    }
    try client.finish()
  }

  /// As a shell starts it, with streams that are closed or are files.
  @Test(arguments: ["</dev/null", ">&-", "<&-", "</dev/null >/dev/full", "<&- >&- 2>&-"])
  func endsWithoutStreams(_ redirection: String) throws {
    let process = try ServerProcess("/bin/sh", ["-c", "exec '\(ServerProcess.binary)' lsp \(redirection)"])
    #expect(process.waitForExit(within: 5) == 1)
  }

  /// A client that is killed cannot close what others have inherited from it.
  @Test func noticesAKilledClientWhoseStreamsLiveOn() throws {
    let client = try ServerProcess("/bin/sleep", ["60"])
    let server = try TestClient()
    _ = try server.request("initialize", ["processId": JSONValue(Int(client.id)), "capabilities": [:]])
    // Busy and not read from, as it may well be at that moment.
    server.checksMessages = false
    let text = JSONValue.string("基本信息:\n" + String(repeating: "\t- 甲\n", count: 300))
    for number in 0..<100 {
      try server.notify(
        "textDocument/didOpen",
        ["textDocument": ["uri": .string("file:///\(number).yaml"), "languageId": "yaml", "version": 0, "text": text]])
    }
    kill(client.id, SIGKILL)
    #expect(server.process.waitForExit(within: 3) == 1)
  }

  /// It has ended before the server could look.
  @Test(arguments: [true, false])
  func endsWithAProcessThatIsGoneAlready(_ isNamedByArgument: Bool) throws {
    let parent = try ServerProcess("/bin/true", [])
    #expect(parent.waitForExit() == 0)
    let client = try TestClient(isNamedByArgument ? ["--clientProcessId", "\(parent.id)"] : [])
    if !isNamedByArgument {
      _ = try client.start("initialize", ["processId": JSONValue(Int(parent.id)), "capabilities": [:]])
    }
    #expect(client.process.waitForExit(within: 3) == 1)
  }

  /// Many questions, some of them taken back at any moment: each has one answer.
  @Test(arguments: 0..<UInt64(3))
  func answersEveryRequestOnce(_ seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let client = try TestClient.initialized(["textDocument": ["diagnostic": [:]]])
    let document: JSONValue = ["uri": "file:///a.yaml"]
    let text = "文档类型: 项目支出绩效自评表\n" + String(repeating: "项目: {名称: 甲}\n", count: 100)
    try client.notify(
      "textDocument/didOpen",
      ["textDocument": ["uri": "file:///a.yaml", "languageId": "yaml", "version": 1, "text": .string(text)]])
    let methods = ["hover", "completion", "documentSymbol", "diagnostic", "unknown"]
    var waiting: Set<JSONValue> = []
    for _ in 0..<300 {
      let method = methods[Int.random(in: 0..<methods.count, using: &random)]
      let id = try client.start(
        "textDocument/" + method, ["textDocument": document, "position": ["line": 1, "character": 1]])
      waiting.insert(id)
      if Int.random(in: 0..<2, using: &random) == 0 { try client.notify("$/cancelRequest", ["id": id]) }
      if Int.random(in: 0..<9, using: &random) == 0 { try client.notify("$/cancelRequest", ["id": 99_999]) }
      // Whatever is there is taken: the pipe of the answers is not endless.
      while waiting.count > 40 {
        let answer = try client.receive()
        #expect(waiting.remove(answer["id"] ?? .null) != nil, "an answer nobody waits for")
        let code = answer["error"]?["code"]
        #expect(code == nil || code == -32800 || code == -32601)
      }
    }
    while !waiting.isEmpty { #expect(waiting.remove(try client.receive()["id"] ?? .null) != nil) }
    try client.finish()
  }
}
