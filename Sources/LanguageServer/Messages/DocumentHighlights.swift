import EditorServices
import JSON
import SourceText

/// `textDocument/documentHighlight`: the places that say the same as the one at the cursor.
enum DocumentHighlights {
  static let method = "textDocument/documentHighlight"

  static func answer(
    _ snapshot: Snapshot, _ params: JSONValue, _ result: inout JSONWriter
  ) throws(InvalidParams) {
    let uri = try params.read("textDocument", as: TextDocumentIdentifier.self).uri
    let position = try params.read("position", as: Position.self)
    let encoding = snapshot.capabilities.positionEncoding
    guard let (document, editor) = snapshot.editorDocument(uri) else { return result.writeNull() }
    let highlights = editor.highlights(at: document.text.offset(at: position, encoding))
    result.array { writer in
      for highlight in highlights {
        writer.object { writer in
          writer.member("range", highlight.range, in: document.text, encoding)
          writer.member("kind", highlight.isDefinition ? 3 : 2)
        }
      }
    }
  }
}
