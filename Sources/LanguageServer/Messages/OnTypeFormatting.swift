import EditorServices
import JSON
import SourceText

/// `textDocument/onTypeFormatting`: the fullwidth colon behind a key becomes `: `.
enum OnTypeFormatting {
  static let method = "textDocument/onTypeFormatting"

  static func answer(
    _ snapshot: Snapshot, _ params: JSONValue, _ result: inout JSONWriter
  ) throws(InvalidParams) {
    let uri = try params.read("textDocument", as: TextDocumentIdentifier.self).uri
    let position = try params.read("position", as: Position.self)
    _ = try params.read("ch", as: String.self)
    _ = try params.read("options", like: .formattingOptions)
    let encoding = snapshot.capabilities.positionEncoding
    guard let (document, editor) = snapshot.editorDocument(uri),
      let edit = editor.colonEdit(at: document.text.offset(at: position, encoding))
    else { return result.writeNull() }
    result.write([edit], in: document.text, encoding)
  }
}
