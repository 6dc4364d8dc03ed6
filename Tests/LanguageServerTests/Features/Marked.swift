import JSON
import Testing

@testable import LanguageServer

/// A text with the cursor at `▮`, open in the real program.
struct Marked {
  let client: TestClient
  let uri: JSONValue
  private let position: JSONValue

  /// Abilities of a modern client.
  static let modern: JSONValue = [
    "textDocument": [
      "diagnostic": [:],
      "completion": [
        "completionItem": [
          "snippetSupport": true, "insertTextModeSupport": ["valueSet": [1, 2]],
          "documentationFormat": ["markdown"], "resolveSupport": ["properties": ["documentation"]],
        ]
      ],
      "documentSymbol": ["hierarchicalDocumentSymbolSupport": true],
      "codeAction": ["codeActionLiteralSupport": ["codeActionKind": ["valueSet": []]], "disabledSupport": true],
    ]
  ]

  init(
    _ text: String, _ capabilities: JSONValue = Marked.modern, isJSON: Bool = false, path: String = "/tmp/jixiao/a.yaml"
  ) throws {
    let parts = text.split(separator: "▮", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
    let lines = (parts.first ?? "").split(separator: "\n", omittingEmptySubsequences: false)
    position = ["line": JSONValue(max(lines.count - 1, 0)), "character": JSONValue(lines.last?.utf16.count ?? 0)]
    uri = .string("file://" + path)
    client = try TestClient.initialized(capabilities)
    try client.notify(
      "textDocument/didOpen",
      [
        "textDocument": [
          "uri": uri, "languageId": isJSON ? "json" : "yaml", "version": 1, "text": .string(parts.joined()),
        ]
      ])
    if capabilities["textDocument"]?["diagnostic"] == nil { _ = try client.diagnostics() }
  }

  /// The answer to a request about the document, with the cursor.
  func ask(_ method: String, _ more: [(String, JSONValue)] = []) throws -> JSONValue {
    var members: [JSONObject.Member] = [
      .init(key: "textDocument", value: ["uri": uri]), .init(key: "position", value: position),
    ]
    for (key, value) in more { members.append(.init(key: key, value: value)) }
    return try client.request("textDocument/" + method, .object(JSONObject(members)))
  }

  /// The proposals at the cursor, and the end of the conversation.
  func completions() throws -> [JSONValue] {
    let list = try ask("completion")
    try client.finish()
    if list.isNull { return [] }
    #expect(list["isIncomplete"] == false)
    let items = list["items"]?.array ?? []
    let order = items.compactMap { $0["sortText"]?.string }
    #expect(order == order.sorted() && Set(order).count == items.count)
    return items
  }

  static let everywhere: JSONValue = ["start": ["line": 0, "character": 0], "end": ["line": 9999, "character": 0]]
}
