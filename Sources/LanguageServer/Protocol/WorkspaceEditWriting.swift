import EditorServices
import JSON
import SourceText

extension JSONWriter {
  /// Writes a workspace edit of several files, each tied to the version of its open text where the client can check that.
  mutating func writeWorkspaceEdit(_ files: [FileEdit], in snapshot: Snapshot) {
    let client = snapshot.capabilities
    object { writer in
      guard client.versionedEdits else {
        writer.key("changes")
        return writer.object { writer in
          for file in files {
            writer.key(snapshot.uri(of: file.path))
            writer.write(file.edits, in: file.text, client.positionEncoding)
          }
        }
      }
      writer.key("documentChanges")
      writer.array { writer in
        for file in files {
          let open = snapshot.diagnosing.publisher.document(at: file.path)
          let version = open.flatMap { $0.text.bytes == file.text.bytes ? $0.version : nil }
          writer.object { writer in
            writer.member(
              "textDocument",
              [
                "uri": .string(snapshot.uri(of: file.path)),
                "version": version.map { .number(JSONNumber($0)) } ?? .null,
              ])
            writer.key("edits")
            writer.write(file.edits, in: file.text, client.positionEncoding)
          }
        }
      }
    }
  }

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
