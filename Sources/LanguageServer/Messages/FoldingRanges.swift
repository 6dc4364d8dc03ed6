import EditorServices
import JSON

/// `textDocument/foldingRange`: what can be folded, in whole lines.
enum FoldingRanges {
  static let method = "textDocument/foldingRange"

  static func answer(
    _ snapshot: Snapshot, _ params: JSONValue, _ result: inout JSONWriter
  ) throws(InvalidParams) {
    let uri = try params.read("textDocument", as: TextDocumentIdentifier.self).uri
    guard let (_, editor) = snapshot.editorDocument(uri) else { return result.writeNull() }
    let limit = snapshot.capabilities.foldingLimit ?? Int.max
    result.array { writer in
      for range in editor.foldingRanges().prefix(max(limit, 0)) {
        writer.object { writer in
          writer.member("startLine", range.first)
          writer.member("endLine", range.last)
          if range.isComment { writer.member("kind", "comment") }
        }
      }
    }
  }
}
