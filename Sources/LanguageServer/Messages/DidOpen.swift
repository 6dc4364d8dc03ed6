import JSON

/// `textDocument/didOpen`: from now on the client owns the text of the document.
enum DidOpen {
  static let method = "textDocument/didOpen"

  static func handle(_ session: inout Session, _ params: JSONValue) throws(InvalidParams) {
    let item = try params.read("textDocument", as: TextDocumentItem.self)
    if session.documents[item.uri] != nil { session.warn("\(method) of a document that is open: \(item.uri)") }
    session.update(
      Document(
        uri: item.uri, languageID: item.languageID, version: item.version, revision: session.nextRevision(),
        text: item.text))
  }
}

/// A document with its text.
private struct TextDocumentItem: ParamsReadable {
  let uri: String
  let languageID: String
  let version: Int
  let text: String

  init(reading value: JSONValue) throws(InvalidParams) {
    uri = try value.read("uri")
    languageID = try value.readIfPresent("languageId") ?? ""
    version = try value.readIfPresent("version") ?? 0
    text = try value.read("text")
  }
}
