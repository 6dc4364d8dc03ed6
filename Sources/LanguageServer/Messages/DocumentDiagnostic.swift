import EditorServices
import JSON

/// `textDocument/diagnostic`: the client asks for the diagnostics of a document.
enum DocumentDiagnostic {
  static let method = "textDocument/diagnostic"

  static func answer(
    _ snapshot: Snapshot, _ params: JSONValue, _ result: inout JSONWriter
  ) throws(InvalidParams) {
    let uri = try params.read("textDocument", as: TextDocumentIdentifier.self).uri
    let previous = try params.readIfPresent("previousResultId", as: String.self)
    result.object { writer in
      guard let document = snapshot.documents[uri] else {
        writer.member("kind", "full")
        writer.member("items", [])
        return
      }
      writer.writeReport(of: document, previous, snapshot)
      guard snapshot.capabilities.relatedDocuments else { return }
      let related = others(document, snapshot)
      if related.isEmpty { return }
      writer.key("relatedDocuments")
      writer.object { writer in
        for other in related {
          writer.key(other.uri)
          writer.object { $0.writeReport(of: other, nil, snapshot) }
        }
      }
    }
  }

  /// The other open documents of the project: what is found in them may follow from this one.
  private static func others(_ document: Document, _ snapshot: Snapshot) -> [Document] {
    let paths = snapshot.features.workspace?.fellows(of: document.path) ?? []
    return snapshot.documents.values.filter { paths.contains($0.path) }.sorted { $0.uri < $1.uri }
  }
}

extension JSONWriter {
  /// Writes the members of a report on a document; that nothing has changed where that is so.
  fileprivate mutating func writeReport(of document: Document, _ previous: String?, _ snapshot: Snapshot) {
    let (diagnostics, resultID) = snapshot.diagnosing.diagnose(document)
    member("kind", resultID == previous ? "unchanged" : "full")
    member("resultId", resultID)
    guard resultID != previous else { return }
    key("items")
    write(diagnostics, in: document, for: snapshot.capabilities)
  }
}
