import JSON

/// `textDocument/didSave`: what the document is compared with may have been saved too, so it is looked at again.
enum DidSave {
  static let method = "textDocument/didSave"

  static func handle(_ session: inout Session, _ params: JSONValue) throws(InvalidParams) {
    let uri = try params.read("textDocument", as: TextDocumentIdentifier.self).uri
    guard let document = session.documents[uri] else { return }
    if session.takeSettings(document.path, document.text) { return session.diagnoseAll() }
    session.publishDiagnostics(of: document)
  }
}
