import EditorServices
import JSON
import SourceText

/// `textDocument/references`: all places that speak of the same.
enum References {
  static let method = "textDocument/references"

  static func answer(
    _ snapshot: Snapshot, _ params: JSONValue, _ result: inout JSONWriter
  ) throws(InvalidParams) {
    let uri = try params.read("textDocument", as: TextDocumentIdentifier.self).uri
    let position = try params.read("position", as: Position.self)
    let context = try params.read("context", as: JSONValue.self)
    let includesDeclaration = try context.read("includeDeclaration", as: Bool.self)
    guard let (document, editor) = snapshot.editorDocumentAmongOthers(uri) else { return result.writeNull() }
    let offset = document.text.offset(at: position, snapshot.capabilities.positionEncoding)
    let locations = editor.references(at: offset, includesDeclaration: includesDeclaration) {
      snapshot.project(of: document.path, document: $0)
    }
    result.array { writer in
      for location in locations { writer.write(location, in: snapshot) }
    }
  }
}
