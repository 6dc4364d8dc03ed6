import Glibc
import JSON
import Testing

@testable import LanguageServer

/// A client that does not read.
@Suite struct BackpressureTests {
  /// Some 10 KB of diagnostics for each version.
  private static let text = "基本信息:\n" + String(repeating: "\t- 甲\n", count: 60)

  private static func open(_ uri: String) -> JSONValue {
    ["textDocument": ["uri": .string(uri), "languageId": "yaml", "version": 0, "text": .string(text)]]
  }

  @Test func replacesOldDiagnosticsInsteadOfPilingThemUp() throws {
    let client = try TestClient.initialized()
    client.checksMessages = false
    let uris = (0..<5).map { "file:///\($0).yaml" }
    for uri in uris { try client.notify("textDocument/didOpen", Self.open(uri)) }
    let last = 2000
    for version in 1...last {
      for uri in uris {
        let range: JSONValue = ["start": ["line": 0, "character": 0], "end": ["line": 0, "character": 0]]
        try client.notify(
          "textDocument/didChange",
          [
            "textDocument": ["uri": .string(uri), "version": JSONValue(version)],
            "contentChanges": [["range": range, "text": "a"]],
          ])
      }
      // All are taken although nothing is read; now and then the server gets the time to answer.
      if version % 100 == 0 { usleep(3000) }
    }
    var counts: [String: Int] = [:]
    var versions: [String: Int] = [:]
    while uris.contains(where: { versions[$0] != last }) {
      let pushed = try client.diagnostics()
      let uri = pushed["uri"]?.string ?? ""
      let version = pushed["version"]?.integer ?? -1
      #expect(versions[uri].map { $0 < version } ?? true, "never an older version after a newer one")
      versions[uri] = version
      counts[uri, default: 0] += 1
    }
    // What the pipe holds, and one waiting for each document.
    #expect(counts.values.allSatisfy { $0 < 100 })
    #expect(client.process.peakMemory.map { $0 < 48 << 10 } == true)
    try client.finish()
  }

  @Test func endsThoughNobodyReads() throws {
    let client = try TestClient.initialized()
    for number in 0..<100 { try client.notify("textDocument/didOpen", Self.open("file:///\(number).yaml")) }
    client.process.closeInput()
    #expect(client.process.waitForExit(within: 5) == 1)
  }

  @Test func readsNoMoreRequestsThanItCanAnswer() throws {
    let client = try TestClient.initialized(["textDocument": ["diagnostic": [:]]])
    client.checksMessages = false
    try client.notify("textDocument/didOpen", Self.open("file:///a.yaml"))
    let flags = fcntl(client.process.input, F_GETFL)
    _ = fcntl(client.process.input, F_SETFL, flags | O_NONBLOCK)
    let body = #"{"jsonrpc":"2.0","id":"#
    let rest = #","method":"textDocument/diagnostic","params":{"textDocument":{"uri":"file:///a.yaml"}}}"#
    var sent = 0
    var idle = 0
    // Until the pipe has been full for half a second.
    while idle < 250 {
      let message = TestClient.framed(Array("\(body)\(sent)\(rest)".utf8))
      if write(client.process.input, message, message.count) == message.count {
        sent += 1
        idle = 0
      } else {
        usleep(2000)
        idle += 1
      }
    }
    #expect(client.process.peakMemory.map { $0 < 96 << 10 } == true)
    _ = fcntl(client.process.input, F_SETFL, flags)
    // Every one is answered once the client reads.
    var answered: Set<Int> = []
    for _ in 0..<sent {
      answered.insert(try client.receive(method: "textDocument/diagnostic")["id"]?.integer ?? -1)
    }
    #expect(answered == Set(0..<sent))
    try client.finish()
  }
}
