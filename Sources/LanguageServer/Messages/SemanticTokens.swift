import EditorServices
import JSON
import SourceText

/// `textDocument/semanticTokens/full`: the meaning of the parts of a document.
enum SemanticTokensFull {
  static let method = "textDocument/semanticTokens/full"

  static func answer(
    _ snapshot: Snapshot, _ params: JSONValue, _ result: inout JSONWriter
  ) throws(InvalidParams) {
    let uri = try params.read("textDocument", as: TextDocumentIdentifier.self).uri
    guard let (document, editor) = snapshot.editorDocument(uri) else { return result.writeNull() }
    result.write(editor.tokens(), in: document.text, snapshot.capabilities.positionEncoding)
  }
}

/// `textDocument/semanticTokens/range`: the same for a part of the document.
enum SemanticTokensRange {
  static let method = "textDocument/semanticTokens/range"

  static func answer(
    _ snapshot: Snapshot, _ params: JSONValue, _ result: inout JSONWriter
  ) throws(InvalidParams) {
    let uri = try params.read("textDocument", as: TextDocumentIdentifier.self).uri
    let range = try params.read("range", as: LSPRange.self)
    guard let (document, editor) = snapshot.editorDocument(uri) else { return result.writeNull() }
    let encoding = snapshot.capabilities.positionEncoding
    result.write(editor.tokens(in: document.text.textRange(range, encoding)), in: document.text, encoding)
  }
}

extension JSONWriter {
  /// Five numbers a token: lines and columns from the token before, length, kind, modifiers.
  fileprivate mutating func write(_ tokens: [SemanticToken], in text: SourceText, _ encoding: PositionEncoding) {
    let kinds = SemanticToken.Kind.allCases
    object { writer in
      writer.key("data")
      writer.array { writer in
        var last = Position(line: 0, character: 0)
        for token in tokens {
          let start = text.position(at: token.range.start, encoding)
          let end = text.position(at: token.range.end, encoding)
          writer.write(start.line - last.line)
          writer.write(start.line == last.line ? start.character - last.character : start.character)
          writer.write(end.character - start.character)
          writer.write(kinds.firstIndex(of: token.kind) ?? 0)
          writer.write(token.modifierBits)
          last = start
        }
      }
    }
  }
}
