import EditorServices
import JSON
import SourceText

/// `textDocument/formatting`: fields in official order, one layout, standard notation. The options of the client are not
/// asked: everybody's documents look alike.
enum Formatting {
  static let method = "textDocument/formatting"

  static func answer(
    _ snapshot: Snapshot, _ params: JSONValue, _ result: inout JSONWriter
  ) throws(InvalidParams) {
    let uri = try params.read("textDocument", as: TextDocumentIdentifier.self).uri
    _ = try params.read("options", like: .formattingOptions)
    guard let (document, editor) = snapshot.editorDocument(uri) else { return result.writeNull() }
    result.write(editor.formatting(), in: document.text, snapshot.capabilities.positionEncoding)
  }
}

/// `textDocument/rangeFormatting`: the same for a part of the document.
enum RangeFormatting {
  static let method = "textDocument/rangeFormatting"

  static func answer(
    _ snapshot: Snapshot, _ params: JSONValue, _ result: inout JSONWriter
  ) throws(InvalidParams) {
    let uri = try params.read("textDocument", as: TextDocumentIdentifier.self).uri
    let range = try params.read("range", as: LSPRange.self)
    _ = try params.read("options", like: .formattingOptions)
    let encoding = snapshot.capabilities.positionEncoding
    guard let (document, editor) = snapshot.editorDocument(uri) else { return result.writeNull() }
    result.write(editor.formatting(of: document.text.textRange(range, encoding)), in: document.text, encoding)
  }
}
