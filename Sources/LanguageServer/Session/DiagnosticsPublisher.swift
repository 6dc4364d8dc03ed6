/// Sends the diagnostics of documents so that the client is never left with those of an old text, nor with any of a
/// closed document. It knows the open documents as they are now, for whoever works on a snapshot.
final class DiagnosticsPublisher: Sendable {
  private struct State {
    /// The newest text of each open document, by URI: only its diagnostics are awaited.
    var documents: [String: Document] = [:]
    /// The URIs of the open documents by path.
    var uris: [String: String] = [:]
  }

  private let state = Monitor(State())
  private let outbox: Outbox

  init(outbox: Outbox) { self.outbox = outbox }

  /// From now on only diagnostics of this revision of the document are sent.
  func expect(_ document: Document) {
    state.withLock { state in
      state.documents[document.uri] = document
      state.uris[document.path] = document.uri
    }
  }

  /// Whether nothing newer is expected than the diagnostics of this revision.
  func isExpected(_ document: Document) -> Bool {
    state.withLock { $0.documents[document.uri]?.revision == document.revision }
  }

  /// The open document at `path` as it is now.
  func document(at path: String) -> Document? {
    state.withLock { state in state.uris[path].flatMap { state.documents[$0] } }
  }

  /// Sends a framed message with the diagnostics of `document`, unless something newer is expected.
  func publish(_ message: [UInt8], for document: Document) {
    state.withLock { state in
      guard state.documents[document.uri]?.revision == document.revision else { return }
      outbox.send(message, replacing: document.uri)
    }
  }

  /// Sends a framed message that clears the diagnostics of `document`, behind which nothing more comes; none where the
  /// client has asked for them itself.
  func clear(_ message: [UInt8]?, for document: Document) {
    state.withLock { state in
      state.documents[document.uri] = nil
      state.uris[document.path] = nil
      if let message { outbox.send(message, replacing: document.uri) }
    }
  }
}
