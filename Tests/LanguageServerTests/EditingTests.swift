import JSON
import Testing

@testable import LanguageServer

/// Edits that no editor should send, on the real program: in the end it must say of the document what it says of one that
/// was opened with the text that is meant.
@Suite struct EditingTests {
  private static let text = "文档类型: 项目支出绩效目标申报表\n项目:\n  名称: 甲😀乙\n年度: 2025\n"

  private static func at(_ line: Int, _ character: Int) -> JSONValue {
    ["line": JSONValue(line), "character": JSONValue(character)]
  }

  private static func change(_ start: JSONValue, _ end: JSONValue, _ text: String) -> JSONValue {
    ["range": ["start": start, "end": end], "text": .string(text)]
  }

  @Test(
    arguments: [
      // Past the end of the line, of the text.
      (change(at(3, 99), at(3, 99), "\n资金: {}"), "年度: 2025\n资金: {}\n"),
      (change(at(3, 4), at(2_000_000_000, 7), "2026"), "年度: 2026"),
      (change(at(99, 0), at(99, 9), "资金: {}\n"), "年度: 2025\n资金: {}\n"),
      // The end before the start.
      (change(at(3, 8), at(3, 4), "2026"), "年度: 2026\n"),
      (change(at(4, 0), at(3, 0), ""), ""),
      // Before the beginning.
      (change(at(-1, -1), at(-5, 3), "# 甲\n"), "年度: 2025\n"),
    ] as [(JSONValue, String)])
  func clampsAndOrders(_ change: JSONValue, _ ending: String) throws {
    let front = Self.text.replacing("年度: 2025\n", with: "")
    let isFront = change["text"] == "# 甲\n"
    try Self.expect((isFront ? "# 甲\n" : "") + front + ending, after: [change])
  }

  @Test(
    arguments: [
      (at(2, 8), at(2, 8), "丙", "甲丙😀乙"), (at(2, 8), at(2, 9), "丙", "甲丙乙"), (at(2, 7), at(2, 8), "丙", "甲丙😀乙"),
      (at(2, 8), at(2, 10), "", "甲"),
    ] as [(JSONValue, JSONValue, String, String)])
  func snapsToTheCharacter(_ start: JSONValue, _ end: JSONValue, _ new: String, _ name: String) throws {
    try Self.expect(Self.text.replacing("甲😀乙", with: name), after: [Self.change(start, end, new)])
  }

  @Test func ignoresAnOlderVersionAndAnUnopenedDocument() throws {
    let client = try Self.start()
    try Self.open(client, "a", Self.text, version: 5)
    for (uri, version) in [("a", 4), ("a", -1), ("b", 6)] {
      try client.notify(
        "textDocument/didChange",
        [
          "textDocument": ["uri": .string("file:///\(uri).yaml"), "version": JSONValue(version)],
          "contentChanges": [["text": "[["]],
        ])
      _ = try client.notification("window/logMessage")
    }
    let other = try Self.start()
    try Self.open(other, "a", Self.text, version: 1)
    #expect(try Self.everything(client, "a") == Self.everything(other, "a"))
    try other.finish()
    #expect(try client.request("textDocument/documentSymbol", ["textDocument": ["uri": "file:///b.yaml"]]) == .null)
    try client.finish()
  }

  private static func expect(_ expected: String, after changes: [JSONValue]) throws {
    let client = try start()
    try open(client, "a", text, version: 1)
    try client.notify(
      "textDocument/didChange",
      ["textDocument": ["uri": "file:///a.yaml", "version": 2], "contentChanges": .array(changes)])
    let other = try start()
    try open(other, "a", expected, version: 1)
    #expect(try everything(client, "a") == everything(other, "a"))
    try client.finish()
    try other.finish()
  }

  private static func start() throws -> TestClient {
    try TestClient.initialized(["textDocument": ["diagnostic": [:]]])
  }

  private static func open(_ client: TestClient, _ name: String, _ text: String, version: Int) throws {
    try client.notify(
      "textDocument/didOpen",
      [
        "textDocument": [
          "uri": .string("file:///\(name).yaml"), "languageId": "yaml", "version": JSONValue(version),
          "text": .string(text),
        ]
      ])
  }

  /// What shows every part of a text: its findings, its tokens, how far it goes.
  private static func everything(_ client: TestClient, _ name: String) throws -> [JSONValue] {
    let identifier: JSONValue = ["uri": .string("file:///\(name).yaml")]
    let document: JSONValue = ["textDocument": identifier]
    return [
      try client.request("textDocument/diagnostic", document)["items"] ?? .null,
      try client.request("textDocument/semanticTokens/full", document),
      try client.request("textDocument/foldingRange", document),
      try client.request(
        "textDocument/selectionRange",
        ["textDocument": identifier, "positions": [at(0, 0), at(2, 7), at(2, 9), at(3, 5), at(99, 0)]]),
    ]
  }
}
