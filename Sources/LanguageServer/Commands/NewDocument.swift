import EditorServices
import Forms
import JSON
import SourceText

/// ``Command/newDocument`` with a kind of document, the URI of the file to be made, and a rule set to be named; the last
/// two may be left out. The client makes the file where it can, and is shown it; the text is the answer.
enum NewDocument {
  static func begin(_ arguments: [JSONValue]) throws(InvalidParams) -> Route.Answer {
    let kind = try arguments.read(0, as: DocumentKind.self)
    let uri = try arguments.readIfPresent(1, as: String.self)
    let ruleSet = try arguments.readIfPresent(2, as: String.self)
    return { (snapshot, _, result) throws(InvalidParams) in
      let path = uri.map { DocumentURI.path($0) } ?? "untitled:"
      guard let text = snapshot.features.workspace?.template(of: kind, ruleSet: ruleSet, for: path) else {
        throw InvalidParams(path: ["arguments", "[2]"], expected: "the name of a rule set")
      }
      var isSent = false
      if let uri, snapshot.capabilities.createsFiles {
        create(uri, text, snapshot)
        isSent = true
      }
      result.object { writer in
        writer.member("uri", uri.map { .string($0) } ?? .null)
        writer.member("text", text)
        writer.member("isSent", isSent)
      }
    }
  }

  /// Asks the client to make the file, never over another one, and to show it.
  private static func create(_ uri: String, _ text: String, _ snapshot: Snapshot) {
    let client = snapshot.diagnosing.client
    let start: JSONValue = ["line": 0, "character": 0]
    let changes: JSONValue = [
      ["kind": "create", "uri": .string(uri), "options": ["overwrite": false, "ignoreIfExists": false]],
      [
        "textDocument": ["uri": .string(uri), "version": nil],
        "edits": [["range": ["start": start, "end": start], "newText": .string(text)]],
      ],
    ]
    client.request("workspace/applyEdit") { writer in
      writer.member("label", "jixiao")
      writer.member("edit", ["documentChanges": changes])
    } then: { [showsDocuments = snapshot.capabilities.showsDocuments] answer in
      guard showsDocuments, case .result(let result) = answer, result["applied"] == true else { return }
      client.request("window/showDocument") { writer in
        writer.member("uri", uri)
        writer.member("takeFocus", true)
      }
    }
  }
}

extension DocumentKind: ParamsReadable {
  init(reading value: JSONValue) throws(InvalidParams) {
    guard let kind = value.string.flatMap({ DocumentKind(name: $0) }) else {
      throw InvalidParams(expected: "one of " + DocumentKind.allCases.map(\.name).joined(separator: ", "))
    }
    self = kind
  }
}
