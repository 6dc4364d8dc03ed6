import Generating
import JSON
import SourceText

@testable import LanguageServer

/// A conversation with the real program in which diagnostics may come at any time.
final class Soak {
  let client: TestClient
  private let pulls: Bool
  private var pushed: [String: JSONValue] = [:]
  private var versions: [String: Int] = [:]
  private(set) var messages = 0

  init(_ encoding: PositionEncoding, pulls: Bool) throws {
    client = try TestClient(program: SoakTests.program)
    client.checksMessages = false
    self.pulls = pulls
    _ = try client.request("initialize", SoakTests.initialize(encoding, pulls: pulls))
    try client.notify("initialized", [:])
  }

  func open(_ uri: String, _ text: String) throws {
    versions[uri] = versions[uri] ?? 0
    try client.notify("textDocument/didOpen", SoakTests.open(uri, text, versions[uri] ?? 0))
  }

  func change(_ uri: String, _ changes: [JSONValue], _ version: Int) throws {
    // The odd numbers are for those that are opened again.
    versions[uri] = version * 2
    try client.notify("textDocument/didChange", SoakTests.change(uri, changes, version * 2))
  }

  func reopen(_ uri: String, _ text: String) throws {
    try client.notify("textDocument/didClose", ["textDocument": ["uri": .string(uri)]])
    versions[uri, default: 0] += 1
    try open(uri, text)
  }

  /// Asks something at some place, as editors do while one types.
  func ask(_ uri: String, _ random: inout SplitMix64) throws {
    let position: JSONValue = [
      "line": JSONValue(Int.random(in: 0..<30, using: &random)),
      "character": JSONValue(Int.random(in: 0..<40, using: &random)),
    ]
    let methods = ["hover", "completion", "documentSymbol", "semanticTokens/full", "diagnostic", "documentHighlight"]
    let method = methods[Int.random(in: 0..<methods.count, using: &random)]
    _ = try answer("textDocument/" + method, ["textDocument": ["uri": .string(uri)], "position": position])
  }

  /// All that the server says of a document as it is now.
  func everything(about uri: String) throws -> [String: JSONValue] {
    var all: [String: JSONValue] = [:]
    let everywhere: JSONValue = ["start": ["line": 0, "character": 0], "end": ["line": 9999, "character": 0]]
    for method in [
      "diagnostic", "semanticTokens/full", "documentSymbol", "foldingRange", "inlayHint", "documentLink",
      "selectionRange",
    ] {
      let answer = try answer(
        "textDocument/" + method,
        [
          "textDocument": ["uri": .string(uri)], "range": everywhere,
          "positions": [["line": 3, "character": 9], ["line": 9999, "character": 0]],
        ])
      // Its name differs from server to server.
      all[method] = method == "diagnostic" ? answer["items"] : answer
    }
    if !pulls {
      while pushed[uri]?["version"]?.integer != versions[uri] { take(try client.receive("diagnostics of \(uri)")) }
      all["pushed"] = pushed[uri]?["diagnostics"]
    }
    return all
  }

  private func answer(_ method: String, _ params: JSONValue) throws -> JSONValue {
    let id = try client.start(method, params)
    while true {
      let message = try client.receive("the answer to \(method)", within: 60)
      if message["id"] == id { return message["result"] ?? message }
      take(message)
    }
  }

  private func take(_ message: JSONValue) {
    messages += 1
    guard message["method"] == "textDocument/publishDiagnostics", let params = message["params"] else { return }
    pushed[params["uri"]?.string ?? ""] = params
  }
}
