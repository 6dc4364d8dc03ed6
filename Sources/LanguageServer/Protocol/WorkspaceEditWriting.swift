import JSON
import SourceText

extension JSONWriter {
  /// Writes a workspace edit of one document, tied to its version where the client can check that.
  mutating func writeWorkspaceEdit(_ edits: [TextEdit], of document: Document, for client: ClientCapabilities) {
    object { writer in
      guard client.versionedEdits else {
        writer.key("changes")
        return writer.object { writer in
          writer.key(document.uri)
          writer.write(edits, in: document.text, client.positionEncoding)
        }
      }
      writer.key("documentChanges")
      writer.array { writer in
        writer.object { writer in
          writer.member(
            "textDocument", ["uri": .string(document.uri), "version": .number(JSONNumber(document.version))])
          writer.key("edits")
          writer.write(edits, in: document.text, client.positionEncoding)
        }
      }
    }
  }

  /// Writes a list of edits of `text`.
  mutating func write(_ edits: [TextEdit], in text: SourceText, _ encoding: PositionEncoding) {
    array { writer in
      for edit in edits {
        writer.object { writer in
          writer.member("range", edit.range, in: text, encoding)
          writer.member("newText", edit.replacement)
        }
      }
    }
  }
}
