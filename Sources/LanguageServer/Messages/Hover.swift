import JSON
import SourceText

/// `textDocument/hover`: what is to be said about a place.
enum Hover {
  static let method = "textDocument/hover"

  static func answer(
    _ snapshot: Snapshot, _ params: JSONValue, _ result: inout JSONWriter
  ) throws(InvalidParams) {
    let uri = try params.read("textDocument", as: TextDocumentIdentifier.self).uri
    let position = try params.read("position", as: Position.self)
    let client = snapshot.capabilities
    guard let document = snapshot.documents[uri],
      let hover = snapshot.features.hover?(
        document.text, document.path, document.isJSON, document.text.offset(at: position, client.positionEncoding))
    else { return result.writeNull() }
    result.object { writer in
      writer.key("contents")
      writer.object { writer in
        writer.member("kind", client.hoverMarkdown ? "markdown" : "plaintext")
        writer.member("value", client.hoverMarkdown ? hover.markdown : hover.plainText)
      }
      writer.member("range", hover.range, in: document.text, client.positionEncoding)
    }
  }
}
