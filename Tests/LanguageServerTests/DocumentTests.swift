import JSON
import Testing

@testable import LanguageServer

/// Documents, their diagnostics and hovers, on the real program. Every case lives on what the program has always known:
/// a tab must not indent YAML, and keys have hovers.
@Suite struct DocumentTests {
  private static let uri = "file:///tmp/%E9%A2%84%E7%AE%97/%E8%87%AA%E8%AF%84.yaml"
  private static let faulty = "文档类型: 项目支出绩效自评表\n项目:\n\t主管部门: 农业农村局\n"

  private static func open(_ text: String, version: Int = 1, language: String = "yaml") -> JSONValue {
    [
      "textDocument": [
        "uri": .string(uri), "languageId": .string(language), "version": JSONValue(version), "text": .string(text),
      ]
    ]
  }

  private static func change(_ version: Int, _ changes: JSONValue) -> JSONValue {
    ["textDocument": ["uri": .string(uri), "version": JSONValue(version)], "contentChanges": changes]
  }

  private static let identifier: JSONValue = ["textDocument": ["uri": .string(uri)]]

  @Test func pushesDiagnosticsOfEveryVersion() throws {
    let client = try TestClient.initialized()
    try client.notify("textDocument/didOpen", Self.open(Self.faulty))
    var pushed = try client.diagnostics()
    #expect(pushed["uri"] == .string(Self.uri))
    #expect(pushed["version"] == 1)
    let lines = pushed["diagnostics"]?.array?.compactMap { $0["range"]?["start"]?["line"]?.integer } ?? []
    #expect(lines.contains(2))
    // The tab gives way to two spaces.
    let tab: JSONValue = ["start": ["line": 2, "character": 0], "end": ["line": 2, "character": 1]]
    try client.notify("textDocument/didChange", Self.change(2, [["range": tab, "text": "  "]]))
    pushed = try client.diagnostics()
    #expect(pushed["version"] == 2)
    #expect(pushed["diagnostics"]?.array?.contains { $0["code"] == "JX001" } == false)
    // And comes back with a whole new text.
    try client.notify("textDocument/didChange", Self.change(3, [["text": .string(Self.faulty)]]))
    pushed = try client.diagnostics()
    #expect(pushed["diagnostics"]?.array?.contains { $0["code"] == "JX001" } == true)
    try client.notify("textDocument/didSave", Self.identifier)
    #expect(try client.diagnostics() == pushed)
    try client.notify("textDocument/didClose", Self.identifier)
    pushed = try client.diagnostics()
    #expect(pushed["uri"] == .string(Self.uri))
    #expect(pushed["diagnostics"] == [])
    try client.finish()
  }

  @Test func answersPullsInsteadOfPushing() throws {
    let client = try TestClient()
    let capabilities = try client.request(
      "initialize",
      ["processId": nil, "capabilities": ["textDocument": ["diagnostic": ["dynamicRegistration": false]]]])
    #expect(capabilities["capabilities"]?["diagnosticProvider"]?["identifier"] == "jixiao")
    try client.notify("textDocument/didOpen", Self.open(Self.faulty))
    let first = try client.request("textDocument/diagnostic", Self.identifier)
    #expect(first["kind"] == "full")
    #expect(first["items"]?.array?.contains { $0["code"] == "JX001" } == true)
    let id = try #require(first["resultId"])
    let again: JSONValue = ["textDocument": ["uri": .string(Self.uri)], "previousResultId": id]
    #expect(try client.request("textDocument/diagnostic", again) == ["kind": "unchanged", "resultId": id])
    // After a change that changes nothing it is another text all the same.
    try client.notify("textDocument/didChange", Self.change(2, [["text": .string(Self.faulty)]]))
    let second = try client.request("textDocument/diagnostic", again)
    #expect(second["kind"] == "full")
    #expect(second["items"] == first["items"])
    #expect(second["resultId"] != id)
    // Closed and opened again, no old identifier can come true.
    try client.notify("textDocument/didClose", Self.identifier)
    #expect(try client.request("textDocument/diagnostic", again) == ["kind": "full", "items": []])
    try client.notify("textDocument/didOpen", Self.open(Self.faulty))
    #expect(try client.request("textDocument/diagnostic", again)["kind"] == "full")
    try client.finish()
  }

  /// 😀 takes four bytes, two units of UTF-16, one scalar.
  @Test(arguments: [("utf-8", 10, 22), ("utf-16", 8, 12), ("utf-32", 7, 11), (nil, 8, 12)] as [(JSONValue, Int, Int)])
  func speaksTheEncodingAgreedOn(_ encoding: JSONValue, _ start: Int, _ end: Int) throws {
    let client = try TestClient.initialized(
      encoding.isNull ? [:] : ["general": ["positionEncodings": [encoding]]])
    try client.notify("textDocument/didOpen", Self.open("--- # 自评\n{😀: 1, 评价结论: 高标准农田, 文档类型: 项目支出绩效自评表}\n"))
    _ = try client.diagnostics()
    for character in [start, start + 1, end - 1] {
      let position: JSONValue = ["line": 1, "character": JSONValue(character)]
      let hover = try client.request(
        "textDocument/hover", ["textDocument": ["uri": .string(Self.uri)], "position": position])
      #expect(hover["contents"]?["value"]?.string?.contains("评价结论") == true)
      #expect(hover["range"]?["start"] == ["line": 1, "character": JSONValue(start)])
      #expect(hover["range"]?["end"] == ["line": 1, "character": JSONValue(end)])
    }
    try client.finish()
  }

  @Test func seesExactlyTheChangesBeforeARequest() throws {
    let client = try TestClient.initialized(["textDocument": ["diagnostic": [:]]])
    try client.notify("textDocument/didOpen", Self.open("文档类型: 项目支出绩效自评表\n"))
    var asked: [(JSONValue, Bool)] = []
    for version in 2..<102 {
      let text = version % 2 == 0 ? Self.faulty : "文档类型: 项目支出绩效自评表\n"
      try client.notify("textDocument/didChange", Self.change(version, [["text": .string(text)]]))
      asked.append((try client.start("textDocument/diagnostic", Self.identifier), version % 2 == 0))
    }
    // Queries may overtake each other, but not the changes.
    var answers: [JSONValue: JSONValue] = [:]
    for _ in asked {
      let answer = try client.receive()
      answers[answer["id"] ?? .null] = answer["result"]
    }
    for (id, isFaulty) in asked {
      #expect(answers[id]?["items"]?.array?.contains { $0["code"] == "JX001" } == isFaulty)
    }
    try client.finish()
  }

  @Test func ignoresWhatIsNotOpenOrOld() throws {
    let client = try TestClient.initialized()
    try client.notify("textDocument/didChange", Self.change(2, [["text": "a"]]))
    #expect(try client.notification("window/logMessage")["message"]?.string?.hasSuffix("is not open") == true)
    try client.notify("textDocument/didClose", Self.identifier)
    try client.notify("textDocument/didSave", Self.identifier)
    try client.notify("textDocument/didOpen", Self.open(Self.faulty, version: 5))
    let pushed = try client.diagnostics()
    try client.notify("textDocument/didChange", Self.change(4, [["text": "a: 1"]]))
    #expect(
      try client.notification("window/logMessage")["message"]?.string?.hasPrefix(
        "textDocument/didChange ignored: version 4") == true)
    try client.notify("textDocument/didSave", Self.identifier)
    #expect(try client.diagnostics() == pushed)
    #expect(
      try client.request(
        "textDocument/hover", ["textDocument": ["uri": "b"], "position": ["line": 0, "character": 0]]) == .null)
    // Opened once more: the new text counts.
    try client.notify("textDocument/didOpen", Self.open("文档类型: 项目支出绩效自评表\n", version: 1))
    _ = try client.notification("window/logMessage")
    #expect(try client.diagnostics()["version"] == 1)
    try client.finish()
  }

  @Test func leavesOutDiagnosticsOfSupersededVersions() throws {
    let client = try TestClient.initialized()
    try client.notify("textDocument/didOpen", Self.open(Self.faulty, version: 0))
    var burst: [UInt8] = []
    for version in 1...200 {
      let params = Self.change(
        version,
        [["range": ["start": ["line": 0, "character": 0], "end": ["line": 0, "character": 0]], "text": "a"]])
      burst += TestClient.framed(
        (["jsonrpc": "2.0", "method": "textDocument/didChange", "params": params] as JSONValue).encoded)
    }
    try client.send(raw: burst)
    var versions: [Int] = []
    while versions.last != 200 { versions.append(try client.diagnostics()["version"]?.integer ?? 200) }
    #expect(versions == versions.sorted())
    try client.finish()
  }

  @Test func tracesWhatItReceives() throws {
    let client = try TestClient()
    let trace = try client.start("initialize", ["processId": nil, "capabilities": [:], "trace": "messages"])
    _ = try client.answer(to: trace)
    try client.notify("initialized", [:])
    #expect(try client.notification("$/logTrace") == ["message": "received notification initialized"])
    try client.notify("$/setTrace", ["value": "verbose"])
    _ = try client.notification("$/logTrace")
    let id = try client.start("unknown", ["a": "绩效"])
    let traced = try client.notification("$/logTrace")
    #expect(traced == ["message": .string("received request unknown (\(id.text))"), "verbose": #"{"a":"绩效"}"#])
    #expect(try client.errorCode(to: id) == -32601)
    try client.notify("$/setTrace", ["value": "off"])
    _ = try client.notification("$/logTrace")
    try client.finish()
  }

  @Test func takesHugeDocuments() throws {
    let client = try TestClient.initialized()
    // One line of 8 MB, and a hundred thousand brackets in both languages.
    for (language, text) in [
      ("yaml", "评价结论: " + String(repeating: "绩效目标", count: 700_000)),
      ("yaml", String(repeating: "[", count: 100_000)), ("json", String(repeating: "{\"a\":[", count: 50_000)),
    ] {
      try client.notify("textDocument/didOpen", Self.open(text, language: language))
      _ = try client.diagnostics()
      try client.notify("textDocument/didClose", Self.identifier)
      _ = try client.diagnostics()
    }
    try client.finish()
  }
}
