import Glibc
import JSON
import Testing

@testable import LanguageServer

/// Input made to exhaust the real program: bounded time and memory, and it goes on serving. `JIXIAO_HOSTILE=64` makes it all
/// so many times as large: one line of a gigabyte needs a machine that has one.
@Suite struct HostileInputTests {
  private static let factor = getenv("JIXIAO_HOSTILE").flatMap { Int(String(cString: $0)) } ?? 1

  struct Sample: CustomStringConvertible, Sendable {
    let description: String
    let text: String

    var isJSON: Bool { text.hasPrefix("{") }

    init(_ description: String, _ text: String) {
      self.description = description
      self.text = text
    }
  }

  private static let samples = [
    Sample("one line", "评价结论: " + String(repeating: "绩", count: 1_000_000 * factor)),
    Sample("one line of JSON", "{\"评价结论\": \"" + String(repeating: "a", count: 3_000_000 * factor)),
    Sample("brackets", String(repeating: "[", count: 100_000)),
    Sample("braces", "项目: " + String(repeating: "{a: ", count: 100_000)),
    Sample("indentation", (0..<1000).map { String(repeating: " ", count: $0) + "a:\n" }.joined()),
    Sample("sequences", String(repeating: "- ", count: 100_000)),
    Sample("an alias bomb", bomb),
    Sample("an alias bomb in a form", "文档类型: 项目支出绩效自评表\n绩效指标:\n" + indented(bomb)),
    Sample("an alias of itself", "文档类型: 项目支出绩效自评表\n项目: &a {名称: *a, 项目: *a}\n"),
    Sample("many anchors", (0..<20_000).map { "- &a\($0) *a\(max($0 - 1, 0))\n" }.joined()),
    Sample("many documents", String(repeating: "---\n文档类型: 项目支出绩效自评表\n", count: 200)),
    Sample("many faults", "绩效指标:\n" + String(repeating: "\t- ：甲\n", count: 2000)),
    Sample("no text at all", String(repeating: "\u{0}\u{FEFF}\u{85}", count: 50_000)),
  ]

  /// Nine in nine in nine …
  private static let bomb: String =
    "a0: &a0 [甲, 乙]\n"
    + (1..<12).map { level in
      let aliases = repeatElement("*a\(level - 1)", count: 9).joined(separator: ", ")
      return "a\(level): &a\(level) [\(aliases)]\n"
    }.joined()

  private static func indented(_ text: String) -> String {
    text.split(separator: "\n").map { "  " + $0 + "\n" }.joined()
  }

  @Test(arguments: samples)
  func survives(_ sample: Sample) throws {
    let client = try TestClient.initialized(["textDocument": ["diagnostic": [:]]])
    client.checksMessages = false
    let uri: JSONValue = .string("file:///jixiao/hostile" + (sample.isJSON ? ".json" : ".yaml"))
    let (start, document): (JSONValue, JSONValue) = (["line": 0, "character": 3], ["textDocument": ["uri": uri]])
    try client.notify(
      "textDocument/didOpen",
      [
        "textDocument": [
          "uri": uri, "languageId": sample.isJSON ? "json" : "yaml", "version": 1, "text": .string(sample.text),
        ]
      ])
    let end: JSONValue = ["line": 9999, "character": 0]
    let range: JSONValue = ["start": start, "end": end]
    try client.notify(
      "textDocument/didChange",
      [
        "textDocument": ["uri": uri, "version": 2],
        "contentChanges": [["range": ["start": end, "end": end], "text": "甲: ["]],
      ])
    for method in Route.table.keys.sorted() where method.hasPrefix("textDocument/") {
      guard case .query = Route.table[method] else { continue }
      let params: JSONValue = document.adding("position", start).adding("range", range).adding("positions", [start])
        .adding("context", ["diagnostics": [], "includeDeclaration": true]).adding("newName", "甲").adding("ch", ":")
        .adding("options", ["tabSize": 2, "insertSpaces": true]).adding("previousResultId", "0").adding(
          "ranges", [range])
      let id = try client.start(method, params)
      let answer = try client.receive("the answer to \(method)", within: 300)
      #expect(answer["id"] == id && answer["method"] == nil, "\(method)")
    }
    if Self.factor == 1 { #expect(client.process.peakMemory.map { $0 < 128 << 10 } == true, "memory") }
    try client.notify("textDocument/didClose", document)
    try client.finish()
  }
}
