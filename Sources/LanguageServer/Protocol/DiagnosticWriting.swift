import JSON
import SourceText

extension JSONWriter {
  /// Writes a list of diagnostics, without what the client does not understand.
  mutating func write(_ diagnostics: [Diagnostic], in document: Document, for client: ClientCapabilities) {
    array { writer in
      for diagnostic in diagnostics { writer.write(diagnostic, in: document, for: client) }
    }
  }

  private mutating func write(_ diagnostic: Diagnostic, in document: Document, for client: ClientCapabilities) {
    object { writer in
      writer.member("range", diagnostic.range, in: document.text, client.positionEncoding)
      writer.member("severity", diagnostic.severity.rawValue)
      writer.member("code", diagnostic.code)
      if client.codeDescription, let href = diagnostic.codeDescription {
        writer.key("codeDescription")
        writer.object { $0.member("href", href) }
      }
      writer.member("source", "jixiao")
      writer.member("message", diagnostic.message)
      let tags = diagnostic.tags.filter { client.diagnosticTags.contains($0.rawValue) }
      if !tags.isEmpty {
        writer.key("tags")
        writer.array { writer in
          for tag in tags { writer.write(tag.rawValue) }
        }
      }
      if client.relatedInformation, !diagnostic.related.isEmpty {
        writer.key("relatedInformation")
        writer.array { writer in
          for place in diagnostic.related { writer.write(place, in: document, client.positionEncoding) }
        }
      }
      if client.diagnosticData, let data = diagnostic.data { writer.member("data", data) }
    }
  }

  private mutating func write(_ place: RelatedPlace, in document: Document, _ encoding: PositionEncoding) {
    object { writer in
      writer.key("location")
      writer.object { writer in
        writer.member("uri", place.document?.uri ?? document.uri)
        writer.member("range", place.range, in: place.document?.text ?? document.text, encoding)
      }
      writer.member("message", place.message)
    }
  }
}
