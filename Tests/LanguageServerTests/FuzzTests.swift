import Generating
import JSON
import Testing

@testable import LanguageServer

/// Messages that nobody planned, on the real program: it must still be there afterwards.
@Suite struct FuzzTests {
  private static let bodies = [
    #"{"jsonrpc":"2.0","method":"textDocument/didOpen","params":{"textDocument":{"uri":"a","languageId":"yaml","version":1,"text":"项目: [甲, 😀]\n\t- 乙: 1\n"}}}"#,
    #"{"jsonrpc":"2.0","method":"textDocument/didChange","params":{"textDocument":{"uri":"a","version":2},"contentChanges":[{"range":{"start":{"line":0,"character":3},"end":{"line":1,"character":2}},"text":"\ud83d\ude00\r\n"},{"text":"a\tb: “甲”"}]}}"#,
    #"{"jsonrpc":"2.0","id":3,"method":"textDocument/hover","params":{"textDocument":{"uri":"a"},"position":{"line":1,"character":1}}}"#,
    #"{"jsonrpc":"2.0","id":4,"method":"textDocument/diagnostic","params":{"textDocument":{"uri":"a"},"previousResultId":"1"}}"#,
    #"{"jsonrpc":"2.0","id":5,"method":"initialize","params":{"processId":null,"capabilities":{}}}"#,
    #"{"jsonrpc":"2.0","method":"$/cancelRequest","params":{"id":3}}"#,
    #"{"jsonrpc":"2.0","method":"textDocument/didClose","params":{"textDocument":{"uri":"a"}}}"#,
    #"{"jsonrpc":"2.0","method":"$/setTrace","params":{"value":"off"}}"#,
  ]
  private static let numbers = [
    "-1", "0", "1e9", "4294967295", "-9223372036854775809", "1e400", "2.5", "null", "\"\"", "[]", "{}",
  ]

  @Test(arguments: 0..<UInt64(4))
  func survivesMutatedMessages(_ seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let client = try TestClient.initialized()
    client.checksMessages = false
    for round in 0..<40 {
      for _ in 0..<20 {
        var body = Array(Self.bodies[Int.random(in: 0..<Self.bodies.count, using: &random)].utf8)
        for _ in 0..<Int.random(in: 0..<4, using: &random) {
          let index = Int.random(in: 0..<body.count, using: &random)
          if body[index] >= 0x30 && body[index] <= 0x39 {
            body.replaceSubrange(
              index...index, with: Self.numbers[Int.random(in: 0..<Self.numbers.count, using: &random)].utf8)
          } else if Bool.random(using: &random) {
            body[index] = UInt8.random(in: 0...255, using: &random)
          } else {
            body.remove(at: index)
          }
        }
        try client.send(raw: TestClient.framed(body))
      }
      // Whatever came of it, the next request is answered.
      let id = JSONValue(1_000_000 + round)
      try client.send(["jsonrpc": "2.0", "id": id, "method": "unknown"])
      while try client.receive()["id"] != id {}
    }
    client.process.closeInput()
    #expect(client.process.waitForExit() == 1)
  }
}
