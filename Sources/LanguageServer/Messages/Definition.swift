import EditorServices
import JSON
import SourceText

/// `textDocument/definition`: where that is set of which a place speaks.
enum Definition {
  static let method = "textDocument/definition"

  static func answer(
    _ snapshot: Snapshot, _ params: JSONValue, _ result: inout JSONWriter
  ) throws(InvalidParams) {
    let uri = try params.read("textDocument", as: TextDocumentIdentifier.self).uri
    let position = try params.read("position", as: Position.self)
    let client = snapshot.capabilities
    guard let (document, editor) = snapshot.editorDocumentAmongOthers(uri) else { return result.writeNull() }
    let offset = document.text.offset(at: position, client.positionEncoding)
    let found = editor.definitions(at: offset) { snapshot.project(of: document.path, document: $0) }
    result.array { writer in
      guard let found else { return }
      for location in found.locations {
        if client.definitionLinks {
          writer.writeLink(location, from: found.origin, of: document, in: snapshot)
        } else {
          writer.write(location, in: snapshot)
        }
      }
    }
  }
}
