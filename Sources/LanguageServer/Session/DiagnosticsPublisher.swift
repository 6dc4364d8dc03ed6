/// Sends the diagnostics of documents so that the client is never left with those of an old text, nor with any of a
/// closed document.
final class DiagnosticsPublisher: Sendable {
  /// The revision for which each open document awaits diagnostics.
  private let revisions = Monitor<[String: Int]>([:])
  private let outbox: Outbox

  init(outbox: Outbox) { self.outbox = outbox }

  /// From now on only diagnostics of this revision of the document are sent.
  func expect(_ document: Document) {
    revisions.withLock { $0[document.uri] = document.revision }
  }

  /// Whether nothing newer is expected than the diagnostics of this revision.
  func isExpected(_ document: Document) -> Bool {
    revisions.withLock { $0[document.uri] == document.revision }
  }

  /// Sends a framed message with the diagnostics of `document`, unless something newer is expected.
  func publish(_ message: [UInt8], for document: Document) {
    revisions.withLock { revisions in
      guard revisions[document.uri] == document.revision else { return }
      outbox.send(message, replacing: document.uri)
    }
  }

  /// Sends a framed message that clears the diagnostics of `document`, behind which nothing more comes.
  func clear(_ message: [UInt8], for document: Document) {
    revisions.withLock { revisions in
      revisions[document.uri] = nil
      outbox.send(message, replacing: document.uri)
    }
  }
}
