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
          writer.write(symbol, in: document, client.positionEncoding)
        } else {
          writer.writeFlat(symbol, below: nil, in: document, client.positionEncoding)
        }
      }
    }
  }
}

extension JSONWriter {
  /// The symbol with its children; an outline is as deep as the declaration of its form.
  fileprivate mutating func write(_ symbol: Symbol, in document: Document, _ encoding: PositionEncoding) {
    object { writer in
      writer.member("name", symbol.name)
      if !symbol.detail.isEmpty { writer.member("detail", symbol.detail) }
      writer.member("kind", symbol.kind.rawValue)
      writer.member("range", symbol.range, in: document.text, encoding)
      writer.member("selectionRange", symbol.selection, in: document.text, encoding)
      guard !symbol.children.isEmpty else { return }
      writer.key("children")
      writer.array { writer in
        for child in symbol.children { writer.write(child, in: document, encoding) }
      }
    }
  }

  /// The symbol and all below it, one after the other, each with the name of the one above.
  fileprivate mutating func writeFlat(
    _ symbol: Symbol, below container: String?, in document: Document, _ encoding: PositionEncoding
  ) {
    object { writer in
      writer.member("name", symbol.name)
      writer.member("kind", symbol.kind.rawValue)
      writer.key("location")
      writer.object { writer in
        writer.member("uri", document.uri)
        writer.member("range", symbol.range, in: document.text, encoding)
      }
      if let container { writer.member("containerName", container) }
    }
    for child in symbol.children { writeFlat(child, below: symbol.name, in: document, encoding) }
  }
}
