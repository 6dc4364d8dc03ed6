import FoundationEssentials
import JSON
import Testing

@testable import LanguageServer

/// A folder of a test's own with documents in it, and the real program that has it as its workspace.
final class Desk {
  let client: TestClient
  let folder: String
  /// What the server answered to `initialize`.
  private(set) var abilities: JSONValue = nil

  /// Writes `files`, opens those of `open` with their text, and waits until the folder is read.
  ///
  /// The client has `capabilities`, shows progress besides and pulls its diagnostics, so that nothing comes unasked.
  init(_ files: [String: String], open: [String] = [], _ capabilities: JSONValue = Desk.modern) throws {
    folder = "/tmp/jixiao-desk-\(UInt64.random(in: 0 ..< .max))"
    client = try TestClient()
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    for (name, text) in files { try write(name, text) }
    let answer = try client.request(
      "initialize",
      [
        "processId": nil, "capabilities": capabilities, "rootUri": nil,
        "workspaceFolders": [["uri": .string(DocumentURI.uri(folder)), "name": "预算"]],
      ])
    abilities = answer["capabilities"] ?? nil
    try client.notify("initialized", [:])
    if capabilities["window"]?["workDoneProgress"] == true { try awaitScan() }
    for name in open { try self.open(name, files[name] ?? "") }
  }

  deinit { try? FileManager.default.removeItem(atPath: folder) }

  /// Abilities of a modern client that asks for diagnostics itself.
  static let modern: JSONValue = [
    "window": ["workDoneProgress": true],
    "workspace": ["workspaceEdit": ["documentChanges": true]],
    "textDocument": [
      "diagnostic": [:], "definition": ["linkSupport": true], "rename": ["prepareSupport": true],
      "codeAction": ["codeActionLiteralSupport": ["codeActionKind": ["valueSet": []]], "disabledSupport": true],
    ],
  ]

  /// Abilities of a client that can do little, but asks for diagnostics itself.
  static let plain: JSONValue = ["window": ["workDoneProgress": true], "textDocument": ["diagnostic": [:]]]

  /// Agrees to show progress, and reads it to its end.
  func awaitScan() throws {
    let create = try client.receive("the wish to show progress")
    #expect(create["method"] == "window/workDoneProgress/create")
    try client.send(["jsonrpc": "2.0", "id": create["id"] ?? nil, "result": nil])
    // A scan that has ended before the client agreed shows nothing: the next answer tells.
    let id = try client.start("jixiao/unknown", [:])
    var (hasBegun, hasEnded, isAnswered) = (false, false, false)
    while !isAnswered || hasBegun && !hasEnded {
      let message = try client.receive("progress")
      if message["id"] == id { isAnswered = true }
      switch message["params"]?["value"]?["kind"] {
      case "begin": hasBegun = true
      case "end": hasEnded = true
      default: break
      }
    }
  }

  func write(_ name: String, _ text: String) throws {
    try Data(text.utf8).write(to: URL(fileURLWithPath: folder + "/" + name))
  }

  func uri(_ name: String) -> JSONValue { .string(DocumentURI.uri(folder + "/" + name)) }

  func open(_ name: String, _ text: String, version: Int = 1) throws {
    try client.notify(
      "textDocument/didOpen",
      [
        "textDocument": [
          "uri": uri(name), "languageId": name.hasSuffix(".json") ? "json" : "yaml", "version": JSONValue(version),
          "text": .string(text),
        ]
      ])
  }

  /// Asks about the place of the first `mark` in `text`, the open text of `name`; `more` are further parameters.
  func ask(
    _ method: String, _ name: String, at mark: String, in text: String, _ more: JSONValue = [:]
  ) throws -> JSONValue {
    var members: [JSONObject.Member] = [
      .init(key: "textDocument", value: ["uri": uri(name)]),
      .init(key: "position", value: Desk.position(of: mark, in: text)),
    ]
    members += more.object?.members ?? []
    return try client.request("textDocument/" + method, .object(JSONObject(members)))
  }

  /// The position in UTF-16 of the first `mark` in `text`; the place `▮` in it is taken out.
  static func position(of mark: String, in text: String) -> JSONValue {
    let before = text.firstRange(of: mark).map { text[..<$0.lowerBound] } ?? ""
    let lines = before.split(separator: "\n", omittingEmptySubsequences: false)
    return ["line": JSONValue(max(lines.count - 1, 0)), "character": JSONValue(lines.last?.utf16.count ?? 0)]
  }
}
