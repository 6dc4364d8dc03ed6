import JSON

/// `textDocument/didClose`: the text in the file counts again; diagnostics are shown for open documents only.
enum DidClose {
  static let method = "textDocument/didClose"

  static func handle(_ session: inout Session, _ params: JSONValue) throws(InvalidParams) {
    let uri = try params.read("textDocument", as: TextDocumentIdentifier.self).uri
    guard let document = session.documents.removeValue(forKey: uri) else { return }
    session.tokens.forget(uri)
    session.clearDiagnostics(of: document)
    if session.takeSettings(document.path, nil) { session.diagnoseAll() }
  }
}
