import JSON
import SourceText
import Testing

@testable import LanguageServer

/// A text with the cursor at `▮`, open in the real program.
struct Marked {
  let client: TestClient
  let uri: JSONValue
  private let position: JSONValue
  private let text: String

  /// The empty range at the cursor.
  var place: JSONValue { ["start": position, "end": position] }

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
    self.text = text.replacing("▮", with: "")
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

  /// The text with edits of the server in it.
  func applying(_ edits: [JSONValue]) -> String {
    let source = SourceText(text)
    let changes = edits.map { edit in
      let (start, end) = (edit["range"]?["start"], edit["range"]?["end"])
      func offset(_ position: JSONValue?) -> Int {
        let place = Position(line: position?["line"]?.integer ?? 0, character: position?["character"]?.integer ?? 0)
        return source.offset(at: place, .utf16)
      }
      return TextEdit(
        range: TextRange(offset(start), offset(end)), replacement: edit["newText"]?.string ?? "")
    }
    return String(decoding: source.applying(changes).bytes, as: UTF8.self)
  }

  /// Takes another text of the document.
  func change(to text: String, version: Int) throws {
    try client.notify(
      "textDocument/didChange",
      ["textDocument": ["uri": uri, "version": JSONValue(version)], "contentChanges": [["text": .string(text)]]])
  }

  /// The codes of what is found in another text of the document.
  func diagnostics(of text: String) throws -> Set<String> {
    try change(to: text, version: 9)
    let report = try client.request("textDocument/diagnostic", ["textDocument": ["uri": uri]])
    return Set((report["items"]?.array ?? []).compactMap { $0["code"]?.string })
  }

  static let everywhere: JSONValue = ["start": ["line": 0, "character": 0], "end": ["line": 9999, "character": 0]]
}
