import EditorServices
import JSON

/// `textDocument/documentLink`: the files that a document names.
enum DocumentLinks {
  static let method = "textDocument/documentLink"

  static func answer(
    _ snapshot: Snapshot, _ params: JSONValue, _ result: inout JSONWriter
  ) throws(InvalidParams) {
    let uri = try params.read("textDocument", as: TextDocumentIdentifier.self).uri
    guard let (document, editor) = snapshot.editorDocument(uri) else { return result.writeNull() }
    let client = snapshot.capabilities
    result.array { writer in
      for link in editor.links() {
        writer.object { writer in
          writer.member("range", link.range, in: document.text, client.positionEncoding)
          writer.member("target", DocumentURI.uri(link.path))
          if client.linkTooltips { writer.member("tooltip", link.tooltip) }
        }
      }
    }
  }
}
