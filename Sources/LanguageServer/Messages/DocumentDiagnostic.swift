import JSON

/// `textDocument/diagnostic`: the client asks for the diagnostics of a document.
enum DocumentDiagnostic {
  static let method = "textDocument/diagnostic"

  static func answer(
    _ snapshot: Snapshot, _ params: JSONValue, _ result: inout JSONWriter
  ) throws(InvalidParams) {
    let uri = try params.read("textDocument", as: TextDocumentIdentifier.self).uri
    let previous = try params.readIfPresent("previousResultId", as: String.self)
    _ = try params.readIfPresent("identifier", as: String.self)
    result.object { writer in
      guard let document = snapshot.documents[uri] else {
        writer.member("kind", "full")
        writer.member("items", [])
        return
      }
      let (diagnostics, resultID) = snapshot.diagnosing.diagnose(document)
      writer.member("kind", resultID == previous ? "unchanged" : "full")
      writer.member("resultId", resultID)
      guard resultID != previous else { return }
      writer.key("items")
      writer.write(diagnostics, in: document, for: snapshot.capabilities)
    }
  }
}
