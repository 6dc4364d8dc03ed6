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
    let data = document.text.encoded(editor.tokens(), snapshot.capabilities.positionEncoding)
    let resultID = snapshot.tokens.keep(data, of: uri, for: snapshot.capabilities)
    result.write(data, resultID)
  }
}

/// `textDocument/semanticTokens/full/delta`: what is another than at the last time.
enum SemanticTokensDelta {
  static let method = "textDocument/semanticTokens/full/delta"

  static func answer(
    _ snapshot: Snapshot, _ params: JSONValue, _ result: inout JSONWriter
  ) throws(InvalidParams) {
    let uri = try params.read("textDocument", as: TextDocumentIdentifier.self).uri
    let previous = try params.read("previousResultId", as: String.self)
    guard let (document, editor) = snapshot.editorDocument(uri) else { return result.writeNull() }
    let data = document.text.encoded(editor.tokens(), snapshot.capabilities.positionEncoding)
    let before = snapshot.tokens.data(previous, of: uri)
    let resultID = snapshot.tokens.keep(data, of: uri, for: snapshot.capabilities)
    guard let before else { return result.write(data, resultID) }
    result.object { writer in
      if let resultID { writer.member("resultId", resultID) }
      writer.key("edits")
      writer.array { writer in
        guard let edit = TokenEdit(from: before, to: data) else { return }
        writer.object { writer in
          writer.member("start", edit.start)
          writer.member("deleteCount", edit.count)
          writer.key("data")
          writer.array { writer in
            for number in edit.data { writer.write(number) }
          }
        }
      }
    }
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
    result.write(document.text.encoded(editor.tokens(in: document.text.textRange(range, encoding)), encoding), nil)
  }
}

extension SourceText {
  /// Five numbers a token: lines and columns from the token before, length, kind, modifiers.
  fileprivate func encoded(_ tokens: [SemanticToken], _ encoding: PositionEncoding) -> [Int] {
    let kinds = SemanticToken.Kind.allCases
    var data: [Int] = []
    data.reserveCapacity(tokens.count * 5)
    var last = Position(line: 0, character: 0)
    for token in tokens {
      let start = position(at: token.range.start, encoding)
      let end = position(at: token.range.end, encoding)
      data.append(start.line - last.line)
      data.append(start.line == last.line ? start.character - last.character : start.character)
      data.append(end.character - start.character)
      data.append(kinds.firstIndex(of: token.kind) ?? 0)
      data.append(token.modifierBits)
      last = start
    }
    return data
  }
}

extension JSONWriter {
  fileprivate mutating func write(_ data: [Int], _ resultID: String?) {
    object { writer in
      if let resultID { writer.member("resultId", resultID) }
      writer.key("data")
      writer.array { writer in
        for number in data { writer.write(number) }
      }
    }
  }
}
