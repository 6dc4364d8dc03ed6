import EditorServices
import JSON
import SourceText

/// `textDocument/selectionRange`: what is selected, step by step, around each of several places.
enum SelectionRanges {
  static let method = "textDocument/selectionRange"

  static func answer(
    _ snapshot: Snapshot, _ params: JSONValue, _ result: inout JSONWriter
  ) throws(InvalidParams) {
    let uri = try params.read("textDocument", as: TextDocumentIdentifier.self).uri
    let positions = try params.read("positions", as: [Position].self)
    guard let (document, editor) = snapshot.editorDocument(uri) else { return result.writeNull() }
    let encoding = snapshot.capabilities.positionEncoding
    result.array { writer in
      for position in positions {
        let ranges = editor.selectionRanges(at: document.text.offset(at: position, encoding))
        writer.write(ranges[...], in: document, encoding)
      }
    }
  }
}

extension JSONWriter {
  /// The first range with the others around it; the service bounds their number.
  fileprivate mutating func write(_ ranges: ArraySlice<TextRange>, in document: Document, _ encoding: PositionEncoding)
  {
    object { writer in
      guard let first = ranges.first else { return }
      writer.member("range", first, in: document.text, encoding)
      guard ranges.count > 1 else { return }
      writer.key("parent")
      writer.write(ranges.dropFirst(), in: document, encoding)
    }
  }
}
