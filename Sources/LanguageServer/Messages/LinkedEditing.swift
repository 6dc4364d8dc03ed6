import EditorServices
import JSON
import SourceText

/// `textDocument/linkedEditingRange`: places of one file that say the same name, to be edited at once.
enum LinkedEditing {
  static let method = "textDocument/linkedEditingRange"

  static func answer(
    _ snapshot: Snapshot, _ params: JSONValue, _ result: inout JSONWriter
  ) throws(InvalidParams) {
    let uri = try params.read("textDocument", as: TextDocumentIdentifier.self).uri
    let position = try params.read("position", as: Position.self)
    let encoding = snapshot.capabilities.positionEncoding
    guard let (document, editor) = snapshot.editorDocument(uri) else { return result.writeNull() }
    let ranges = editor.linkedRanges(at: document.text.offset(at: position, encoding))
    if ranges.isEmpty { return result.writeNull() }
    result.object { writer in
      writer.key("ranges")
      writer.array { writer in
        for range in ranges { writer.write(range, in: document.text, encoding) }
      }
    }
  }
}
