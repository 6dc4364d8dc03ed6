import EditorServices
import JSON
import SourceText

/// `textDocument/inlayHint`: figures that follow from what is written.
enum InlayHints {
  static let method = "textDocument/inlayHint"

  static func answer(
    _ snapshot: Snapshot, _ params: JSONValue, _ result: inout JSONWriter
  ) throws(InvalidParams) {
    let uri = try params.read("textDocument", as: TextDocumentIdentifier.self).uri
    let range = try params.read("range", as: LSPRange.self)
    guard let (document, editor) = snapshot.editorDocument(uri) else { return result.writeNull() }
    let encoding = snapshot.capabilities.positionEncoding
    result.array { writer in
      for hint in editor.hints(in: document.text.textRange(range, encoding)) {
        writer.object { writer in
          writer.key("position")
          writer.write(document.text.position(at: hint.offset, encoding))
          writer.member("label", hint.label)
          writer.member("tooltip", hint.tooltip)
          writer.member("paddingLeft", true)
        }
      }
    }
  }
}
