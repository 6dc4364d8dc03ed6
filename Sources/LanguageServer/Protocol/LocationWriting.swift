import EditorServices
import JSON
import SourceText

extension JSONWriter {
  /// Writes `{uri, range}` of the place to go to.
  mutating func write(_ location: Location, in snapshot: Snapshot) {
    object { writer in
      writer.member("uri", snapshot.uri(of: location.path))
      writer.member("range", location.selection, of: location, snapshot)
    }
  }

  /// Writes a link from `origin` in `document` to a place and what belongs to it.
  mutating func writeLink(_ location: Location, from origin: TextRange, of document: Document, in snapshot: Snapshot) {
    object { writer in
      writer.member("originSelectionRange", origin, in: document.text, snapshot.capabilities.positionEncoding)
      writer.member("targetUri", snapshot.uri(of: location.path))
      writer.member("targetRange", location.range, of: location, snapshot)
      writer.member("targetSelectionRange", location.selection, of: location, snapshot)
    }
  }

  private mutating func member(_ name: String, _ range: TextRange, of location: Location, _ snapshot: Snapshot) {
    // Of the beginning of a file no text is needed.
    member(name, range, in: location.text ?? SourceText(""), snapshot.capabilities.positionEncoding)
  }
}
