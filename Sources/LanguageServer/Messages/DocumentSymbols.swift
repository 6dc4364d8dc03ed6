import EditorServices
import JSON
import SourceText

/// `textDocument/documentSymbol`: the outline of a document.
enum DocumentSymbols {
  static let method = "textDocument/documentSymbol"

  static func answer(
    _ snapshot: Snapshot, _ params: JSONValue, _ result: inout JSONWriter
  ) throws(InvalidParams) {
    let uri = try params.read("textDocument", as: TextDocumentIdentifier.self).uri
    guard let (document, editor) = snapshot.editorDocument(uri) else { return result.writeNull() }
    let symbols = editor.symbols()
    let client = snapshot.capabilities
    result.array { writer in
      for symbol in symbols {
        if client.hierarchicalSymbols {
          writer.write(symbol, in: document, for: client)
        } else {
          writer.writeFlat(symbol, below: nil, in: document, for: client)
        }
      }
    }
  }
}

extension JSONWriter {
  /// The symbol with its children; an outline is as deep as the declaration of its form.
  fileprivate mutating func write(_ symbol: Symbol, in document: Document, for client: ClientCapabilities) {
    let encoding = client.positionEncoding
    object { writer in
      writer.member("name", symbol.name)
      if !symbol.detail.isEmpty { writer.member("detail", symbol.detail) }
      writer.member("kind", client.kind(of: symbol))
      writer.member("range", symbol.range, in: document.text, encoding)
      writer.member("selectionRange", symbol.selection, in: document.text, encoding)
      guard !symbol.children.isEmpty else { return }
      writer.key("children")
      writer.array { writer in
        for child in symbol.children { writer.write(child, in: document, for: client) }
      }
    }
  }

  /// The symbol and all below it, one after the other, each with the name of the one above.
  fileprivate mutating func writeFlat(
    _ symbol: Symbol, below container: String?, in document: Document, for client: ClientCapabilities
  ) {
    object { writer in
      writer.member("name", symbol.name)
      writer.member("kind", client.kind(of: symbol))
      writer.key("location")
      writer.object { writer in
        writer.member("uri", document.uri)
        writer.member("range", symbol.range, in: document.text, client.positionEncoding)
      }
      if let container { writer.member("containerName", container) }
    }
    for child in symbol.children { writeFlat(child, below: symbol.name, in: document, for: client) }
  }
}

extension ClientCapabilities {
  /// The number of a symbol's kind, or of a field's where the client does not know it.
  fileprivate func kind(of symbol: Symbol) -> Int {
    (symbolKinds.contains(symbol.kind.rawValue) ? symbol.kind : .field).rawValue
  }
}
